import type { ICommandInfo } from '@univerjs/core';
import { editOf, OWN_CHANGE } from '../../../src/workbook/grid/edits';
import { joinEdits } from '../../../src/workbook/joinEdits';

// Which changes of the grid are edits, and where.

const command = (id: string, params: object): ICommandInfo => ({ id, params });
const values = (cellValue: object) =>
  command('sheet.mutation.set-range-values', { subUnitId: 's', cellValue });
const range = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  sheet: 's',
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});

test('values that are typed, pasted or deleted tell the cells around them, counted from 1', () => {
  expect(editOf(values({ 3: { 1: { v: '服务器' } }, 5: { 2: null } }))).toEqual({
    sheet: 's',
    range: range(4, 2, 6, 3),
  });
});

test('a result of a formula is no edit, and neither is a format or a mark', () => {
  expect(editOf(values({ 0: { 0: { v: '✓ 纳入' } } }), { [OWN_CHANGE]: true })).toBeUndefined();
  expect(editOf(values({ 0: { 0: { v: 1 } } }), { fromFormula: true })).toBeUndefined();
  expect(editOf(values({ 0: { 0: { s: 'bold' } } }))).toBeUndefined();
  expect(editOf(command('sheet.mutation.set-worksheet-col-width', { subUnitId: 's' }))).toBeUndefined();
});

test('where rows are inserted anything may have changed', () => {
  expect(editOf(command('sheet.mutation.insert-row', { subUnitId: 's' }))).toEqual({ sheet: 's' });
});

test('edits of one sheet are joined; one without a place takes it from all', () => {
  const one = { sheet: 's', range: range(1, 1, 1, 1) };
  const other = { sheet: 's', range: range(9, 3, 9, 4) };
  expect(joinEdits([one, other])).toEqual([{ sheet: 's', range: range(1, 1, 9, 4) }]);
  expect(joinEdits([one, { sheet: 's' }, other, { sheet: 't' }])).toEqual([{ sheet: 's' }, { sheet: 't' }]);
});
