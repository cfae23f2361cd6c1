import type { Decimal } from 'decimal.js';
import {
  judgeAdjustment,
  mayRise,
  openColumns,
  readAdjustments,
  refusedSides,
  type AdjustmentReading,
  type AdjustmentSheet,
  type Column,
  type Columns,
  type Finding,
  type JudgedAdjustment,
  type LineChange,
  type OpenSide,
  type ReadOptions,
  type Sheet,
  type Table,
} from '../../budget';
import { factLabel, parseFacts, toPlain, FactError, type Facts, type Regulation } from '../../rules';
import type { ColumnView } from './engine';
import type { AdjustmentRequest, Adjustments, AdjustmentView, ChangeView, TableColumns } from './inquiry';
import { factsThatMatter } from './matters';

/** Findings that the pane does not show in its own way already. */
const SHOWN = new Set([
  'adjust-column-empty',
  'adjust-unreadable',
  'adjust-delta-mismatch',
  'adjust-match',
  'adjust-units-differ',
  'adjust-fact-differs',
]);

/** Findings on the sheet that bear on the verdict: what contradicts its amounts, and what is not seen. */
const SHOWN_OF_SHEET = new Set(['total-mismatch', 'subtotal-mismatch', 'hidden-line']);

const plain = (amount: Decimal | null | undefined): string | null => (amount ? toPlain(amount) : null);

const columnView = ({ column, letters, header }: Column): ColumnView => ({ number: column, letters, header });

/** Every column that could hold an amount, by its place. */
function columnsToChoose({ amount, furtherAmounts, others, facts }: Columns): ColumnView[] {
  return [amount, ...furtherAmounts, ...others, ...facts].sort((a, b) => a.column - b.column).map(columnView);
}

/** @param refused what the user named and cannot be meant */
function tableColumns(table: Table, refused: readonly OpenSide[]): TableColumns {
  const open = refused.length > 0 ? refused : openColumns(table);
  return {
    open: open.map(({ side, why, columns }) => ({
      side,
      why,
      columns: columns.map(columnView),
    })),
    columns: columnsToChoose(table.columns),
  };
}

/** A line is shown where the adjusted budget has it; both stand in one sheet here. */
function changeView({
  item,
  kind,
  approvedRows,
  adjustedRows,
  approved,
  adjusted,
  change,
}: LineChange): ChangeView {
  return {
    item,
    kind,
    row: adjustedRows[0] ?? approvedRows[0] ?? 0,
    approved: toPlain(approved),
    adjusted: toPlain(adjusted),
    change: toPlain(change),
  };
}

function sums(
  reading: AdjustmentReading,
): Pick<
  AdjustmentView,
  'approvedTotal' | 'adjustedTotal' | 'totalChange' | 'increases' | 'decreases' | 'moved'
> {
  const { approvedTotal, adjustedTotal, increases, decreases, moved } = reading;
  return {
    approvedTotal: plain(approvedTotal),
    adjustedTotal: plain(adjustedTotal),
    totalChange: plain(approvedTotal && adjustedTotal?.minus(approvedTotal)),
    increases: plain(increases),
    decreases: plain(decreases),
    moved: plain(moved),
  };
}

function view(judged: JudgedAdjustment, given: string[], ofSheet: readonly Finding[]): AdjustmentView {
  const { reading, answer, ifStated } = judged;
  const { approved, adjusted, stated } = reading;
  return {
    approved: { ...columnView(approved.column), unit: approved.unit },
    adjusted: { ...columnView(adjusted.column), unit: adjusted.unit },
    firstRow: approved.headerRow + 1,
    lines: reading.lines,
    unitKnown: reading.unitKnown,
    ...sums(reading),
    totalUnsure: mayRise(reading),
    changes: reading.changes.map(changeView),
    findings: [...ofSheet, ...judged.findings.filter(({ code }) => SHOWN.has(code))].map(
      ({ severity, row, text }) => ({ severity, row, text }),
    ),
    stated,
    answer: { ...answer, given },
    ...(ifStated ? { verdictIfStated: ifStated.verdict } : {}),
  };
}

/** Findings on the sheet by adjustment: those from its header to the header of the next one. */
function sheetFindingsOf({ adjustments, findings }: AdjustmentSheet, at: number): Finding[] {
  const from = adjustments[at]?.approved.headerRow ?? 0;
  const to = adjustments[at + 1]?.approved.headerRow ?? Infinity;
  return findings.filter(({ code, row }) => SHOWN_OF_SHEET.has(code) && from < row && row < to);
}

/** Facts with their units: an amount without one is not guessed. */
function factsOf({ facts, decisionDate }: Omit<AdjustmentRequest, 'region'>): Facts {
  const { facts: known, withoutUnit } = parseFacts({ ...facts, decisionDate, moneyUnit: 'unknown' });
  const [bare] = withoutUnit;
  if (bare !== undefined) throw new FactError(bare, `${factLabel(bare)}没有单位：请写明元或万元`);
  return known;
}

/** The sheet at hand, as it was understood. */
export interface Understanding {
  sheet: Sheet;
  tables: readonly Table[];
  options: ReadOptions;
}

/** The adjustments of a sheet. A long sheet is read once, however often its facts change. */
export class AdjustmentDesk {
  private last: { sheet: Sheet; key: string; read: AdjustmentSheet } | undefined;

  /**
   * @param tables what was understood of it, and the options by which
   * @throws {FactError} where a fact cannot be used
   */
  judge(
    { sheet, tables, options }: Understanding,
    regulation: Regulation,
    request: Omit<AdjustmentRequest, 'region'>,
  ): Adjustments {
    const facts = factsOf(request);
    const read = this.read(sheet, options, request.sides);
    const refused = refusedSides(sheet, request.sides);
    const matters = factsThatMatter(regulation, 'adjust');
    const given = Object.keys(request.facts).filter((id) => matters.has(id));
    return {
      adjustments: read.adjustments.map((reading, at) =>
        view(judgeAdjustment(reading, regulation, facts), given, sheetFindingsOf(read, at)),
      ),
      tables: tables.map((table) => tableColumns(table, refused)),
    };
  }

  private read(sheet: Sheet, options: ReadOptions, sides: AdjustmentRequest['sides']): AdjustmentSheet {
    const key = JSON.stringify([options, sides]);
    if (this.last?.sheet === sheet && this.last.key === key) return this.last.read;
    const read = readAdjustments(sheet, { ...options, sides });
    this.last = { sheet, key, read };
    return read;
  }
}
