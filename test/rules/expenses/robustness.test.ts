import fc from 'fast-check';
import { CATEGORY_IDS, classify, findKind } from '../../../src/rules/expenses';
import { fold, READ_LENGTH, simplify, strip } from '../../../src/rules/expenses/normalize';

const PIECES = [
  '服务器',
  '、',
  '（',
  '）',
  '监理',
  '2020年',
  '之',
  '--',
  '：',
  '系统',
  'UPS',
  ' ',
  '\u202e',
  '😀',
  '<b>',
  '=A1',
  '×2',
  '一、',
  '政务外网',
  'é',
  '①',
  '㎡',
  '傳感器',
];
const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
);

const LONG = [
  '服务器、',
  '（',
  '（）',
  '1.',
  '2020年',
  '之-：',
  'ﷺ',
  '<td>摄像机</td>',
  '不认得的字',
  '教育和体育局和',
  '审计系统',
  '设备软件平台',
  '系统',
];

describe('whatever is in the cell', () => {
  it('never throws, and always gives a category and a kind that exist', () => {
    fc.assert(
      fc.property(line, line, (item, spec) => {
        const reading = classify(item, spec);
        expect(CATEGORY_IDS).toContain(reading.category);
        for (const { kind, category } of [reading, ...reading.alternatives])
          if (kind !== 'not_an_item') expect(findKind(kind)?.category).toBe(category);
        if (reading.sure) expect(reading.alternatives).toEqual([]);
      }),
    );
  });

  it('gives the same reading for the same line', () => {
    fc.assert(fc.property(line, (item) => expect(classify(item)).toEqual(classify(item))));
  });

  it('folds to a form that folds to itself', () => {
    fc.assert(
      fc.property(line, (item) => {
        const once = fold(item);
        expect(fold(once)).toBe(once);
        expect(once.length).toBeLessThanOrEqual(READ_LENGTH);
      }),
    );
  });

  it('reads through marks that are not seen', () => {
    expect(fold('\u200f摄\u200b像\u00ad头\u202e')).toBe('摄像头');
    expect(strip(fold('１．摄像机 ×１２台'))).toBe('摄像机');
    expect(simplify('數據採集終端')).toBe('数据采集终端');
  });

  it.each(LONG)('reads no more of 10,000 characters than of a long line (%#)', (piece) => {
    const text = piece.repeat(10_000 / piece.length);
    expect(classify(text)).toEqual(classify(text.slice(0, READ_LENGTH)));
  });

  it.each(LONG)('looks at characters at most twice as often in a line twice as long (%#)', (piece) => {
    const half = piece.repeat(READ_LENGTH / 2 / piece.length);
    expect(looksAt(half + half)).toBeLessThan(2.2 * looksAt(half));
  });
});

/** How often reading a line looks at a character: what its time comes from, and the same on every machine. */
function looksAt(item: string): number {
  classify(item);
  const look = jest.spyOn(String.prototype, 'charCodeAt');
  classify(item);
  const { length } = look.mock.calls;
  look.mockRestore();
  return length;
}
