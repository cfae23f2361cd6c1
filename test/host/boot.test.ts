/** @jest-environment jsdom */
import { startExcel } from './client';
import type { Host } from './host';

const DARK = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x333333,
  controlForegroundColor: 0xcccccc,
};

let host: Host;

beforeAll(async () => {
  host = await startExcel({ displayLanguage: 'zh-TW', theme: DARK });
});

test('the library finds itself in Excel on a PC', async () => {
  expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
  expect(Office.context.diagnostics).toMatchObject({ host: 'Excel', platform: 'PC' });
});

test('language and theme are those of the host', () => {
  expect(Office.context.displayLanguage).toBe('zh-TW');
  expect(Office.context.officeTheme).toEqual({
    bodyBackgroundColor: '#262626',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#333333',
    controlForegroundColor: '#cccccc',
  });
});

test('the library knows the declared API sets and no others', () => {
  const { requirements } = Office.context;
  expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
  expect(requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
  expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  expect(requirements.isSetSupported('DialogApi', '1.1')).toBe(false);
});

test('events of the Common API are not built, and are refused rather than never sent', async () => {
  const status = await new Promise((resolve) => {
    Office.context.document.addHandlerAsync(
      Office.EventType.DocumentSelectionChanged,
      () => undefined,
      (result) => {
        resolve(result.status);
      },
    );
  });
  expect(status).toBe('failed');
});

describe('settings', () => {
  const saved = () =>
    new Promise<Office.AsyncResultStatus>((resolve) => {
      Office.context.document.settings.saveAsync(({ status }) => {
        resolve(status);
      });
    });
  const read = () =>
    new Promise<Office.Settings>((resolve) => {
      Office.context.document.settings.refreshAsync(({ value }) => {
        resolve(value);
      });
    });

  test('are in the document only once they are saved, and read back from there', async () => {
    const { settings } = Office.context.document;
    settings.set('govit', { region: 'liangping', overruled: ['预备费'] });
    expect(host.workbook.settings).toEqual({});

    expect(await saved()).toBe('succeeded');
    expect(host.workbook.settings).toEqual({ govit: '{"region":"liangping","overruled":["预备费"]}' });

    host.workbook.settings = { govit: '{"region":"tunxi"}' };
    expect((await read()).get('govit')).toEqual({ region: 'tunxi' });
  });

  test('belong to the workbook', async () => {
    host.open({ 另一本: [] });
    expect((await read()).get('govit')).toBeNull();
  });
});
