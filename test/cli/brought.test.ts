import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeKept } from '../../src/workbook/kept';
import { entry, fileOf } from '../budget/decisions/make';
import type { SheetSpec } from '../workbook/ooxml/package';
import { govit } from './govit';
import { keptFile } from './kept-file';

interface Report {
  region: string;
  sheets: {
    tables: {
      unit: string;
      lines: { verdict: string; kind: string; decision?: { ownVerdict: string; rulings: object[] } }[];
    }[];
  }[];
  findings: { code: string; severity: string; text: string }[];
  summary: {
    byVerdict: Record<string, { lines: number; amount: string }>;
    decided: object;
    unitTable: object;
  };
  brought: object;
}

const SHEET: SheetSpec = {
  name: '预算',
  rows: [
    ['费用名称', '金额'],
    ['400万半球摄像机', 10],
    ['信息员培训费', 5],
    ['某某平台对接', 3],
  ],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'govit-brought-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (kept: Readonly<Record<string, string>> | string, sheets = [SHEET]): string =>
  keptFile(join(folder, '预算.xlsx'), kept, sheets);

function check(path: string, ...options: string[]): Report {
  const { out, err } = govit(['check', path, '--json', ...options]);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Report;
}

const fingerprint = {
  sheet: '原表',
  item: '400万半球摄像机',
  spec: '',
  section: '',
  amount: '10',
  occurrence: 1,
  of: 1,
  nth: 1,
};
const DECISIONS = fileOf(
  entry('verdict', { fingerprint, to: { verdict: 'out' }, reason: '已在另一项目列支' }),
);
const SETTINGS = JSON.stringify({
  format: 'govit-settings',
  version: 1,
  region: 'liangping',
  sheets: { 预算: { unit: '万元', facts: { projectClass: 'new' } } },
});

describe('a file that brings decisions, a table and settings', () => {
  const corrections = JSON.stringify({
    format: 'govit-corrections',
    version: 1,
    entries: [{ wording: '某某平台对接', kind: 'training' }],
  });

  test('is checked by them, and the output says so', () => {
    const report = check(file({ decisions: DECISIONS, settings: SETTINGS, corrections }));
    const [camera, training, unitTable] = report.sheets[0]?.tables[0]?.lines ?? [];
    expect(report.region).toBe('liangping');
    expect(report.sheets[0]?.tables[0]?.unit).toBe('万元');
    expect(camera).toMatchObject({
      verdict: 'out',
      decision: { ownVerdict: 'in', rulings: [{ reviewer: '张三', reason: '已在另一项目列支' }] },
    });
    expect(training?.decision).toBeUndefined();
    expect(unitTable).toMatchObject({
      kind: 'training',
      unitTable: {
        entries: [{ wording: '某某平台对接', kind: 'training' }],
        ownKind: expect.any(String) as string,
        ownVerdict: expect.any(String) as string,
      },
    });
    expect(training).not.toHaveProperty('unitTable');
    expect(report.summary.unitTable).toEqual({ lines: 1, otherVerdict: 1 });
    expect(report.summary.byVerdict['in']).toEqual({ lines: 0, amount: '0' });
    expect(report.summary.decided).toEqual({ lines: 1, review: 0, conflict: 0 });
    expect(report.brought).toEqual({
      decisions: 1,
      corrections: 1,
      settings: { region: 'file', facts: {}, sheets: { 预算: { unit: 'file', facts: 'file' } } },
    });
  });

  test('the table for reading names reviewer, day, reason and what GOVIT says', () => {
    const { out, code } = govit(['check', file({ decisions: DECISIONS, settings: SETTINGS, corrections })]);
    expect(out).toMatch(
      /采用文件所带的复核意见 1 条；本单位词库 1 条；设置：地区、工作表“预算”的单位、项目情况（--ignore-decisions/u,
    );
    expect(out).toMatch(
      /400万半球摄像机\s+10\s+✕ 不纳入.*张三 2026-11-21 改判不纳入：已在另一项目列支（GOVIT：纳入，附件/u,
    );
    expect(out).toContain('1 行由人判定');
    expect(out).toMatch(/某某平台对接.*按本单位词库：“某某平台对接”→.*（不用词库则为：.*）/u);
    expect(out).toContain('其中 1 行按本单位词库归类，1 行的判定因此与 GOVIT 自己的不同');
    expect(code).toBe(1);
  });

  test('the command line wins over the settings of the file', () => {
    const report = check(file({ settings: SETTINGS }), '--region', '四川', '--unit', '元');
    expect(report.region).toBe('sichuan');
    expect(report.sheets[0]?.tables[0]?.unit).toBe('元');
    expect(report.brought).toMatchObject({
      settings: { region: 'option', sheets: { 预算: { unit: 'option', facts: 'file' } } },
    });
  });

  test('--ignore-decisions gives the bare view', () => {
    const path = file({ decisions: DECISIONS, settings: SETTINGS, corrections });
    const report = check(path, '--ignore-decisions', '--region', '梁平', '--unit', '万元');
    expect(report.sheets[0]?.tables[0]?.lines[0]).toMatchObject({ verdict: 'in' });
    expect(report.sheets[0]?.tables[0]?.lines[0]?.decision).toBeUndefined();
    expect(report.brought).toMatchObject({ decisions: 0, corrections: 0 });
    expect(govit(['check', path, '--ignore-decisions']).err).toContain('--region');
  });
});

describe('what a file brings and cannot be used is told, and the rest is used', () => {
  const unreadable = ({ findings }: Report): string =>
    findings
      .filter(({ code }) => code === 'kept-unreadable')
      .map(({ text }) => text)
      .join('\n');

  test.each([
    ['a damaged part', writeKept(new Map([['decisions', DECISIONS]])).replace('</kept>', ''), '损坏', 'out'],
    [
      'a decision that is unusable',
      { decisions: fileOf(entry('note', { reviewer: '' }), entry('verdict', { fingerprint })) },
      '第 1 条',
      'out',
    ],
    ['decisions that are no JSON', { decisions: '{' }, 'JSON', 'in'],
    [
      'a table with an unknown kind',
      {
        corrections: '{"format":"govit-corrections","entries":[{"wording":"a","kind":"b"}]}',
        decisions: DECISIONS,
      },
      '词库',
      'out',
    ],
    [
      'settings of a sheet',
      {
        settings: '{"format":"govit-settings","version":1,"sheets":{"预算":{"unit":"亿元"}}}',
        decisions: DECISIONS,
      },
      '工作表“预算”',
      'out',
    ],
  ])('%s', (_, kept, words, verdict) => {
    const report = check(file(kept), '--region', '梁平', '--unit', '元');
    expect(unreadable(report)).toContain(words);
    expect(report.sheets[0]?.tables[0]?.lines[0]?.verdict).toBe(verdict);
  });
});

test('sheets of different regions ask for one', () => {
  const settings = JSON.stringify({
    format: 'govit-settings',
    version: 1,
    region: 'liangping',
    sheets: { 预算: { region: 'tunxi' } },
  });
  const path = file({ settings }, [SHEET, { ...SHEET, name: '附表' }]);
  expect(govit(['check', path]).err).toContain('地区不同');
  expect(check(path, '--sheet', '预算').region).toBe('tunxi');
  expect(check(path, '--sheet', '附表').region).toBe('liangping');
  expect(check(path, '--region', '石嘴山').region).toBe('shizuishan');
});

test('a file without settings asks for the region', () => {
  const { code, err } = govit(['check', file({ decisions: DECISIONS })]);
  expect([code, err]).toEqual([2, expect.stringContaining('--region')]);
});
