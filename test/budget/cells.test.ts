import fc from 'fast-check';
import { isBlank, oneLine, squeeze } from '../../src/budget/cells';

/** The cleaning as it is defined, without any short cut. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;
const lineOf = (text: string): string =>
  /[\s\u200b-\u200f\u2060\ufeff\u00ad]/u.test(text)
    ? text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim()
    : text;
const squeezed = (text: string): string => text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, '');

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'合计 （）：，．１Ａａ\u3000\u200b\u00a0\n\t①㎡⽬が\u3099e\u0301ｶﾞ…￥¥。、《》“—×a1.:(',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 12 },
  )
  .map((all) => all.join(''));

test('short cuts over common characters clean texts as the definitions do', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(oneLine(text)).toBe(lineOf(text));
      expect(squeeze(text)).toBe(squeezed(text));
      expect(isBlank(text)).toBe(lineOf(text) === '');
    }),
    { numRuns: 3000 },
  );
});

test('every single character is cleaned as the definitions do', () => {
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const char = String.fromCharCode(unit);
    for (const text of [char, `a${char}\u0301`, ` ${char} 元`])
      if (oneLine(text) !== lineOf(text) || squeeze(text) !== squeezed(text))
        throw new Error(`U+${unit.toString(16)}`);
  }
});
