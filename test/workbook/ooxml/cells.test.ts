import type { CellSpec } from './package';
import { read, readSheet, valuesOf } from './reading';

function valueOf(cell: CellSpec, options?: Parameters<typeof readSheet>[1]): unknown {
  return readSheet({ rows: [[cell]] }, options).rows[0]?.cells[0] ?? null;
}

/** A cell as raw XML, in A1. */
const raw = (attributes: string, content: string): CellSpec => ({
  xml: `<c r="A1"${attributes}>${content}</c>`,
});

describe('values of cells', () => {
  test.each<[string, CellSpec, unknown]>([
    ['a number', 12.5, 12.5],
    ['a double as the program stored it', 1.5299999999999998, 1.5299999999999998],
    ['an exponent', raw('', '<v>1.2E-3</v>'), 0.0012],
    ['a number with its type written', raw(' t="n"', '<v> 7 </v>'), 7],
    ['a percentage stays a number', { number: 0.15, format: '0.00%' }, 0.15],
    ['yes', true, true],
    ['no', false, false],
    ['a boolean in words', raw(' t="b"', '<v>true</v>'), true],
    ['an error', { error: '#REF!' }, { error: '#REF!' }],
    ['a formula by its cached number', { formula: 'B1*2', value: 4.56 }, 4.56],
    ['a formula by its cached text', { formula: 'B1&"套"', value: '3套' }, '3套'],
    ['a formula by its cached boolean', { formula: 'B1>2', value: true }, true],
    ['a formula whose result is empty text', { formula: '""', value: '' }, null],
    ['an array formula', raw('', '<f t="array" ref="A1:A2">B1:B2</f><v>9</v>'), 9],
    ['a formatted blank', raw(' s="0"', ''), null],
    ['a numeric blank', raw(' t="n"', '<v></v>'), null],
    ['a text', '等保测评', '等保测评'],
    ['a text with a line break and spaces', '  采购\n内容 ', '  采购\n内容 '],
    ['markup in a text', '<v>&amp;</v> "x"', '<v>&amp;</v> "x"'],
    ['a carriage return, which XML would lose', 'a\r\nb', 'a\r\nb'],
    ['a text that looks like an escape', '_x000D_', '_x000D_'],
    ['a text that begins with =', '=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['a character beyond the first plane', '𠮷野家', '𠮷野家'],
    ['rich text in runs', { runs: ['附', '表3', '  ×1'] }, '附表3  ×1'],
    ['a phonetic guide is no text', { runs: ['重慶'], phonetic: 'チョンチン' }, '重慶'],
    ['CDATA', raw(' t="inlineStr"', '<is><t><![CDATA[a<b]]></t></is>'), 'a<b'],
    ['numeric entities', raw(' t="inlineStr"', '<is><t>&#26753;&#x5E73;</t></is>'), '梁平'],
    ['spaces that are layout of the file', raw(' t="inlineStr"', '<is><t>\n  监理费\n</t></is>'), '监理费'],
    ['an extension beside the value', raw('', '<v>3</v><extLst><ext><v>4</v></ext></extLst>'), 3],
  ])('%s', (_, cell, expected) => {
    expect(valueOf(cell)).toEqual(expected);
    expect(valueOf(cell, { inlineStrings: true })).toEqual(expected);
  });

  test.each(['str', 'inlineStr'])('_xHHHH_ is decoded in %s', (type) => {
    expect(valueOf(raw(` t="${type}"`, '<v>a_x000D__x005F_x0041_</v>'))).toBe('a\r_x0041_');
  });

  test('a formula nobody has calculated is blank, and told once a sheet', () => {
    const formula = { formula: 'SUM(A1:A9)' };
    const { sheets, problems } = read([{ name: '概算', rows: [['合计', formula, formula]] }]);
    expect(sheets[0]?.rows[0]?.cells).toEqual(['合计']);
    expect(problems).toEqual([
      { sheet: '概算', text: expect.stringContaining('B1 等 2 个单元格') as string },
    ]);
  });
});

describe('dates', () => {
  test.each<[number, string | number, unknown]>([
    [45300, 14, '2024-01-09'],
    [45300.75, 22, '2024-01-09'],
    [45300, 'yyyy"年"m"月"d"日"', '2024-01-09'],
    [45300, 57, '2024-01-09'],
    [1, 14, '1900-01-01'],
    [59, 14, '1900-02-28'],
    [60, 14, '1900-02-29'],
    [61, 14, '1900-03-01'],
    [2958465, 14, '9999-12-31'],
    [2958466, 14, 2958466],
    [-1, 14, -1],
    [0, 14, 0],
    [0.5, 14, 0.5],
    [0.5, 'h:mm', 0.5],
    [45300, '0.00"元"', 45300],
    [45300, 4, 45300],
  ])('%d in format %s is %s', (number, format, expected) => {
    expect(valueOf({ number, format })).toBe(expected);
  });

  test('count from 1904 where the workbook says so', () => {
    expect(valueOf({ number: 0, format: 14 }, { date1904: true })).toBe('1904-01-01');
    expect(valueOf({ number: 43838, format: 14 }, { date1904: true })).toBe('2024-01-09');
  });

  test('as text keep their day', () => {
    expect(valueOf({ isoDate: '2024-01-09T08:30:00Z' })).toBe('2024-01-09');
    expect(valueOf({ isoDate: '08:30:00' })).toBe('08:30:00');
  });
});

describe('places of cells', () => {
  test('rows and cells without r follow the one before', () => {
    const rows = [
      ['a', null, 'c'],
      [1, 2],
    ];
    expect(valuesOf(readSheet({ rows }, { withoutPositions: true }))).toEqual(rows);
  });

  test('a row without r takes its number from its cells', () => {
    const sheet = readSheet({
      sheetData: '<row><c r="B7"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
    });
    expect(sheet.rows).toEqual([
      { row: 7, hidden: false, cells: [null, 1, 2] },
      { row: 8, hidden: false, cells: [3] },
    ]);
  });

  test('rows and cells out of order are put in order', () => {
    const sheet = readSheet({
      sheetData:
        '<row r="9"><c r="C9"><v>3</v></c><c r="A9"><v>1</v></c></row><row r="2"><c r="A2"><v>0</v></c></row>',
    });
    expect(sheet.rows.map(({ row, cells }) => [row, cells])).toEqual([
      [2, [0]],
      [9, [1, null, 3]],
    ]);
  });

  test('rows without any value are absent', () => {
    const sheet = readSheet({
      sheetData: '<row r="1"/><row r="2"><c r="A2" s="0"/></row><row r="5"><c r="A5"><v>1</v></c></row>',
    });
    expect(sheet.rows.map((row) => row.row)).toEqual([5]);
  });

  test.each([
    ['<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', 'A1', '出现两次'],
    [
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
      undefined,
      '第 1 行出现两次',
    ],
    ['<row r="2"><c r="A3"><v>1</v></c></row>', 'A3', '第 2 行'],
    ['<row r="0"/>', undefined, '行号“0”'],
    ['<row r="1048577"/>', undefined, '行号“1048577”'],
    ['<row r="1"><c r="XFE1"><v>1</v></c></row>', undefined, 'XFE1'],
    ['<row r="1"><c r="__proto__"><v>1</v></c></row>', undefined, '__proto__'],
    ['<row r="1"><c r="B1" t="s"><v>99</v></c></row>', 'B1', '共享字符串'],
    ['<row r="1"><c r="B1"><v>十</v></c></row>', 'B1', '不是数字'],
    ['<row r="1"><c r="B1" t="q"><v>1</v></c></row>', 'B1', '类型“q”'],
  ])('%s is refused by its place', (sheetData, cell, text) => {
    const { problems, sheets } = read([
      { name: '好', rows: [[1]] },
      { name: '坏', sheetData },
    ]);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['好']);
    expect(problems).toHaveLength(1);
    expect(problems?.[0]?.sheet).toBe('坏');
    expect(problems?.[0]?.text).toContain(text);
    if (cell !== undefined) expect(problems?.[0]?.text).toContain(`单元格 ${cell}：`);
  });
});
