import fc from 'fast-check';
import { readSettings, writeSettings } from '../../../src/budget';

const fileOf = (data: object): string => JSON.stringify({ format: 'govit-settings', version: 1, ...data });

const WHOLE = {
  region: 'liangping',
  facts: { projectClass: 'new', totalInvestment: '200万元' },
  sheets: {
    预算: {
      region: 'sichuan',
      unit: '万元',
      headerRows: [3, 4],
      columns: { item: 'B', amount: 'G' },
      adjustment: { approved: 'C', adjusted: 'D' },
      facts: { secret: false },
    },
    附表: {},
  },
};

test('settings come back as they were', () => {
  const { settings, aside, problems } = readSettings(fileOf(WHOLE));
  expect(settings).toEqual({ ...WHOLE, sheets: new Map(Object.entries(WHOLE.sheets)) });
  expect([problems, aside.size]).toEqual([[], 0]);
  expect(JSON.parse(writeSettings({ settings, aside }))).toEqual(JSON.parse(fileOf(WHOLE)));
});

test.each([
  ['a unit that is none', { unit: '亿元' }, 'unit'],
  ['a region that is not known', { region: 'mars' }, '没有这个地区'],
  ['a column that is none', { columns: { amount: '7' } }, 'amount'],
  ['an amount of an adjustment that is none', { adjustment: { planned: 'C' } }, 'planned'],
  ['a role that is not known', { columns: { price: 'G' } }, 'price'],
  ['a header that ends before it begins', { headerRows: [4, 3] }, '末行'],
  ['a row of zero', { headerRows: [0, 3] }, '行号'],
  ['a fact that is not known', { facts: { nothing: 1 } }, 'nothing'],
  ['a fact of the wrong type', { facts: { secret: 'perhaps' } }, 'secret'],
  ['no settings', 7, ''],
])('%s is told by its sheet, and kept aside; other sheets are read', (_, bad, words) => {
  const { settings, aside, problems } = readSettings(fileOf({ sheets: { 甲: bad, 乙: { unit: '元' } } }));
  expect([...settings.sheets.keys()]).toEqual(['乙']);
  expect(aside).toEqual(new Map([['甲', bad]]));
  expect(problems).toEqual([expect.stringContaining('工作表“甲”')]);
  expect(problems[0]).toContain(words);
  expect(readSettings(writeSettings({ settings, aside })).aside).toEqual(aside);
});

test.each([
  ['no JSON', '{'],
  ['something else', '{"format":"other","version":1}'],
  ['a later version', '{"format":"govit-settings","version":2}'],
  ['a region that is not known', fileOf({ region: 'mars' })],
])('%s is told and given back', (_, json) => {
  const { settings, unread, problems } = readSettings(json);
  expect([settings.sheets.size, unread, problems.length]).toEqual([0, json, 1]);
});

test('a fact of the workbook that cannot be used costs nothing else, and the text is kept', () => {
  const json = fileOf({ ...WHOLE, facts: { decisionDate: '0202-03-15', projectClass: 'new' } });
  const { settings, unread, problems } = readSettings(json);
  expect(settings).toMatchObject({ region: 'liangping', facts: { projectClass: 'new' } });
  expect(settings.facts).not.toHaveProperty('decisionDate');
  expect(settings.sheets.size).toBe(2);
  expect(unread).toBe(json);
  expect(problems).toHaveLength(1);
});

test('a sheet may be called like a member of every object', () => {
  const { settings } = readSettings(fileOf({ sheets: { constructor: { unit: '元' } } }));
  expect(settings.sheets.get('constructor')).toEqual({ unit: '元' });
});

test('any JSON is read without an exception', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (facts, sheets) => {
      const { problems, unread, aside } = readSettings(fileOf({ facts, sheets }));
      expect(problems.length > 0).toBe(unread !== undefined || aside.size > 0);
    }),
  );
});
