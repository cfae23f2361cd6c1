import { column, failure, functions } from './excel';

const { adjustOf, adjustRoomOf } = functions;

const approved = column(100, 200, 700);
const adjusted = column(150, 150, 700);
const settled = [
  ['建设目标不变', '调整情形', '涉及年度投资计划变更', '当年预算安排额度增加'],
  ['是', '（二）技术方案完善优化', '否', '否'],
];

test('ADJUST says what the lines show, the share and the limit', () => {
  expect(adjustOf(approved, adjusted, '梁平', settled)).toMatch(
    /^可自行调整：调整数额占批复总投资 5%，上限 15%。按批复总投资1000万元、.*计，.*（第二十六条）/,
  );
  expect(adjustOf(approved, column(300, 0, 700), '梁平', settled)).toMatch(
    /^须报批：调整数额占批复总投资 20%/,
  );
});

test('what is missing is named, and the share is told all the same', () => {
  expect(adjustOf(approved, adjusted, '梁平')).toMatch(
    /^待补建设目标不变、调整情形.*：调整数额占批复总投资 5%，上限 15%/,
  );
});

test('exactly 15% is exact: 1.53 of 10.2, as a cached double', () => {
  const lines = column(10.2 * 0.15, 10.2 - 1.53);
  expect(adjustOf(lines, column(0, 10.2), '梁平', settled)).toMatch(
    /^可自行调整：调整数额占批复总投资 15%，上限 15%/,
  );
});

test('two totals alone decide only above the approved total', () => {
  expect(adjustOf([[1000]], [[1001]], '梁平')).toMatch(
    /^须报批。按批复总投资1000万元、调整后总投资1001万元计/,
  );
  expect(failure(() => adjustOf([[1000]], [[1000]], '梁平'))).toMatch(/^#N\/A 缺调整明细/);
  expect(failure(() => adjustRoomOf([[1000]], [[999]], '梁平'))).toMatch(/^#N\/A 缺调整明细/);
  expect(adjustOf([[1000]], [[1000]], '浔阳')).toMatch(/^须报批/);
});

test('the moved amount among the facts stands in for the lines, and earlier moves count too', () => {
  const facts = [
    ['资金调整数额', '此前累计调整数额'],
    [100, 60],
  ];
  expect(adjustOf([[1000]], [[1000]], '梁平', facts)).toContain('调整数额占批复总投资 16%，上限 15%');
  expect(adjustRoomOf([[1000]], [[1000]], '梁平', facts)).toContain('已超出可调整数额10万元');
});

test('ADJUSTROOM tells what may still be moved, with the amounts it was measured on', () => {
  expect(adjustRoomOf(approved, adjusted, '梁平', settled)).toMatch(
    /^还可调整100万元（按批复总投资1000万元、.*计，第二十六条）/,
  );
  expect(adjustRoomOf(approved, adjusted, '梁平')).toMatch(/^距上限100万元，能否自行调整待补建设目标不变/);
  expect(adjustRoomOf(approved, adjusted, '石嘴山')).toMatch(/^须报批（送审稿）。/);
});

test('a new line and a dropped one may be blank; lines blank in both are none', () => {
  expect(adjustOf(column(100, 900, null, ''), column(null, 900, 100, null), '梁平', settled)).toContain(
    '调整数额占批复总投资 10%',
  );
});

test('a line that cannot be read is named by its place', () => {
  expect(failure(() => adjustOf(column(100, '待定'), column(100, 1), '梁平'))).toMatch(
    /^#VALUE! 第 2 行：“待定”不是一个金额/,
  );
  expect(failure(() => adjustOf(column(100, '#REF!'), column(100, 1), '梁平'))).toMatch(
    /^#VALUE! 第 2 行：引用的单元格是错误值 #REF!/,
  );
  expect(failure(() => adjustOf(column(1_000_000, 5), column(1, 5), '梁平'))).toMatch(
    /^#VALUE! 第 1 行：“1000000”没有写单位/,
  );
});

test('a total row among the lines would halve the share: it is refused', () => {
  expect(failure(() => adjustOf(column(100, 200, 300), column(150, 150, 300), '梁平'))).toMatch(
    /^#VALUE! 末行恰为其余各行之和/,
  );
});

test('ranges that do not go together, blocks and empty ones are refused', () => {
  expect(failure(() => adjustOf(column(1, 2), column(1), '梁平'))).toMatch(
    /^#VALUE! 两个区域大小不同（2×1 与 1×1）/,
  );
  expect(
    failure(() =>
      adjustOf(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [1, 2],
          [3, 4],
        ],
        '梁平',
      ),
    ),
  ).toBe('#VALUE! 选区为 2×2：请只选一列（或一行）');
  expect(failure(() => adjustOf(column(null, 0), column(null, 0), '梁平'))).toMatch(
    /^#VALUE! 没有可读的明细金额/,
  );
});
