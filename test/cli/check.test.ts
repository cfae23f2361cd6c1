import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { govit, SAMPLE_BUDGET } from './govit';
import { makeWorkbook } from '../workbook/ooxml/package';

interface Report {
  sheets: {
    name: string;
    hidden?: boolean;
    tables: {
      unit: string;
      sumOfLines: string | null;
      lines: { amount: string | null; verdict: string; basis: { article: string }[] }[];
    }[];
  }[];
  findings: { code: string; severity: string; row: number; text: string }[];
  summary: { byVerdict: Record<string, { lines: number; amount: string }>; unreadable: { lines: number } };
  decisionDate: string;
}

const report = (out: string): Report => JSON.parse(out) as Report;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'govit-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const budget = (name: string, header: string[], ...rows: (string | number | null)[][]): string =>
  file(name, makeWorkbook([{ name: '预算', rows: [header, ...rows] }]));

test('the sample prints a verdict, the article and the sums in Chinese', () => {
  const { code, out } = govit(['check', SAMPLE_BUDGET, '--region', '梁平', '--date', '2026-11-21']);
  expect(code).toBe(1);
  expect(out).toContain('决定日期 2026-11-21');
  expect(out).toMatch(/400万半球摄像机\s+2\.04\s+✓ 纳入\s+摄像头\s+附件/u);
  expect(out).toMatch(/信息员培训费\s+5\s+✕ 不纳入/u);
  expect(out).toContain('各行合计 151.722 万元，与表中合计一致');
});

test('the amounts over all verdicts add up to the sum of the lines', () => {
  const { sheets, summary } = report(govit(['check', SAMPLE_BUDGET, '--region', 'liangping', '--json']).out);
  const total = Object.values(summary.byVerdict).reduce(
    (sum, { amount }) => sum + Math.round(Number(amount) * 100),
    0,
  );
  expect(total).toBe(151_722_000);
  expect(sheets[0]?.tables[0]?.sumOfLines).toBe('1517220');
});

test('facts of the project turn conditions into verdicts', () => {
  const facts = file(
    'facts.json',
    JSON.stringify({ projectClass: 'new', itemRelated: true, deployedOnSystem: true }),
  );
  const { summary } = report(
    govit(['check', SAMPLE_BUDGET, '--region', '梁平区', '--facts', facts, '--json']).out,
  );
  const without = report(govit(['check', SAMPLE_BUDGET, '--region', '梁平区', '--json']).out).summary;
  expect(summary.byVerdict['in']?.lines).toBeGreaterThan(without.byVerdict['in']?.lines ?? 0);
});

test('the decision date may stand in the facts; two that differ are refused', () => {
  const facts = file('dated.json', JSON.stringify({ decisionDate: '2020-01-01' }));
  const { decisionDate, findings } = report(
    govit(['check', SAMPLE_BUDGET, '--region', '梁平区', '--facts', facts, '--json']).out,
  ) as ReturnType<typeof report> & { decisionDate: string };
  expect(decisionDate).toBe('2020-01-01');
  expect(findings.map(({ code }) => code)).toContain('not-in-force');
  const { code, err } = govit([
    'check',
    SAMPLE_BUDGET,
    '--region',
    '梁平区',
    '--facts',
    facts,
    '--date',
    '2026-01-01',
  ]);
  expect(code).toBe(2);
  expect(err).toContain('decisionDate');
});

test('a draft regulation says that it is one', () => {
  const { findings } = report(govit(['check', SAMPLE_BUDGET, '--region', '石嘴山', '--json']).out);
  expect(findings.filter(({ code }) => code === 'draft')).toHaveLength(1);
});

test('a decision before the regulation took effect is told', () => {
  const { findings } = report(
    govit(['check', SAMPLE_BUDGET, '--region', '梁平', '--date', '2022-09-30', '--json']).out,
  );
  expect(findings.map(({ code }) => code)).toContain('not-in-force');
});

test('a unit is never guessed; an option gives it', () => {
  const path = budget('unit.xlsx', ['序号', '费用名称', '金额'], [1, '摄像头', 12], [2, '电话线路', 3]);
  const unknown = report(govit(['check', path, '--region', '梁平', '--json']).out);
  expect(unknown.sheets[0]?.tables[0]).toMatchObject({ unit: 'unknown', sumOfLines: null });
  expect(unknown.findings.map(({ code }) => code)).toContain('unit-unknown');
  const given = report(govit(['check', path, '--region', '梁平', '--unit', '万元', '--json']).out);
  expect(given.sheets[0]?.tables[0]).toMatchObject({ unit: '万元', sumOfLines: '150000' });
});

test('an amount that is no number is asked about by its cell', () => {
  const path = budget(
    'amounts.xlsx',
    ['费用名称', '金额（万元）'],
    ['摄像头', '详见附件'],
    ['互联网接入', '45万元（15万元/年）'],
    ['等保测评', '48.7万'],
  );
  const { findings, summary, sheets } = report(govit(['check', path, '--region', '梁平', '--json']).out);
  expect(findings.find(({ code }) => code === 'amount-unreadable')).toMatchObject({ row: 2 });
  expect(findings.find(({ code }) => code === 'amount-ambiguous')).toMatchObject({ row: 3 });
  expect(summary.unreadable.lines).toBe(2);
  expect(sheets[0]?.tables[0]?.sumOfLines).toBe('487000');
});

test('hidden sheets are read, and said to be', () => {
  const rows = [
    ['费用名称', '金额（元）'],
    ['服务器', 100],
  ];
  const path = file(
    'hidden.xlsx',
    makeWorkbook([
      { name: '预算', rows },
      { name: '往年', rows, hidden: true },
      { name: '字典', rows: [['是'], ['否']], hidden: 'veryHidden' },
    ]),
  );
  const { sheets, findings, summary } = report(govit(['check', path, '--region', '梁平', '--json']).out);
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['预算', undefined],
    ['往年', true],
    ['字典', true],
  ]);
  expect(summary.byVerdict['conditional']).toEqual({ lines: 2, amount: '200' });
  const hidden = findings.filter(({ code }) => code === 'hidden-line');
  expect(hidden).toMatchObject([
    { sheet: '往年', row: 0, severity: 'info' },
    { sheet: '字典', row: 0, severity: 'info' },
  ]);
  expect(hidden[0]?.text).toContain('计入合计');
  expect(hidden[1]?.text).toContain('未计入合计');
  const { out } = govit(['check', path, '--region', '梁平']);
  expect(out).toContain('工作表 往年（隐藏）');
  expect(out).toContain('工作表“字典”被隐藏，已读取，没有找到预算表');
  const one = report(govit(['check', path, '--region', '梁平', '--sheet', '预算', '--json']).out);
  expect(one.findings.filter(({ code }) => code === 'hidden-line')).toEqual([]);
});

test('two columns for two years: the one that is taken and the other are told', () => {
  const path = budget(
    'years.xlsx',
    ['费用名称', '2025年预算（元）', '2026年预算（元）'],
    ['服务器', 100, 250],
  );
  const { out } = govit(['check', path, '--region', '梁平']);
  expect(out).toMatch(/金额 C列，2025年预算（元） B列/u);
  expect(out).toContain('金额按 C 列“2026年预算（元）”核对，而 B 列“2025年预算（元）”也可能');
});

test('an unsure line is in no verdict but 待判定', () => {
  const path = budget('unsure.xlsx', ['费用名称', '金额（元）'], ['更新服务器、配件和网络设备', 100]);
  const { summary } = report(govit(['check', path, '--region', '梁平', '--json']).out);
  expect(summary.byVerdict['undetermined']).toEqual({ lines: 1, amount: '100' });
  expect(summary.byVerdict['in']).toEqual({ lines: 0, amount: '0' });
});

describe('bad input', () => {
  test.each([
    ['a file that is not there', () => join(folder, '没有.xlsx'), '没有这个文件'],
    ['a folder', () => folder, '文件夹'],
    ['a csv named .xlsx', () => file('csv.xlsx', '序号,费用\n1,服务器\n'), 'csv.xlsx'],
    ['an empty file', () => file('empty.xlsx', ''), 'empty.xlsx'],
    [
      'an .xls',
      () =>
        file(
          'old.xls',
          Uint8Array.from([
            0xd0,
            0xcf,
            0x11,
            0xe0,
            0xa1,
            0xb1,
            0x1a,
            0xe1,
            ...new Array<number>(600).fill(0),
          ]),
        ),
      'old.xls',
    ],
    [
      'a truncated workbook',
      () => file('cut.xlsx', readFileSync(SAMPLE_BUDGET).subarray(0, 3000)),
      'cut.xlsx',
    ],
  ])('%s is told in Chinese on stderr, exit 2', (_what, make, words) => {
    const { code, out, err } = govit(['check', make(), '--region', '梁平']);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).not.toContain('程序内部错误');
    expect(out).toBe('');
  });

  test('the other files are still checked', () => {
    const { code, out, err } = govit([
      'check',
      join(folder, '没有.xlsx'),
      SAMPLE_BUDGET,
      '--region',
      '梁平',
      '--json',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('没有这个文件');
    expect(report(out).sheets[0]?.name).toBe('预算明细');
  });

  test('a workbook without a table is told, exit 2', () => {
    const { code, out } = govit([
      'check',
      budget('cover.xlsx', ['封面'], ['关于某项目的说明']),
      '--region',
      '梁平',
    ]);
    expect(code).toBe(2);
    expect(out).toContain('cover.xlsx');
  });

  test.each([
    [['--region', '火星'], '没有地区“火星”'],
    [[], '--region'],
    [['--region', '梁平', '--unit', '亿元'], '--unit'],
    [['--region', '梁平', '--date', '2025-02-30'], '2025-02-30'],
    [['--region', '梁平', '--sheet', '没有'], '没有工作表“没有”'],
    [['--region', '梁平', '--colour'], '--colour'],
    [['--region', '梁平', '--facts', 'package.json'], 'name'],
  ])('options %j', (options, words) => {
    const { code, err } = govit(['check', SAMPLE_BUDGET, ...options]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
