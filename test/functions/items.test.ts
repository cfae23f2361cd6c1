import { block, cell, column, failure, functions } from './excel';

const { categoryOf, kindOf, scopeOf, basisOf, compareOf } = functions;

test('CATEGORY names the row of the annex, and says 待判定 where the words are not sure', () => {
  expect(block(categoryOf(column('等保测评服务费（三级）', '防火墙', '其他软件', '合计')))).toEqual([
    ['安全测评、安全整改'],
    ['未列明'],
    ['待判定：业务系统、办公自动化等应用系统／虚拟化、数据库等正版软件授权'],
    ['非费用项'],
  ]);
});

test('a blank cell gives a blank, be it null as on the web or 0 as on the desktop', () => {
  for (const answer of [categoryOf, kindOf, scopeOf, basisOf])
    expect(block(answer([[null, 0, '', '  ']]))).toEqual([['', '', '', '']]);
  expect(cell(compareOf(null))).toBe('');
});

test('KIND is finer than CATEGORY', () => {
  expect(block(kindOf([['等保测评服务费（三级）', '防火墙', '其他软件']]))).toEqual([
    ['等保测评', '防火墙', '待判定：业务应用系统／正版软件授权'],
  ]);
});

test('what is no name is an error in its own cell, and an error cell is passed through', () => {
  expect(
    block(categoryOf(column('摄像头', 12, true, '#REF!', { type: 'Error', basicValue: '#DIV/0!' }))),
  ).toEqual([
    ['摄像头'],
    ['#VALUE! “12”不是费用名称：请填文字，如 等保测评服务费'],
    ['#VALUE! “true”不是费用名称：请填文字，如 等保测评服务费'],
    ['#VALUE! 引用的单元格是错误值 #REF!：请先改正该单元格'],
    ['#DIV/0! 引用的单元格是错误值 #DIV/0!：请先改正该单元格'],
  ]);
});

test('a whole column is refused with a word on what to select', () => {
  const wholeColumn = Array.from({ length: 1_048_576 }, () => [null]);
  expect(failure(() => categoryOf(wholeColumn))).toBe(
    '#VALUE! 选区有 1048576 个单元格，超过 200000 个：请只选有数据的区域（如 B4:B200），不要选整列',
  );
});

describe('SCOPE', () => {
  const items = column(
    '等保测评',
    '打印机',
    '专网',
    '服务器',
    '虚拟化软件授权',
    '防火墙',
    '其他软件',
    '合计',
  );

  test('gives the verdict in words, with what is still needed', () => {
    expect(block(scopeOf(items, '梁平')).flat()).toEqual([
      '纳入',
      '不纳入',
      '经评估后纳入',
      '经评估后纳入：还需因特殊需要（附理由）',
      '有条件纳入：需与业务系统紧密相关、部署在该业务系统',
      '未规定',
      '待判定：业务系统、办公自动化等应用系统／虚拟化、数据库等正版软件授权',
      '非费用项',
    ]);
  });

  test('never drops 原则上, and marks what stands on a draft', () => {
    expect(cell(scopeOf([['服务器']], '四川'))).toBe('原则上不予立项（第八条（一））');
    expect(cell(scopeOf([['打印机']], '石嘴山'))).toBe('原则上不予受理（第十三条（一））（送审稿）');
  });

  test('says under which regulation it answered where no region is given', () => {
    expect(cell(scopeOf([['摄像头']], null, null as never))).toBe('纳入（按梁平区）');
  });

  test('takes facts from a block, one row for all or one for each', () => {
    const facts = [
      ['经评估通过', 'specialNeed', null],
      ['是', '是', null],
      ['否', 0, null],
    ];
    expect(block(scopeOf(column('服务器', '服务器'), '梁平', facts)).flat()).toEqual([
      '纳入',
      '经评估后纳入：还需因特殊需要（附理由）',
    ]);
    expect(block(scopeOf(column('专网', '专网'), '梁平', facts.slice(0, 2))).flat()).toEqual([
      '纳入',
      '纳入',
    ]);
  });

  test('a misspelt region lists what is known, traditional characters are understood', () => {
    expect(failure(() => scopeOf(items, '火星'))).toMatch(
      /^#VALUE! 没有地区“火星”的规定。可用：梁平区（liangping）/,
    );
    expect(failure(() => scopeOf(items, 23))).toMatch(/^#VALUE! 地区应为文字。可用：/);
    expect(cell(scopeOf([['摄像头']], '重慶市梁平區'))).toBe('纳入');
  });
});

describe('BASIS', () => {
  test('names the regulation and its articles', () => {
    expect(block(basisOf(column('专网', '防火墙', '其他软件'), '石嘴山')).flat()).toEqual([
      '《石嘴山市政务信息化项目管理办法（送审稿）》第九条、第十三条（一）',
      '《石嘴山市政务信息化项目管理办法（送审稿）》未规定',
      '待判定',
    ]);
  });

  test('without a region the title says whose word it is', () => {
    expect(cell(basisOf([['摄像头']]))).toBe('《重庆市梁平区区级政务信息化项目管理办法》附件');
  });
});

test('COMPARE spills the verdict of every region, and borrows none', () => {
  const table = block(compareOf('等保测评'));
  expect(table.map(([region]) => region)).toEqual([
    '地区',
    '梁平区',
    '石嘴山市',
    '四川省',
    '屯溪区',
    '浔阳区',
  ]);
  expect(table[1]).toEqual(['梁平区', '纳入', '《重庆市梁平区区级政务信息化项目管理办法》附件']);
  expect(table[3]).toEqual(['四川省', '未规定', '《四川省省级政务信息化项目管理办法》未规定']);
});
