import {
  checkArithmetic,
  decisionFindings,
  findDecisions,
  Judge,
  lawFindings,
  lostFindings,
  readDecisions,
  regulationFindings,
  withoutDecision,
  writeDecisions,
  type CheckedSheet,
  type Decision,
  type DecisionFile,
  type Finding,
  type FoundDecisions,
  type JudgedLine,
  type Line,
  type Table,
} from '../../budget';
import { FACTS, type Facts, type Regulation } from '../../rules';
import type { Corrections } from '../../rules/expenses';
import { nextTask } from '../../workbook/pace';
import { toCsv } from './csv';
import { decide } from './deciding';
import { lineDetail } from './detail';
import {
  EngineError,
  type Act,
  type Checked,
  type CsvTexts,
  type Decided,
  type LineDetail,
  type LineView,
  type OnLines,
  type Signature,
} from './engine';
import { isOther, mentioned, otherFindings, type ShownFindings } from './found';
import { Tally } from './tally';
import { lineView } from './views';

/** Lines judged before they are handed over, and others, such as a cancel, may be let in: some milliseconds. */
const BATCH = 500;

/** What a check is made of. */
export interface CheckingOptions {
  sheet: string;
  sheets: ReadonlySet<string>;
  tables: readonly Table[];
  readFindings: readonly Finding[];
  regulation: Regulation;
  facts: Facts;
  /** yyyy-mm-dd. */
  decisionDate: string;
  rows: readonly [number, number] | undefined;
  decisions: string | undefined;
  corrections: Corrections | undefined;
}

/** Findings that are shown in a list of their own: those of the sheet as a whole, and those of its rows. */
interface OtherFindings {
  general: readonly Finding[];
  ofRows: readonly Finding[];
}

interface Standing {
  table: Table;
  tableIndex: number;
  line: Line;
  judged: JudgedLine;
  remarks: readonly Finding[];
}

function groupByRow(findings: readonly Finding[]): Map<number, Finding[]> {
  const rows = new Map<number, Finding[]>();
  for (const finding of findings) {
    const known = rows.get(finding.row);
    if (known) known.push(finding);
    else rows.set(finding.row, [finding]);
  }
  return rows;
}

/** One check of a sheet: its lines as they stand, and what reviewers do with them. */
export class Checking {
  private readonly judge: Judge;
  private readonly tally = new Tally();
  private readonly standing: Standing[] = [];
  private file: DecisionFile;
  private found: FoundDecisions;
  /** Known once all lines were judged. */
  private others: OtherFindings | undefined;
  readonly views: LineView[] = [];

  constructor(private readonly options: CheckingOptions) {
    const { regulation, facts, corrections, decisions } = options;
    this.judge = new Judge(regulation, facts, corrections);
    this.file =
      decisions === undefined ? { decisions: [], aside: [], problems: [] } : readDecisions(decisions);
    this.found = this.findDecisions();
  }

  /** Judges all lines, some hundred at a time. */
  async run(onLines: OnLines, signal?: AbortSignal): Promise<Checked> {
    const { tables, rows, readFindings, regulation, facts, sheet } = this.options;
    const wanted = tables.flatMap((table, tableIndex) =>
      table.lines
        .filter(({ row }) => !rows || (row >= rows[0] && row <= rows[1]))
        .map((line) => ({ table, tableIndex, line })),
    );
    const found = [...readFindings, ...tables.flatMap(checkArithmetic)];
    const byRow = groupByRow(found);
    for (let from = 0; from < wanted.length || from === 0; from += BATCH) {
      const batch = wanted.slice(from, from + BATCH).map((place) => {
        const judged = this.judge.judge(place.line, this.found.byLine.get(place.line));
        return this.add({ ...place, judged, remarks: byRow.get(place.line.row) ?? [] });
      });
      onLines(batch, { done: this.views.length, total: wanted.length, summary: this.tally.summary() });
      await nextTask();
      if (signal?.aborted) throw new EngineError('cancelled', '');
    }
    const law = this.standing.flatMap(({ table, judged }) => [
      ...lawFindings(table, judged),
      ...decisionFindings(table, judged),
    ]);
    const general = regulationFindings(regulation, facts, sheet);
    const ofRows = [...found, ...law];
    this.others = { general: general.filter(isOther), ofRows: ofRows.filter(isOther) };
    return {
      summary: this.tally.summary(),
      ...this.shownFindings(this.others),
      mentions: mentioned([...general, ...ofRows]),
      openFacts: this.openFacts(),
      problems: this.file.problems,
      ...(this.file.unread === undefined ? {} : { unreadDecisions: this.file.unread }),
    };
  }

  /** The tables with their lines as they are judged now. */
  result(): CheckedSheet {
    const { sheet, tables } = this.options;
    return {
      name: sheet,
      tables: tables.map((table) => ({
        table,
        lines: this.standing.filter((one) => one.table === table).map(({ judged }) => judged),
      })),
    };
  }

  /** The lines as a table of comma-separated values, with what they were judged by. */
  csv(texts: CsvTexts): string {
    const { regulation, decisionDate } = this.options;
    const version = `GOVIT ${GOVIT_VERSION} / ${GOVIT_RULES}`;
    return toCsv(texts, this.views, { regulation, decisionDate, version });
  }

  detail(index: number): LineDetail {
    const { judged } = this.lineAt(index);
    const { regulation, facts } = this.options;
    return lineDetail(regulation, this.viewAt(index), judged, facts);
  }

  /**
   * Takes what a reviewer does with lines.
   *
   * @throws {DataError} in Chinese where a reason or a name is missing; then nothing is changed
   */
  decide(indexes: readonly number[], act: Act, signature: Signature): Decided {
    const { regulation, tables, sheet } = this.options;
    const lines = tables.flatMap((table) => table.lines.map((line) => ({ sheet, line })));
    const positions = new Map(lines.map(({ line }, position) => [line, position]));
    const decisions = indexes.reduce<readonly Decision[]>((all, index) => {
      const { judged, line } = this.lineAt(index);
      const subject = { region: regulation.id, lines, position: positions.get(line) ?? -1, judged };
      return decide(all, subject, act, signature, crypto.randomUUID());
    }, this.file.decisions);
    return this.take(decisions);
  }

  undo(id: string): Decided {
    const undone = this.file.decisions.find((decision) => decision.id === id)?.kind;
    const taken = this.take(withoutDecision(this.file.decisions, id));
    return { ...taken, ...(undone === undefined ? {} : { undone }) };
  }

  private take(decisions: readonly Decision[]): Decided {
    const before = this.found;
    this.file = { ...this.file, decisions: [...decisions] };
    this.found = this.findDecisions();
    const changed = this.standing.flatMap((standing, index) => {
      const [old, now] = [before, this.found].map(({ byLine }) => byLine.get(standing.line));
      return old === undefined && now === undefined ? [] : [this.judgeAnew(index)];
    });
    return {
      changed,
      summary: this.tally.summary(),
      decisions: writeDecisions(this.file),
      found: this.others && this.shownFindings(this.others),
    };
  }

  /** What is told beside the verdicts: which decisions have no line changes with what reviewers do, the rest does not. */
  private shownFindings({ general, ofRows }: OtherFindings): ShownFindings {
    return otherFindings([...general, ...lostFindings(this.found.lost), ...ofRows]);
  }

  private judgeAnew(index: number): LineView {
    const standing = this.lineAt(index);
    const judged = this.judge.judge(standing.line, this.found.byLine.get(standing.line));
    this.tally.remove(standing.judged);
    this.tally.add(judged);
    this.standing[index] = { ...standing, judged };
    const view = lineView(judged, standing.table, this.viewAt(index), standing.remarks);
    this.views[index] = view;
    return view;
  }

  private findDecisions(): FoundDecisions {
    const { tables, sheet, sheets } = this.options;
    const lines = tables.flatMap((table) => table.lines.map((line) => ({ sheet, line })));
    return findDecisions(lines, this.file.decisions, { all: sheets, read: new Set([sheet]) });
  }

  private add(standing: Standing): LineView {
    const place = { index: this.views.length, table: standing.tableIndex };
    const view = lineView(standing.judged, standing.table, place, standing.remarks);
    this.standing.push(standing);
    this.views.push(view);
    this.tally.add(standing.judged);
    return view;
  }

  /** Facts of the project that verdicts still wait for, those of most lines first. */
  private openFacts(): string[] {
    const waiting = new Map<string, number>();
    for (const { judged } of this.standing)
      for (const id of judged.answer.missing)
        if (id !== 'item' && FACTS.get(id)?.of !== 'line') waiting.set(id, (waiting.get(id) ?? 0) + 1);
    return [...waiting].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  }

  private lineAt(index: number): Standing {
    const standing = this.standing[index];
    if (!standing) throw new EngineError('failed', `no line ${String(index)}`);
    return standing;
  }

  private viewAt(index: number): LineView {
    const view = this.views[index];
    if (!view) throw new EngineError('failed', `no line ${String(index)}`);
    return view;
  }
}
