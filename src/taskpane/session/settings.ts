import type { ReadOptions } from '../../budget';
import type { FactInputs } from '../engine/engine';
import type { Problem } from './state';

export interface WorkbookSettings {
  region?: string | undefined;
  decisionDate?: string | undefined;
}

export interface SheetSettings {
  mapping?: ReadOptions;
  facts?: FactInputs;
}

/** What was set before is kept with the workbook. */
export interface SettingsKeeper {
  load(): Promise<void>;
  workbook(): WorkbookSettings;
  /** @param name of the sheet */
  sheet(name: string): SheetSettings;
  /** What the file brought that could not be used. */
  problem(): Problem | undefined;
  save(workbook: WorkbookSettings, sheet: string | undefined, settings: SheetSettings): Promise<void>;
}
