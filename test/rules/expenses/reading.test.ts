import { classify } from '../../../src/rules/expenses';

const kinds = (item: string, spec?: string): string[] => {
  const { kind, alternatives } = classify(item, spec);
  return [kind, ...alternatives.map((other) => other.kind)];
};

describe('head and context', () => {
  it.each([
    ['广东省能源集团有限公司服务器', 'server'],
    ['1、应用服务器 ×2', 'server'],
    ['防火墙4台', 'firewall'],
    ['3)操作系统（一）', 'operating_system'],
    ['2020年度门户网站等级保护测评项目（二期）', 'dengbao'],
    ['智慧环保项目之视频监控系统监理', 'supervision'],
    ['交通管理系统维护项目-通信光纤租赁', 'private_line'],
    ['某某局信息化建设采购项目（机房改造）', 'machine_room'],
    ['政务外网线路租赁', 'gov_extranet'],
    ['服务器维保', 'server_maintenance'],
    ['门户网站内容更新', 'content_update'],
    ['系统运维（含服务器、网络）', 'operations'],
    ['数据库与应用系统的第三方测试', 'software_testing'],
    ['关系型数据库管理系统软件', 'database_software'],
    ['防病毒管理平台', 'antivirus'],
    ['终端机( RTU )(含人工置数)', 'dedicated_terminal'],
    ['基础数据采集', 'data_collection'],
    ['互联网+监管系统', 'business_application'],
    ['政务外网机房', 'machine_room'],
    ['传感器安装支架', 'wiring_support'],
  ])('%s is %s', (item, kind) => {
    expect(classify(item).kind).toBe(kind);
  });

  it.each([
    ['視頻監控系統', '视频监控系统'],
    ['伺服器機櫃', '服务器机柜'],
    ['電子政務外網', '电子政务外网'],
    ['ＵＰＳ', 'UPS'],
    ['防 火 墙', '防火墙'],
    ['等保\n测评', '等保测评'],
    ['Firewall', '防火墙'],
    ['server', '服务器'],
    ['ups 电源', 'UPS电源'],
  ])('%j is read like %s', (written, plain) => {
    expect(classify(written)).toMatchObject({
      kind: classify(plain).kind,
      category: classify(plain).category,
    });
  });

  it('reads the specification where the item is a bare cost word', () => {
    expect(classify('租赁费', '电子政务外网')).toMatchObject({ category: 'gov_extranet', sure: true });
    expect(classify('电费', '电子政务外网中心机房').category).toBe('machine_room');
    expect(classify('电费').sure).toBe(false);
  });
});

describe('torn and unknown', () => {
  it('names all kinds of a composite line and is torn', () => {
    const reading = classify('更新广播业务服务器、配件和网络维护设备');
    expect(reading.sure).toBe(false);
    expect(kinds('更新服务器、交换机和摄像机')).toEqual(expect.arrayContaining(['server', 'lan', 'camera']));
  });

  it('is not torn by kinds of one category, nor by what only describes the head', () => {
    expect(classify('监理、设计及招标代理')).toMatchObject({ category: 'project_services', sure: true });
    expect(classify('交通流数据采集及诱导系统')).toMatchObject({ category: 'business_system', sure: true });
    expect(classify('信息化建设与运维项目监理')).toMatchObject({ kind: 'supervision', sure: true });
    expect(classify('服务器采购及运维')).toMatchObject({ category: 'server_storage', sure: true });
  });

  it.each(['摄像机某某', '服务器某某某', '传感器支撑杆件盖板', '钢琴、摄像机', '某某云平台', '旅游推广平台'])(
    'is not sure of %s',
    (item) => {
      expect(classify(item).sure).toBe(false);
    },
  );

  it.each([
    '云平台',
    '云平台建设',
    '气相色谱分析系统',
    '彩色多普勒超声系统',
    '手术导航系统',
    '污水处理系统',
    '档案数字化及服务器采购',
    '石台县档案局数字档案室系统软件维护',
    '危化品企业在线监测视频接入',
  ])('leaves open whether %s is in', (item) => {
    expect(classify(item).sure).toBe(false);
  });

  it('does not take 和 in the name of an organisation for a list', () => {
    expect(classify('阳信县教育和体育局课堂平板电脑采购')).toMatchObject({
      category: 'computer',
      sure: true,
    });
    expect(classify('平板电脑和电子班牌').sure).toBe(false);
  });

  it('passes over what the notice says of itself', () => {
    expect(classify('办公电脑招标').kind).toBe('computer');
    expect(classify('肇源县中医院临床路径系统项目(第4次)')).toMatchObject({
      category: 'business_system',
      sure: true,
    });
    expect(classify('学生食堂改造工程').category).toBe('unlisted');
  });

  it('only suggests for unknown wording', () => {
    const reading = classify('筒式雨量观测器');
    expect(reading).toMatchObject({ sure: false, decidedBy: [] });
    expect(kinds('项目部绿植')).toContain('unlisted_service');
  });
});

describe('lines that are no item', () => {
  it.each([
    '',
    '  ',
    '合计',
    '合  计',
    '小计：',
    '总计（万元）',
    '工程费用合计',
    '软件部分小计',
    '设备购置小计：',
    '说明：金额均为含税价',
    '注：1.本表',
    '备注',
    '序号',
    '123.5',
    '=SUM(A1:A3)',
    '——',
    '😀',
    '单价（万元）',
  ])('%j', (item) => {
    expect(classify(item)).toMatchObject({ category: 'not_an_item', sure: true });
  });

  it('is not sure of a section title, which may yet be an item', () => {
    expect(classify('二、网络系统运维服务')).toMatchObject({ category: 'not_an_item', sure: false });
    expect(kinds('二、网络系统运维服务')).toContain('lan');
  });
});
