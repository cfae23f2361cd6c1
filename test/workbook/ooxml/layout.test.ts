import { makeWorkbook, workbookParts, zip } from './package';
import { read, readSheet, refusal, valuesOf } from './reading';
import { readWorkbook } from '../../../src/workbook/ooxml';

describe('sheets', () => {
  test('stand in the order of the tabs, with hidden ones marked', () => {
    const { sheets } = read([
      { name: '总表', rows: [[1]] },
      { name: '底稿', rows: [[2]], hidden: true },
      { name: '参数 & 说明', rows: [[3]], hidden: 'veryHidden' },
    ]);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['总表', false],
      ['底稿', true],
      ['参数 & 说明', true],
    ]);
  });

  test('follow the relationships, not the numbers of the parts', () => {
    const parts = workbookParts([
      { name: '甲', rows: [['一']] },
      { name: '乙', rows: [['二']] },
    ]);
    const rels = String(parts['xl/_rels/workbook.xml.rels']);
    parts['xl/_rels/workbook.xml.rels'] = rels
      .replace('worksheets/sheet1.xml', 'worksheets/x.xml')
      .replace('worksheets/sheet2.xml', 'worksheets/sheet1.xml')
      .replace('worksheets/x.xml', './../xl/worksheets/Sheet%32.xml');
    const { sheets } = readWorkbook(zip(parts), '预算.xlsx');
    expect(sheets.map((sheet) => [sheet.name, sheet.rows[0]?.cells[0]])).toEqual([
      ['甲', '二'],
      ['乙', '一'],
    ]);
  });

  test.each([
    ['absolute targets', { absoluteTargets: true }],
    ['a prefix', { prefix: 'x' }],
    ['a prefix and inline strings', { prefix: 'x', inlineStrings: true }],
    ['Strict OOXML', { strict: true }],
    ['Strict OOXML with a prefix', { strict: true, prefix: 'ss', date1904: true }],
  ])('are read with %s', (_, options) => {
    const rows = [
      ['费用名称', '金额'],
      [{ runs: ['防', '火墙'] }, 12.5],
      [true, { error: '#N/A' }],
    ];
    const sheet = readSheet({ rows, merges: ['A4:B4'], hiddenColumns: [2] }, options);
    expect(valuesOf(sheet)).toEqual([
      ['费用名称', '金额'],
      ['防火墙', 12.5],
      [true, { error: '#N/A' }],
    ]);
    expect(sheet.merges).toHaveLength(1);
    expect(sheet.hiddenColumns.has(2)).toBe(true);
  });

  test('in UTF-16 are read too', () => {
    const text = String(
      workbookParts([{ rows: [['梁平', 1]] }], { inlineStrings: true })['xl/worksheets/sheet1.xml'],
    );
    const utf16 = Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const sheet = readSheet({}, { parts: { 'xl/worksheets/sheet1.xml': utf16 } });
    expect(valuesOf(sheet)).toEqual([['梁平', 1]]);
  });

  test('elements of other namespaces are passed over, wherever a prefix is declared', () => {
    const sheet = readSheet({
      sheetData:
        '<row r="1" xmlns:e="urn:e"><e:c r="A1"><v>1</v></e:c><c r="B1"><e:v>2</e:v><v>3</v></c></row>' +
        '<e:row xmlns:e="urn:e" r="2"><c r="A2"><v>4</v></c></e:row>' +
        '<m:row xmlns:m="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="3"><m:c r="A3"><m:v>5</m:v></m:c></m:row>',
    });
    expect(sheet.rows.map(({ row, cells }) => [row, cells])).toEqual([
      [1, [null, 3]],
      [3, [5]],
    ]);
  });

  test('chart sheets are skipped', () => {
    const parts = workbookParts([{ name: '图' }, { name: '表', rows: [[1]] }]);
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(
      '/worksheet"',
      '/chartsheet"',
    );
    expect(readWorkbook(zip(parts), '预算.xlsx').sheets.map((sheet) => sheet.name)).toEqual(['表']);
  });

  test('a workbook of chart sheets only is refused', () => {
    const parts = workbookParts([{ name: '图' }]);
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(
      '/worksheet"',
      '/chartsheet"',
    );
    expect(refusal(zip(parts))).toMatchObject({
      code: 'not-a-workbook',
      message: expect.stringContaining('没有普通工作表') as string,
    });
  });

  test('signatures, macros and parts nobody knows do not matter', () => {
    const parts = {
      '_xmlsignatures/sig1.xml': '<Signature/>',
      'xl/vbaProject.bin': new Uint8Array(9),
      __proto__x: 'x',
    };
    expect(valuesOf(readSheet({ rows: [[1]] }, { parts }))).toEqual([[1]]);
  });

  test('a workbook without shared strings, styles or content types is read', () => {
    const parts = {
      'xl/sharedStrings.xml': null,
      'xl/styles.xml': null,
      '[Content_Types].xml': null,
      'xl/_rels/workbook.xml.rels': RELS,
    };
    expect(valuesOf(readSheet({ rows: [['a', 1]] }, { inlineStrings: true, parts }))).toEqual([['a', 1]]);
  });

  test('an empty sheet has no rows', () => {
    expect(readSheet({}).rows).toEqual([]);
  });
});

const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';

describe('hidden rows and columns', () => {
  test('are marked', () => {
    const sheet = readSheet({ rows: [[1], [2], [3]], hiddenRows: [2], hiddenColumns: [3, 5] });
    expect(sheet.rows.map((row) => row.hidden)).toEqual([false, true, false]);
    expect([...sheet.hiddenColumns]).toEqual([3, 5]);
  });

  test.each([
    ['hidden="1"', true],
    ['hidden="true"', true],
    ['hidden="0"', false],
    ['hidden="false"', false],
    ['ht="0" customHeight="1"', true],
    ['ht="0.0"', true],
    ['ht="15"', false],
    ['ht=""', false],
  ])('a row with %s: %s', (attributes, hidden) => {
    const sheet = readSheet({ sheetData: `<row r="1" ${attributes}><c r="A1"><v>1</v></c></row>` });
    expect(sheet.rows[0]?.hidden).toBe(hidden);
  });

  test('a run of columns, a column of no width, and columns that only have a width', () => {
    const cols =
      '<cols><col min="2" max="4" hidden="true"/><col min="6" max="6" width="0"/><col min="7" max="9" width="8"/></cols>';
    const parts = workbookParts([{ rows: [[1]] }]);
    const xml = String(parts['xl/worksheets/sheet1.xml']).replace('<sheetData>', `${cols}<sheetData>`);
    expect([...readSheet({ xml }).hiddenColumns]).toEqual([2, 3, 4, 6]);
  });
});

describe('merged cells', () => {
  test('keep the value of their first cell only', () => {
    const sheet = readSheet({
      rows: [
        ['题', '盖住', '外'],
        ['盖住', '盖住'],
        ['行', 1, 2],
        [null, null, '盖住'],
      ],
      merges: ['A1:B2', 'C3:C4'],
    });
    expect(sheet.rows.map(({ row, cells }) => [row, cells])).toEqual([
      [1, ['题', null, '外']],
      [3, ['行', 1, 2]],
    ]);
    expect(sheet.merges[0]).toEqual({ firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 2 });
  });

  test('written backwards or of a single cell do no harm', () => {
    const sheet = readSheet({ rows: [['a', 'b', 'c']], merges: ['B1:A1', 'C1:C1', 'C1'] });
    expect(valuesOf(sheet)).toEqual([['a', null, 'c']]);
    expect(sheet.merges).toHaveLength(1);
  });

  test('that make no sense are refused with the sheet', () => {
    const bytes = makeWorkbook([{ name: '表', rows: [[1]], merges: ['A1:甲'] }]);
    expect(refusal(bytes)).toMatchObject({
      sheet: '表',
      message: expect.stringContaining('合并区域“A1:甲”') as string,
    });
  });
});
