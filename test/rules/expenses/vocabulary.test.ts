import { termText } from '../../../src/rules/expenses/lexicon';
import { loadVocabulary } from '../../../src/rules/expenses/vocabulary';

const { kinds, terms, grammar } = loadVocabulary();

describe('the vocabulary', () => {
  it('gives every wording to one kind only', () => {
    const held = new Map<string, string>();
    const twice = terms.filter(({ word, kind }) => {
      const before = held.get(termText(word));
      held.set(termText(word), kind);
      return before !== undefined;
    });
    expect(twice).toEqual([]);
  });

  it('has words for every kind', () => {
    const named = new Set(terms.map(({ kind }) => kind));
    expect([...kinds.keys()].filter((id) => !named.has(id))).toEqual([]);
  });

  it('writes nothing that a folded text cannot hold', () => {
    const lost = terms.filter(
      ({ word }) => termText(word).length === 0 || termText(word) !== termText(termText(word)),
    );
    expect(lost).toEqual([]);
  });

  it('has no general head or passed-over word that is a term of a kind', () => {
    const words = new Set(terms.map(({ word }) => termText(word)));
    const heads = grammar.generic
      .flatMap((generic) => generic.terms)
      .filter((word) => words.has(termText(word)));
    const plain = grammar.plain.filter((word) => words.has(termText(word)));
    expect({ heads, plain }).toEqual({ heads: [], plain: [] });
  });
});
