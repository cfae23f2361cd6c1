import { readSettings, writeSettings } from '../../budget';
import type { FactInput, SettingsView } from './engine';

/** Settings as plain data, so that they can be passed on. */

/** A fact as the pane puts it in. */
const asInput = (value: boolean | number | string): FactInput =>
  typeof value === 'number' ? String(value) : value;

export function settingsView(json: string): SettingsView {
  const { settings, aside, unread, problems } = readSettings(json);
  const { region, facts = {}, sheets } = settings;
  const inputs = Object.entries(facts).map(([fact, value]) => [fact, asInput(value)] as const);
  return {
    ...(region === undefined ? {} : { region }),
    facts: Object.fromEntries(inputs),
    sheets: Object.fromEntries(sheets),
    aside: Object.fromEntries(aside),
    ...(unread === undefined ? {} : { unread }),
    problems,
  };
}

export function settingsText({
  region,
  facts,
  sheets,
  aside,
}: Omit<SettingsView, 'unread' | 'problems'>): string {
  const settings = {
    ...(region === undefined ? {} : { region }),
    facts,
    sheets: new Map(Object.entries(sheets)),
  };
  return writeSettings({ settings, aside: new Map(Object.entries(aside)) });
}
