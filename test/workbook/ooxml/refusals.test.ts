import { strToU8, unzipSync } from 'fflate';
import { readWorkbook, WorkbookError } from '../../../src/workbook/ooxml';
import { makeWorkbook, workbookParts, zip } from './package';
import { read, refusal, valuesOf } from './reading';

/** An OLE file with these streams: a header, and a directory sector at the place where Office puts the first one. */
function ole(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, at) => {
    const entry = 1024 + at * 128;
    bytes.set(Buffer.from(name, 'utf16le'), entry);
    bytes[entry + 64] = (name.length + 1) * 2;
  });
  return bytes;
}

const good = makeWorkbook([{ name: '预算', rows: [['防火墙', 12.5]] }]);

describe('files that are something else', () => {
  test.each<[string, Uint8Array, string, string, string]>([
    ['an empty file', new Uint8Array(), 'empty', '0 字节', '重新复制'],
    ['a file of zeros', new Uint8Array(2048), 'damaged', '全为零', '重新复制'],
    ['an .xls', ole('Workbook'), 'legacy-format', '.xls', '另存为 .xlsx'],
    ['an .xls of Excel 5', ole('Book'), 'legacy-format', '.xls', '另存为 .xlsx'],
    [
      'an .xls before OLE',
      new Uint8Array([9, 8, 6, 0, 0, 0, 16, 0]),
      'legacy-format',
      '.xls',
      '另存为 .xlsx',
    ],
    [
      'a file with a password',
      ole('EncryptionInfo', 'EncryptedPackage'),
      'encrypted',
      '打开密码',
      '取消密码',
    ],
    ['a .doc', ole('WordDocument'), 'not-a-workbook', '没有工作表', '选取 .xlsx'],
    ['a csv', strToU8('费用名称,金额\n防火墙,12.5\n'), 'not-a-workbook', '纯文本', '另存为 .xlsx'],
    ['a csv with BOM', strToU8('\ufeff费用名称\t金额\n'), 'not-a-workbook', '纯文本', '另存为 .xlsx'],
    [
      'a csv in GBK',
      new Uint8Array([0xb7, 0xd1, 0xd3, 0xc3, 0x2c, 0x31, 0x0a]),
      'not-a-workbook',
      '纯文本',
      '另存为',
    ],
    [
      'UTF-16 text',
      Buffer.from('\ufeff费用\t金额\r\n', 'utf16le'),
      'not-a-workbook',
      '纯文本',
      '另存为 .xlsx',
    ],
    ['html', strToU8('\n<table><tr><td>1</td></tr></table>'), 'not-a-workbook', '网页', '另存为 .xlsx'],
    [
      'html with xml in front',
      strToU8('<?xml version="1.0"?><html></html>'),
      'not-a-workbook',
      '网页',
      '另存为',
    ],
    [
      'an .mht',
      strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'),
      'not-a-workbook',
      '网页',
      '另存为',
    ],
    [
      'XML 2003',
      strToU8('<?xml version="1.0"?><Workbook/>'),
      'not-a-workbook',
      'XML 表格 2003',
      '另存为 .xlsx',
    ],
    ['a pdf', strToU8('%PDF-1.7'), 'not-a-workbook', 'PDF', '.xlsx 原件'],
    ['a rar', strToU8('Rar!\u001a\u0007'), 'not-a-workbook', '压缩包', '解压'],
    ['noise', new Uint8Array([1, 2, 3, 0, 5]), 'not-a-workbook', '无法识别', '另存为 .xlsx'],
    ['an empty zip', zip({}), 'not-a-workbook', '普通压缩包', '解压'],
    ['any zip', zip({ 'a.txt': 'x' }), 'not-a-workbook', '普通压缩包', '解压'],
    [
      'an .ods',
      zip({ mimetype: 'application/vnd.oasis', 'content.xml': '<x/>' }),
      'not-a-workbook',
      '.ods',
      '另存为',
    ],
    ['a docx', zip({ '_rels/.rels': rels('word/document.xml') }), 'not-a-workbook', 'Word', '粘贴到工作表'],
    ['a pptx', zip({ '_rels/.rels': rels('ppt/presentation.xml') }), 'not-a-workbook', 'PowerPoint', '选取'],
    ['an .xlsb', zip({ '_rels/.rels': rels('xl/workbook.bin') }), 'legacy-format', '.xlsb', '另存为 .xlsx'],
    [
      'another package',
      zip({ '_rels/.rels': rels('a.xml'), 'a.xml': '<a/>' }),
      'not-a-workbook',
      '不是 Excel',
      '解压',
    ],
  ])('%s', (_, bytes, code, problem, remedy) => {
    const error = refusal(bytes);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code, file: '预算.xlsx' });
    expect(error.message).toMatch(/^预算\.xlsx：/);
    expect(error.message).toContain(problem);
    expect(error.message).toContain(remedy);
  });

  test('an .et is named as such', () => {
    expect(refusal(ole('Workbook'), '预算.et').message).toContain('WPS 打开后另存为 .xlsx');
  });
});

describe('damaged files', () => {
  test('cut off in the middle', () => {
    const error = refusal(good.subarray(0, good.length / 2));
    expect(error).toMatchObject({ code: 'truncated' });
    expect(error.message).toContain('不完整');
  });

  test('with a flipped bit in the data of a sheet: the checksum tells, though the XML may still be well-formed', () => {
    const parts = workbookParts([{ name: '甲', sheetData: '<row r="1"><c r="A1"><v>1250</v></c></row>' }]);
    const stored = storeUncompressed(zip(parts), '<v>1250</v>', '<v>9250</v>');
    expect(refusal(stored)).toMatchObject({ code: 'damaged', sheet: '甲' });
  });

  test.each([
    ['xl/workbook.xml', undefined],
    ['_rels/.rels', undefined],
    ['xl/sharedStrings.xml', undefined],
    ['xl/styles.xml', undefined],
    ['xl/worksheets/sheet1.xml', '预算'],
  ])('without %s', (path, sheet) => {
    const error = refusal(makeWorkbook([{ name: '预算', rows: [['a']] }], { parts: { [path]: null } }));
    expect(error).toMatchObject({ code: 'missing-part', sheet });
    expect(error.message).toContain(path);
  });

  test.each(['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', '_rels/.rels'])(
    'with broken %s',
    (path) => {
      const whole = String(workbookParts([{ rows: [['a']] }])[path]);
      const error = refusal(makeWorkbook([{ rows: [['a']] }], { parts: { [path]: whole.slice(0, -5) } }));
      expect(error.code).toBe('damaged');
      expect(error.message).toContain(path);
    },
  );

  test.each([
    ['an unclosed row', '<row r="3"><c r="B3"><v>1</v></c>'],
    ['an undeclared prefix', '<row r="3"><c r="B3"><v>1</v></c></row><q:row/>'],
    ['an unknown entity', '<row r="3"><c r="B3"><v>1</v></c><c r="C3" t="str"><v>&x;</v></c></row>'],
    ['a stray character', '<row r="3"><c r="B3"><v>1</v></c>\u0001</row>'],
  ])('one sheet with %s: it is named, and the others are read', (_, sheetData) => {
    const { sheets, problems } = read([
      { name: '硬件', rows: [['a', 1]] },
      { name: '软件', sheetData },
      { name: '服务', rows: [['b', 2]] },
    ]);
    expect(sheets.map((sheet) => [sheet.name, valuesOf(sheet)])).toEqual([
      ['硬件', [['a', 1]]],
      ['服务', [['b', 2]]],
    ]);
    expect(problems).toHaveLength(1);
    expect(problems?.[0]?.sheet).toBe('软件');
    expect(problems?.[0]?.text).toMatch(/sheet2\.xml.*[BC]3 之后有错.*请重新复制/);
  });

  test('invalid UTF-8 is not guessed at', () => {
    const bytes = strToU8(
      String(workbookParts([{ rows: [['a']] }], { inlineStrings: true })['xl/worksheets/sheet1.xml']),
    );
    bytes[bytes.indexOf(0x61, 200)] = 0xff;
    expect(
      refusal(makeWorkbook([{ name: '表' }], { parts: { 'xl/worksheets/sheet1.xml': bytes } })),
    ).toMatchObject({
      code: 'damaged',
      sheet: '表',
    });
  });

  test('a sheet the workbook lists without saying where it is', () => {
    const parts = workbookParts([{ name: '甲', rows: [[1]] }, { name: '乙' }]);
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace('r:id="rId2"', 'r:id="rId99"');
    const { sheets, problems } = readWorkbook(zip(parts), '预算.xlsx');
    expect(sheets).toHaveLength(1);
    expect(problems?.[0]).toMatchObject({ sheet: '乙' });
  });

  test('a part that is no worksheet', () => {
    const styles = workbookParts([])['xl/styles.xml'] ?? '';
    const error = refusal(makeWorkbook([{ name: '表' }], { parts: { 'xl/worksheets/sheet1.xml': styles } }));
    expect(error.message).toContain('不是工作表');
  });

  test('the sheet and the cell stand in the error', () => {
    const error = refusal(
      makeWorkbook([{ name: '表', sheetData: '<row r="1"><c r="B1"><v>x</v></c></row>' }]),
    );
    expect(error).toMatchObject({ sheet: '表', cell: 'B1', code: 'damaged' });
    expect(error.message).toMatch(/^预算\.xlsx 工作表“表”：单元格 B1：/);
  });
});

function rels(target: string): string {
  return (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" ' +
    `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`
  );
}

/** The same archive with its parts stored, and one text replaced by another of the same length behind the checksum. */
function storeUncompressed(bytes: Uint8Array, text: string, replacement: string): Uint8Array {
  const stored = zip(unzipSync(bytes), 0);
  const at = Buffer.from(stored).indexOf(text);
  stored.set(strToU8(replacement), at);
  return stored;
}
