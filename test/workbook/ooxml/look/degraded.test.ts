import { WorkbookError } from '../../../../src/workbook/ooxml';
import { defaultLimits } from '../../../../src/workbook/ooxml/limits';
import { readLook } from '../../../../src/workbook/ooxml/look';
import { cellName } from '../../../../src/workbook/ooxml/reference';
import { makeWorkbook, workbookParts, zip, type SheetSpec } from '../package';
import { cellAt, firstSheet, look } from './reading';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const SHEET: SheetSpec = { rows: [['防火墙', 12.5, { number: 46086, format: 14 }]] };

const sheetRels = (target: string): Record<string, string> => ({
  'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE}/comments" Target="${target}"/></Relationships>`,
});

const comments = (inner: string): Record<string, string> => ({
  ...sheetRels('../comments1.xml'),
  'xl/comments1.xml': `<comments ${MAIN}>${inner}</comments>`,
});

describe('a broken part costs only what it says', () => {
  test.each([
    ['is no XML', '<styleSheet', 46086],
    ['is another thing', '<html/>', 46086],
    ['is missing', null, 46086],
    [
      'breaks off after the formats',
      `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs><dxfs>`,
      '2026-03-05',
    ],
  ])('styles: the part %s', (_, xml, date) => {
    const workbook = look([SHEET], { parts: { 'xl/styles.xml': xml } });
    expect(firstSheet(workbook).rows[0]?.cells.map(({ value }) => value)).toEqual(['防火墙', 12.5, date]);
    expect(workbook.problems).toEqual([{ text: expect.stringContaining('样式部件已损坏') as string }]);
    expect(workbook.styles.length).toBeGreaterThan(0);
  });

  test('styles that are unsafe are refused, as they are when the values are read', () => {
    const read = (): unknown => look([SHEET], { parts: { 'xl/styles.xml': '<!DOCTYPE a><styleSheet/>' } });
    expect(read).toThrow(WorkbookError);
    expect(read).toThrow('文档类型');
  });

  test('the theme', () => {
    const parts = workbookParts([SHEET], { parts: { 'xl/theme/theme1.xml': '<a:theme' } });
    const rels = 'xl/_rels/workbook.xml.rels';
    parts[rels] = String(parts[rels]).replace(
      '</Relationships>',
      `<Relationship Id="t" Type="${OFFICE}/theme" Target="theme/theme1.xml"/></Relationships>`,
    );
    parts['xl/styles.xml'] =
      `<styleSheet ${MAIN}><fonts><font><color theme="4"/></font></fonts><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const broken = readLook(zip(parts), '预算.xlsx');
    expect([broken.problems, broken.styles[0].font.color]).toEqual([[], '#4472c4']);
    parts['xl/theme/theme1.xml'] =
      '<t:theme xmlns:t="urn:t"><t:themeElements><t:clrScheme><t:accent1><t:srgbClr val="123456"/></t:accent1></t:clrScheme></t:themeElements></t:theme>';
    expect(readLook(zip(parts), '预算.xlsx').styles[0].font.color).toBe('#123456');
  });

  test.each([
    ['no XML', { ...sheetRels('../comments1.xml'), 'xl/comments1.xml': '<comments' }],
    ['not there', sheetRels('../comments1.xml')],
    ['unsafe', { ...sheetRels('../comments1.xml'), 'xl/comments1.xml': '<!DOCTYPE a><comments/>' }],
    ['told by broken relationships', { 'xl/worksheets/_rels/sheet1.xml.rels': '<Relationships' }],
  ])('comments that are %s', (_, parts) => {
    const workbook = look([SHEET], { parts });
    expect(workbook.problems).toEqual([]);
    expect(firstSheet(workbook).comments).toEqual([]);
    expect(cellAt(firstSheet(workbook), 'A1')?.value).toBe('防火墙');
  });

  test('styles of cells that lead nowhere', () => {
    const cells = ['-1', '99', 'x', '1.5'].map((style, at) => ({
      xml: `<c r="${'ABCD'[at] ?? ''}1" s="${style}"><v>1</v></c>`,
    }));
    const styles = firstSheet(look([{ rows: [cells] }])).rows[0]?.cells.map(({ style }) => style);
    expect(styles).toEqual([0, 0, 0, 0]);
  });

  test('a sheet: it is left out and told', () => {
    const workbook = look([
      { name: '好', rows: [[1]] },
      { name: '坏', xml: '<worksheet' },
    ]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['好']);
    expect(workbook.problems).toEqual([
      { sheet: '坏', text: expect.stringContaining('sheet2.xml') as string },
    ]);
  });
});

describe('comments', () => {
  test('are joined from their runs, without the name that Excel puts first', () => {
    const inner =
      '<authors><author>张三</author><author>tc={1}</author></authors><commentList>' +
      '<comment ref="B2" authorId="0"><text><r><t>张三:</t></r><r><t xml:space="preserve">\n请核实，</t></r><r><t>单价偏高</t></r></text></comment>' +
      '<comment ref="A1" authorId="1"><text><t>会签</t></text></comment>' +
      '<comment ref="??" authorId="0"><text><t>无处</t></text></comment>' +
      '<comment ref="C3" authorId="9"><text><t>佚名</t></text></comment></commentList>';
    expect(firstSheet(look([SHEET], { parts: comments(inner) })).comments).toEqual([
      { row: 2, column: 2, author: '张三', text: '请核实，单价偏高' },
      { row: 1, column: 1, author: '', text: '会签' },
      { row: 3, column: 3, author: '', text: '佚名' },
    ]);
  });
});

describe('the limits of reading values hold', () => {
  const refused = (limits: object, sheets: readonly SheetSpec[] = [SHEET]): unknown => {
    try {
      return readLook(makeWorkbook(sheets), '预算.xlsx', { ...defaultLimits, ...limits });
    } catch (thrown) {
      return thrown;
    }
  };

  test.each([
    ['sheets', { sheets: 0 }],
    ['bytes of a part', { partBytes: 100 }],
    ['bytes in all', { totalBytes: 100 }],
    ['entries', { entries: 2 }],
    ['cells', { cells: 2 }],
  ])('%s', (_, limits) => {
    expect(refused(limits)).toMatchObject({ name: 'WorkbookError', code: 'too-large' });
  });

  test('a part of comments that is too large is not read', () => {
    const inner = `<commentList><comment ref="A1"><text><t>${'长'.repeat(9000)}</t></text></comment></commentList>`;
    const bytes = makeWorkbook([SHEET], { parts: comments(inner) });
    const read = (partBytes: number) =>
      firstSheet(readLook(bytes, '预算.xlsx', { ...defaultLimits, partBytes }));
    expect([read(8000).comments.length, read(80_000).comments.length]).toEqual([0, 1]);
  });

  test('millions of blank cells are not kept', () => {
    const blanks = (row: number): string =>
      Array.from({ length: 6000 }, (_, at) => `<c r="${cellName(row, at + 1)}" s="1"/>`).join('');
    const rows = Array.from({ length: 100 }, (_, at) => `<row r="${String(at + 2)}">${blanks(at + 2)}</row>`);
    const sheetData = `<row r="1"><c r="A1"><v>1</v></c></row>${rows.join('')}`;
    const sheet = firstSheet(look([{ sheetData }, { rows: [[{ number: 1, format: '0.00' }]] }]));
    const kept = sheet.rows.reduce((count, { cells }) => count + cells.length, 0);
    expect(kept).toBeGreaterThan(400_000);
    expect(kept).toBeLessThanOrEqual(500_001);
    expect(cellAt(sheet, 'A1')?.value).toBe(1);
  });
});
