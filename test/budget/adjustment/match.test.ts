import fc from 'fast-check';
import type { AdjustmentReading, Sheet } from '../../../src/budget';
import { compareWorkbooks } from '../../../src/budget';
import { judge } from './tables';
import { draw } from '../grid-text';

/** Two budgets, each a file of its own. */
const compareSheets = (approved: Sheet[], adjusted: Sheet[]) =>
  compareWorkbooks({ sheets: approved }, { sheets: adjusted });

const HEADER = '序号|费用名称|规格|金额（元）';
const budget = (...lines: string[]): string =>
  [HEADER, ...lines.map((line, index) => `${String(index + 1)}|${line}`)].join('\n');

function compare(before: string, after: string): AdjustmentReading {
  const { adjustments, open } = compareSheets(
    [draw(before, { name: '批复' })],
    [draw(after, { name: '调整' })],
  );
  const [first] = adjustments;
  if (first === undefined || adjustments.length > 1) throw new Error(open.join());
  return first;
}

const changes = (reading: AdjustmentReading): string[] =>
  reading.changes.map(
    ({ kind, item, approvedRows, adjustedRows, change }) =>
      `${kind} ${item} ${approvedRows.join('+')}>${adjustedRows.join('+')} ${change.toFixed()}`,
  );
const doubts = (reading: AdjustmentReading): string[] =>
  reading.doubts.map(
    ({ why, approvedRows, adjustedRows }) => `${why} ${approvedRows.join('+')}>${adjustedRows.join('+')}`,
  );

test('lines are matched by name, specification and section, wherever they stand', () => {
  const reading = compare(
    budget('服务器|甲|100', '软件|乙|200', '监理费||30'),
    budget('软件|乙|190', '云服务||50', '（1）服务器|甲|110'),
  );
  expect(changes(reading)).toEqual([
    'changed 软件 3>2 -10',
    'added 云服务 >3 50',
    'changed （1）服务器 2>4 10',
    'removed 监理费 4> -30',
  ]);
  expect(doubts(reading)).toEqual([]);
  expect(reading.moved?.toFixed()).toBe('60');
});

test('the same budget twice is no adjustment', () => {
  const text = budget('服务器|甲|100', '服务器|甲|100', '软件||200');
  expect(changes(compare(text, text))).toEqual([]);
});

test('one name with another specification is one item, and it is said', () => {
  const reading = compare(budget('服务器|甲|100'), budget('服务器|乙|120'));
  expect(changes(reading)).toEqual(['changed 服务器 2>2 20']);
  expect(doubts(reading)).toEqual(['spec 2>2']);
});

test('one name in another section is one item, and it is said', () => {
  const reading = compare(
    `${HEADER}\n一|硬件||\n1|服务器|甲|100\n2|网络||50`,
    `${HEADER}\n一|设备||\n1|服务器|甲|120\n2|网络||50`,
  );
  expect(changes(reading)).toEqual(['changed 服务器 3>3 20']);
  expect(doubts(reading)).toEqual(['section 3>3', 'section 4>4']);
});

test('several lines of one name go by equal amounts, then by their order, and it is said', () => {
  const reading = compare(
    budget('服务器||100', '服务器||200', '服务器||300'),
    budget('服务器||300', '服务器||110', '服务器||210'),
  );
  expect(changes(reading)).toEqual(['changed 服务器 2>3 10', 'changed 服务器 3>4 10']);
  expect(doubts(reading)).toEqual(['order 2+3>3+4']);
  expect(reading.moved?.toFixed()).toBe('20');
});

test('one more of several equal lines is an added one', () => {
  const reading = compare(
    budget('服务器||100', '服务器||100'),
    budget('服务器||100', '服务器||100', '服务器||100'),
  );
  expect(changes(reading)).toEqual(['added 服务器 >4 100']);
  expect(doubts(reading)).toEqual([]);
});

test('which of several is which is not guessed: what was moved stays open', () => {
  const reading = compare(
    budget('服务器||100', '服务器||200'),
    budget('服务器||110', '服务器||220', '服务器||5'),
  );
  expect(doubts(reading)).toEqual(['several 2+3>2+3+4']);
  expect(reading.moved).toBeNull();
  expect(reading.approvedTotal?.toFixed()).toBe('300');
  expect(reading.adjustedTotal?.toFixed()).toBe('335');
  const specs = compare(budget('服务器|甲|100', '服务器|乙|200'), budget('服务器|丙|110', '服务器|丁|190'));
  expect(doubts(specs)).toEqual(['several 2+3>2+3']);
  expect(judge(specs).answer.verdict).toBe('incomplete');
  expect(judge(specs).findings.map(({ code }) => code)).toContain('adjust-match');
});

test('a total that rises is decided even so', () => {
  const reading = compare(
    budget('服务器|甲|100', '服务器|乙|200'),
    budget('服务器|丙|110', '服务器|丁|190.01'),
  );
  expect(judge(reading).answer.verdict).toBe('approval-required');
});

test('what cannot be read in either file is told with its side', () => {
  const judged = judge(compare(budget('服务器||面议', '软件||10'), budget('服务器||90', '软件||')));
  expect(judged.findings).toContainEqual(
    expect.objectContaining({ code: 'adjust-unreadable', sheet: '批复', cell: 'D2' }),
  );
  expect(judged.answer.verdict).toBe('incomplete');
});

test('amounts that lines share in one file are not compared line by line', () => {
  const before = draw(budget('主机||100', '存储||'), { merges: ['D2:D3'] });
  const [reading] = compareSheets([before], [draw(budget('主机||60', '存储||40'))]).adjustments;
  expect(reading?.moved).toBeNull();
  expect(reading?.unread.map(({ cell, problem }) => `${cell} ${String(problem)}`)).toEqual([
    'D2 shared',
    'D3 shared',
  ]);
});

test('cells without a value keep everything open', () => {
  const sheets = [draw(budget('服务器||100000'))];
  const problems = [{ sheet: '预算', text: 'D2 只有公式、没有计算结果' }];
  const { adjustments, findings } = compareWorkbooks({ sheets }, { sheets, problems });
  expect([adjustments[0]?.approvedTotal, adjustments[0]?.moved]).toEqual([null, null]);
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['error sheet-unreadable']);
});

test('sheets of the same names go together; others are asked for', () => {
  const sheets = (...names: string[]) =>
    names.map((name, index) => draw(budget(`服务器||${String(100 + index)}`), { name }));
  expect(compareSheets(sheets('硬件', '软件'), sheets('硬件', '软件')).adjustments).toHaveLength(2);
  const { adjustments, open } = compareSheets(sheets('硬件', '软件'), sheets('硬件'));
  expect(adjustments).toEqual([]);
  expect(open.join()).toMatch(/硬件、软件.*--sheet/u);
});

test('two files and one sheet of both tell the same', () => {
  const amounts = fc.array(fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 })), {
    minLength: 1,
    maxLength: 10,
  });
  fc.assert(
    fc.property(amounts, (pairs) => {
      const side = (of: 0 | 1): string[] =>
        pairs.map((pair, index) => `设备${String(index)}||${String(pair[of])}`);
      const reading = compare(budget(...side(0)), budget(...side(1).reverse()));
      const up = pairs.reduce((sum, [a, b]) => sum + Math.max(b - a, 0), 0);
      const down = pairs.reduce((sum, [a, b]) => sum + Math.max(a - b, 0), 0);
      expect([reading.increases?.toNumber(), reading.decreases?.toNumber()]).toEqual([up, down]);
    }),
    { numRuns: 60 },
  );
});
