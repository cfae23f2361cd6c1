import { existsSync } from 'node:fs';
import { OFFICE_JS, officeJsFiles, officeJsUrl } from '../build/office-js.cjs';

test('Office.js comes from Microsoft, from 21Vianet, or from beside the page', () => {
  expect(officeJsUrl('microsoft')).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
  expect(officeJsUrl('china')).toMatch(/^https:\/\/appsforoffice\.cdn\.partner\.office365\.cn\//);
  expect(() => officeJsUrl('cdn')).toThrow('--env office=cdn：应为 microsoft、china、self 之一');
});

test('office.js keeps its name: it finds its other files from it', () => {
  for (const source of ['microsoft', 'china', 'self'])
    expect(officeJsUrl(source).split('/').at(-1)).toBe(OFFICE_JS);
});

test('self-hosting copies what Excel needs, from where it is, and no more', () => {
  const files = officeJsFiles('self');
  const names = files.map(([name]) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'office/office.js',
      'office/excel-win32-16.01.js',
      'office/zh-cn/office_strings.js',
    ]),
  );
  expect(names.every((name) => !/word|powerpoint|outlook|debug/iu.test(name))).toBe(true);
  expect(files.filter(([, from]) => !existsSync(from))).toEqual([]);
  expect(officeJsFiles('microsoft')).toEqual([]);
});
