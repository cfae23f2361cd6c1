// webpack loader: decimal.js without what budgets have no use for (sines, logarithms, roots, fractions), two fifths of its
// code. Its source writes every method as one statement from the left margin on; where that is no longer so, the build
// fails. test/functions/decimal.test.ts holds the rest to the whole library and the list to our code.

/** Methods that are kept, by their long or their short name. */
const METHODS = new Set(
  (
    'abs cmp dp div eq gt gte isFinite isInt isNaN isNeg isPos isZero lt lte minus neg plus precision times ' +
    'toDecimalPlaces toFixed toNumber toSignificantDigits toString valueOf'
  ).split(' '),
);

/** Functions of the constructor that are kept; the others are methods once more. */
const STATICS = new Set(['clone', 'config', 'isDecimalInstance']);

/** `P.absoluteValue = P.abs = function () { … };` */
const METHOD = /^P\.\w+ = (?:P\.\w+ = )?function \([^)]*\) \{\n[^]*?^\};\n/gmu;
/** `  Decimal.acos = acos;` */
const STATIC = /^ {2}Decimal\.\w+ = (?:Decimal\.\w+ = )?([a-z]\w*);.*\n/gmu;
/** `LN10 = new Decimal(LN10);`, and how long these constants are: logarithms and sines once more. */
const CONSTANT = /^(?:LN10|PI) = new Decimal\(\w+\);\n/gmu;
const LENGTH = /(?<=^ {2}(?:LN10|PI)_PRECISION = )\w+\.length - 1/gmu;

function namesOf(method) {
  return [...method.slice(0, method.indexOf('function')).matchAll(/P\.(\w+)/gu)].map(([, name]) => name);
}

/** @returns {string} the source without them; what nothing refers to any more the minimiser leaves out */
function withoutUnused(source) {
  const found = new Set();
  const kept = source
    .replaceAll('\r\n', '\n')
    .replace(METHOD, (method) => {
      const names = namesOf(method).filter((name) => METHODS.has(name));
      names.forEach((name) => found.add(name));
      return names.length > 0 ? method : '';
    })
    .replace(STATIC, (line, name) => (STATICS.has(name) ? line : ''))
    .replace(CONSTANT, '')
    .replace(LENGTH, '0');
  const lost = [...METHODS].filter((name) => !found.has(name));
  if (lost.length > 0 || kept.length > source.length * 0.8)
    throw new Error(
      `decimal.js is written otherwise than before: ${lost.join(', ') || 'nothing is left out'}`,
    );
  return kept;
}

module.exports = Object.assign((source) => withoutUnused(source), { withoutUnused });
