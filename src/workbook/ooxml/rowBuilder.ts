import type { CellValue, SheetRow } from '../../budget/sheet';
import { Fault } from './errors';
import type { Limits } from './limits';
import { messages } from './messages';
import { cellName, LAST_COLUMN, LAST_ROW, parseReference, parseRow } from './reference';

/** How many cells a workbook may still take into memory. */
export class CellBudget {
  private left: number;

  constructor(private readonly limits: Limits) {
    this.left = limits.cells;
  }

  spend(cells: number): void {
    this.left -= cells;
    if (this.left < 0) throw new Fault('too-large', messages.tooManyCells(this.limits.cells));
  }
}

interface OpenRow {
  row: number;
  hidden: boolean;
  cells: CellValue[];
}

/**
 * Gathers the values of a sheet row by row. Only cells with a value take room, so formatted blanks, whole-sheet
 * dimensions and far cells cost nothing. Positions may be left out in the file: then they follow the one before.
 */
export class RowBuilder {
  /** Where the cell at hand stands. */
  row = 0;
  column = 0;
  private readonly finished: SheetRow[] = [];
  private current: OpenRow = { row: 0, hidden: false, cells: [] };
  private rowGiven = false;
  private ordered = true;

  constructor(private readonly budget: CellBudget) {}

  openRow(given: string | undefined, hidden: boolean): void {
    const row = given === undefined ? this.row + 1 : parseRow(given);
    if (row === undefined || row > LAST_ROW) throw new Fault('damaged', messages.badRow(given ?? ''));
    this.row = row;
    this.rowGiven = given !== undefined;
    this.column = 0;
    this.current = { row, hidden, cells: [] };
  }

  /** Moves to a cell: to the place it gives, or to the next one. */
  openCell(given: string | undefined): void {
    if (given === undefined) {
      if (++this.column > LAST_COLUMN) throw new Fault('damaged', messages.badReference(this.cellName()));
      return;
    }
    const place = parseReference(given);
    if (place === undefined) throw new Fault('damaged', messages.badReference(given), this.cellName());
    if (place.row !== this.row) this.adoptRow(place.row, given);
    this.column = place.column;
  }

  /** The value of the cell moved to. */
  set(value: CellValue): void {
    if (value === null) return;
    const { cells } = this.current;
    const index = this.column - 1;
    if (index < cells.length) {
      if (cells[index] !== null) throw new Fault('damaged', messages.twice, this.cellName());
      cells[index] = value;
      return;
    }
    this.budget.spend(index + 1 - cells.length);
    while (cells.length < index) cells.push(null);
    cells.push(value);
  }

  closeRow(): void {
    if (this.current.cells.length === 0) return;
    const before = this.finished.at(-1);
    if (before !== undefined && before.row >= this.current.row) this.ordered = false;
    this.finished.push(this.current);
  }

  /** The rows in ascending order. */
  rows(): SheetRow[] {
    if (this.ordered) return this.finished;
    const sorted = this.finished.sort((a, b) => a.row - b.row);
    const twice = sorted.find((each, at) => sorted[at - 1]?.row === each.row);
    if (twice !== undefined) throw new Fault('damaged', messages.rowTwice(twice.row));
    return sorted;
  }

  cellName(): string {
    return cellName(this.row, this.column);
  }

  /** A row without a number takes it from its first cell; a number that is given must hold. */
  private adoptRow(row: number, cell: string): void {
    if (this.rowGiven || this.column > 0) throw new Fault('damaged', messages.rowMismatch(this.row), cell);
    this.row = row;
    this.current.row = row;
    this.rowGiven = true;
  }
}
