import { commandFor } from '../../src/workbench/command';

// The line is pasted into a terminal: a file's name must not be able to do anything there.

test('a file is named as it is called', () => {
  expect(commandFor('01-梁平 预算表（终）.xlsx', '文件.xlsx')).toContain('check "01-梁平 预算表（终）.xlsx"');
});

test.each([
  'a"; rm -rf ~; ".xlsx',
  '$(id).xlsx',
  '`id`.xlsx',
  '%PATH%.xlsx',
  'a\nb.xlsx',
  '--json',
  'a\\b.xlsx',
  'a!b.xlsx',
])('a name that a shell might take for more is not repeated: %s', (name) => {
  expect(commandFor(name, '文件.xlsx')).toBe('node dist/govit.js check "文件.xlsx" --region 梁平');
});
