import { Workbook, type Style } from 'exceljs';
import { readLook, type StyleLook } from '../../../../src/workbook/ooxml/look';
import { look, styleAt } from './reading';

/** The style of a cell that exceljs wrote. */
async function written(style: Partial<Style>): Promise<StyleLook> {
  const workbook = new Workbook();
  const cell = workbook.addWorksheet('预算').getCell('A1');
  cell.value = 1;
  cell.style = style;
  return styleAt(readLook(new Uint8Array(await workbook.xlsx.writeBuffer()), '预算.xlsx'), 'A1');
}

/** The style of the one cell of a workbook whose styles part has these fonts, fills, borders and formats. */
function ofPart(content: string, xf: string, others: Record<string, string> = {}): StyleLook {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const xml = `<styleSheet xmlns="${main}">${content}<cellXfs><xf/>${xf}</cellXfs>${others.after ?? ''}</styleSheet>`;
  const cell = { xml: '<c r="A1" s="1"><v>1</v></c>' };
  return styleAt(look([{ rows: [[cell]] }], { parts: { 'xl/styles.xml': xml } }), 'A1');
}

describe('styles written by exceljs', () => {
  test('fonts', async () => {
    const font = { name: '仿宋', size: 14, bold: true, italic: true, underline: true, strike: true } as const;
    expect((await written({ font: { ...font, color: { argb: 'FFC00000' } } })).font).toEqual({
      ...font,
      color: '#c00000',
    });
    expect((await written({ font: { name: '宋体', size: 10.5, underline: 'none' } })).font).toEqual({
      name: '宋体',
      size: 10.5,
      bold: false,
      italic: false,
      underline: false,
      strike: false,
      color: undefined,
    });
  });

  test('fills, by colour and by theme', async () => {
    const solid = (fgColor: object) => written({ fill: { type: 'pattern', pattern: 'solid', fgColor } });
    expect((await solid({ argb: 'FFFFFF00' })).fill).toBe('#ffff00');
    expect((await solid({ theme: 0, tint: -0.5 })).fill).toBe('#808080');
    expect((await solid({ theme: 4 })).fill).toMatch(/^#[0-9a-f]{6}$/);
    expect((await written({ fill: { type: 'pattern', pattern: 'none' } })).fill).toBeUndefined();
    expect((await written({ fill: { type: 'pattern', pattern: 'mediumGray' } })).fill).toBe('#808080');
  });

  test('borders', async () => {
    const border = { style: 'thin', color: { argb: 'FF00FF00' } } as const;
    const { borders } = await written({
      border: { top: border, bottom: { style: 'double' }, diagonal: { style: 'hair', up: true } },
    });
    expect(borders).toMatchObject({
      top: { line: 'thin', color: '#00ff00' },
      bottom: { line: 'double' },
      diagonalUp: { line: 'hair' },
    });
    expect(Object.keys(borders).sort()).toEqual(['bottom', 'diagonalUp', 'top']);
  });

  test('alignment and number format', async () => {
    const style = await written({
      alignment: { horizontal: 'right', vertical: 'middle', wrapText: true, indent: 2, textRotation: -30 },
      numFmt: '#,##0.00"万元"',
    });
    expect(style.alignment).toEqual({
      horizontal: 'right',
      vertical: 'center',
      wrap: true,
      indent: 2,
      rotation: -30,
    });
    expect(style.format).toBe('#,##0.00"万元"');
    expect((await written({ alignment: { horizontal: 'centerContinuous' } })).alignment.horizontal).toBe(
      'center',
    );
    expect((await written({ alignment: { textRotation: 'vertical' } })).alignment.rotation).toBe('stacked');
  });

  test('a cell without a style', async () => {
    expect(await written({})).toMatchObject({
      fill: undefined,
      borders: {},
      alignment: { horizontal: undefined, vertical: 'bottom', wrap: false, indent: 0, rotation: 0 },
      format: 'General',
    });
  });
});

describe('styles as other programs write them', () => {
  const font = (inner: string, after = '') =>
    ofPart(`<fonts><font/><font>${inner}</font></fonts>`, '<xf fontId="1"/>', { after }).font;

  test.each([
    ['<color indexed="10"/>', '#ff0000'],
    ['<color indexed="2"/>', '#ff0000'],
    ['<color indexed="64"/>', undefined],
    ['<color auto="1"/>', undefined],
    ['<color rgb="0070C0"/>', '#0070c0'],
    ['<color rgb="gelb"/>', undefined],
    ['<color theme="1"/>', '#000000'],
    ['<color theme="3"/>', '#44546a'],
    ['<color theme="99"/>', undefined],
    ['<color theme="1" tint="x"/>', '#000000'],
  ])('%s is %s', (color, expected) => {
    expect(font(color).color).toBe(expected);
  });

  test('a palette of the workbook goes before the usual one', () => {
    const palette =
      '<colors><indexedColors><rgbColor rgb="FF111111"/><rgbColor rgb="FF222222"/></indexedColors></colors>';
    expect(font('<color indexed="1"/>', palette).color).toBe('#222222');
  });

  test('what is switched off is off, and sizes that make no sense are 11', () => {
    expect(
      font('<b val="0"/><i val="false"/><strike val="1"/><u val="double"/><sz val="-3"/>'),
    ).toMatchObject({
      bold: false,
      italic: false,
      strike: true,
      underline: true,
      size: 11,
    });
  });

  test('gradients by their first colour, sides by the direction of writing', () => {
    const gradient =
      '<fills><fill/><fill><gradientFill><stop><color rgb="FFAABBCC"/></stop><stop><color rgb="FF000000"/></stop></gradientFill></fill></fills>';
    const borders = '<borders><border/><border><start style="thick"/><end style="wavy"/></border></borders>';
    const style = ofPart(gradient + borders, '<xf fillId="1" borderId="1"/>');
    expect(style.fill).toBe('#aabbcc');
    expect(style.borders).toEqual({ left: { line: 'thick', color: undefined } });
  });

  test('indexes that lead nowhere, and elements named like parts of JavaScript', () => {
    const style = ofPart(
      '<constructor><xf/></constructor><fonts><font><__proto__ val="1"/></font></fonts><fills><fill/><fill><patternFill patternType="constructor"/></fill></fills>',
      '<xf fontId="7" fillId="1" borderId="x" numFmtId="y"/>',
    );
    expect(style).toMatchObject({ font: { name: 'Calibri', size: 11 }, borders: {}, format: 'General' });
    expect(style.fill).toMatch(/^#[0-9a-f]{6}$/);
  });
});
