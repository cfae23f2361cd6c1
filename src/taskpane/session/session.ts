/// <reference lib="dom" />
import type { ReadOptions } from '../../budget';
import type { CellRange, Edit, WorkbookPort } from '../../workbook/port';
import type { CsvTexts, Engine, FactInput, FactInputs } from '../engine/engine';
import { Desk } from './desk';
import { KeptMarks } from './keptMarks';
import { KeptReview } from './keptReview';
import { LineList } from './lineList';
import { Marking } from './marking';
import { Review } from './review';
import { Settings } from './settings';
import { LIVE_LINES, SheetCheck } from './sheetCheck';
import { UNREAD, type PaneState, type Tab } from './state';
import type { Store } from './store';
import { WordTable } from './wordTable';

/** What the pane does: it holds the workbook (the port), the rules (the engine) and what is shown (the store) together. */
export class Session {
  readonly store: Store<PaneState>;
  private readonly stops: (() => void)[] = [];
  private readonly desk: Desk;
  private readonly settings: Settings;
  private readonly kept: KeptReview;
  private readonly keptMarks: KeptMarks;
  private readonly sheetCheck: SheetCheck;
  readonly list: LineList;
  readonly words: WordTable;
  readonly review: Review;
  readonly marking: Marking;

  constructor(
    readonly port: WorkbookPort,
    readonly engine: Engine,
  ) {
    this.desk = new Desk(port, engine);
    this.store = this.desk.store;
    this.settings = new Settings(port.kept, engine);
    this.kept = new KeptReview(port.kept);
    this.list = new LineList(this.desk);
    this.keptMarks = new KeptMarks(port.kept);
    this.sheetCheck = new SheetCheck(this.desk, this.list, this.kept, () => this.marking.look());
    this.marking = new Marking(this.desk, this.keptMarks, () => this.sheetCheck.refresh());
    this.words = new WordTable(this.desk, this.kept, () => this.check());
    this.review = new Review(this.desk, this.kept, this.words, () => this.check());
  }

  /** Gets everything to the point where the user can press 检查. */
  async start(): Promise<void> {
    const { port, store } = this;
    this.stops.push(
      port.host.onTheme((theme) => {
        store.update({ theme });
      }),
      port.host.onWaiting?.((waiting) => {
        store.update({ waiting });
      }) ?? (() => undefined),
      this.marking.follow(),
      port.onSelection((range) => {
        this.list.follow(range);
      }),
      port.onEdit((edit) => void this.onEdit(edit)),
      port.onSheets(() => void this.refreshSheets()),
    );
    await this.desk.guard(async () => {
      store.update({ description: await this.engine.describe() });
    });
    await this.openWorkbook();
  }

  stop(): void {
    this.sheetCheck.cancel();
    this.marking.cancel();
    for (const stop of this.stops.splice(0)) stop();
  }

  /** Reads what the workbook brings: its sheets, and what was set for them before. */
  async openWorkbook(): Promise<void> {
    this.sheetCheck.cancel();
    this.marking.cancel();
    await this.desk.guard(async () => {
      const [problem] = await this.settings.load();
      await this.kept.load();
      await this.words.show();
      await this.keptMarks.load();
      const decisionDate = this.settings.decisionDate();
      this.store.update({
        ...UNREAD,
        region: this.settings.region() ?? this.store.get().region,
        ...(decisionDate === undefined ? {} : { decisionDate }),
        sheet: undefined,
      });
      await this.refreshSheets();
      // Told last: reading the sheet clears what was told before.
      if (problem !== undefined)
        this.store.update({ problem: { code: 'settings.damaged', detail: problem } });
    });
  }

  /** The sheets may have changed, or another one may be in front. A sheet whose check stands is kept. */
  async refreshSheets(): Promise<void> {
    await this.desk.guard(async () => {
      const [sheets, active] = await Promise.all([this.port.sheets(), this.port.activeSheet()]);
      const { sheet } = this.store.get();
      this.store.update({ sheets });
      if (active !== undefined && active !== sheet) await this.chooseSheet(active);
      else if (active === undefined && !sheets.some(({ id }) => id === sheet))
        this.store.update({ ...UNREAD, sheet: undefined });
    });
  }

  showTab(tab: Tab): void {
    this.store.update({ tab });
  }

  dismissProblem(): void {
    this.store.update({ problem: undefined });
  }

  async chooseRegion(region: string): Promise<void> {
    const isShown = this.isShown();
    this.store.update({ region });
    await this.rememberWorkbook();
    if (isShown) await this.check();
  }

  async chooseDate(decisionDate: string): Promise<void> {
    const isShown = this.isShown();
    this.store.update({ decisionDate });
    await this.rememberWorkbook();
    if (isShown) await this.check();
  }

  async chooseSheet(sheet: string): Promise<void> {
    this.sheetCheck.cancel();
    const entry = this.store.get().sheets.find(({ id }) => id === sheet);
    const kept = this.settings.sheet(entry?.name ?? '');
    this.store.update({ ...UNREAD, ...kept, sheet });
    await this.sheetCheck.understand();
  }

  chooseExtent(onlySelection: boolean): void {
    this.store.update({ onlySelection });
  }

  /** Takes over what the user changed of what was understood; the columns chosen are shown in the sheet. */
  async setMapping(mapping: ReadOptions): Promise<void> {
    this.store.update({ mapping });
    await this.sheetCheck.readAnew();
    await this.rememberSheet();
  }

  /** Takes over which columns hold the approved and the adjusted amounts. */
  async setSides(sides: PaneState['sides']): Promise<void> {
    this.store.update({ sides });
    await this.rememberSheet();
  }

  async setFact(fact: string, value: FactInput | undefined): Promise<void> {
    const { [fact]: before, ...others } = this.store.get().facts;
    const facts: FactInputs = value === undefined || value === '' ? others : { ...others, [fact]: value };
    if (before === value) return;
    const isShown = this.isShown();
    this.store.update({ facts, factProblem: undefined });
    await this.rememberSheet();
    if (isShown) await this.check();
  }

  /** Checks what was understood. A sheet that was edited meanwhile is read anew first. */
  async check(): Promise<void> {
    await this.sheetCheck.check();
  }

  /** Stops what is running; what was shown until then stays. */
  cancel(): void {
    this.sheetCheck.cancel();
  }

  /** Shows a place in the sheet, e.g. the row of a finding or a column of the header. */
  async showRange(range: Omit<CellRange, 'sheet'>): Promise<void> {
    const { sheet } = this.store.get();
    if (sheet !== undefined) await this.desk.guard(() => this.port.select({ sheet, ...range }));
  }

  exportCsv(texts: CsvTexts): Promise<string> {
    return this.engine.exportCsv(texts);
  }

  /** Whether a result is shown, or on its way: what it is judged by has changed, and it is judged anew. */
  private isShown(): boolean {
    const { phase } = this.store.get();
    return phase === 'done' || phase === 'checking';
  }

  private async onEdit({ sheet }: Edit): Promise<void> {
    const { sheet: checked, phase, lineCount } = this.store.get();
    if (sheet !== checked) return;
    this.store.update({ stale: true });
    if (phase === 'understood') await this.sheetCheck.understand(true);
    else if (phase === 'done' && lineCount <= LIVE_LINES) await this.sheetCheck.check(true);
  }

  private async rememberWorkbook(): Promise<void> {
    const { region, decisionDate } = this.store.get();
    await this.desk.guard(() => this.settings.saveWorkbook(region, decisionDate));
  }

  private async rememberSheet(): Promise<void> {
    const { sheets, sheet, mapping, facts, sides } = this.store.get();
    const name = sheets.find(({ id }) => id === sheet)?.name;
    if (name !== undefined)
      await this.desk.guard(() => this.settings.saveSheet(name, { mapping, facts, sides }));
  }
}
