import {
  checkWorkbook,
  decisionWords,
  fingerprintsOf,
  readTables,
  reportJson,
  tableWords,
  type CheckReport,
  type Decision,
  type JudgedLine,
  type Sheet,
} from '../../../src/budget';
import { findRegulation, NO_FACTS } from '../../../src/rules';
import { makeCorrections } from '../../../src/rules/expenses';
import { draw } from '../grid-text';
import { decision } from './make';

const LIANGPING = findRegulation('梁平');

const SHEET = draw(
  '费用名称|金额（元）\n400万半球摄像机|100\n信息员培训费|50\n更新服务器、配件和网络设备|30\n数据库软件授权|8',
);
const CAMERA = 2;
const TRAINING = 3;
const UNSURE = 4;
const LICENCE = 5;

function check(decisions: readonly Decision[], sheet: Sheet = SHEET, region = LIANGPING): CheckReport {
  return checkWorkbook({ sheets: [sheet] }, region, { facts: NO_FACTS, decisions });
}

function lineOf(report: CheckReport, row: number): JudgedLine {
  const found = report.sheets
    .flatMap(({ tables }) => tables.flatMap(({ lines }) => lines))
    .find(({ line }) => line.row === row);
  if (found === undefined) throw new Error(`no line in row ${String(row)}`);
  return found;
}

/** A decision on a row of the sheet as it stands above. */
function on(row: number, kind: Decision['kind'], given: Readonly<Record<string, unknown>> = {}): Decision {
  const lines = readTables(SHEET)
    .tables.flatMap((table) => table.lines)
    .map((line) => ({ sheet: SHEET.name, line }));
  const fingerprint = fingerprintsOf(lines)[lines.findIndex(({ line }) => line.row === row)];
  return decision(kind, { fingerprint, ...given });
}

const codes = ({ findings }: CheckReport, row: number): string[] =>
  findings.filter((finding) => finding.row === row).map(({ code, severity }) => `${severity} ${code}`);

/** The sheet with another amount in a row. */
const withAmount = (row: number, amount: number): Sheet => ({
  ...SHEET,
  rows: SHEET.rows.map((each) =>
    each.row === row ? { ...each, cells: [each.cells[0] ?? null, amount] } : each,
  ),
});

test('without decisions nothing is told of any', () => {
  const report = check([]);
  expect(lineOf(report, CAMERA).decision).toBeUndefined();
  expect(report.decided).toEqual({ lines: 0, review: 0, conflict: 0 });
  expect(JSON.stringify(reportJson(report, 'f', 'd'))).not.toContain('ownVerdict');
});

describe('one reviewer', () => {
  test('another kind: the law answers for it, surely, and says on whose word', () => {
    const report = check([on(UNSURE, 'reclassify', { to: { kind: 'server' }, reason: '以服务器为主' })]);
    const { reading, answer, decision: made } = lineOf(report, UNSURE);
    expect(reading).toMatchObject({ kind: 'server', sure: true, decidedBy: ['张三'] });
    expect(answer.verdict).toBe('conditional');
    expect(answer.basis[0]?.article).toContain('附件');
    expect(made).toMatchObject({ state: 'decided', own: { answer: { verdict: 'undetermined' } } });
    expect(made && decisionWords(made)).toMatch(
      /^张三 2026-11-21 改判为服务器：以服务器为主（GOVIT：待判定/u,
    );
    expect(codes(report, UNSURE)).toEqual(['warning scope-conditional', 'warning decision']);
  });

  test('another verdict stands beside GOVIT’s own, whose articles stay', () => {
    const report = check([on(CAMERA, 'verdict', { to: { verdict: 'out' }, reason: '已在另一项目列支' })]);
    const { answer, decision: made } = lineOf(report, CAMERA);
    const own = lineOf(check([]), CAMERA).answer;
    expect(own.verdict).toBe('in');
    expect(answer).toMatchObject({ verdict: 'out', basis: own.basis });
    expect(answer.reason).toMatch(/张三 2026-11-21 改判不纳入：已在另一项目列支（GOVIT：纳入，附件/u);
    expect(made?.own.answer).toEqual(own);
    expect(report.byVerdict.out.lines).toBe(2);
    expect(report.byVerdict.in).toMatchObject({ lines: 0 });
    expect(report.decided).toEqual({ lines: 1, review: 0, conflict: 0 });
    expect(codes(report, CAMERA)).toEqual(['error scope-out', 'info decision']);
  });

  test('a milder verdict than the law’s is a warning, and no error any more', () => {
    const report = check([on(TRAINING, 'verdict', { to: { verdict: 'in' }, reason: '项目必需' })]);
    expect(codes(check([]), TRAINING)[0]).toBe('error scope-out');
    expect(codes(report, TRAINING)).toEqual(['warning decision']);
  });

  test('a verdict holds in its region only, a kind everywhere', () => {
    const sichuan = findRegulation('四川');
    const verdict = check([on(CAMERA, 'verdict')], SHEET, sichuan);
    expect(lineOf(verdict, CAMERA).answer).toEqual(lineOf(check([], SHEET, sichuan), CAMERA).answer);
    expect(verdict.findings.map(({ text }) => text).join()).toContain('其他地区');
    const kind = check([on(UNSURE, 'reclassify', { to: { kind: 'server' } })], SHEET, sichuan);
    expect(lineOf(kind, UNSURE).reading).toMatchObject({ kind: 'server', sure: true });
  });

  test('the last word counts, and the earlier one is told as superseded', () => {
    const first = on(CAMERA, 'verdict', { to: { verdict: 'out' }, at: '2026-11-20T09:00:00Z' });
    const last = on(CAMERA, 'accept', { at: '2026-11-21T08:59:59+08:00', reviewer: '张 三' });
    for (const order of [
      [first, last],
      [last, first],
    ]) {
      const { answer, decision: made } = lineOf(check(order), CAMERA);
      expect(answer.verdict).toBe('in');
      expect(made?.state).toBe('decided');
      expect(made?.weighed.superseded).toEqual([first]);
    }
  });

  test('a word on the line counts before one on its wording, whenever it was said', () => {
    const line = on(CAMERA, 'verdict', { to: { verdict: 'out' }, at: '2026-11-20T09:00:00Z' });
    const wording = decision('verdict', { wording: '400万半球摄像机', to: { verdict: 'silent' } });
    expect(lineOf(check([line, wording]), CAMERA).answer.verdict).toBe('out');
    expect(lineOf(check([wording]), CAMERA).answer.verdict).toBe('silent');
  });

  test('an answer to an open condition is a fact of the line', () => {
    expect(lineOf(check([]), LICENCE).answer.verdict).toBe('conditional');
    const answers = on(LICENCE, 'answer', { facts: { itemRelated: true, deployedOnSystem: true } });
    const report = check([answers]);
    expect(lineOf(report, LICENCE).answer.verdict).toBe('in');
    expect(lineOf(report, LICENCE).decision).toMatchObject({
      state: 'open',
      own: { answer: { verdict: 'in' } },
    });
    expect(codes(report, LICENCE)).toEqual(['info decision']);
  });

  test('a note changes nothing and is told', () => {
    const { answer, decision: made } = lineOf(check([on(CAMERA, 'note')]), CAMERA);
    expect(answer).toEqual(lineOf(check([]), CAMERA).answer);
    expect(made && decisionWords(made)).toBe('张三 2026-11-21 备注：待补合同');
  });

  test('an acceptance of what GOVIT no longer says asks for a review', () => {
    const report = check([on(CAMERA, 'accept', { own: { verdict: 'out', kind: 'camera' } })]);
    expect(lineOf(report, CAMERA)).toMatchObject({
      answer: { verdict: 'in' },
      decision: { state: 'review' },
    });
    expect(codes(report, CAMERA)).toEqual(['warning decision-review']);
  });
});

describe('another amount than the one that was decided', () => {
  test('a verdict that differs from GOVIT’s is neither taken nor dropped', () => {
    const report = check([on(CAMERA, 'verdict', { to: { verdict: 'out' } })], withAmount(CAMERA, 101));
    const { answer, decision: made } = lineOf(report, CAMERA);
    expect(answer.verdict).toBe('undetermined');
    expect(answer.reason).toContain('金额已变，请复核');
    expect(made?.state).toBe('review');
    expect(report.decided).toEqual({ lines: 0, review: 1, conflict: 0 });
    expect(codes(report, CAMERA)).toContain('warning decision-review');
  });

  test('the same amount written otherwise is the same', () => {
    const same: Sheet = draw('费用名称|金额（元）\n400万半球摄像机|"100.00"');
    expect(
      lineOf(check([on(CAMERA, 'verdict', { to: { verdict: 'out' } })], same), CAMERA).answer.verdict,
    ).toBe('out');
  });

  test('another kind still is what was bought, and is to be reviewed', () => {
    const report = check([on(UNSURE, 'reclassify', { to: { kind: 'server' } })], withAmount(UNSURE, 31));
    expect(lineOf(report, UNSURE)).toMatchObject({
      answer: { verdict: 'conditional' },
      decision: { state: 'review' },
    });
    expect(codes(report, UNSURE)).toEqual(['warning scope-conditional', 'warning decision-review']);
  });

  test('an answer still counts, and is to be reviewed', () => {
    const answer = on(LICENCE, 'answer', { facts: { itemRelated: true, deployedOnSystem: true } });
    const { answer: stands, decision: made } = lineOf(check([answer], withAmount(LICENCE, 9)), LICENCE);
    expect(stands.verdict).toBe('in');
    expect(made?.state).toBe('review');
    expect(made && decisionWords(made)).toContain('金额已变，请复核');
  });

  test('decided once more for the new amount it stands', () => {
    const sheet = withAmount(CAMERA, 101);
    const [line] = readTables(sheet).tables[0]?.lines ?? [];
    const fingerprint = line && fingerprintsOf([{ sheet: sheet.name, line }])[0];
    const old = on(CAMERA, 'verdict', { to: { verdict: 'out' } });
    const again = decision('verdict', { fingerprint, to: { verdict: 'out' }, supersedes: [old.id] });
    const report = check([old, again], sheet);
    expect(lineOf(report, CAMERA)).toMatchObject({
      answer: { verdict: 'out' },
      decision: { state: 'decided' },
    });
    expect(report.findings.map(({ code }) => code)).not.toContain('decision-lost');
  });
});

describe('two reviewers', () => {
  const zhang = on(CAMERA, 'verdict', { to: { verdict: 'out' }, reason: '重复' });
  const li = on(CAMERA, 'accept', { reviewer: '李四', at: '2026-11-22T09:00:00Z' });

  test('who differ: nobody wins, both are named with their reasons', () => {
    for (const order of [
      [zhang, li],
      [li, zhang],
    ]) {
      const report = check(order);
      const { answer, decision: made } = lineOf(report, CAMERA);
      expect(answer.verdict).toBe('undetermined');
      expect(answer.reason).toMatch(
        /意见不一.*张三 2026-11-21 改判不纳入：重复；李四 2026-11-22 采纳纳入（GOVIT：纳入/u,
      );
      expect(made?.state).toBe('conflict');
      expect(report.decided).toEqual({ lines: 0, review: 0, conflict: 1 });
      expect(codes(report, CAMERA)).toEqual(['warning scope-undetermined', 'warning decision-conflict']);
    }
  });

  test('who agree are both named', () => {
    const same = on(CAMERA, 'verdict', { to: { verdict: 'out' }, reason: '同意', reviewer: '李四' });
    const { answer, decision: made } = lineOf(check([zhang, same]), CAMERA);
    expect(answer.verdict).toBe('out');
    expect(made && decisionWords(made)).toMatch(/张三.*重复；李四.*同意/u);
  });

  test('one who names the other’s decision as overruled has the last word, until that is taken back', () => {
    const overruling = { ...li, supersedes: [zhang.id] };
    expect(lineOf(check([zhang, overruling]), CAMERA)).toMatchObject({
      answer: { verdict: 'in' },
      decision: { state: 'decided', weighed: { superseded: [zhang] } },
    });
    expect(lineOf(check([zhang]), CAMERA).answer.verdict).toBe('out');
  });

  test('who overrule each other are in conflict', () => {
    const ring = [
      { ...zhang, supersedes: [li.id] },
      { ...li, supersedes: [zhang.id] },
    ];
    expect(lineOf(check(ring), CAMERA).decision?.state).toBe('conflict');
  });

  test('who call the line different kinds leave it undetermined', () => {
    const a = on(UNSURE, 'reclassify', { to: { kind: 'server' } });
    const b = on(UNSURE, 'reclassify', { to: { kind: 'firewall' }, reviewer: '李四' });
    expect(lineOf(check([a, b]), UNSURE)).toMatchObject({
      answer: { verdict: 'undetermined' },
      reading: { sure: false },
    });
  });

  test('who answer a condition differently leave it open', () => {
    const yes = on(LICENCE, 'answer', { facts: { itemRelated: true, deployedOnSystem: true } });
    const no = on(LICENCE, 'answer', { facts: { itemRelated: false }, reviewer: '李四' });
    const { answer, decision: made } = lineOf(check([yes, no]), LICENCE);
    expect(answer.verdict).toBe('conditional');
    expect(made).toMatchObject({ contested: ['itemRelated'], facts: { deployedOnSystem: true } });
    expect(made && decisionWords(made)).toContain('按未知处理');
  });
});

test('a decision whose line is gone is told with its reason', () => {
  const lost = on(CAMERA, 'verdict', { reason: '重复' });
  const report = check([lost], draw('费用名称|金额（元）\n信息员培训费|50'));
  const told = report.findings.find(({ code }) => code === 'decision-lost');
  expect(told?.text).toMatch(/400万半球摄像机.*张三.*改判不纳入：重复/u);
  expect(told?.decision).toEqual({ id: lost.id, reviewer: '张三' });
});

test('the JSON names verdict, own verdict, reviewer, time and reason', () => {
  const json = JSON.parse(
    JSON.stringify(reportJson(check([on(CAMERA, 'verdict', { to: { verdict: 'out' } })]), 'f', 'd')),
  ) as {
    sheets: { tables: { lines: Record<string, unknown>[] }[] }[];
    summary: Record<string, unknown>;
  };
  expect(json.sheets[0]?.tables[0]?.lines[0]).toMatchObject({
    verdict: 'out',
    decision: {
      state: 'decided',
      ownVerdict: 'in',
      rulings: [
        {
          kind: 'verdict',
          reviewer: '张三',
          at: '2026-11-21T09:00:00Z',
          reason: '已列他处',
          to: { verdict: 'out' },
        },
      ],
    },
  });
  expect(json.summary['decided']).toEqual({ lines: 1, review: 0, conflict: 0 });
});

test('the unit’s own table reads a wording its way, and what GOVIT reads stands beside it', () => {
  const corrections = makeCorrections([{ wording: '更新服务器、配件和网络设备', kind: 'server' }]);
  const report = checkWorkbook({ sheets: [SHEET] }, LIANGPING, { facts: NO_FACTS, corrections });
  expect(lineOf(report, UNSURE)).toMatchObject({
    reading: { kind: 'server', sure: true },
    byTable: { entries: corrections.entries, own: { reading: { sure: false } } },
  });
  expect(lineOf(report, CAMERA).byTable).toBeUndefined();
  expect(report.byTable).toEqual({ lines: 1, otherVerdict: 1 });
});

test('a line that the unit’s own table reads as GOVIT does is told too; one that a person reads is the person’s', () => {
  const corrections = makeCorrections([
    { wording: '信息员培训费', kind: 'business_application' },
    { wording: '400万半球摄像机', kind: 'camera' },
  ]);
  const read = (decisions: Parameters<typeof check>[0]) =>
    checkWorkbook({ sheets: [SHEET] }, LIANGPING, { facts: NO_FACTS, corrections, decisions });
  const report = read([]);
  expect(report.byTable).toEqual({ lines: 2, otherVerdict: 1 });
  const { byTable } = lineOf(report, TRAINING);
  expect(byTable && tableWords(byTable)).toMatch(
    /^按本单位词库：“信息员培训费”→业务应用系统（不用词库则为：.*培训.*，✕ 不纳入）$/u,
  );
  const decided = read([on(TRAINING, 'reclassify', { to: { kind: 'server' } })]);
  expect(decided.byTable).toEqual({ lines: 1, otherVerdict: 0 });
  // What is said beside the person's word to be GOVIT's own verdict is the table's.
  expect(lineOf(decided, TRAINING).byTable?.own.answer.verdict).toBe('out');
  const json = reportJson(decided, '预算.xlsx', '2026-11-21') as {
    sheets: { tables: { lines: { item: string; unitTable?: object }[] }[] }[];
    summary: Record<string, object>;
  };
  expect(json.summary['unitTable']).toEqual({ lines: 1, otherVerdict: 0 });
  expect(json.sheets[0]?.tables[0]?.lines.find(({ unitTable }) => unitTable)?.unitTable).toEqual({
    entries: [{ wording: '400万半球摄像机', kind: 'camera' }],
    ownKind: expect.any(String) as string,
    ownSure: true,
    ownVerdict: 'in',
  });
});

test('the amounts over all verdicts add up to the sum of the lines, whatever was decided', () => {
  const decisions = [
    on(CAMERA, 'verdict'),
    on(TRAINING, 'verdict', { to: { verdict: 'in' } }),
    on(UNSURE, 'reclassify', { to: { kind: 'server' } }),
  ];
  const { byVerdict } = check(decisions);
  const sum = Object.values(byVerdict).reduce((total, { amount }) => total + amount.toNumber(), 0);
  expect(sum).toBe(188);
});
