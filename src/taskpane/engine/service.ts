import {
  checkArithmetic,
  Judge,
  lawFindings,
  openColumns,
  readTables,
  regulationFindings,
  type Finding,
  type JudgedLine,
  type Line,
  type ReadOptions,
  type Sheet,
  type Table,
} from '../../budget';
import {
  FactError,
  FACTS,
  findRegulation,
  parseFacts,
  RegionError,
  type Facts,
  type Regulation,
} from '../../rules';
import { AdjustmentDesk } from './adjustments';
import { arrange } from './arrange';
import { askRegulation } from './ask';
import { basisOf } from './basis';
import { toCsv } from './csv';
import { describe } from './describe';
import { lineDetail } from './detail';
import {
  EngineError,
  type Answered,
  type Arrangement,
  type Checked,
  type CheckRequest,
  type CsvTexts,
  type Description,
  type Elsewhere,
  type Engine,
  type FactInput,
  type FactInputs,
  type LineDetail,
  type LineView,
  type OnLines,
  type Understood,
} from './engine';
import type {
  AdjustmentRequest,
  Adjustments,
  AskAnswer,
  AskRequest,
  KindScope,
  RegulationBasis,
} from './inquiry';
import { kindElsewhere, kindScopes } from './kinds';
import { Tally } from './tally';
import { lineView, tableView } from './views';

/** Lines judged before others are let in: some milliseconds. */
const BATCH = 500;

/** Lets messages in between two batches, so that a check can be cancelled. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** Errors of the user's making keep their words and place. */
function translate<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof FactError) throw new EngineError('fact', thrown.text, thrown.fact);
    if (thrown instanceof RegionError) throw new EngineError('region', thrown.message);
    throw thrown;
  }
}

const regulationOf = (region: string): Regulation => translate(() => findRegulation(region));

const factsOf = (inputs: FactInputs): Facts => translate(() => parseFacts(inputs).facts);

interface Standing {
  table: Table;
  /** As the sheet has it, without answers. */
  line: Line;
  judged: JudgedLine;
  remarks: readonly Finding[];
  /** Facts answered for this line alone. */
  answered: Map<string, FactInput>;
}

/** The rules and the loaded sheet behind the pane. */
export class EngineService implements Engine {
  private sheet: Sheet | undefined;
  private options: ReadOptions = {};
  private readonly adjusting = new AdjustmentDesk();
  private tables: readonly Table[] = [];
  private readFindings: readonly Finding[] = [];
  private regulation: Regulation | undefined;
  private projectFacts: Facts = new Map();
  private standing: Standing[] = [];
  private views: LineView[] = [];
  private tally = new Tally();

  describe(): Promise<Description> {
    return Promise.resolve(describe());
  }

  load(sheet: Sheet): Promise<void> {
    this.sheet = sheet;
    this.tables = [];
    this.forgetLines();
    return Promise.resolve();
  }

  understand(options: ReadOptions): Promise<Understood> {
    this.options = options;
    const { tables, findings } = readTables(this.loaded(), options);
    this.tables = tables;
    this.readFindings = findings;
    this.forgetLines();
    return Promise.resolve({
      tables: tables.map(tableView),
      findings,
      hasAdjustment: tables.some((table) => openColumns(table).length === 0),
    });
  }

  async check(request: CheckRequest, onLines: OnLines, signal?: AbortSignal): Promise<Checked> {
    const { region, decisionDate, facts, rows } = request;
    this.regulation = regulationOf(region);
    this.projectFacts = factsOf({ ...facts, decisionDate });
    this.forgetLines();
    const judge = new Judge(this.regulation, this.projectFacts);
    const wanted = this.tables.flatMap((table, index) =>
      table.lines
        .filter(({ row }) => !rows || (row >= rows[0] && row <= rows[1]))
        .map((line) => ({ table, index, line })),
    );
    const found = [...this.readFindings, ...this.tables.flatMap(checkArithmetic)];
    const byRow = groupByRow(found);
    const law: Finding[] = [];
    for (let from = 0; from < wanted.length || from === 0; from += BATCH) {
      const batch = wanted.slice(from, from + BATCH).map(({ table, index, line }) => {
        const judged = judge.judge(line);
        law.push(...lawFindings(table, judged));
        return this.add(
          { table, line, judged, remarks: byRow.get(line.row) ?? [], answered: new Map() },
          index,
        );
      });
      onLines(batch, { done: this.views.length, total: wanted.length, summary: this.tally.summary() });
      await breathe();
      if (signal?.aborted) throw new EngineError('cancelled', '');
    }
    return {
      summary: this.tally.summary(),
      findings: [
        ...regulationFindings(this.regulation, this.projectFacts, this.loaded().name),
        ...found,
        ...law,
      ],
      openFacts: this.openFacts(),
    };
  }

  arrange(view: Arrangement): Promise<Uint32Array> {
    return Promise.resolve(arrange(this.views, view));
  }

  detail(line: number): Promise<LineDetail> {
    return Promise.resolve(this.detailOf(line));
  }

  answer(line: number, fact: string, value: FactInput | undefined): Promise<Answered> {
    const standing = this.lineAt(line);
    const answered = new Map(standing.answered);
    if (value === undefined) answered.delete(fact);
    else answered.set(fact, value);
    const { judged, table, line: asRead } = standing;
    const inputs = Object.fromEntries(answered);
    // Read for its errors: a value that cannot be used is told, and changes nothing.
    factsOf(inputs);
    const known = { ...asRead, facts: { ...asRead.facts, ...inputs } };
    const anew = new Judge(this.regulationInUse(), this.projectFacts).judge(known);
    this.tally.remove(judged);
    this.tally.add(anew);
    this.standing[line] = { ...standing, judged: anew, answered };
    this.views[line] = lineView(anew, table, this.viewAt(line), standing.remarks);
    return Promise.resolve({ detail: this.detailOf(line), summary: this.tally.summary() });
  }

  async ask({ region, ...request }: AskRequest): Promise<AskAnswer> {
    await Promise.resolve();
    return translate(() => askRegulation(findRegulation(region), request));
  }

  async basis(region: string): Promise<RegulationBasis> {
    await Promise.resolve();
    return basisOf(regulationOf(region));
  }

  async kinds(region: string): Promise<KindScope[]> {
    await Promise.resolve();
    return kindScopes(regulationOf(region));
  }

  async kindElsewhere(region: string, kind: string): Promise<Elsewhere[]> {
    await Promise.resolve();
    return kindElsewhere(regulationOf(region), kind);
  }

  async adjustments({ region, ...request }: AdjustmentRequest): Promise<Adjustments> {
    await Promise.resolve();
    return translate(() =>
      this.adjusting.judge(this.loaded(), this.options, findRegulation(region), request),
    );
  }

  exportCsv(texts: CsvTexts): Promise<string> {
    return Promise.resolve(toCsv(texts, this.views));
  }

  private add(standing: Standing, table: number): LineView {
    const view = lineView(
      standing.judged,
      standing.table,
      { index: this.views.length, table },
      standing.remarks,
    );
    this.standing.push(standing);
    this.views.push(view);
    this.tally.add(standing.judged);
    return view;
  }

  private forgetLines(): void {
    this.standing = [];
    this.views = [];
    this.tally = new Tally();
  }

  /** Facts of the project that verdicts still wait for, those of most lines first. */
  private openFacts(): string[] {
    const waiting = new Map<string, number>();
    for (const { judged } of this.standing)
      for (const id of judged.answer.missing)
        if (id !== 'item' && FACTS.get(id)?.of !== 'line') waiting.set(id, (waiting.get(id) ?? 0) + 1);
    return [...waiting].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  }

  private detailOf(line: number): LineDetail {
    const { judged, answered } = this.lineAt(line);
    const facts = new Map([...this.projectFacts, ...factsOf(judged.line.facts)]);
    return lineDetail(this.regulationInUse(), this.viewAt(line), judged, facts, answered);
  }

  private loaded(): Sheet {
    if (!this.sheet) throw new EngineError('failed', 'no sheet is loaded');
    return this.sheet;
  }

  private regulationInUse(): Regulation {
    if (!this.regulation) throw new EngineError('failed', 'nothing was checked');
    return this.regulation;
  }

  private lineAt(line: number): Standing {
    const standing = this.standing[line];
    if (!standing) throw new EngineError('failed', `no line ${String(line)}`);
    return standing;
  }

  private viewAt(line: number): LineView {
    const view = this.views[line];
    if (!view) throw new EngineError('failed', `no line ${String(line)}`);
    return view;
  }
}

function groupByRow(findings: readonly Finding[]): Map<number, Finding[]> {
  const rows = new Map<number, Finding[]>();
  for (const finding of findings) rows.set(finding.row, [...(rows.get(finding.row) ?? []), finding]);
  return rows;
}
