import fc from 'fast-check';
import { exact, ZERO } from '../../src/rules/decimal';
import type { CellValue, Sheet } from '../../src/budget';
import { checkArithmetic, readAmountCell, readTables } from '../../src/budget';

/** What must hold for every sheet, however it is laid out. */

const words = fc.constantFrom(
  ...[
    '序号',
    '费用名称',
    '项目名称',
    '采购内容',
    '金额',
    '金额（元）',
    '预算金额(万元)',
    '单价',
    '数量',
    '规格',
    '备注',
    '单位',
  ],
  ...[
    '合计',
    '小  计',
    '总 计',
    '一、硬件',
    '（一）',
    '一',
    '1.1',
    'A.机房',
    '其中：服务器',
    '服务器',
    '监理费',
    '系统集成费',
  ],
  ...[
    '单位：万元',
    '单位：元',
    '说明：',
    '注：1、含税',
    '填表人：',
    '审核：',
    '是否通过评估',
    '是',
    '否',
    '√',
  ],
  ...[
    '48.7万',
    '10~12万元',
    '详见附件',
    '****',
    '22.4万元/年',
    '壹佰万元整',
    '(3.5)',
    '5%',
    ' ',
    '-',
    '按需',
    '２００元',
  ],
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 500 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: false }) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.constant({ error: '#REF!' }) },
  { weight: 1, arbitrary: fc.boolean() },
);
const merge = fc.tuple(fc.nat(15), fc.nat(4), fc.nat(7), fc.nat(4)).map(([row, height, column, width]) => ({
  firstRow: row + 1,
  lastRow: row + 1 + height,
  firstColumn: column + 1,
  lastColumn: column + 1 + width,
}));
const header: fc.Arbitrary<CellValue[]> = fc.constantFrom<CellValue[]>(
  ['序号', '费用名称', '规格', '数量', '单价（元）', '金额（元）', '备注'],
  ['序号', '项目名称', '采购内容', '预算金额'],
  ['名称', '金额（万元）', null, '名称', '金额（万元）'],
);
const anyRow = fc.array(cell, { maxLength: 8 });
const anySheet: fc.Arbitrary<Sheet> = fc
  .record({
    rows: fc.array(fc.oneof({ weight: 5, arbitrary: anyRow }, { weight: 1, arbitrary: header }), {
      maxLength: 16,
    }),
    merges: fc.array(merge, { maxLength: 4 }),
  })
  .map(({ rows, merges }) => ({
    name: '表',
    hidden: false,
    rows: rows.map((cells, index) => ({ row: index + 1, hidden: index % 5 === 4, cells })),
    merges,
    hiddenColumns: new Set([3]),
  }));

describe('any sheet', () => {
  test('is read without an exception, every row under a header is a line or skipped, and the sums add up', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        for (const table of readTables(sheet).tables) {
          checkArithmetic(table);
          const lines = table.lines.map(({ row }) => row);
          const skipped = table.skippedRows.map(({ row }) => row);
          expect(new Set([...lines, ...skipped]).size).toBe(lines.length + skipped.length);
          const sum = table.lines.reduce((all, { amount }) => all.plus(amount ?? ZERO), ZERO);
          if (table.sumOfLines !== null) expect(table.sumOfLines.toFixed()).toBe(sum.toFixed());
          if (table.unit === 'unknown') expect(table.sumOfLines).toBeNull();
        }
      }),
      { numRuns: 1500 },
    );
  });
});

const line = fc.record({
  item: fc.constantFrom('服务器', '网络', '监理费', '软件'),
  amount: fc.integer({ min: -500, max: 90000 }),
});

function listOf(lines: readonly { item: string; amount: number }[]): Sheet {
  const rows: CellValue[][] = [
    ['单位：元'],
    ['序号', '费用名称', '金额'],
    ...lines.map(({ item, amount }, index): CellValue[] => [
      index + 1,
      `${item}${String(index)}`,
      amount / 100,
    ]),
  ];
  const numbered = rows.map((cells, index) => ({ row: index + 1, hidden: false, cells }));
  return { name: '表', hidden: false, rows: numbered, merges: [], hiddenColumns: new Set<number>() };
}

describe('a plain list', () => {
  test('has one line a row and their exact sum, in whatever order they stand', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const cents = lines.reduce((sum, { amount }) => sum + amount, 0);
        for (const order of [lines, [...lines].reverse()]) {
          const [table] = readTables(listOf(order)).tables;
          expect(table?.lines).toHaveLength(lines.length);
          expect(table?.sumOfLines?.toFixed()).toBe(exact(String(cents)).div('100').toFixed());
        }
      }),
    );
  });
});

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, ',');
const spaced = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, ' ');
const fullWidth = (text: string): string =>
  text.replace(/[\d.]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe('an amount', () => {
  test('reads back equal in every known way of writing it', () => {
    const whole = fc.integer({ min: 1, max: 2_000_000_000 }).map(String);
    const decimals = fc.integer({ min: 0, max: 99 }).map((cents) => String(cents).padStart(2, '0'));
    fc.assert(
      fc.property(whole, decimals, (yuan, cents) => {
        const plain = `${yuan}.${cents}`;
        const writings = [
          `${plain}元`,
          `${grouped(yuan)}.${cents}元`,
          `${spaced(yuan)}.${cents} 元`,
          `人民币${plain}元`,
          `人民币 ${plain}元整`,
          `￥${grouped(yuan)}.${cents}元`,
          `约${plain}元`,
          `${plain}元（含税）`,
          `最高限价：${plain}元`,
          fullWidth(`${plain}元`),
          `\n ${plain}元 `,
        ];
        for (const writing of writings) {
          const reading = readAmountCell(writing);
          expect(reading.kind).toBe('amount');
          if (reading.kind !== 'amount') continue;
          expect(reading.unit).toBe('元');
          expect(reading.bare.toFixed()).toBe(exact(plain).toFixed());
        }
        const wan = readAmountCell(`${plain}万`);
        expect(wan).toMatchObject({ kind: 'amount', unit: '万元' });
        const negative = readAmountCell(`（${plain}）`);
        expect(negative.kind === 'amount' ? negative.bare.toFixed() : '').toBe(exact(plain).neg().toFixed());
      }),
      { numRuns: 300 },
    );
  });

  test('of two numbers is never taken for one', () => {
    const number = fc.integer({ min: 1, max: 100000 });
    fc.assert(
      fc.property(
        number,
        number,
        fc.constantFrom('~', '-', '至', '，', '；其他约', '万元（'),
        (a, b, between) => {
          // 555，666 is one number: a comma before three digits parts thousands.
          fc.pre(a * 10000 !== b && !(between === '，' && /^\d{3}$/u.test(String(b))));
          const reading = readAmountCell(
            `${String(a)}${between}${String(b)}元${between.endsWith('（') ? '）' : ''}`,
          );
          expect(reading.kind).not.toBe('amount');
        },
      ),
    );
  });
});
