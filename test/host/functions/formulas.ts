import { areaOf, fullAddress } from '../model/address';
import type { CellValue } from '../model/cell';
import { eachCell, MAX_COLUMNS, MAX_ROWS, type Area } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { DESKTOP, prepare, type Habits } from './arguments';
import type { FunctionCalls } from './calls';
import { parseFormula, type Formula } from './formula';
import type { FunctionMetadata, FunctionsFile } from './metadata';
import { shown } from './results';

/** Formulas with custom functions in cells: arguments out of the sheet, results into it. */
export class Formulas {
  habits: Habits = DESKTOP;
  private namespace = '';
  private file: FunctionsFile = { functions: [] };
  /** What the cells with formulas wait for, and what they have filled. */
  private readonly running = new Map<string, { id?: number }>();
  private readonly filled = new Map<string, Area>();

  constructor(
    private readonly workbook: () => Workbook,
    private readonly calls: FunctionCalls,
  ) {}

  /** Makes the functions of an add-in known, as Excel reads them from its manifest. */
  register(namespace: string, file: FunctionsFile): void {
    this.namespace = namespace.toUpperCase();
    this.file = file;
  }

  /**
   * Enters a formula; done when its result stands in the cells, or when another formula has taken its place.
   * Into several cells it is entered as an array formula (Ctrl+Shift+Enter).
   */
  async enter(address: string, text: string): Promise<void> {
    const anchor = this.workbook().at(address);
    this.clear(address);
    anchor.sheet.set(anchor.row, anchor.column, { formula: text });
    const formula = parseFormula(text);
    const found = this.find(formula);
    if (!found) {
      this.fill(anchor, [[{ error: '#NAME?' }]]);
      return;
    }
    const lookUp = (where: string) =>
      where.includes('!') ? this.workbook().at(where) : this.workbook().at(`${quoted(anchor)}!${where}`);
    const prepared = prepare(this.file, found, formula.args, lookUp, this.habits);
    if ('error' in prepared) this.fill(anchor, [[prepared.error]]);
    else await this.run(anchor, found.id, prepared);
  }

  /** What the formula in a cell shows, in all the cells that it fills. */
  result(address: string): CellValue[][] {
    const anchor = this.workbook().at(address);
    const { sheet, row, column, rows, columns } = this.filled.get(fullAddress(anchor)) ?? anchor;
    return Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_column, c) => sheet.get(row + r, column + c).value ?? ''),
    );
  }

  /** Empties a cell with a formula and what it has filled, and cancels what it waits for. */
  clear(address: string): void {
    const anchor = this.workbook().at(address);
    const key = fullAddress(anchor);
    const id = this.running.get(key)?.id;
    if (id !== undefined) this.calls.cancel(id);
    const area = this.filled.get(key) ?? anchor;
    eachCell(area, (row, column) => {
      area.sheet.set(area.row + row, area.column + column, {});
    });
    this.running.delete(key);
    this.filled.delete(key);
  }

  private find({ namespace, name }: Formula): FunctionMetadata | undefined {
    if (namespace.toUpperCase() !== this.namespace) return undefined;
    return this.file.functions.find((one) => one.name.toUpperCase() === name.toUpperCase());
  }

  private async run(
    anchor: Area,
    name: string,
    prepared: { args: Parameters; flags: number },
  ): Promise<void> {
    const key = fullAddress(anchor);
    const own: { id?: number } = {};
    this.running.set(key, own);
    const [started] = await this.calls.start([{ name, address: key, ...prepared }]);
    if (!started) return;
    own.id = started.id;
    // The cell may have been cleared while the runtime was not ready yet.
    if (this.running.get(key) !== own) this.calls.cancel(started.id);
    const outcome = await started.outcome;
    if ('cancelled' in outcome) return;
    this.running.delete(key);
    this.fill(anchor, shown(outcome));
  }

  /** Fills the cells of a result; where others are in the way, the result is #SPILL! */
  private fill(anchor: Area, result: CellValue[][]): void {
    const { sheet, row, column } = anchor;
    const values = this.fitted(anchor, result);
    const [rows, columns] = [values.length, values[0]?.length ?? 0];
    const onSheet = row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
    if (!onSheet || !isFree(areaOf(sheet, row, column, rows, columns))) {
      this.fill(anchor, [[{ error: '#SPILL!' }]]);
      return;
    }
    const area = areaOf(sheet, row, column, rows, columns);
    eachCell(area, (r, c) => {
      const value = values[r]?.[c];
      const before = r + c === 0 ? sheet.get(row, column) : {};
      sheet.set(row + r, column + c, value === undefined ? before : { ...before, value });
    });
    this.filled.set(fullAddress(anchor), area);
  }

  /** An array formula shows what fits its cells, and #N/A beyond the result; an old Excel spreads nothing by itself. */
  private fitted({ rows, columns }: Area, result: CellValue[][]): CellValue[][] {
    if (rows * columns === 1 && this.habits.spills) return result;
    return Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_column, c) => result[r]?.[c] ?? { error: '#N/A' }),
    );
  }
}

type Parameters = Extract<ReturnType<typeof prepare>, { args: unknown }>['args'];

const quoted = (area: Area): string => fullAddress(area).slice(0, fullAddress(area).lastIndexOf('!'));

/** Whether no cell but the first holds anything. */
function isFree(area: Area): boolean {
  let free = true;
  eachCell(area, (row, column) => {
    const cell = area.sheet.get(area.row + row, area.column + column);
    if (row + column > 0 && (cell.value !== undefined || cell.formula !== undefined)) free = false;
  });
  return free;
}
