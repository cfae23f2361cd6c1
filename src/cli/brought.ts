import { basename } from 'node:path';
import {
  NO_DECISIONS,
  readDecisions,
  readSettings,
  type Decision,
  type Finding,
  type Settings,
} from '../budget';
import { importCorrections, type Corrections } from '../rules/expenses';
import { readKeptTexts } from '../workbook/ooxml';
import { readBytes } from './workbookOptions';

/** What a workbook brings of what persons decided and set in it. */
export interface Brought {
  decisions: readonly Decision[];
  /** The unit's own table of wordings. */
  corrections?: Corrections;
  settings: Settings;
  /** What it brings and cannot be used, in Chinese. */
  problems: readonly string[];
}

export const NOTHING_BROUGHT: Brought = { decisions: [], settings: { sheets: new Map() }, problems: [] };

/** Reads what a workbook file brings. What cannot be used is told, and the rest is used. */
export function readBrought(file: string): Brought {
  const { entries, problems } = readKeptTexts(readBytes(file), basename(file));
  const decisionText = entries.get('decisions');
  const settingsText = entries.get('settings');
  const decisions = decisionText === undefined ? NO_DECISIONS : readDecisions(decisionText);
  const settings = settingsText === undefined ? undefined : readSettings(settingsText);
  const { corrections, problem } = readCorrections(entries.get('corrections'));
  return {
    decisions: decisions.decisions,
    ...(corrections === undefined ? {} : { corrections }),
    settings: settings?.settings ?? NOTHING_BROUGHT.settings,
    problems: [...problems, ...decisions.problems, ...(settings?.problems ?? []), ...problem],
  };
}

/** A table with a fault is not used at all: which of its wordings is meant cannot be known. */
function readCorrections(json: string | undefined): { corrections?: Corrections; problem: string[] } {
  if (json === undefined) return { problem: [] };
  try {
    return { corrections: importCorrections(json), problem: [] };
  } catch (error) {
    return { problem: [`本单位词库未采用：${(error as Error).message}`] };
  }
}

/** What a workbook brings and cannot be used, as findings. */
export function broughtFindings({ problems }: Brought): Finding[] {
  return problems.map((text) => ({ sheet: '', row: 0, severity: 'warning', code: 'kept-unreadable', text }));
}
