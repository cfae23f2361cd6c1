import { parseReference } from '../reference';
import type { Attributes } from '../xml';
import { movedFormula, readableFormula } from './formulas';

interface Master {
  row: number;
  column: number;
  formula: string | undefined;
}

/** The longest formula Excel takes, and how many characters moved formulas may come to in a sheet. */
const LONGEST = 8192;
const MOST_MOVED = 50_000_000;

/** Reads the formulas of a sheet's cells, one after the other. Cells may share one, which only the first of them writes out. */
export class FormulaReader {
  isOpen = false;
  private readonly masters = new Map<string, Master>();
  private attributes: Attributes = {};
  private written = '';
  private left = MOST_MOVED;

  open(attributes: Attributes): void {
    this.isOpen = true;
    this.attributes = attributes;
    this.written = '';
  }

  /** Takes a piece of text, if it is a formula's. */
  text(text: string): boolean {
    if (this.isOpen && this.written.length <= LONGEST) this.written += text;
    return this.isOpen;
  }

  /** The formula of the cell; undefined where it cannot be told for certain, or spreads over several cells. */
  close(row: number, column: number): string | undefined {
    this.isOpen = false;
    if (this.written.length > LONGEST) return undefined;
    const { t: type = 'normal', si, ref } = this.attributes;
    if (type === 'shared' && si !== undefined) return this.shared(si, row, column);
    if (type === 'array') {
      const isSingle = parseReference(ref ?? '') !== undefined;
      return isSingle ? readableFormula(this.written) : undefined;
    }
    return type === 'normal' ? readableFormula(this.written) : undefined;
  }

  private shared(id: string, row: number, column: number): string | undefined {
    if (this.written !== '') {
      const formula = readableFormula(this.written);
      if (!this.masters.has(id)) this.masters.set(id, { row, column, formula });
      return formula;
    }
    const master = this.masters.get(id);
    if (master?.formula === undefined) return undefined;
    this.left -= master.formula.length;
    return this.left < 0 ? undefined : movedFormula(master.formula, row - master.row, column - master.column);
  }
}
