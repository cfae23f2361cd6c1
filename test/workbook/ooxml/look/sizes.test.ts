import {
  columnPixels,
  defaultColumnPixels,
  digitWidth,
  rowPixels,
} from '../../../../src/workbook/ooxml/look/sizes';

const font = (name: string, size: number) => ({
  name,
  size,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: undefined,
});

test.each([
  ['Calibri', 11, 7],
  ['Arial', 10, 7],
  ['宋体', 11, 8],
  ['SimSun', 12, 8],
  ['等线', 11, 8],
])('a digit of %s %i is %i pixels wide', (name, size, expected) => {
  expect(digitWidth(font(name, size))).toBe(expected);
});

test.each([
  ['9.140625', 7, 64],
  ['9', 8, 72],
  ['0', 7, 0],
  ['300', 7, 1785],
  ['-1', 7, undefined],
  ['宽', 7, undefined],
  [undefined, 7, undefined],
])('a column of %s characters of %i pixels measures %s', (characters, digit, expected) => {
  expect(columnPixels(characters, digit)).toBe(expected);
});

test('columns that say nothing measure what they do in Excel: 64 pixels in Calibri, 72 in 宋体', () => {
  expect([
    defaultColumnPixels(undefined, 7),
    defaultColumnPixels('8', 8),
    defaultColumnPixels('-3', 7),
  ]).toEqual([64, 72, 64]);
});

test.each([
  ['15', 20],
  ['13.5', 18],
  ['0', 0],
  ['9999', 546],
  ['', undefined],
  ['-2', undefined],
])('a row of %s points measures %s', (points, expected) => {
  expect(rowPixels(points)).toBe(expected);
});
