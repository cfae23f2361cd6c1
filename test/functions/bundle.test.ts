import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** functions.js as it is built: Excel loads it before the first cell can be calculated. */
const bundle = readFileSync(join(__dirname, '../../dist/functions.js'));

test('the functions are at most 120 KB, gzipped', () => {
  expect(gzipSync(bundle, { level: 9 }).length).toBeLessThanOrEqual(120_000);
});

test('they carry no validator and evaluate no text as code', () => {
  const code = bundle.toString('utf8');
  const found = [/strict_object/u, /\beval\(/u, /new Function\b/u].filter((unwanted) => unwanted.test(code));
  expect(found).toEqual([]);
});
