import { Workbook } from 'exceljs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLook, type SheetLook, type WorkbookLook } from '../../../../src/workbook/ooxml/look';
import { makeWorkbook, workbookParts, zip, type SheetSpec } from '../package';
import { cellAt, firstSheet, look, styleAt } from './reading';

async function byExcelJs(fill: (workbook: Workbook) => void): Promise<WorkbookLook> {
  const workbook = new Workbook();
  fill(workbook);
  return readLook(new Uint8Array(await workbook.xlsx.writeBuffer()), '预算.xlsx');
}

/** A sheet with settings before its cells. */
function withSettings(settings: string, spec: SheetSpec = { rows: [['甲', '乙']] }): SheetLook {
  const parts = workbookParts([spec]);
  const path = 'xl/worksheets/sheet1.xml';
  parts[path] = String(parts[path]).replace('<sheetData>', `${settings}<sheetData>`);
  return firstSheet(readLook(zip(parts), '预算.xlsx'));
}

describe('a workbook written by exceljs', () => {
  let workbook: WorkbookLook;
  beforeAll(async () => {
    workbook = await byExcelJs((file) => {
      const sheet = file.addWorksheet('预算', {
        properties: { tabColor: { argb: 'FFFF0000' }, defaultRowHeight: 18 },
        views: [{ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false }],
      });
      sheet.addRow(['项目预算表']);
      sheet.addRow(['名称', '日期', '金额']);
      sheet.addRow(['防火墙', new Date(Date.UTC(2026, 2, 5, 12)), { formula: 'C4*2', result: 9 }]);
      sheet.addRow(['<富文本>', true, { error: '#N/A' }]);
      sheet.mergeCells('A1:C1');
      sheet.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
      sheet.getColumn(1).width = 30;
      sheet.getColumn(2).hidden = true;
      sheet.getRow(2).height = 30;
      sheet.getRow(4).hidden = true;
      sheet.getCell('C3').note = { texts: [{ text: '张三:' }, { text: '\n请核实' }] };
      file.addWorksheet('底稿', { state: 'hidden' });
    });
  });

  test('cells', () => {
    const sheet = firstSheet(workbook);
    expect(cellAt(sheet, 'A3')).toMatchObject({ value: '防火墙' });
    expect(cellAt(sheet, 'B3')).toMatchObject({ value: '2026-03-05', serial: 46086.5 });
    expect(cellAt(sheet, 'C3')).toMatchObject({ value: 9, formula: 'C4*2' });
    expect(cellAt(sheet, 'B4')).toMatchObject({ value: true });
    expect(cellAt(sheet, 'C4')).toMatchObject({ value: { error: '#N/A' } });
    expect(styleAt(workbook, 'B3').format).toBe('yyyy/m/d');
    expect(styleAt(workbook, 'A1').fill).toBe('#ddebf7');
  });

  test('sizes, panes and what is hidden', () => {
    const sheet = firstSheet(workbook);
    expect(sheet).toMatchObject({
      name: '预算',
      hidden: false,
      tabColor: '#ff0000',
      gridlines: false,
      defaultRowHeight: 24,
      frozen: { rows: 2, columns: 1, firstRow: 1, firstColumn: 1 },
      merges: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 3 }],
    });
    expect(sheet.columns.find(({ first }) => first === 1)).toMatchObject({
      last: 1,
      width: 210,
      hidden: false,
    });
    expect(sheet.columns.find(({ first }) => first === 2)).toMatchObject({ last: 2, hidden: true });
    expect(sheet.rows.map(({ row, height, hidden }) => [row, height, hidden])).toEqual([
      [1, undefined, false],
      [2, 40, false],
      [3, undefined, false],
      [4, undefined, true],
    ]);
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['预算', false],
      ['底稿', true],
    ]);
    expect(new Set(workbook.sheets.map(({ id }) => id)).size).toBe(2);
  });

  test('comments', () => {
    expect(firstSheet(workbook).comments).toEqual([
      {
        row: 3,
        column: 3,
        author: expect.any(String) as string,
        text: expect.stringContaining('请核实') as string,
      },
    ]);
  });
});

describe('blank cells', () => {
  const blank = (reference: string, style: number) => ({ xml: `<c r="${reference}" s="${String(style)}"/>` });
  const styled = { number: 1, format: '0.00' };

  test('are kept where they look otherwise than their row or column', () => {
    const plain = firstSheet(look([{ rows: [[styled, blank('B1', 1), blank('C1', 0)]] }]));
    expect(plain.rows[0]?.cells.map(({ column, style }) => [column, style])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    const inColumn = withSettings('<cols><col min="2" max="3" style="1"/></cols>', {
      rows: [[styled, blank('B1', 1), blank('C1', 0)]],
    });
    expect(inColumn.columns).toEqual([{ first: 2, last: 3, width: undefined, hidden: false, style: 1 }]);
    expect(inColumn.rows[0]?.cells.map(({ column }) => column)).toEqual([1, 3]);
  });

  test('under a merge keep their style and nothing else', () => {
    const sheet = firstSheet(
      look([
        { rows: [['题', { xml: '<c r="B1" s="1"><f>1+1</f><v>2</v></c>' }, styled]], merges: ['A1:B1'] },
      ]),
    );
    expect(cellAt(sheet, 'B1')).toEqual({ column: 2, style: 1, value: null });
  });

  test('of a whole row are told by the row', () => {
    const sheetData = '<row r="1" s="1" customFormat="1"/><row r="2" s="1"/><row r="9" ht="0"/>';
    const plain = { height: undefined, fixed: false, hidden: false, style: undefined, cells: [] };
    expect(firstSheet(look([{ sheetData }, { rows: [[styled]] }])).rows).toEqual([
      { ...plain, row: 1, style: 1 },
      { ...plain, row: 9, hidden: true },
    ]);
  });
});

describe('formulas', () => {
  const cell = (reference: string, formula: string, value = '1') => ({
    xml: `<c r="${reference}">${formula}<v>${value}</v></c>`,
  });

  test('that cells share are told to each; those that cannot be told leave the value', () => {
    const sheet = firstSheet(
      look([
        {
          rows: [
            [1, cell('B1', '<f t="shared" ref="B1:B3" si="0">A1*2</f>')],
            [2, cell('B2', '<f t="shared" si="0"/>', '4')],
            [3, cell('B3', '<f t="shared" si="7"/>', '5')],
            [4, cell('B4', '<f t="shared" ref="B4:B5" si="1">SUM(A:A)</f>')],
            [5, cell('B5', '<f t="shared" si="1"/>', '6')],
            [6, cell('B6', '<f>[1]表!A1</f>', '7')],
            [7, cell('B7', '<f t="array" ref="B7:B8">A1:A2*2</f>', '8')],
            [8, cell('B8', '<f t="array" ref="B8">SUM(A1:A2*2)</f>', '9')],
            [9, cell('B9', `<f>${'1+'.repeat(5000)}1</f>`, '10')],
            [10, cell('B10', '<f>A1&amp;"&lt;"</f>', '11')],
          ],
        },
      ]),
    );
    expect(sheet.rows.map(({ cells }) => [cells[1]?.value, cells[1]?.formula])).toEqual([
      [1, 'A1*2'],
      [4, 'A2*2'],
      [5, undefined],
      [1, 'SUM(A:A)'],
      [6, undefined],
      [7, undefined],
      [8, undefined],
      [9, 'SUM(A1:A2*2)'],
      [10, undefined],
      [11, 'A1&"<"'],
    ]);
  });

  test('without a result are told, and so are their results that are empty', () => {
    const workbook = look([{ rows: [[{ formula: 'A9' }, { formula: 'A9&""', value: '' }]] }]);
    expect(firstSheet(workbook).rows[0]?.cells).toEqual([
      { column: 1, style: 0, value: null, formula: 'A9' },
      { column: 2, style: 0, value: null, formula: 'A9&""' },
    ]);
    expect(workbook.problems).toEqual([
      { sheet: 'Sheet1', text: expect.stringContaining('A1只有公式') as string },
    ]);
  });
});

describe('settings of a sheet', () => {
  test('panes are frozen where the view begins, split ones are not', () => {
    const pane = (view: string, pane_: string) =>
      withSettings(`<sheetViews><sheetView ${view}>${pane_}</sheetView></sheetViews>`).frozen;
    expect(pane('topLeftCell="C5"', '<pane ySplit="2" state="frozen"/>')).toEqual({
      rows: 2,
      columns: 0,
      firstRow: 5,
      firstColumn: 3,
    });
    expect(pane('', '<pane xSplit="1" state="frozenSplit"/>')).toMatchObject({ rows: 0, columns: 1 });
    expect(pane('', '<pane ySplit="1200" state="split"/>')).toBeUndefined();
    expect(pane('', '<pane ySplit="-3" state="frozen"/>')).toBeUndefined();
    expect(pane('', '')).toBeUndefined();
  });

  test('the first of several views counts', () => {
    const sheet = withSettings(
      '<sheetViews><sheetView showGridLines="0"/><sheetView><pane ySplit="1" state="frozen"/></sheetView></sheetViews>',
    );
    expect([sheet.gridlines, sheet.frozen]).toEqual([false, undefined]);
  });

  test('default sizes, in the digits of the normal font', () => {
    expect(withSettings('').defaultColumnWidth).toBe(64);
    expect(withSettings('<sheetFormatPr baseColWidth="10" defaultRowHeight="13.5"/>')).toMatchObject({
      defaultColumnWidth: 80,
      defaultRowHeight: 18,
    });
    expect(withSettings('<sheetFormatPr defaultColWidth="9.140625" defaultRowHeight="x"/>')).toMatchObject({
      defaultColumnWidth: 64,
      defaultRowHeight: 20,
    });
  });

  test('columns that make no sense are passed over', () => {
    const columns =
      '<col min="x" max="2" width="5"/><col min="9" max="3" width="5"/><col min="2" max="99999" width="5"/>';
    expect(withSettings(`<cols>${columns}</cols>`).columns).toEqual([
      { first: 2, last: 16_384, width: 35, hidden: false, style: undefined },
    ]);
    const many = '<col min="1" max="16384" width="5"/>'.repeat(5000);
    expect(withSettings(`<cols>${many}</cols>`).columns).toHaveLength(2);
  });

  test('ids that are missing or come twice are told apart', () => {
    const parts = workbookParts([{ name: '甲' }, { name: '乙' }, { name: '丙' }]);
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml'])
      .replace('sheetId="2"', 'sheetId="1"')
      .replace('sheetId="3"', '');
    const ids = readLook(zip(parts), '预算.xlsx').sheets.map(({ id }) => id);
    expect(ids[0]).toBe('1');
    expect(new Set(ids).size).toBe(3);
  });
});

test('dates counted from 1904 are given as counted from 1900', () => {
  const sheet = firstSheet(look([{ rows: [[{ number: 10, format: 14 }]] }], { date1904: true }));
  expect(cellAt(sheet, 'A1')).toMatchObject({ value: '1904-01-11', serial: 1472 });
});

test('far cells cost what they cost when the values are read', () => {
  const bytes = makeWorkbook([{ sheetData: '<row r="1048576"><c r="XFD1048576" s="0"><v>1</v></c></row>' }]);
  expect(firstSheet(readLook(bytes, '预算.xlsx')).rows).toHaveLength(1);
});

describe('the samples', () => {
  const folder = join(__dirname, '../../../../assets/samples');
  const sample = (file: string) => readLook(readFileSync(join(folder, file)), file);

  test('01: a title in a large font, a header that is filled and stays in view', () => {
    const workbook = sample('01-梁平-监测预警系统预算表.xlsx');
    expect(styleAt(workbook, 'A1')).toMatchObject({
      font: { name: '方正小标宋简体', size: 16, bold: true },
      alignment: { horizontal: 'center', vertical: 'center', wrap: true },
    });
    expect(styleAt(workbook, 'B3')).toMatchObject({
      fill: '#ddebf7',
      borders: { left: { line: 'thin', color: '#000000' }, bottom: { line: 'thin', color: '#000000' } },
    });
    expect(firstSheet(workbook)).toMatchObject({ frozen: { rows: 3, columns: 0 } });
    expect(firstSheet(workbook).columns[1]).toMatchObject({ first: 2, width: 210 });
  });

  test('02: the formulas that LibreOffice wrote, with their results', () => {
    const cells = firstSheet(sample('02-梁平-执法监督平台投资估算表.xlsx')).rows.flatMap(
      ({ cells: all }) => all,
    );
    const formulas = cells.filter(({ formula }) => formula !== undefined);
    expect(formulas).toHaveLength(71);
    expect(formulas.every(({ value }) => typeof value === 'number')).toBe(true);
  });
});
