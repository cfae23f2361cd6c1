/** @jest-environment jsdom */
import type { HostTheme, WorkbookPort } from '../../../src/workbook/port';
import { start, type ExcelUnderTest } from './excel';

/** The question that the page asks the browser for forced colours; jsdom has no `matchMedia`. */
const forced = {
  matches: false,
  listeners: new Set<() => void>(),
  addEventListener: (_type: string, listener: () => void) => forced.listeners.add(listener),
  removeEventListener: (_type: string, listener: () => void) => forced.listeners.delete(listener),
};

let excel: ExcelUnderTest;
let port: WorkbookPort;

beforeAll(async () => {
  Object.assign(globalThis, { matchMedia: () => forced });
  excel = await start({
    displayLanguage: 'zh-TW',
    theme: {
      bodyBackgroundColor: 0x262626,
      bodyForegroundColor: 0xffffff,
      controlBackgroundColor: 0x333333,
      controlForegroundColor: 0xcccccc,
    },
  });
  port = await excel.open({ 预算: [] });
});

test('is Excel, in its language, and lacks nothing', () => {
  expect(port.host).toMatchObject({ kind: 'excel', language: 'zh-TW', lacks: [] });
});

test('has the theme of Office, unless the desk asks for high contrast', () => {
  expect(port.host.theme).toBe('dark');
  const told: HostTheme[] = [];
  const stop = port.host.onTheme((theme) => told.push(theme));
  for (const matches of [true, false]) {
    forced.matches = matches;
    for (const listener of forced.listeners) listener();
  }
  expect(told).toEqual(['high-contrast', 'dark']);
  stop();
  expect(forced.listeners.size).toBe(0);
});

test('names the workbook', async () => {
  excel.host.workbook.name = '2026年预算 100%.xlsx';
  expect(await port.fileName()).toBe('2026年预算 100%.xlsx');
});
