import { readMapping } from '../../../src/taskpane/check/mapping';

const BLANK = { first: '', last: '', unit: '', columns: {} };

test('a blank form leaves everything to be found', () => {
  expect(readMapping(BLANK, [3, 3])).toEqual({ mapping: {} });
});

test('a header left as it was found is not forced', () => {
  expect(readMapping({ ...BLANK, first: '3', last: '4' }, [3, 4])).toEqual({ mapping: {} });
  expect(readMapping({ ...BLANK, first: '2', last: '4' }, [3, 4])).toEqual({
    mapping: { headerRows: [2, 4] },
  });
});

test('letters in any form are columns', () => {
  const draft = { ...BLANK, unit: '万元', columns: { item: ' b ', amount: 'Ｇ', spec: '' } };
  expect(readMapping(draft, undefined)).toEqual({
    mapping: { columns: { item: 'B', amount: 'G' }, unit: '万元' },
  });
});

test.each(['3', 'B3', '费用', 'ABCD'])('%s is no column', (text) => {
  expect(readMapping({ ...BLANK, columns: { item: text } }, undefined)).toEqual({ badColumn: 'item' });
});

test.each([
  ['0', '1'],
  ['4', '3'],
  ['3', ''],
  ['', '3'],
  ['1048576', '1048577'],
  ['3.5', '4'],
])('%s to %s are no rows of a header', (first, last) => {
  expect(readMapping({ ...BLANK, first, last }, undefined)).toEqual({ badRow: true });
});
