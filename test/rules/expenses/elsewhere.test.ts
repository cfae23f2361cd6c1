import { classify } from '../../../src/rules/expenses';

/** Kinds that the annex of 梁平区 lets in, or lets in after an evaluation. */
const IN_SCOPE = new Set(
  'sensor camera rfid ops_tools gov_extranet gov_intranet internet private_network security_testing lan machine_room server_storage cloud base_data theme_data business_system'.split(
    ' ',
  ),
);

const surelyInScope = (item: string): boolean => {
  const { sure, category } = classify(item);
  return sure && IN_SCOPE.has(category);
};

describe('words that other trades use as well', () => {
  test.each([
    '消防通道改造',
    '安全出口指示',
    '高速公路出口改造工程',
    '10kV线路改造',
    '照明线路整治',
    '供电专线',
    '电梯机房改造',
    '食堂托管',
    '手术室空调机组',
    '汽车蓄电池',
    '轮椅电池更换',
    '粮食存储',
    '血液存储',
    '有创压力传感器',
    '内窥镜摄像头',
    '演播室摄像机',
    '农机维修工具',
    '环卫专用车辆',
    '自然灾害风险评估',
    '堤防安全检测',
    '农村公路安全提升',
    '边坡安全加固',
    '血糖监测系统',
    '全自动生化分析系统',
    '水系互联互通',
    '门户区环境整治',
    '政府门户区环境整治',
    '供水管网门户景观',
    '高速服务区门户提升',
    '云阳县校园安全提升',
    '卸料平台安全检测',
    '教育系统安全检查',
    '数据中心大楼安全检测',
    '公交终端站安全改造',
    '轨道交通网络互联互通',
    '残疾人无障碍改造',
    '公共技术服务平台',
    '跨网文件交换系统',
    '灾备管理软件',
    '机房管理软件',
  ])('%s is not surely in scope', (item) => {
    expect(surelyInScope(item)).toBe(false);
  });

  test.each([
    ['视频专线', 'private_network'],
    ['消防救援支队专线租赁', 'private_network'],
    ['信息机房改造', 'machine_room'],
    ['UPS蓄电池', 'machine_room'],
    ['视频存储', 'server_storage'],
    ['压力传感器', 'sensor'],
    ['高清摄像机', 'camera'],
    ['森林防火视频监控维保', 'camera'],
    ['网站无障碍改造', 'business_system'],
    ['信息化门户建设', 'business_system'],
    ['医院信息互联互通改造', 'business_system'],
    ['治安卡口', 'camera'],
  ])('%s is %s all the same', (item, category) => {
    expect(classify(item)).toMatchObject({ category, sure: true });
  });
});

describe('安全评估、安全加固', () => {
  test.each(['信息系统安全风险评估', '网站安全检测', '安全加固', '风险评估', '服务器安全加固', '安全整改'])(
    '%s is the annex’s 安全测评、安全整改',
    (item) => {
      expect(classify(item)).toMatchObject({ category: 'security_testing', sure: true });
    },
  );

  test.each(['幕墙安全检查', '森林火灾风险评估', '渡口安全提升', '客运索道安全检测'])(
    '%s is open',
    (item) => {
      expect(classify(item).sure).toBe(false);
    },
  );
});

describe('what is made digital, and what digital things are for', () => {
  test.each(['河道治理信息化项目', '养老服务信息化项目', '智慧环卫建设项目', '污水处理厂智能化项目'])(
    '%s may be a system',
    (item) => {
      const { sure, category } = classify(item);
      expect([sure, category]).toEqual([false, 'business_system']);
    },
  );

  test.each(['食品安全监管平台', '校园安全管理平台', '专家库管理'])('%s may be a system', (item) => {
    const { sure, category } = classify(item);
    expect([sure, category]).toEqual([false, 'business_system']);
  });
});

describe('general heads take the side of what stands before them', () => {
  test.each([
    ['安全准入网关', 'security_device'],
    ['语音中继网关', 'telephone'],
    ['出口网关', 'lan'],
    ['堡垒机授权', 'security_device'],
    ['图形软件授权', 'software_license'],
    ['备份一体机', 'backup'],
    ['大模型训练一体机', 'server'],
  ])('%s is %s', (item, kind) => {
    expect(classify(item)).toMatchObject({ kind, sure: true });
  });

  test.each(['考勤一体机', '网管系统', '传输设备', '车站终端', '银行网点安防改造', '4G流量费', '专线带宽'])(
    '%s is open',
    (item) => {
      expect(classify(item).sure).toBe(false);
    },
  );
});

test.each([
  ['民警培训', 'training'],
  ['文件印刷', 'office_running'],
  ['税务专线', 'private_line'],
  ['企业宽带', 'internet'],
  ['短期工程施工', 'installation'],
])('a short word that ends no other is whole behind any word: %s', (item, kind) => {
  expect(classify(item)).toMatchObject({ kind, sure: true });
});

test.each(['软件部分', '硬件设备部分', '机房部分'])('%s groups items', (item) => {
  expect(classify(item)).toMatchObject({ category: 'not_an_item', sure: false });
});
