import { readTables } from '../../src/budget';
import { draw, findingsOf, linesOf, skipsOf, tableOf } from './grid-text';

const skips = (text: string): string => skipsOf(tableOf(text)).join(', ');

describe('sections', () => {
  test('carry their own sum, on several levels, and are no lines', () => {
    const table = tableOf(`
单位：万元
序号|费用名称|金额
一|建设投资|180
（一）|硬件|150
1|服务器|100
2|交换机|50
（二）|软件|30
1|监理费|10
2|设计费|20
二|预备费|9
三|总投资（一+二）|189`);
    expect(linesOf(table)).toEqual([
      '5 服务器 1000000 @建设投资/硬件',
      '6 交换机 500000 @建设投资/硬件',
      '8 监理费 100000 @建设投资/软件',
      '9 设计费 200000 @建设投资/软件',
      '10 预备费 90000',
    ]);
    expect(table.totalMatches).toBe(true);
    expect(
      table.sections[0]?.sections.map(({ title, stated, rows }) => [title, stated?.toFixed(), rows]),
    ).toEqual([
      ['硬件', '1500000', [5, 6]],
      ['软件', '300000', [8, 9]],
    ]);
  });

  test('that do not add up are still sections, and the difference is found', () => {
    const text = `
单位：万元
序号|费用名称|金额
1|硬件|155
1.1|服务器|100
1.2|交换机|50
2|软件|30
2.1|监理费|10
2.2|设计费|20
|总投资|180`;
    expect(linesOf(tableOf(text))).toHaveLength(4);
    expect(findingsOf(text)).toEqual(['error subtotal-mismatch C3']);
  });

  test('are told from lines that are numbered alike', () => {
    const table = tableOf(`
单位：万元
序号|费用名称|金额
一|服务器|60
二|交换机|
三|软件|50
|合计|110`);
    expect(linesOf(table)).toEqual(['3 服务器 600000', '4 交换机 ?', '5 软件 500000']);
  });

  test('may bear the name of their only line', () => {
    const table = tableOf(`
单位：万元
序号|费用名称|数量|单价|金额
（四）|系统集成费|||
1|系统集成费|1|14.55|14.55
|小  计|||14.55`);
    expect(linesOf(table)).toEqual(['4 系统集成费 145500 @系统集成费']);
    expect(skipsOf(table)).toEqual(['3 section', '5 subtotal']);
  });

  test('are headed in the item, the sequence or a merged cell, while the numbers run on', () => {
    const table = tableOf(`
序号|设备名称|数量|单价(元)|总价(元)
A.监控|||
1|摄像头|10|500|5000
2|硬盘|2|1000|2000
|小计|||7000
B.机房||||
3|UPS|1|30000|30000
|小计|||30000
|总价|||37000`);
    expect(linesOf(table).at(-1)).toBe('7 UPS 30000 @机房');
    expect(table.totalMatches).toBe(true);
  });

  test('need no number where a subtotal closes them', () => {
    const table = tableOf(`
采购内容|规格|预算金额（元）
硬件部分||
服务器|x|2000
网络|y|300
小计||2300
软件部分||
数据库|z|500
小计||500
合计||2800`);
    expect(linesOf(table)).toEqual([
      '3 服务器 2000 @硬件部分',
      '4 网络 300 @硬件部分',
      '7 数据库 500 @软件部分',
    ]);
  });

  test('may be called subtotals where they head their lines', () => {
    const table = tableOf(`
序号|名称|金额（元）
（一）|硬件类小计|5000
1|服务器|3000
2|交换机|2000
（二）|软件类小计|9000
1|数据库|9000
|合计|14000`);
    expect(skipsOf(table)).toEqual(['2 section', '5 section', '7 total']);
    expect(linesOf(table).at(-1)).toBe('6 数据库 9000 @软件类小计');
  });

  test('show by nothing but arithmetic', () => {
    const table = tableOf(`
单位：万元
费用名称|金额
硬件费|100
服务器|60
交换机|40
软件费|50
数据库|30
中间件|20
合计|150`);
    expect(linesOf(table)).toHaveLength(4);
    expect(table.sumOfLines?.toFixed()).toBe('1500000');
  });

  test('are not made of a slip in the numbering', () => {
    const table = tableOf(`
单位：元
序号|费用名称|金额
7|服务器|20000
八|论证费|20000
9|培训费|50000
10|监理费|5000`);
    expect(table.lines).toHaveLength(4);
    expect(table.lines.every(({ section }) => section.length === 0)).toBe(true);
  });
});

describe('rows that say 其中', () => {
  test('are the lines where they make up the amount above, and a remark where they do not', () => {
    const table = tableOf(`
单位：万元
序号|费用名称|金额
1|硬件购置|100
|其中：服务器|60
|交换机|40
2|软件|50
|其中：数据库|20
3|监理|10
|合计|160
|其中：财政资金|100
|自筹资金|60`);
    expect(linesOf(table)).toEqual([
      '4 服务器 600000 @硬件购置',
      '5 交换机 400000 @硬件购置',
      '6 软件 500000',
      '8 监理 100000',
    ]);
    expect(skipsOf(table)).toEqual(['3 section', '7 note', '9 total', '10 note', '11 note']);
    expect(table.totalMatches).toBe(true);
  });
});

describe('totals', () => {
  test.each([
    '合计',
    '合  计',
    '总 计',
    '总计：',
    '合计（元）',
    '四、合计',
    '项目总投资（一+二）',
    '价税合计',
  ])('%p is one', (label) => {
    expect(skips(`序号|名称|金额（元）\n1|服务器|3000\n2|统计分析系统|2000\n|${label}|5000`)).toBe('4 total');
    expect(skips(`序号|名称|金额（元）\n1|服务器|3000\n2|统计分析系统|2000\n${label}||5000`)).toBe('4 total');
  });

  test('may be the first row, stand in a merged cell, in the label itself or have no label', () => {
    for (const text of [
      '名称|规格|金额（元）\n合计||5000\n服务器|a|3000\n软件|b|2000',
      '名称|规格|金额（元）\n服务器|a|3000\n软件|b|2000\n合计：人民币5000.00元',
      '名称|规格|金额（元）\n服务器|a|3000\n软件|b|2000\n||5000',
      '名称|规格|金额（元）\n服务器|a|3000\n软件|b|2000\n合计（大写）：伍仟元整',
    ])
      expect(tableOf(text).statedTotal?.toFixed()).toBe('5000');
    const merged = tableOf('名称|规格|金额（元）\n服务器|a|3000\n软件|b|2000\n合计|5000', {
      merges: ['B4:C4'],
    });
    expect(merged.statedTotal?.toFixed()).toBe('5000');
  });

  test('of parts are subtotals, and a line may follow a total', () => {
    const table = tableOf(`
单位：元
序号|设备名称|金额
1|服务器|1000
2|交换机|500
|硬件设备合计|1500
3|税金|90
|总计|1590`);
    expect(skipsOf(table)).toEqual(['5 subtotal', '7 total']);
    expect(table.totalMatches).toBe(true);
  });

  test('are checked in every amount column', () => {
    const text = `
序号|名称|批复金额（万元）|调整后金额（万元）
1|服务器|10|12.5
2|软件|20|18
|合计|31.5|30.5`;
    expect(findingsOf(text)).toEqual(['error total-mismatch C4']);
    expect(tableOf(text).totalMatches).toBe(true);
  });
});

describe('notes and signatures', () => {
  test('are no lines, above, under and beside the total', () => {
    expect(
      skips(`
序号|名称|金额（元）
1|服务器|3000
|合计|3000
说明：
1、系统集成费=(硬件+软件)×6%
2、含税
填表人：张三|审核：李四|2026年9月1日
单位（盖章）`),
    ).toBe('3 total, 4 note, 5 note, 6 note, 7 note, 8 note');
  });

  test('stand in a row of blanks as well', () => {
    expect(skips('名称|规格|金额（元）\n服务器|a|3000\n" "|" "|" "\n软件|b|2000')).toBe('3 blank');
  });
});

describe('several tables on a sheet', () => {
  test('have each their own title, header and unit', () => {
    const { tables } = readTables(
      draw(`
一、硬件清单
单位：元
序号|设备名称|数量|单价|金额
1|服务器|4|86000|344000
|合计|||344000

二、服务清单
单位：万元
序号|服务名称|金额
1|等保测评|8
|合计|8`),
    );
    expect(
      tables.map(({ unit, headerRows, titleRows, totalMatches }) => [
        unit,
        headerRows[0],
        titleRows,
        totalMatches,
      ]),
    ).toEqual([
      ['元', 3, [1, 2], true],
      ['万元', 9, [7, 8], true],
    ]);
  });

  test('may end in a total over all of them', () => {
    const { tables } = readTables(
      draw(`
单位：元
名称|金额
服务器|100
合计|100

名称|金额
数据库|30
合计|30
总计|130`),
    );
    expect(tables.map(({ statedTotal, totalMatches }) => [statedTotal?.toFixed(), totalMatches])).toEqual([
      ['100', true],
      ['30', true],
    ]);
  });

  test('may be one list folded into halves', () => {
    const { tables } = readTables(
      draw('名称|金额（元）||名称|金额（元）\n服务器|1000||软件|2000\n网络|5000||监理|100'),
    );
    expect(tables.map(linesOf)).toEqual([
      ['2 服务器 1000', '3 网络 5000'],
      ['2 软件 2000', '3 监理 100'],
    ]);
  });
});

test('one amount merged over several lines counts once and asks nothing', () => {
  const text = `
序号|设备名称|规格|数量|单价|金额（元）
1|服务器|2路|1|10000|30000
2|网络|万兆|1|20000|
3|监理||1|5000|5000
|合计||||35000`;
  expect(linesOf(tableOf(text, { merges: ['F2:F3'] }))).toEqual([
    '2 服务器 30000',
    '3 网络 ?',
    '4 监理 5000',
  ]);
  expect(findingsOf(text, { merges: ['F2:F3'] })).toEqual([]);
});
