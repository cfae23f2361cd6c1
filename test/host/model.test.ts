import {
  cellsAddress,
  columnIndex,
  columnLetters,
  fullAddress,
  parseCells,
  quotedName,
} from './model/address';
import { Sheet } from './model/sheet';

const sheet = new Sheet('{1}', '预算');

test.each([
  ['A', 0],
  ['Z', 25],
  ['AA', 26],
  ['AZ', 51],
  ['ZZ', 701],
  ['XFD', 16_383],
])('column %s is number %d, both ways', (letters, index) => {
  expect(columnIndex(letters)).toBe(index);
  expect(columnLetters(index)).toBe(letters);
});

test.each([
  ['A1', 'A1'],
  ['$b$2:a1', 'A1:B2'],
  ['C3:C3', 'C3'],
  ['B:D', 'B:D'],
  ['2:3', '2:3'],
  ['A1:XFD1048576', 'A:XFD'],
])('%s is read as %s', (written, read) => {
  expect(cellsAddress(parseCells(sheet, written))).toBe(read);
});

test.each(['A1048577', 'XFE1', 'A:1', 'A1:'])('%s is not on a sheet', (address) => {
  expect(() => parseCells(sheet, address)).toThrow();
});

test.each([
  ['预算', '预算'],
  ['Sheet_1', 'Sheet_1'],
  ['2025年', "'2025年'"],
  ['预算 表', "'预算 表'"],
  ["it's", "'it''s'"],
  ['AB12', "'AB12'"],
  ['R1C1', "'R1C1'"],
])('the name %s stands as %s in an address', (name, quoted) => {
  expect(quotedName(name)).toBe(quoted);
  expect(fullAddress(parseCells(new Sheet('{2}', name), 'A1'))).toBe(`${quoted}!A1`);
});

test('formats alone count for the used range, unless only values are asked for', () => {
  const formatted = new Sheet('{3}', 'x', [['a']]);
  formatted.set(4, 2, { numberFormat: '0.00' });
  expect(formatted.used(false)).toMatchObject({ rows: 5, columns: 3 });
  expect(formatted.used(true)).toMatchObject({ rows: 1, columns: 1 });
});
