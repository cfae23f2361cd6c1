// What the custom functions never need of the rule data is left out of their bundle: it is loaded before the first cell
// can be calculated. What an answer says is untouched (test/functions/lean.test.ts holds it to the whole data).

/** Questions that a function asks; plans are checked by the pane and the command line. */
const QUESTIONS = new Set(['scope', 'path', 'class', 'adjust', 'deadline']);

/** A required text that nobody reads in the functions. */
const UNREAD = '-';

/** Rules that kept provisions cite and that are themselves left out keep their article. */
function citations(regulation, kept) {
  const own = new Set(kept.map(({ rule }) => rule));
  const cited = new Set(
    kept.flatMap((provision) =>
      ['then', 'failed', 'unknown'].flatMap((effect) => provision[effect]?.cites ?? []),
    ),
  );
  const dropped = [...regulation.provisions, ...(regulation.advice ?? [])].filter(
    ({ rule }) => cited.has(rule) && !own.has(rule),
  );
  return {
    ...regulation.cited,
    ...Object.fromEntries(dropped.reverse().map(({ rule, article }) => [rule, article])),
  };
}

/** Whether every way in which a provision can come out says its own text, so that its summary is not read. */
function speaksForItself({ strength, choice, when, require, then, failed, unknown }) {
  if (strength === 'in-principle' || (choice && !when) || !then?.text) return false;
  return require.length === 0 || Boolean(failed?.text && unknown?.text);
}

/** Quoted words are for checking a file against its law; advice is what no fact can decide. */
function leanRegulation(regulation) {
  const kept = regulation.provisions.filter(({ question }) => QUESTIONS.has(question));
  return {
    ...regulation,
    cited: citations(regulation, kept),
    provisions: kept.map((provision) => ({
      ...provision,
      words: [],
      summary: speaksForItself(provision) ? UNREAD : provision.summary,
    })),
    advice: [],
  };
}

function leanFacts(facts) {
  return facts.map((fact) => ({ ...fact, meaning: UNREAD, questions: [], regions: [] }));
}

/**
 * Where a term was found is for measuring the classifier, not for reading with it; nor does their order matter, and words
 * that end alike are packed smaller side by side.
 */
function leanKinds(kinds) {
  return kinds.map((kind) => {
    const words = Object.values(kind.terms).join(' ').split(/\s+/u);
    return { ...kind, terms: { trade: words.map(backwards).sort().map(backwards).join(' ') } };
  });
}

const backwards = (word) => [...word].reverse().join('');

const LEAN = [
  [/[\\/]regulations[\\/][^\\/]+$/u, leanRegulation],
  [/[\\/]facts\.yaml$/u, leanFacts],
  [/[\\/]kinds[\\/][^\\/]+$/u, leanKinds],
];

/**
 * @param {unknown} data a YAML file of src/, held to its shape
 * @param {string} path where it lies
 * @returns {unknown} the same without what the functions never read
 */
function lean(data, path) {
  const [, reduce] = LEAN.find(([files]) => files.test(path)) ?? [];
  return reduce ? reduce(data) : data;
}

module.exports = { lean };
