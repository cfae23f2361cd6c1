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

  it.each([
    ['服务器、'.repeat(2_500)],
    ['（'.repeat(10_000)],
    ['（）'.repeat(5_000)],
    ['1.'.repeat(5_000)],
    ['2020年'.repeat(2_000)],
    ['之-：'.repeat(3_300)],
    ['ﷺ'.repeat(10_000)],
    ['<td>摄像机</td>'.repeat(700)],
    ['不认得的字'.repeat(2_000)],
  ])('takes no longer for 10,000 characters than for a long line (%#)', (text) => {
    const started = performance.now();
    for (let turn = 0; turn < 20; turn++) classify(text);
    expect((performance.now() - started) / 20).toBeLessThan(25);
  });
});
