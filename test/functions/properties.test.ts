import fc from 'fast-check';
import { MOST_CELLS } from '../../src/functions/cells';
import { functions } from './excel';

/** Anything that a cell may hold, in every way in which Excel hands it over. */
const anyCell = fc.oneof(
  fc.constantFrom(
    null,
    0,
    '',
    '等保测评',
    '打印机',
    '合计',
    '服务器',
    '#REF!',
    '200万元',
    '2026-03-31',
    '是',
    '待定',
  ),
  fc.constantFrom(
    { type: 'Error', basicValue: '#N/A' },
    { code: '#DIV/0!' },
    { basicValue: 12, type: 'FormattedNumber' },
  ),
  fc.double(),
  fc.boolean(),
  fc.string({ unit: 'grapheme' }),
);

const anyBlock = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const region = fc.constantFrom('梁平', '石嘴山', '四川', '屯溪', '浔阳');

const sizes = (block: unknown[][]) => block.map((row) => row.length);

/** Functions that answer each cell of a block for itself. */
const cellByCell: Record<string, (block: unknown[][], place: string) => unknown> = {
  CATEGORY: (block) => functions.categoryOf(block),
  KIND: (block) => functions.kindOf(block),
  SCOPE: (block, place) => functions.scopeOf(block, place),
  BASIS: (block, place) => functions.basisOf(block, place),
  PATH: (block, place) => functions.pathOf(block, place, '新建'),
  CLASS: (block, place) => functions.projectClassOf(block, [['否']], place),
  DUE: (block, place) => functions.dueOf('竣工验收申请', block, place),
};

describe.each(Object.entries(cellByCell))('%s', (_, answer) => {
  test('matrix in, matrix out, whatever the cells hold', () => {
    fc.assert(
      fc.property(anyBlock, region, (block, place) => {
        expect(sizes(answer(block, place) as unknown[][])).toEqual(sizes(block));
      }),
      { numRuns: 60 },
    );
  });

  test('a cell is answered the same alone and among others: an error spoils no other cell', () => {
    fc.assert(
      fc.property(anyBlock, region, (block, place) => {
        const whole = answer(block, place) as unknown[][];
        const alone = block.map((row) => row.map((one) => (answer([[one]], place) as unknown[][])[0]?.[0]));
        expect(whole).toEqual(alone);
      }),
      { numRuns: 40 },
    );
  });

  test('holds no answer but text, or an error of Excel with a Chinese word', () => {
    fc.assert(
      fc.property(anyBlock, region, (block, place) => {
        for (const value of (answer(block, place) as unknown[][]).flat()) {
          if (typeof value === 'string') continue;
          expect(value).toMatchObject({ code: expect.stringMatching(/^#/) as unknown });
          expect((value as Error).message).toMatch(/\p{Script=Han}/u);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('CHECK gives a row of four for every line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyCell, anyCell), { minLength: 1, maxLength: 8 }),
      region,
      (lines, place) => {
        const block = functions.checkOf(
          lines.map(([item]) => [item]),
          lines.map(([, amount]) => [amount]),
          place,
        ) as unknown[][];
        expect(sizes(block)).toEqual(lines.map(() => 4));
      },
    ),
    { numRuns: 60 },
  );
});

test('sums over all verdicts add up to the amounts of the lines that are expenses', () => {
  const item = fc.constantFrom('等保测评', '打印机', '其他软件', '服务器', '防火墙', '虚拟化软件授权');
  const amount = fc.integer({ min: -5_000_000, max: 9_999_999 }).map((cents) => cents / 100);
  const verdicts = ['纳入', '有条件纳入', '不纳入', '不予受理', '未规定', '待判定'];
  fc.assert(
    fc.property(fc.array(fc.tuple(item, amount), { minLength: 1, maxLength: 8 }), region, (lines, place) => {
      const sum = (verdict: string) =>
        functions.sumScopeOf(
          lines.map(([name]) => [name]),
          lines.map(([, value]) => [value]),
          place,
          verdict,
        );
      const cents = verdicts.map(sum).reduce((total, part) => total + Math.round(part * 100), 0);
      expect(cents).toBe(lines.reduce((total, [, value]) => total + Math.round(value * 100), 0));
    }),
    { numRuns: 40 },
  );
});

test('the largest block is still answered', () => {
  const block = Array.from({ length: MOST_CELLS }, () => ['等保测评']);
  expect(functions.categoryOf(block)).toHaveLength(MOST_CELLS);
});
