import type { KeptTexts } from '../../workbook/port';
import type { SettingsKeeper, SheetSettings, WorkbookSettings } from './settings';
import type { Problem } from './state';

/** Settings kept as one text with the workbook. */
export class KeptSettings implements SettingsKeeper {
  private all: { workbook: WorkbookSettings; sheets: Record<string, SheetSettings> } = {
    workbook: {},
    sheets: {},
  };
  private damaged: Problem | undefined;

  constructor(private readonly kept: KeptTexts) {}

  async load(): Promise<void> {
    const text = await this.kept.read('settings');
    this.all = { workbook: {}, sheets: {} };
    this.damaged = undefined;
    if (text === undefined) return;
    try {
      this.all = JSON.parse(text) as typeof this.all;
    } catch {
      this.damaged = { code: 'settings.damaged', detail: text.slice(0, 40) };
    }
  }

  workbook(): WorkbookSettings {
    return this.all.workbook;
  }

  sheet(name: string): SheetSettings {
    return this.all.sheets[name] ?? {};
  }

  problem(): Problem | undefined {
    return this.damaged;
  }

  async save(workbook: WorkbookSettings, sheet: string | undefined, settings: SheetSettings): Promise<void> {
    this.all = {
      workbook,
      sheets: sheet === undefined ? this.all.sheets : { ...this.all.sheets, [sheet]: settings },
    };
    await this.kept.write('settings', JSON.stringify(this.all));
  }
}
