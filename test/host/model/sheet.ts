import { cellOf, type Cell, type Content } from './cell';
import type { Table } from './tables';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A rectangle of cells, zero-based. */
export interface Rectangle {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Area extends Rectangle {
  sheet: Sheet;
}

/** A conditional format that compares texts; the only kind that is built. */
export interface TextFormat {
  id: string;
  area: Rectangle;
  rule: { operator: string; text: string };
  color: string;
  fill: string;
}

const WHOLE: Rectangle = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Whether a cell lies in a rectangle. */
export const covers = (area: Rectangle, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** Whether two rectangles have a cell in common. */
export const intersects = (one: Rectangle, other: Rectangle): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** One worksheet: a sparse grid of cells. */
export class Sheet {
  visibility: Visibility = 'Visible';
  isProtected = false;
  /** Numbers of rows and columns, zero-based. */
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merges: Rectangle[] = [];
  readonly tables: Table[] = [];
  /** The first one wins. */
  conditionalFormats: TextFormat[] = [];
  /** Of larger ranges the values are null, as some versions of Excel have it instead of an error (OfficeDev/office-js#6781). */
  cellsAtOnce = Infinity;
  private readonly cells = new Map<number, Cell>();

  constructor(
    readonly id: string,
    public name: string,
    rows: Content[][] = [],
  ) {
    rows.forEach((contents, row) => {
      contents.forEach((content, column) => {
        const cell = cellOf(content);
        if (cell) this.set(row, column, cell);
      });
    });
  }

  get(row: number, column: number): Cell {
    return this.cells.get(row * MAX_COLUMNS + column) ?? {};
  }

  set(row: number, column: number, cell: Cell): void {
    const key = row * MAX_COLUMNS + column;
    if (Object.keys(cell).length === 0) this.cells.delete(key);
    else this.cells.set(key, cell);
  }

  /** Every cell that has anything, by its place. */
  entries(): [row: number, column: number, cell: Cell][] {
    return [...this.cells].map(([key, cell]) => [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, cell]);
  }

  /** Moves everything from a row on down. */
  moveDown(from: number, by: number): void {
    const moved = [...this.cells].filter(([key]) => key >= from * MAX_COLUMNS);
    for (const [key] of moved) this.cells.delete(key);
    for (const [key, cell] of moved) this.cells.set(key + by * MAX_COLUMNS, cell);
    const placed = [...this.conditionalFormats, ...this.tables].map(({ area }) => area);
    for (const area of [...this.merges, ...placed]) {
      if (area.row >= from) area.row += by;
      else if (area.row + area.rows > from) area.rows += by;
    }
  }

  /** The smallest rectangle around all cells with content, or those of an area; with `valuesOnly`, formats do not count. */
  used(valuesOnly: boolean, within: Rectangle = WHOLE): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [key, cell] of this.cells) {
      if (valuesOnly && cell.value === undefined && cell.formula === undefined) continue;
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      if (!covers(within, row, column)) continue;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    if (bottom < 0) return null;
    return { sheet: this, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

/** Whole rows or columns: Excel gives null for what their cells hold (documented as "unbounded range"). */
export const isUnbounded = (area: Area): boolean => area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;

/** Calls back for every cell of the area, with its place within the area. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) visit(row, column);
  }
}
