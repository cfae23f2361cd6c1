import fc from 'fast-check';
import { Automaton } from '../../../src/rules/expenses/automaton';

function occurrences(words: readonly string[], text: string): string[] {
  const found: string[] = [];
  for (let end = 1; end <= text.length; end++)
    words.forEach((word, index) => {
      if (text.slice(0, end).endsWith(word)) found.push(`${String(index)}@${String(end)}`);
    });
  return found.sort();
}

const letters = fc.string({ unit: fc.constantFrom('机', '房', '设', 'a'), minLength: 1, maxLength: 5 });

describe('Aho-Corasick', () => {
  it('finds what a naive search finds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom('机', '房', '设', 'a'), maxLength: 60 }),
        (words, text) => {
          const found: string[] = [];
          new Automaton(words).scan(text, (word, end) => found.push(`${String(word)}@${String(end)}`));
          expect(found.sort()).toEqual(occurrences(words, text));
        },
      ),
    );
  });

  it('gives the ends in order', () => {
    const ends: number[] = [];
    new Automaton(['发电机房', '机房', '机房设备', '设备']).scan('发电机房设备', (_, end) => ends.push(end));
    expect(ends).toEqual([4, 4, 6, 6]);
  });
});
