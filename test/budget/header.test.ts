import { readTables } from '../../src/budget';
import { FACTS } from '../../src/rules';
import { FACT_COLUMNS } from '../../src/budget/word-files';
import { draw, findingsOf, linesOf, skipsOf, tableOf } from './grid-text';

const letters = (table: ReturnType<typeof tableOf>): string =>
  ['sequence', 'item', 'group', 'spec', 'unitOfMeasure', 'quantity', 'unitPrice', 'amount', 'note']
    .map(
      (role) =>
        (table.columns as unknown as Record<string, { letters: string } | undefined>)[role]?.letters ?? '-',
    )
    .join('');

describe('the header', () => {
  test('has inner blanks, line breaks and brackets, and need not begin in A1', () => {
    const table = tableOf(`
|信息中心经费测算（草稿）

|| 序 号 |采购\\n内容||规  格|数量||预 算 金 额\\n（ 元 ）
||1|服务器||2路|1||500000`);
    expect(table.headerRows).toEqual([3, 3]);
    expect(letters(table)).toBe('CD-F-G-I-');
    expect(linesOf(table)).toEqual(['4 服务器 500000']);
  });

  test('has two rows, merged or not', () => {
    const text = `
序号|名称|投资估算（万元）||备注
||单价|合价|
1|服务器|5|10|x
|合计||10|`;
    for (const merges of [['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'], ['C1:D1'], []]) {
      const table = tableOf(text, { merges });
      expect(table.headerRows).toEqual([1, 2]);
      expect(table.columns.amount.header).toBe('投资估算（万元）/合价');
      expect(table.unit).toBe('万元');
      expect(linesOf(table)).toEqual(['3 服务器 100000']);
    }
  });

  test('is no line where it stands once more, with the title over it', () => {
    const table = tableOf(`
XX预算表
单位：元
序号|设备名称|金额
1|服务器|1000
XX预算表
单位：元
序号|设备名称|金额
2|数据库|3000
|合计|4000`);
    expect(linesOf(table)).toEqual(['4 服务器 1000', '8 数据库 3000']);
    expect(skipsOf(table)).toEqual(['5 header', '6 header', '7 header', '9 total']);
  });

  test('may be followed by a row that numbers the columns', () => {
    const table = tableOf(`
序号|费用名称|数量|单价|金额（元）
1|2|3|4|5=3×4
1|服务器|2|100|200`);
    expect(skipsOf(table)).toEqual(['2 header']);
  });

  test('is not seen in a cover page or a form', () => {
    expect(findingsOf('XX项目预算书\n编制单位：某局')).toEqual(['warning table-not-found 0']);
    expect(findingsOf('项目名称|智慧水利|预算金额|200万元\n建设单位|水利局|联系人|张三')).toEqual([
      'warning table-not-found 0',
    ]);
    expect(findingsOf('')).toEqual(['warning table-not-found 0']);
  });

  test('is overruled by options', () => {
    const table = tableOf('甲|乙|丙\n服务器|5|6\n网络|1|2', {
      read: { headerRows: [1, 1], unit: '万元', columns: { item: 'A', amount: 'C' } },
    });
    expect(table.unitFrom).toBe('option');
    expect(linesOf(table)).toEqual(['2 服务器 60000', '3 网络 20000']);
  });
});

describe('the item', () => {
  test('is the content where 项目名称 is one parent project', () => {
    const table = tableOf(`
序号|项目名称|采购内容|金额（元）
1|智慧水利|服务器|100000
2|智慧水利|交换机|50000`);
    expect(letters(table)).toBe('ACB----D-');
  });

  test('is the project where each row is one', () => {
    const table = tableOf(`
序号|项目名称|建设单位|建设内容|总投资|年度计划投资（万元）
1|智慧水利|水利局|建设感知网络|100|50
2|智慧校园|教委|建设校园平台|200|150`);
    expect(letters(table)).toBe('AB-D---F-');
    expect(table.columns.furtherAmounts.map(({ letters: at, kind }) => at + kind)).toEqual(['Ewhole']);
  });

  test('is inherited from a merged cell', () => {
    const table = tableOf(
      `
名称|规格|金额（元）
服务器|2路|100
|4路|200`,
      { merges: ['A2:A3'] },
    );
    expect(linesOf(table)).toEqual(['2 服务器 100', '3 服务器 200']);
    expect(table.lines.map(({ spec }) => spec)).toEqual(['2路', '4路']);
  });

  test('stands beside the group that opens a block closed by 小计', () => {
    const table = tableOf(`
产品名称|型号|数量|单价(元)|合计(元)
合计||||900
医院|摄像头|1|100|100
|硬盘|2|50|100
|支架|2|50|100
小计||||300
学校|摄像头|3|100|300
|硬盘|2|50|100
|支架|4|50|200
小计||||600`);
    expect(letters(table)).toBe('-BA--CDE-');
    expect(linesOf(table)[3]).toBe('7 摄像头 300');
    expect(table.lines[4]?.group).toBe('学校');
    expect(table.totalMatches).toBe(true);
  });
});

describe('the amount column to check', () => {
  test.each([
    ['批复金额|调整后金额|调整数', 'D'],
    ['申报金额|审定金额|核减金额', 'D'],
    ['总投资|计划金额|预算安排', 'D'],
    ['不含税金额|税额|含税金额', 'E'],
    ['2026年|2027年|合计', 'E'],
    ['财政资金|自筹资金|预算金额', 'E'],
    ['总投资|财政资金|自筹资金', 'C'],
  ])('of %s is %s', (headers, expected) => {
    const table = tableOf(
      `
单位：万元
序号|名称|${headers}
1|服务器|1|2|3`,
      {},
    );
    expect(table.columns.amount.letters).toBe(expected);
  });

  test('has its own quantity and price beside those approved before', () => {
    const table = tableOf(
      `
序号|名称|批复|||调整后||
||数量|单价（万元）|金额（万元）|数量|单价（万元）|金额（万元）
1|服务器|2|5|10|3|5|15`,
      { merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1'] },
    );
    expect(letters(table)).toBe('AB---FGH-');
  });
});

describe('the unit', () => {
  test.each([
    ['单位：万元\n名称|金额', '万元', 'title', 'A1'],
    ['编制单位：元谋县财政局    金额单位：人民币万元\n名称|金额', '万元', 'title', 'A1'],
    ['预算表|单位：|元\n名称|金额', '元', 'title', 'C1'],
    ['预算表（万元）\n名称|金额', '万元', 'title', 'A1'],
    ['以万元为单位\n名称|金额', '万元', 'title', 'A1'],
    ['名称|金额（元，含税）', '元', 'header', 'B1'],
    ['名称|金额/万元', '万元', 'header', 'B1'],
    ['名称|最高限价（人民币：元）', '元', 'header', 'B1'],
    ['名称|合价 万元', '万元', 'header', 'B1'],
  ])('of %p is %s from the %s at %s', (head, unit, from, cell) => {
    const table = tableOf(`${head}\n服务器|20000`);
    expect([table.unit, table.unitFrom, table.unitSource?.cell]).toEqual([unit, from, cell]);
  });

  test.each(['编制单位：元谋县财政局\n名称|金额', '名称|金额', '单位：千元\n名称|金额', '名称|金额（美元）'])(
    'of %p is asked for, never guessed',
    (head) => {
      const { tables, findings } = readTables(draw(`${head}\n服务器|20000\n合计|20000`));
      expect(findings.map(({ code }) => code)).toEqual(['unit-unknown']);
      const [table] = tables;
      expect([table?.unit, table?.sumOfLines, table?.statedTotal]).toEqual(['unknown', null, null]);
      expect([table?.rawSum.toFixed(), table?.rawStatedTotal?.toFixed(), table?.totalMatches]).toEqual([
        '20000',
        '20000',
        true,
      ]);
    },
  );

  test('in the header wins over the title, with a warning', () => {
    const text = '预算表（单位：万元）\n名称|金额（元）\n服务器|200000';
    expect(findingsOf(text)).toEqual(['warning unit-implausible B2']);
    expect(linesOf(tableOf(text))).toEqual(['3 服务器 200000']);
  });

  test.each([
    ['名称|金额（元）\n服务器|6000\n交换机|3000', 'B1', '金额（元）'],
    ['预算表（单位：元）\n名称|金额\n服务器|6000\n交换机|3000', 'A1', '单位：元'],
    ['名称|金额\n服务器|6000\n交换机|3000\n合计（元）|9000', 'A4', '合计（元）'],
  ])('that is given wins over another in %p, with a warning', (text, cell, words) => {
    const { tables, findings } = readTables(draw(text), { unit: '万元' });
    expect(tables[0]?.sumOfLines?.toFixed()).toBe('90000000');
    const told = findings.filter(({ text: said }) => said.startsWith('单位不一致'));
    expect(told.map((each) => [each.severity, each.code, each.cell])).toEqual([
      ['warning', 'unit-implausible', cell],
    ]);
    expect(told[0]?.text).toContain(`${cell} 写的是“${words}”，而指定的单位是万元`);
  });

  test('that is given is told of against the price and further amounts, once for each cell', () => {
    const text =
      '名称|数量|单价（元）|金额（万元）|财政资金（元）|自筹资金（元）\n服务器|1|50000|5|30000|20000';
    const cells = (unit: '元' | '万元') =>
      readTables(draw(text), { unit })
        .findings.filter(({ text: said }) => said.startsWith('单位不一致'))
        .map(({ cell }) => cell);
    expect(cells('万元')).toEqual(['C1', 'E1', 'F1']);
    expect(cells('元')).toEqual(['D1']);
  });

  test.each([
    ['单位：千元\n名称|金额\n服务器|6', 'A1', '单位：千元'],
    ['名称|金额（亿元）\n服务器|6', 'B1', '金额（亿元）'],
    ['名称|金额（百万元）\n服务器|6', 'B1', '金额（百万元）'],
  ])('that is not read is named in %p, and told of where another is given', (text, cell, words) => {
    expect(tableOf(text)).toMatchObject({ unit: 'unknown', unitFrom: 'none', unitSource: { cell, words } });
    const { findings } = readTables(draw(text), { unit: '万元' });
    const told = findings.filter(({ text: said }) => said.includes(`${cell} 写的是“${words}”，不是元或万元`));
    expect(told.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('that is given and written alike, or written nowhere, is not told of', () => {
    for (const text of [
      '名称|金额（万元）\n服务器|6',
      '名称|金额\n服务器|6',
      '单位：万元\n名称|金额\n服务器|6',
    ])
      expect(findingsOf(text, { read: { unit: '万元' } })).toEqual([]);
  });

  test('of a cell wins for the cell, and a bare number among such is asked about', () => {
    const text = '名称|预算\n服务器|20万元\n交换机|5000元\n软件|300\n光纤|￥800';
    expect(linesOf(tableOf(text))).toEqual(['2 服务器 200000', '3 交换机 5000', '4 软件 ?', '5 光纤 800']);
    expect(findingsOf(text)).toEqual(['warning unit-unknown B4']);
    expect(linesOf(tableOf('名称|金额（万元）\n服务器|20\n交换机|5000元'))).toEqual([
      '2 服务器 200000',
      '3 交换机 5000',
    ]);
  });

  test('of price and amount may differ', () => {
    const text = '名称|数量|单价（元）|总价（万元）\n服务器|4|86000|34.4';
    expect(tableOf(text).lines[0]?.unitPrice?.toFixed()).toBe('86000');
    expect(findingsOf(text)).toEqual([]);
  });

  test('out of all proportion is doubted', () => {
    expect(findingsOf('名称|金额（万元）\n服务器|344000')).toEqual(['warning unit-implausible B2']);
    expect(findingsOf('名称|金额（元）\n服务器|34.4\n软件|12')).toEqual(['warning unit-implausible B1']);
  });
});

describe('columns of facts', () => {
  test('are read to true and false; a blank is unknown and never false', () => {
    const text = `
费用名称|金额（万元）|评估是否通过|是否与项目紧密相关（是/否）|资产归政务部门所有|跨部门共享|项目类型
课件|10|是|√|有|×|新建
服务器|20||待核|是|N|运维`;
    expect(tableOf(text).lines.map(({ facts }) => facts)).toEqual([
      {
        evaluationPassed: true,
        itemRelated: true,
        governmentOwnsAsset: true,
        crossDepartmentShared: false,
        projectClass: 'new',
      },
      { governmentOwnsAsset: true, crossDepartmentShared: false, projectClass: 'om' },
    ]);
    expect(findingsOf(text)).toEqual(['warning fact-unreadable D3']);
  });

  test('name facts that there are', () => {
    const known = new Set([...FACTS.values()].map(({ id }) => id));
    for (const { fact } of FACT_COLUMNS.facts) expect(known).toContain(fact);
  });
});

describe('two columns that may each be the amount', () => {
  const alternatives = (text: string, options: Parameters<typeof tableOf>[1] = {}): [string, string[]] => {
    const { columns } = tableOf(text, options);
    return [columns.amount.letters, columns.amountAlternatives.map(({ letters: each }) => each)];
  };

  test.each([
    ['years', '序号|名称|2025年预算（万元）|2026年预算（万元）\n1|服务器|10|20\n2|网络|5|6', []],
    [
      'years under one merged header',
      '序号|名称|预算金额（万元）|\n||2025年|2026年\n1|服务器|10|20\n2|网络|5|6',
      ['A1:A2', 'B1:B2', 'C1:D1'],
    ],
    [
      'amounts under merged years',
      '序号|名称|2025年预算|2026年预算\n||金额（万元）|金额（万元）\n1|服务器|10|20\n2|网络|5|6',
      ['A1:A2', 'B1:B2'],
    ],
  ])('%s: the later one is taken, and the other is asked about', (_what, text, merges) => {
    expect(alternatives(text, { merges })).toEqual(['D', ['C']]);
    const [found, ...others] = readTables(draw(text, { merges })).findings;
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'warning', code: 'amount-ambiguous' });
    expect(found?.text).toMatch(/金额按 D 列“.*2026年.*”核对，而 C 列“.*2025年.*”也可能/u);
  });

  test('one header merged over both', () => {
    const text = '序号|名称|2025年预算、2026年预算（万元）|\n1|服务器|10|20\n2|网络|5|6';
    expect(alternatives(text, { merges: ['C1:D1'] })).toEqual(['C', ['D']]);
    expect(findingsOf(text, { merges: ['C1:D1'] })).toEqual(['warning amount-ambiguous C1']);
  });

  test('a merged header over an amount and its unit holds one amount', () => {
    const text = '序号|名称|金额（万元）|\n1|服务器|10|万元\n2|网络|5|万元';
    expect(findingsOf(text, { merges: ['C1:D1'] })).toEqual([]);
  });

  test.each([
    ['their words tell apart', '名称|批复金额（万元）|调整后金额（万元）\n服务器|10|20', 'C'],
    ['quantity × price tells apart', '名称|数量|单价|金额（元）|费用（元）\n服务器|2|3000|6000|100', 'D'],
    ['of which one is empty', '名称|预算金额（元）|金额（元）\n服务器|6000|', 'B'],
  ])('are one where %s', (_what, text, amount) => {
    expect(alternatives(text)).toEqual([amount, []]);
  });

  test('are one where the user has named it', () => {
    const text = '名称|2025年预算（万元）|2026年预算（万元）\n服务器|10|20';
    expect(findingsOf(text, { read: { columns: { amount: 'B' } } })).toEqual([]);
  });
});
