import { defaultLimits, readWorkbook, WorkbookError } from '../../../src/workbook/ooxml';
import { makeWorkbook, workbookParts, zip, type SheetSpec } from './package';
import { read, readSheet, refusal, valuesOf } from './reading';

const sheet: SheetSpec = { name: '表', rows: [['a', 1]] };
const sheetPath = 'xl/worksheets/sheet1.xml';

/** The bytes with a number in every central directory entry of a part replaced. */
function lie(bytes: Uint8Array, part: string, field: number, value: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  const name = Buffer.from(changed).lastIndexOf(part);
  view.setUint32(name - 46 + field, value, true);
  return changed;
}

function refusalWithin(limits: Partial<typeof defaultLimits>, bytes: Uint8Array): WorkbookError {
  try {
    readWorkbook(bytes, '预算.xlsx', { ...defaultLimits, ...limits });
  } catch (thrown) {
    if (thrown instanceof WorkbookError) return thrown;
    throw thrown;
  }
  throw new Error('the file was read');
}

describe('zip bombs', () => {
  test('are refused by what they declare, before anything is inflated', () => {
    const bomb = zip({
      ...workbookParts([sheet]),
      [sheetPath]: new Uint8Array(40_000_000).fill(0x20),
    });
    expect(bomb.length).toBeLessThan(60_000);
    const error = refusal(bomb);
    expect(error.code).toBe('too-large');
    expect(error.message).toMatch(/压缩比达 \d+ 倍.*核实文件来源/);
  });

  test('are refused by the size of one part, and by the sum of all', () => {
    const bytes = makeWorkbook([sheet, sheet]);
    expect(refusalWithin({ partBytes: 100 }, bytes).message).toContain('解压后有 1 MB');
    expect(refusalWithin({ totalBytes: 1000 }, bytes).message).toContain('解压后超过上限');
    expect(refusalWithin({ ratio: 1, ratioFromBytes: 0 }, bytes).message).toContain('压缩比');
  });

  test('that lie about the size are cut off at what they declared', () => {
    const long = makeWorkbook([{ name: '表', rows: Array.from({ length: 5000 }, (_, at) => [at]) }]);
    expect(refusal(lie(long, sheetPath, 24, 1000))).toMatchObject({ code: 'damaged', sheet: '表' });
    expect(refusal(lie(long, sheetPath, 24, 3_000_000))).toMatchObject({ code: 'damaged', sheet: '表' });
  });

  test('in a picture do not matter: it is never inflated', () => {
    const parts = { 'xl/media/image1.emf': new Uint8Array(20_000_000) };
    expect(valuesOf(readSheet(sheet, { parts }))).toEqual([['a', 1]]);
  });

  test('by number of parts, sheets and cells', () => {
    const bytes = makeWorkbook([sheet, sheet, sheet]);
    expect(refusalWithin({ entries: 5 }, bytes).message).toContain('部件超过 5 个');
    expect(refusalWithin({ sheets: 2 }, bytes).message).toContain('工作表超过 2 张');
    expect(refusalWithin({ cells: 3 }, bytes)).toMatchObject({ code: 'too-large', sheet: '表' });
  });
});

describe('hostile archives', () => {
  const bytes = makeWorkbook([sheet]);

  test('two parts of one name', () => {
    const twice = zip({ ...workbookParts([sheet]), 'XL/Workbook.xml': '<a/>' });
    expect(refusal(twice).message).toContain('重名');
  });

  test.each([
    ['an unknown compression', 8, 0x00630000, 'damaged'],
    ['an encrypted part', 8, 0x00080001, 'encrypted'],
    ['a local header that is none', 42, 7, 'damaged'],
    ['a local header outside the file', 42, 0x7fffffff, 'damaged'],
    ['a part longer than the file', 20, 0x7fffffff, 'damaged'],
  ])('%s', (_, field, value, code) => {
    expect(refusal(lie(bytes, 'xl/workbook.xml', field, value)).code).toBe(code);
  });

  test('a directory outside the file', () => {
    const changed = Uint8Array.from(bytes);
    new DataView(changed.buffer).setUint32(changed.length - 6, 0x7fffffff, true);
    expect(refusal(changed).code).toBe('damaged');
  });
});

describe('hostile XML', () => {
  test.each([
    ['entities that grow', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'],
    ['a file from outside', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
    ['a document type alone', '<!DOCTYPE worksheet>'],
  ])('%s', (_, doctype) => {
    for (const path of [sheetPath, 'xl/workbook.xml', 'xl/sharedStrings.xml']) {
      const part = String(workbookParts([sheet])[path]).replace('?>', `?>${doctype}`);
      const error = refusal(makeWorkbook([sheet], { parts: { [path]: part } }));
      expect(error.code).toBe('unsafe');
      expect(error.message).toContain('DTD');
    }
  });

  test('nesting without end', () => {
    const error = refusal(makeWorkbook([{ name: '表', sheetData: '<a>'.repeat(100_000) }]));
    expect(error.message).toContain('层次');
  });

  test('names of JavaScript are names like others', () => {
    const { sheets } = read([
      { name: '__proto__', rows: [['__proto__', { formula: 'constructor', value: 'toString' }]] },
      {
        name: 'constructor',
        sheetData: '<row r="1" __proto__="1"><c r="A1" __proto__="x"><v>3</v></c></row>',
      },
    ]);
    expect(sheets.map((each) => [each.name, valuesOf(each)])).toEqual([
      ['__proto__', [['__proto__', 'toString']]],
      ['constructor', [[3]]],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('far cells and whole-sheet ranges', () => {
  test('a cell in the last corner costs one row', () => {
    const { rows } = readSheet({
      sheetData:
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    });
    expect(rows.map((row) => row.row)).toEqual([1, 1_048_576]);
    expect(rows[1]?.cells[16_383]).toBe(2);
    expect(rows[1]?.cells[0]).toBeNull();
  });

  test('far cells in very many rows are refused', () => {
    const far = Array.from(
      { length: 700 },
      (_, at) => `<row><c r="XFD${(at + 1).toString()}"><v>1</v></c></row>`,
    );
    expect(refusal(makeWorkbook([{ name: '表', sheetData: far.join('') }])).message).toContain('单元格超过');
  });

  test('formatted blanks of a whole row cost nothing', () => {
    const { rows } = readSheet({ sheetData: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row>' });
    expect(rows[0]?.cells).toEqual([1]);
  });

  test('a merge of the whole sheet is kept as one range', () => {
    const whole = readSheet({ rows: [['题', 'x'], ['y']], merges: ['A1:XFD1048576'] });
    expect(whole.merges).toEqual([{ firstRow: 1, lastRow: 1_048_576, firstColumn: 1, lastColumn: 16_384 }]);
    expect(valuesOf(whole)).toEqual([['题']]);
  });

  test('very many merges of the whole sheet are refused', () => {
    const rows = Array.from({ length: 2000 }, () => ['x']);
    const merges = Array.from({ length: 20_000 }, () => 'A1:XFD1048576');
    expect(refusal(makeWorkbook([{ name: '表', rows, merges }])).message).toContain('重叠');
  });

  test('very many runs of hidden columns are refused', () => {
    const cols = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(3)}</cols>`;
    const xml = String(workbookParts([sheet])[sheetPath]).replace('<sheetData>', `${cols}<sheetData>`);
    expect(refusal(makeWorkbook([{ name: '表', xml }])).message).toContain('列的设置');
  });

  test('what is quoted from the file cannot steer a terminal', () => {
    const sheetData = '<row r="1&#x9b;31m"/>';
    expect(refusal(makeWorkbook([{ name: '表', sheetData }])).message).not.toMatch(/[\u0080-\u009f]/);
  });
});
