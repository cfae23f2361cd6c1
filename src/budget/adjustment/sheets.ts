import { bareColumns, type OpenSide, type Side } from './columns';
import { amountIn } from './lines';
import { zh as messages } from './messages.zh';
import { openColumns, readAdjustment, type AdjustmentReading } from './reading';
import { checkArithmetic } from '../arithmetic';
import { cellReference, columnNumber, isBlank } from '../cells';
import { unreadSheets } from '../check';
import { finding, type Finding } from '../finding';
import { readTables } from '../read';
import type { Sheet, Workbook } from '../sheet';
import type { ReadOptions, SheetReading, Table } from '../table';

/** Adjustments in whole sheets: the tables are found, read, and read again where columns had to be named. */

export interface AdjustmentReadOptions extends ReadOptions {
  /** Letters of the columns, where the headers do not tell. */
  sides?: Partial<Record<Side, string>>;
  /** Some cells of the sheet have no value (a formula that was never calculated): then nothing is added up. */
  incomplete?: boolean;
}

export interface AdjustmentSheet {
  adjustments: AdjustmentReading[];
  /** What was found while reading, and what does not add up. */
  findings: Finding[];
  /** Tables whose columns are not told, in words for the user; empty where an adjustment was read. */
  open: string[];
}

function readWith(
  sheet: Sheet,
  options: AdjustmentReadOptions,
  sides: AdjustmentReadOptions['sides'],
  more: readonly string[],
): SheetReading {
  const { approved, adjusted } = sides ?? {};
  const amounts = [...(options.amounts ?? []), ...(approved ? [approved] : []), ...more];
  return readTables(sheet, {
    ...options,
    amounts,
    ...(adjusted ? { columns: { ...options.columns, amount: adjusted } } : {}),
  });
}

/** The tables of a sheet with the columns that the user named, or that are headed by nothing but 批复 and 调整后. */
function tablesFor(
  sheet: Sheet,
  options: AdjustmentReadOptions,
): { reading: SheetReading; sides: Partial<Record<Side, string>> } {
  const { sides = {} } = options;
  if (sides.approved !== undefined || sides.adjusted !== undefined)
    return { reading: readWith(sheet, options, sides, []), sides };
  const reading = readTables(sheet, options);
  if (reading.tables.some((table) => openColumns(table).length === 0)) return { reading, sides };
  const [bare] = reading.tables.flatMap(({ columns }) => bareColumns(columns) ?? []);
  if (bare === undefined) return { reading, sides };
  return { reading: readWith(sheet, options, bare, bare.deltas), sides };
}

type Sides = Partial<Record<Side, string>>;

const isInSheet = ({ rows }: Sheet, letters: string): boolean => {
  const at = columnNumber(letters.toUpperCase());
  return at !== undefined && rows.some(({ cells }) => !isBlank(cells[at - 1] ?? null));
};

/** Sides that a user named by a column in which nothing stands. */
export function absentSides(sheet: Sheet, sides: Sides): OpenSide[] {
  return (['approved', 'adjusted'] as const)
    .filter((side) => sides[side] !== undefined && !isInSheet(sheet, sides[side]))
    .map((side) => ({ side, why: 'absent', columns: [] }));
}

/** What a user named and cannot be meant: nothing may be concluded from it. */
export function refusedSides(sheet: Sheet, sides: Sides): OpenSide[] {
  const { approved, adjusted } = sides;
  if (approved !== undefined && approved.toUpperCase() === adjusted?.toUpperCase())
    return [{ side: 'adjusted', why: 'same', columns: [] }];
  return absentSides(sheet, sides);
}

/** A refusal, by the option that it is about. */
export function refusal({ side, why }: OpenSide, sides: Sides): string {
  const letters = (sides[side] ?? '').toUpperCase();
  return why === 'same' ? messages.same(letters) : messages.absent(side, letters);
}

function describe({ side, why, columns }: OpenSide, table: Table): string {
  return why === 'none'
    ? messages.columnNone(table.sheet, table.headerRows[1], side)
    : messages.columnSeveral(
        table.sheet,
        side,
        columns.map(({ letters, header }) => `${letters}列“${header}”`),
      );
}

/** Whether a table without a pair may be meant as one: any budget has a column that may be the approved one. */
const looksAdjusted = (open: readonly OpenSide[]): boolean =>
  open.some(({ why }) => why === 'several') || open.every(({ side }) => side === 'approved');

/** Cells of lines without an amount that an adjustment could take. */
function unreadCells(table: Table): string[] {
  const { amount, furtherAmounts } = table.columns;
  return table.lines.flatMap((line) =>
    [amount, ...furtherAmounts].flatMap((column) => {
      const { reading } = amountIn(line, column, table);
      const isTaken = reading.kind === 'amount' && !reading.notes.includes('yearly');
      return isTaken ? [] : [cellReference(line.row, column.column)];
    }),
  );
}

/** Findings of a sheet. What is wrong with a cell that is not taken is told again by the adjustment, in its own terms. */
export function sheetFindings({ tables, findings }: SheetReading): Finding[] {
  const unread = new Set(tables.flatMap(unreadCells));
  const retold = new Set<Finding['code']>(['amount-unreadable', 'amount-ambiguous']);
  return [
    ...findings.filter(({ code, cell }) => !(retold.has(code) && cell !== undefined && unread.has(cell))),
    ...tables.flatMap(checkArithmetic),
  ];
}

/**
 * Reads every adjustment of a sheet in which the approved and the adjusted amounts stand side by side.
 *
 * @param options how to read the tables, and the columns where their headers do not tell
 */
export function readAdjustments(sheet: Sheet, options: AdjustmentReadOptions = {}): AdjustmentSheet {
  const refused = refusedSides(sheet, options.sides ?? {});
  if (refused.length > 0)
    return { adjustments: [], findings: [], open: refused.map((side) => refusal(side, options.sides ?? {})) };
  const { reading, sides } = tablesFor(sheet, options);
  const { merges } = sheet;
  const { incomplete = false } = options;
  const adjustments: AdjustmentReading[] = [];
  const open: string[] = [];
  const findings = sheetFindings(reading);
  for (const table of reading.tables) {
    const adjustment = readAdjustment(table, { columns: sides, merges, incomplete });
    if (adjustment !== undefined) {
      adjustments.push(adjustment);
      continue;
    }
    const sidesOpen = openColumns(table, { columns: sides });
    const texts = sidesOpen.map((side) => describe(side, table));
    open.push(...texts);
    if (!looksAdjusted(sidesOpen)) continue;
    const place = { sheet: sheet.name, row: table.headerRows[1] };
    findings.push(...texts.map((text) => finding(place, 'warning', 'adjust-columns-open', text)));
  }
  return { adjustments, findings, open: adjustments.length > 0 ? [] : open };
}

/**
 * Reads every adjustment of a workbook.
 *
 * @param workbook its sheets, or those that are wanted
 * @param own options of single sheets, by name; they stand before those of all
 */
export function readAdjustmentsIn(
  workbook: Workbook,
  options: AdjustmentReadOptions = {},
  own: ReadonlyMap<string, AdjustmentReadOptions> = new Map(),
): AdjustmentSheet {
  const unread = new Set((workbook.problems ?? []).map(({ sheet }) => sheet));
  const read = workbook.sheets.map((sheet) =>
    readAdjustments(sheet, { ...options, ...own.get(sheet.name), incomplete: unread.has(sheet.name) }),
  );
  const adjustments = read.flatMap((sheet) => sheet.adjustments);
  return {
    adjustments,
    findings: [
      ...unreadSheets(workbook),
      // Sheets beside the one with the adjustment are no part of it, unless they look like one.
      ...read.flatMap((sheet) =>
        sheet.findings.filter(({ code }) => sheet.adjustments.length > 0 || code === 'adjust-columns-open'),
      ),
      ...severalFinding(adjustments),
    ],
    // What is wrong with an option is said once, not for each sheet.
    open: [...new Set(read.flatMap(({ open }) => open))],
  };
}

/** Adjustments are judged one by one; several may be parts of one project. */
function severalFinding(adjustments: readonly AdjustmentReading[]): Finding[] {
  const [first] = adjustments;
  if (first === undefined || adjustments.length < 2) return [];
  const text = messages.severalTables(adjustments.length);
  return [finding({ sheet: first.adjusted.sheet, row: 0 }, 'warning', 'adjust-several-tables', text)];
}
