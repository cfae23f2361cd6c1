import fc from 'fast-check';
import { Clues } from '../../../src/rules/expenses/clues';

describe('clues near a head', () => {
  const clues = new Clues([
    ['网络安全', 1],
    ['安全', 2],
    ['水', 3],
  ]);
  const NONE = 3;

  it('gives the first-listed of the words that stand in a stretch', () => {
    expect(clues.indexIn('水利网络安全', 0, 6)).toBe(0);
    expect(clues.indexIn('水利网络安全', 3, 6)).toBe(1);
    expect(clues.indexIn('水利网络安全', 0, 5)).toBe(2);
    expect(clues.indexIn('供电', 0, 2)).toBe(NONE);
    expect(clues.at(0)).toEqual(['网络安全', 1]);
    expect(clues.at(NONE)).toBeUndefined();
  });

  it('tells the words that end at a place from those that stand before it', () => {
    expect(clues.indexEnding('网络安全', 0, 4)).toBe(0);
    expect(clues.indexEnding('网络安全厅', 0, 5)).toBe(NONE);
    expect(clues.indexEnding('', 0, 0)).toBe(NONE);
  });

  it('finds what includes would find', () => {
    const word = fc.string({ unit: fc.constantFrom('安', '全', '网', '水'), minLength: 1, maxLength: 3 });
    const text = fc.string({ unit: fc.constantFrom('安', '全', '网', '水'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word), text, (words, line) => {
        const found = words.findIndex((each) => line.includes(each));
        const index = new Clues(words.map((each) => [each, each] as const)).indexIn(line, 0, line.length);
        expect(index).toBe(found < 0 ? words.length : found);
      }),
    );
  });
});
