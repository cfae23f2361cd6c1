import { cellsOf, emptied, hasContent, rangeOf } from '../../../src/workbook/grid/markCells';

// Marks as cells of the grid, which count from 0.

test('texts are written as texts, without a style, and nothing where there is none', () => {
  const write = {
    firstRow: 3,
    firstColumn: 2,
    values: [
      ['✓ 纳入', null],
      [null, null],
      ['', '·=1+1'],
    ],
  };
  expect(cellsOf([write])).toEqual({ 2: { 1: { v: '✓ 纳入', t: 1 } }, 4: { 2: { v: '·=1+1', t: 1 } } });
  expect(rangeOf(write)).toEqual({ firstRow: 3, lastRow: 5, firstColumn: 2, lastColumn: 3 });
});

test('what is erased loses value and formula, and keeps its style', () => {
  const range = { firstRow: 3, lastRow: 4, firstColumn: 2, lastColumn: 2 };
  const empty = { v: null, t: null, f: null, si: null, p: null };
  expect(emptied([range])).toEqual({ 2: { 1: empty }, 3: { 1: empty } });
});

test.each([
  ['nothing', null, false],
  ['a style alone', { s: 'bold' }, false],
  ['an empty text', { v: '' }, false],
  ['a zero', { v: 0 }, true],
  ['a formula that shows nothing', { f: '=""', v: '' }, true],
  ['part of a shared formula', { si: 'a' }, true],
])('%s', (_, cell, expected) => {
  expect(hasContent(cell)).toBe(expected);
});
