import { cellValueOf } from '../../../src/workbook/grid/cellValue';
import { CELL_TYPE } from '../../../src/workbook/grid/snapshot/univer';

// What the check is told of a cell of the grid is what a file or Excel would tell.

test.each([
  ['nothing', undefined, undefined, null],
  ['an empty text', { v: '' }, undefined, null],
  ['a text', { v: '服务器' }, undefined, '服务器'],
  ['a number', { v: 12.5, t: CELL_TYPE.number }, '0.00', 12.5],
  ['a number that the grid keeps as text', { v: '12.5', t: CELL_TYPE.number }, undefined, 12.5],
  ['a text of digits', { v: '001', t: CELL_TYPE.forcedText }, undefined, '001'],
  ['a truth', { v: 1, t: CELL_TYPE.boolean }, undefined, true],
  ['a date, by its number format', { v: 46289, t: CELL_TYPE.number }, 'yyyy"年"m"月"d"日"', '2026-09-24'],
  ['the same number without it', { v: 46289, t: CELL_TYPE.number }, 'General', 46289],
  ['an error', { v: '#REF!', f: '=A1' }, undefined, { error: '#REF!' }],
  ['words that look like one', { v: '#REF!', t: CELL_TYPE.forcedText }, undefined, '#REF!'],
  [
    'rich text',
    { p: { id: 'p', documentStyle: {}, body: { dataStream: '国产\r数据库\r\n' } } },
    undefined,
    '国产\n数据库',
  ],
])('%s', (_, cell, pattern, expected) => {
  expect(cellValueOf(cell, pattern)).toEqual(expected);
});
