import {
  openColumns,
  readTables,
  type Finding,
  type ReadOptions,
  type Sheet,
  type Table,
  type UnmarkAllPlan,
} from '../../budget';
import {
  DataError,
  FactError,
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
import { Checking } from './checking';
import { describe } from './describe';
import {
  EngineError,
  type Act,
  type Arrangement,
  type Checked,
  type CheckRequest,
  type CsvTexts,
  type Decided,
  type Description,
  type Elsewhere,
  type Engine,
  type FactInputs,
  type LineDetail,
  type MarksFound,
  type MarksPlanned,
  type MarksRequest,
  type OnLines,
  type SettingsView,
  type Signature,
  type Understood,
  type UnmarkPlanned,
  type WordsMerged,
  type WordTableView,
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
import { findMarks, marksCurrent, plannedMarks, plannedUnmark, plannedUnmarkAll } from './marking';
import { settingsText, settingsView } from './settings';
import { tableView } from './views';
import { mergedWords, readTable, withoutWord, withWord, wordTableView } from './wordTable';

/** Errors of the user's making keep their words and place. */
function translate<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof FactError) throw new EngineError('fact', thrown.text, thrown.fact);
    if (thrown instanceof RegionError) throw new EngineError('region', thrown.message);
    if (thrown instanceof DataError) throw new EngineError('data', thrown.message);
    throw thrown;
  }
}

const regulationOf = (region: string): Regulation => translate(() => findRegulation(region));

const factsOf = (inputs: FactInputs): Facts => translate(() => parseFacts(inputs).facts);

/** The rules and the loaded sheet behind the pane. */
export class EngineService implements Engine {
  private sheet: Sheet | undefined;
  private options: ReadOptions = {};
  private readonly adjusting = new AdjustmentDesk();
  private tables: readonly Table[] = [];
  private readFindings: readonly Finding[] = [];
  private isPartial = false;
  private checking: Checking | undefined;

  describe(): Promise<Description> {
    return Promise.resolve(describe());
  }

  load(sheet: Sheet): Promise<void> {
    this.sheet = sheet;
    this.tables = [];
    this.checking = undefined;
    return Promise.resolve();
  }

  async understand(options: ReadOptions): Promise<Understood> {
    this.options = options;
    const { tables, findings } = readTables(this.loaded(), options);
    this.tables = tables;
    this.readFindings = findings;
    this.checking = undefined;
    await Promise.resolve();
    return {
      tables: tables.map(tableView),
      hasAdjustment: tables.some((table) => openColumns(table).length === 0),
    };
  }

  async check(request: CheckRequest, onLines: OnLines, signal?: AbortSignal): Promise<Checked> {
    const { region, decisionDate, facts, rows, sheets, decisions, corrections } = request;
    const problems: string[] = [];
    // A table that cannot be used is told, and the built-in words are used alone.
    const table = readTable(corrections);
    if (table.problem !== undefined) problems.push(table.problem);
    this.isPartial = rows !== undefined;
    this.checking = new Checking({
      sheet: this.loaded().name,
      sheets: new Set(sheets),
      tables: this.tables,
      readFindings: this.readFindings,
      regulation: regulationOf(region),
      facts: factsOf({ ...facts, decisionDate }),
      decisionDate,
      rows,
      decisions,
      corrections: table.corrections,
    });
    const checked = await this.checking.run(onLines, signal);
    return { ...checked, problems: [...problems, ...checked.problems] };
  }

  async arrange(view: Arrangement): Promise<Uint32Array> {
    await Promise.resolve();
    return arrange(this.checking?.views ?? [], view);
  }

  async detail(line: number): Promise<LineDetail> {
    await Promise.resolve();
    return this.checked().detail(line);
  }

  async decide(lines: readonly number[], act: Act, signature: Signature): Promise<Decided> {
    await Promise.resolve();
    return translate(() => this.checked().decide(lines, act, signature));
  }

  async undo(id: string): Promise<Decided> {
    await Promise.resolve();
    return this.checked().undo(id);
  }

  wordTable(kept: string | undefined): Promise<WordTableView> {
    return Promise.resolve(wordTableView(kept));
  }

  async addWord(kept: string | undefined, line: number, kind: string): Promise<string> {
    await Promise.resolve();
    return withWord(kept, this.checked().views[line]?.item ?? '', kind);
  }

  removeWord(kept: string | undefined, wording: string): Promise<string | undefined> {
    return Promise.resolve(withoutWord(kept, wording));
  }

  async mergeWords(kept: string | undefined, json: string): Promise<WordsMerged> {
    await Promise.resolve();
    return mergedWords(kept, json);
  }

  findMarks(request: MarksRequest): Promise<MarksFound> {
    return Promise.resolve(findMarks(this.loaded(), request));
  }

  async planMarks(request: MarksRequest): Promise<MarksPlanned> {
    await Promise.resolve();
    return plannedMarks(this.checked().result(), this.loaded(), request);
  }

  async areMarksCurrent(request: MarksRequest): Promise<boolean> {
    await Promise.resolve();
    // Of a part of the lines nothing can be said of the marks of all.
    if (this.isPartial) return true;
    return marksCurrent(this.checked().result(), this.loaded(), request);
  }

  async planUnmark(request: MarksRequest): Promise<UnmarkPlanned | undefined> {
    await Promise.resolve();
    return plannedUnmark(this.loaded(), request);
  }

  async planUnmarkAll(kept: string | undefined, workbook: readonly Sheet[]): Promise<UnmarkAllPlan> {
    await Promise.resolve();
    return plannedUnmarkAll(kept, workbook);
  }

  readSettings(json: string): Promise<SettingsView> {
    return Promise.resolve(settingsView(json));
  }

  writeSettings(settings: Omit<SettingsView, 'unread' | 'problems'>): Promise<string> {
    return Promise.resolve(settingsText(settings));
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
      this.adjusting.judge(
        { sheet: this.loaded(), tables: this.tables, options: this.options },
        findRegulation(region),
        request,
      ),
    );
  }

  async exportCsv(texts: CsvTexts): Promise<string> {
    await Promise.resolve();
    return this.checked().csv(texts);
  }

  private loaded(): Sheet {
    if (!this.sheet) throw new EngineError('failed', 'no sheet is loaded');
    return this.sheet;
  }

  private checked(): Checking {
    if (!this.checking) throw new EngineError('failed', 'nothing was checked');
    return this.checking;
  }
}
