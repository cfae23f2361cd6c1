import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { govit } from './govit';
import { keptFile } from './kept-file';

interface Report {
  region: string;
  adjustments: Record<string, unknown>[];
  findings: { code: string }[];
  brought: { settings: { region: string; facts: object; sheets: object } };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'govit-adjust-brought-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Headers that do not tell which column is which: a person settled it in the pane. */
const ROWS = [
  ['费用名称', '第一稿', '第二稿', '第三稿'],
  ['服务器', 600, 620, 650],
  ['软件', 400, 380, 350],
];

const FACTS = { goalUnchanged: true, adjustmentReason: 'technical', priorAdjustmentAmount: '0元' };

const settings = (sheet: object, book: object = { region: 'liangping' }): Record<string, string> => ({
  settings: JSON.stringify({ format: 'govit-settings', version: 1, ...book, sheets: { 概算: sheet } }),
});

const SETTLED = { unit: '万元', adjustment: { approved: 'B', adjusted: 'C' }, facts: FACTS };

const file = (kept: Readonly<Record<string, string>>): string =>
  keptFile(join(folder, '调整.xlsx'), kept, [{ name: '概算', rows: ROWS }]);

function adjust(path: string, ...options: string[]): Report {
  const { out, err } = govit(['adjust', path, '--json', ...options]);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Report;
}

test('the columns that a user settled in the pane are used, with unit, facts and region, and it is said', () => {
  const path = file(settings(SETTLED));
  const report = adjust(path);
  expect(report.region).toBe('liangping');
  expect(report.adjustments).toEqual([
    expect.objectContaining({
      approvedColumn: 'B',
      adjustedColumn: 'C',
      moved: '200000',
      verdict: 'self-adjust',
    }),
  ]);
  expect(report.brought.settings).toEqual({
    region: 'file',
    facts: {},
    sheets: { 概算: { unit: 'file', approved: 'file', adjusted: 'file', facts: 'file' } },
  });
  expect(govit(['adjust', path]).out).toContain(
    '采用文件所带的设置：地区、工作表“概算”的单位、项目情况、批复金额列、调整后金额列（--ignore-decisions 则一概不采用）',
  );
});

test('options win, each over its own column', () => {
  const report = adjust(file(settings(SETTLED)), '--adjusted', 'D', '--region', '屯溪', '--unit', '元');
  expect(report.region).toBe('tunxi');
  expect(report.adjustments[0]).toMatchObject({ approvedColumn: 'B', adjustedColumn: 'D', moved: '50' });
  expect(report.brought.settings).toEqual({
    region: 'option',
    facts: {},
    sheets: { 概算: { unit: 'option', approved: 'file', adjusted: 'option', facts: 'file' } },
  });
});

test('--ignore-decisions: nothing of it is used', () => {
  const { code, err } = govit(['adjust', file(settings(SETTLED)), '--region', '梁平', '--ignore-decisions']);
  expect(code).toBe(2);
  expect(err).toContain('没有找到预算表');
  expect(err).not.toContain('采用文件所带');
});

test('a column that is gone is told with where it was named', () => {
  const stale = { ...SETTLED, adjustment: { approved: 'B', adjusted: 'K' } };
  const { code, err } = govit(['adjust', file(settings(stale))]);
  expect(code).toBe(2);
  expect(err).toMatch(/没有 K 列.*\n采用文件所带的设置：.*调整后金额列/u);
});

test('settings that cannot be used are told, and the options still count', () => {
  const path = file({ settings: '{' });
  const report = adjust(path, '--region', '屯溪', '--approved', 'B', '--adjusted', 'C', '--unit', '万元');
  expect(report.adjustments[0]).toMatchObject({ approvedColumn: 'B', adjustedColumn: 'C' });
  expect(report.findings.map(({ code }) => code)).toContain('kept-unreadable');
});

test('without a region anywhere it is asked for', () => {
  const { code, err } = govit(['adjust', file(settings(SETTLED, {}))]);
  expect(code).toBe(2);
  expect(err).toContain('请用 --region 说明地区');
});

test('of two files no settings are taken', () => {
  const path = file(settings(SETTLED));
  const other = keptFile(join(folder, '另一份.xlsx'), settings(SETTLED), [{ name: '概算', rows: ROWS }]);
  expect(govit(['adjust', path, other]).err).toContain('请用 --region 说明地区');
});
