import { checkArithmetic, readTables } from '../../src/budget';
import { draw, findingsOf, tableOf } from './grid-text';

describe('quantity × price', () => {
  test.each([
    ['4|86000|340000', ['error line-arithmetic E2']],
    ['4|86000|344000', []],
    ['4台|"8.6万元"|344000', []],
    ['|86000|344000', []],
    ['4|86000|344001', ['warning line-arithmetic E2']],
  ])('%s gives %j', (cells, expected) => {
    expect(findingsOf(`序号|名称|数量|单价（元）|金额（元）\n1|服务器|${cells}`)).toEqual(expected);
  });

  test('may be off by the rounding of the price', () => {
    expect(findingsOf('名称|数量|单价（万元）|金额（万元）\n服务器|3|0.33|1')).toEqual([]);
    expect(findingsOf('名称|数量|单价（万元）|金额（万元）\n服务器|3|0.33|1.2')).toEqual([
      'error line-arithmetic D2',
    ]);
  });

  test('may have a further factor', () => {
    const text = '名称|数量|单价（元/月）|月数|金额（元）\n云主机|10|500|12|60000\n云存储|2|300|12|7000';
    expect(findingsOf(text)).toEqual(['error line-arithmetic E3']);
  });

  test('is checked where the unit is unknown, too', () => {
    expect(findingsOf('名称|数量|单价|金额\n服务器|3|5|10')).toEqual([
      'error unit-unknown D1',
      'error line-arithmetic D2',
    ]);
  });
});

describe('sums', () => {
  test('that are off beyond rounding are errors, those within it are not', () => {
    const list = (total: string): string =>
      `名称|金额（万元）\n服务器|3.33\n网络|3.33\n软件|3.33\n合计|${total}`;
    expect(findingsOf(list('9.99'))).toEqual([]);
    expect(findingsOf(list('10'))).toEqual(['info total-mismatch B5']);
    expect(tableOf(list('10')).totalMatches).toBe(true);
    expect(findingsOf(list('10.02'))).toEqual(['error total-mismatch B5']);
    expect(tableOf(list('10.02')).totalMatches).toBe(false);
  });

  test('of whole numbers are not excused by rounding', () => {
    const text = '名称|金额（元）\n服务器|3000\n网络|3000\n合计|6001';
    expect(findingsOf(text)).toEqual(['warning total-mismatch B4']);
    expect(tableOf(text).totalMatches).toBe(false);
  });

  test('that lack a line which cannot be read are doubted, not condemned', () => {
    const text = '名称|金额（元）\n服务器|3000\n网络|详见附件\n合计|6000';
    expect(findingsOf(text)).toEqual(['warning amount-unreadable B3', 'warning total-mismatch B4']);
  });

  test('of groups are held against the lines of the group', () => {
    const text = `
单位：万元
序号|名称|金额
一|硬件|
1|服务器|2.5
2|网络|1.25
|小计|3.85
二|软件|
1|数据库|1.5
|小计|1.5
|合计|5.25`;
    expect(findingsOf(text)).toEqual(['error subtotal-mismatch C6']);
  });

  test('are exact on the doubles of a spreadsheet', () => {
    const table = tableOf('名称|金额（万元）\n甲|0.1\n乙|0.2\n丙|785.1400000000001\n合计|785.44');
    expect(table.sumOfLines?.toFixed()).toBe('7854400');
    expect(table.totalMatches).toBe(true);
  });
});

test('a line that stands twice in a section is pointed out', () => {
  const text = `
序号|名称|规格|单价|数量|金额（元）
1|服务器|A|10000|1|10000
2|服务器|A|10000|2|20000
3|服务器|B|10000|1|10000`;
  expect(findingsOf(text)).toEqual(['warning duplicate-line B3']);
});

test('lines of different units are not the same', () => {
  const text = '项目名称|项目单位|金额（元）\nOA运维|教委|10000\nOA运维|水利局|10000';
  expect(findingsOf(text)).toEqual([]);
});

test('hidden lines and columns count and are told of', () => {
  expect(
    findingsOf('名称|金额（元）\n服务器|30000\n网络|2000', { hiddenRows: [3], hiddenColumns: ['B'] }),
  ).toEqual(['info hidden-line B1', 'info hidden-line 3']);
});

describe('an amount that counts and is no sure sum is told of', () => {
  test.each([
    ['约30', '不是确切金额，暂按 30万元 计入'],
    ['30左右', '不是确切金额，暂按 30万元 计入'],
    ['30以内', '不是确切金额，暂按 30万元 计入'],
    ['不超过30', '不是确切金额，暂按 30万元 计入'],
    ['-30', '是负数，按 -30万元 计入'],
    ['（30）', '按会计写法读作负数 -30万元'],
  ])('%s', (amount, words) => {
    const { findings, tables } = readTables(draw(`名称|金额（万元）\n服务器|${amount}\n网络|2`));
    expect(findings).toMatchObject([{ row: 2, cell: 'B2', severity: 'warning', code: 'amount-ambiguous' }]);
    expect(findings[0]?.text).toContain(words);
    expect(tables[0]?.lines[0]?.amount?.abs().toFixed()).toBe('300000');
  });

  test('in a further column of amounts too', () => {
    const text = '名称|金额（万元）|申报金额（万元）\n服务器|30|约40\n网络|2|2';
    expect(findingsOf(text)).toEqual(['info amount-ambiguous C2']);
  });

  test('but a difference may well be negative', () => {
    const text = '名称|调整后金额（万元）|增减（万元）\n服务器|30|-5\n网络|2|1';
    expect(findingsOf(text)).toEqual([]);
  });

  test('and so is a total that is a rough one', () => {
    const text = '名称|金额（万元）\n服务器|30\n网络|2\n合计|约32';
    expect(findingsOf(text)).toEqual(['warning amount-ambiguous B4']);
  });
});

test('a finding names sheet, row and cell, and says what to do', () => {
  const { findings } = readTables(draw('名称|金额（元）\n服务器|详见附件\n网络|#REF!', { name: '明细' }));
  expect(findings).toEqual([
    {
      sheet: '明细',
      row: 2,
      cell: 'B2',
      severity: 'warning',
      code: 'amount-unreadable',
      text: '第 2 行金额（B2）是‘详见附件’，请填数字或标为无金额。',
    },
    {
      sheet: '明细',
      row: 3,
      cell: 'B3',
      severity: 'warning',
      code: 'amount-unreadable',
      text: '第 3 行金额（B3）是错误值 #REF!，请修正公式或填数字。',
    },
  ]);
});

test('a hundred thousand lines are read in one pass', () => {
  const rows = Array.from({ length: 20000 }, (_, index) => ({
    row: index + 2,
    hidden: false,
    cells: [index + 1, `设备${String(index)}`, 2, 1.5, 3],
  }));
  const header = { row: 1, hidden: false, cells: ['序号', '名称', '数量', '单价', '金额（万元）'] };
  const sheet = {
    name: '表',
    hidden: false,
    rows: [header, ...rows],
    merges: [],
    hiddenColumns: new Set<number>(),
  };
  const [table] = readTables(sheet).tables;
  expect(table?.lines).toHaveLength(20000);
  expect(table?.rawSum.toFixed()).toBe('60000');
  expect(table === undefined ? [] : checkArithmetic(table)).toEqual([]);
});
