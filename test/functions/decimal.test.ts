import { transformSync } from '@swc/core';
import Decimal from 'decimal.js';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutUnused } from '../../build/decimal-loader.cjs';

const source = readFileSync(join('node_modules', 'decimal.js', 'decimal.mjs'), 'utf8');

/** decimal.js as it is in the functions' bundle. */
function reduced(): typeof Decimal {
  const { code } = transformSync(withoutUnused(source), {
    module: { type: 'commonjs' },
    jsc: { target: 'es2022' },
  });
  const module = { exports: {} as { default: typeof Decimal } };
  new Function('module', 'exports', code)(module, module.exports);
  return module.exports.default;
}

const Lean = reduced();
const methodsOf = (made: typeof Decimal): string[] => Object.keys(made.prototype as object);
const dropped = methodsOf(Decimal).filter((name) => !methodsOf(Lean).includes(name));

/** All code that the bundle is made of. */
const code = ['rules', 'budget', 'functions']
  .flatMap((folder) =>
    readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join('src', folder, name), 'utf8')),
  )
  .join('\n');

test('sines, logarithms and roots are left out, and nothing that the code calls', () => {
  expect(dropped).toEqual(expect.arrayContaining(['sine', 'naturalLogarithm', 'squareRoot', 'toFraction']));
  const called = dropped.filter((name) => new RegExp(String.raw`(?<!\bMath)\.${name}\(`, 'u').test(code));
  expect(called).toEqual([]);
});

test('what is kept calculates as the whole library does', () => {
  const numbers = fc
    .tuple(fc.integer(), fc.integer({ min: 0, max: 12 }))
    .map(([digits, places]) => `${String(digits)}e-${String(places)}`);
  const [All, Some] = [Decimal, Lean].map((made) =>
    made.clone({ precision: 60, toExpNeg: -40, toExpPos: 60 }),
  ) as [typeof Decimal, typeof Decimal];
  const results = (Made: typeof Decimal, a: string, b: string) => {
    const [x, y] = [new Made(a), new Made(b)];
    return [
      x.plus(y),
      x.minus(y),
      x.times(y),
      x.abs(),
      x.neg(),
      ...(y.isZero() ? [] : [x.div(y), x.div(y).toDecimalPlaces(6)]),
      new Made(Number(a)).toSignificantDigits(15),
    ]
      .map((value) => value.toFixed())
      .concat(
        [
          x.cmp(y),
          x.lt(y),
          x.lte(y),
          x.gt(y),
          x.gte(y),
          x.eq(y),
          x.isInteger(),
          x.isNegative(),
          x.decimalPlaces(),
          x.toNumber(),
        ].map(String),
      );
  };
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      expect(results(Some, a, b)).toEqual(results(All, a, b));
    }),
  );
});
