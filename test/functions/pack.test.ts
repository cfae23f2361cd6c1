import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { lean } from '../../build/lean.cjs';
import { packedData, packedFiles } from '../../build/pack/data.cjs';
import { pack } from '../../build/pack/pack.cjs';
import { unpack } from '../../build/pack/unpack.cjs';
import { yamlData } from '../../build/yaml-data.cjs';

test('what is packed comes out as it was, whatever it is', () => {
  const units = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes));
  const repeating = fc
    .tuple(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 60 }),
    )
    .map(([words, order]) => order.map((at) => words[at % words.length]).join(''));
  fc.assert(
    fc.property(fc.oneof(units, repeating), (text) => {
      expect(unpack(pack(text))).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test('long runs, far copies and a single character come out too', () => {
  const far = `${'政务信息化'.repeat(3)}${'x'.repeat(70_000)}政务信息化项目管理办法`;
  for (const text of ['一', '一'.repeat(5_000), far]) expect(unpack(pack(text))).toBe(text);
});

test('packing is worth it: repeated Chinese shrinks to a few bytes', () => {
  expect(pack('可行性研究报告'.repeat(1_000)).length).toBeLessThan(200);
});

test('the bundle unpacks the data of every file of the rules, in order', () => {
  const files = packedFiles();
  expect(files.length).toBeGreaterThan(20);
  const whole = files.map((path) => lean(yamlData(readFileSync(path, 'utf8'), path), path));
  expect(JSON.parse(unpack(packedData()))).toEqual(JSON.parse(JSON.stringify(whole)));
});
