import { isDateCode, isDateFormat } from '../../../src/workbook/ooxml/numberFormat';

test.each([
  'yyyy-mm-dd',
  'yyyy/m/d;@',
  'yyyy\\-mm\\-dd',
  'YYYY"年"M"月"D"日"',
  '[$-804]yyyy"年"m"月"d"日";@',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  '[DBNum1][$-804]yyyy"年"m"月"',
  'yyyy.m',
  'e"年"',
  'm"月"d"日"',
  'mmm-yy',
  'mmmm',
  'aaaa',
  'd/m/yy h:mm AM/PM',
  'yyyy-mm-dd hh:mm:ss.000',
])('%s shows a date', (code) => {
  expect(isDateCode(code)).toBe(true);
});

test.each([
  'General',
  'G/通用格式',
  'G/通用格式"年"',
  '0.00"元"',
  '0.00"day"',
  '#,##0.00_);[Red](#,##0.00)',
  '[Red]0;[Yellow]-0',
  '[Magenta]General',
  '[$¥-804]#,##0.00',
  '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
  '0.00E+00',
  '##0.0e-0',
  '0%',
  '@',
  '"合计（含dmy）"',
  '\\d0',
  '0_d',
  'h:mm',
  'h:mm:ss AM/PM',
  '上午/下午h"时"mm"分"',
  '[h]:mm:ss',
  '[mm]:ss.0',
  'mm:ss',
  '0 d',
  '[>=10000]0!.0,"万"',
  '',
  '"没有结尾的引号',
])('%s shows no date', (code) => {
  expect(isDateCode(code)).toBe(false);
});

test('a format in the file goes before the built-in one of the same number', () => {
  expect(isDateFormat(14, undefined)).toBe(true);
  expect(isDateFormat(14, '0.00')).toBe(false);
  expect(isDateFormat(20, undefined)).toBe(false);
  expect(isDateFormat(164, undefined)).toBe(false);
});
