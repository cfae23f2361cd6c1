import type { ReadOptions, SheetSettings } from '../../budget';
import type { KeptTexts } from '../../workbook/port';
import type { AdjustmentRequest } from '../engine/inquiry';
import type { Engine, FactInput, FactInputs, SettingsView } from '../engine/engine';

const KEY = 'settings';
/** What could not be read is kept here before it is written anew. */
const UNREAD_KEY = 'settings-unread';

type Content = Omit<SettingsView, 'unread' | 'problems'>;

const EMPTY: Content = { facts: {}, sheets: {}, aside: {} };

/** What is set for one sheet, as the pane works with it. */
export interface SheetSet {
  mapping: ReadOptions;
  facts: FactInputs;
  /** The columns of the approved and the adjusted amounts, as far as the user named them. */
  sides: AdjustmentRequest['sides'];
}

const asInput = (value: boolean | number | string): FactInput =>
  typeof value === 'number' ? String(value) : value;

/** What was set for a workbook and its sheets is kept with the workbook. */
export class Settings {
  private content = EMPTY;
  private unread: string | undefined;

  constructor(
    private readonly kept: KeptTexts,
    private readonly engine: Pick<Engine, 'readSettings' | 'writeSettings'>,
  ) {}

  /** @returns what could not be used, in Chinese */
  async load(): Promise<string[]> {
    const text = await this.kept.read(KEY);
    const { unread, problems, ...content } =
      text === undefined ? { ...EMPTY, problems: [] } : await this.engine.readSettings(text);
    this.content = content;
    this.unread = unread;
    return problems;
  }

  region(): string | undefined {
    return this.content.region;
  }

  decisionDate(): string | undefined {
    const { decisionDate } = this.content.facts;
    return typeof decisionDate === 'string' ? decisionDate : undefined;
  }

  /** @param name of the sheet */
  sheet(name: string): SheetSet {
    const { unit, headerRows, columns, facts = {}, adjustment = {} } = this.content.sheets[name] ?? {};
    const inputs = Object.entries(facts).map(([fact, value]) => [fact, asInput(value)] as const);
    return {
      mapping: {
        ...(unit === undefined ? {} : { unit }),
        ...(headerRows === undefined ? {} : { headerRows }),
        ...(columns === undefined ? {} : { columns: columns as NonNullable<ReadOptions['columns']> }),
      },
      facts: Object.fromEntries(inputs),
      sides: adjustment as SheetSet['sides'],
    };
  }

  async saveWorkbook(region: string | undefined, decisionDate: string): Promise<void> {
    const facts = { ...this.content.facts, decisionDate };
    await this.save({ ...this.content, ...(region === undefined ? {} : { region }), facts });
  }

  /** What else was written for the sheet, such as a region of its own, stays. */
  async saveSheet(name: string, { mapping, facts, sides }: SheetSet): Promise<void> {
    const { unit, headerRows, columns } = mapping;
    const before = this.content.sheets[name];
    const sheet: SheetSettings = { ...before, unit, headerRows, columns, facts, adjustment: sides };
    await this.save({ ...this.content, sheets: { ...this.content.sheets, [name]: sheet } });
  }

  private async save(content: Content): Promise<void> {
    this.content = content;
    if (this.unread !== undefined) {
      await this.kept.write(UNREAD_KEY, this.unread);
      this.unread = undefined;
    }
    await this.kept.write(KEY, await this.engine.writeSettings(content));
  }
}
