import { formatCode } from '../../../../src/workbook/ooxml/look/numberFormats';
import { isDateCode, isDateFormat } from '../../../../src/workbook/ooxml/numberFormat';

test('the built-in formats show a date exactly where the values have one', () => {
  for (let id = 0; id < 164; id++) {
    expect([id, isDateCode(formatCode(id, undefined))]).toEqual([id, isDateFormat(id, undefined)]);
  }
});

test.each([
  [0, undefined, 'General'],
  [4, undefined, '#,##0.00'],
  [14, undefined, 'yyyy/m/d'],
  [31, undefined, 'yyyy"年"m"月"d"日"'],
  [99, undefined, 'General'],
  [14, '0.0', '0.0'],
  [176, '', 'General'],
  [176, 'G/通用格式"万元"', 'General"万元"'],
])('format %i written as %s is %s', (id, written, expected) => {
  expect(formatCode(id, written)).toBe(expected);
});
