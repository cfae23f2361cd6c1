import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, Sheet } from '../../../src/budget/sheet';
import { readWorkbook } from '../../../src/workbook/ooxml';

const folder = join(__dirname, '../../../assets/samples');

function sheetOf(file: string): Sheet {
  const { sheets, problems } = readWorkbook(readFileSync(join(folder, file)), file);
  expect(problems).toBeUndefined();
  const [sheet, ...others] = sheets;
  if (sheet === undefined || others.length > 0) throw new Error('expected one sheet');
  return sheet;
}

function cell(sheet: Sheet, row: number, column: number): CellValue | undefined {
  return sheet.rows.find((each) => each.row === row)?.cells[column - 1];
}

describe('the bundled samples', () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith('.xlsx')))(
    '%s is read without a problem',
    (file) => {
      const sheet = sheetOf(file);
      expect(sheet.rows.length).toBeGreaterThan(20);
      expect(sheet.hidden).toBe(false);
      expect(sheet.rows.every((row) => !row.hidden && row.cells.at(-1) !== null)).toBe(true);
    },
  );

  test('inline strings and the merged total row', () => {
    const sheet = sheetOf('01-梁平-监测预警系统预算表.xlsx');
    expect(sheet.name).toBe('预算明细');
    expect(sheet.rows[1]?.cells).toEqual(['编制单位：梁平区水利局', null, null, null, '单位：万元']);
    expect(sheet.rows[3]?.cells).toEqual([
      1,
      '翻斗式雨量计',
      '分辨力0.5mm，脉冲输出',
      '台',
      12,
      0.38,
      4.56,
      '含安装',
    ]);
    expect(cell(sheet, 23, 7)).toBe(151.722);
    expect(sheet.merges).toContainEqual({ firstRow: 23, lastRow: 23, firstColumn: 1, lastColumn: 6 });
  });

  test('rich-text runs, as LibreOffice splits them, and cached formula values', () => {
    const sheet = sheetOf('02-梁平-执法监督平台投资估算表.xlsx');
    expect(cell(sheet, 1, 1)).toBe('附表3');
    expect(cell(sheet, 46, 2)).toBe('等保测评');
    expect(cell(sheet, 26, 2)).toBe('执法音视频管理与存储应用软件 ×1');
    expect(cell(sheet, 8, 7)).toBeCloseTo(34.4, 6);
    expect(cell(sheet, 53, 7)).toBeCloseTo(620.64, 6);
    expect(sheet.merges).toContainEqual({ firstRow: 4, lastRow: 4, firstColumn: 6, lastColumn: 7 });
  });

  test('negative numbers', () => {
    const sheet = sheetOf('03-梁平-概算调整对比表.xlsx');
    expect(cell(sheet, 11, 5)).toBe(-45);
  });

  test('texts that look like dates stay as they are', () => {
    const sheet = sheetOf('05-梁平-2027年度投资计划表.xlsx');
    expect(sheet.name).toBe('2027年度计划');
    expect(cell(sheet, 5, 10)).toBe('2026.3');
    expect(cell(sheet, 23, 7)).toBeNull();
  });

  test('a table that begins in column C, line breaks, blanks and a cell of one space', () => {
    const sheet = sheetOf('07-梁平-经费测算草稿.xlsx');
    expect(sheet.rows[0]).toMatchObject({
      row: 2,
      cells: [null, null, '  信息中心2027年度信息化经费测算（草稿）'],
    });
    expect(cell(sheet, 5, 4)).toBe('采购\n内容');
    expect(cell(sheet, 9, 9)).toBe('２５００００元');
    expect(cell(sheet, 24, 9)).toBe(' ');
    expect(sheet.rows.map((row) => row.row)).not.toContain(10);
  });

  test('whole amounts in 元', () => {
    const sheet = sheetOf('08-石嘴山-设备及服务清单.xlsx');
    expect(cell(sheet, 23, 8)).toBe(4956350);
  });
});
