import { callFunction } from '../../../src/functions/calls';
import { givenCells, type GivenValue } from '../../../src/workbench/grid/givenCells';

// The formula engine's own values, as far as they are read: that of a blank cell says it is null, and is 0.

const value = (content: unknown): GivenValue => ({
  isNull: () => false,
  isArray: () => false,
  getValue: () => content,
});

const BLANK: GivenValue = { isNull: () => true, isArray: () => false, getValue: () => 0 };

const block = (...rows: (GivenValue | null)[][]) => ({
  isNull: () => false,
  isArray: () => true,
  getValue: () => 0,
  getArrayValue: () => rows,
});

test('a blank cell is null, alone and in a block, and a 0 that was typed is 0', () => {
  expect(givenCells(BLANK)).toEqual([[null]]);
  expect(givenCells(block([BLANK]))).toEqual([[null]]);
  expect(givenCells(block([value(0), BLANK, null], [value('甲'), value('#N/A'), value(false)]))).toEqual([
    [0, null, null],
    ['甲', '#N/A', false],
  ]);
});

test('an argument that is left out is none', () => {
  expect(givenCells(undefined)).toBeUndefined();
});

test.each([
  ['PATH', ['梁平', null, null, null]],
  ['STEPS', ['梁平', null, null, null]],
  ['GAP', ['梁平', null]],
  ['CLASS', [null, '梁平']],
])('%s of a blank cell gives a blank', (id, others) => {
  expect(callFunction(id, [givenCells(block([BLANK])), ...others])).toEqual([['']]);
});
