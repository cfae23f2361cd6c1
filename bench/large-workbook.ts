import { strToU8, zipSync } from 'fflate';

/**
 * A budget sheet of any length as Excel would save it: shared strings, most of them different, styles, and amounts as
 * formulas with their cached values.
 *
 * @param rows data rows below the header
 */
export function makeLargeWorkbook(rows: number): Uint8Array {
  const strings = new Map<string, number>();
  const shared = (text: string): number => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text) ?? 0;
  };
  const text = (column: string | undefined, row: number, value: string | undefined): string =>
    `<c r="${column}${row}" s="1" t="s"><v>${shared(value ?? '')}</v></c>`;
  const number = (column: string, row: number, value: number): string =>
    `<c r="${column}${row}" s="2"><v>${value}</v></c>`;
  const header = ['序号', '费用名称', '规格型号', '单位', '数量', '单价（元）', '金额（元）', '备注'];
  const lines = [header.map((title, at) => text('ABCDEFGH'[at], 1, title)).join('')];
  for (let row = 2; row <= rows + 1; row++) {
    const quantity = (row % 40) + 1;
    const price = 800 + (row % 97) * 12.5;
    lines.push(
      number('A', row, row - 1) +
        text('B', row, `${NAMES[row % NAMES.length]}（第${row}批）`) +
        text('C', row, `型号 GV-${row % 5000}，含三年质保`) +
        text('D', row, '台套项年'[row % 4]) +
        number('E', row, quantity) +
        number('F', row, price) +
        `<c r="G${row}" s="2"><f>E${row}*F${row}</f><v>${quantity * price}</v></c>` +
        text('H', row, row % 3 === 0 ? '含安装调试' : '按合同要求'),
    );
  }
  const data = lines.map(
    (cells, at) => `<row r="${at + 1}" spans="1:8" ht="15" customHeight="1">${cells}</row>`,
  );
  const items = [...strings.keys()].map((item) => `<si><t>${item}</t></si>`);
  const parts = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${MAIN} ${OFFICE}><sheets><sheet name="预算" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${items.join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><dimension ref="A1:H${rows + 1}"/><sheetData>${data.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(XML + xml)])));
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FORMATS = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${FORMATS}/spreadsheetml/2006/main"`;
const OFFICE = `xmlns:r="${FORMATS}/officeDocument/2006/relationships"`;

const NAMES = [
  '网络安全等级保护测评服务',
  '鲲鹏920服务器',
  '达梦数据库管理系统',
  '互联网接入服务',
  '业务应用系统运行维护',
];

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CONTENT_TYPES =
  `<Types xmlns="${FORMATS}/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPE}.sharedStrings+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`;

const STYLES =
  `<styleSheet ${MAIN}><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

function relationships(...targets: [kind: string, target: string][]): string {
  const each = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${FORMATS}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${FORMATS}/package/2006/relationships">${each.join('')}</Relationships>`;
}
