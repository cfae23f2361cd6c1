import { classify, type CategoryId } from '../../../src/rules/expenses';

/** Words that mislead a keyword look-up: what the line is, and what it must not be taken for. */
const TRAPS: [item: string, category: CategoryId, kind?: string][] = [
  ['发电机房设备', 'unlisted', 'generator'],
  ['手机数据采集设备', 'unlisted', 'phone_forensics'],
  ['计算机教室', 'computer'],
  ['便携式蓝牙执法打印机', 'office_overhead', 'office_equipment'],
  ['服务器机柜', 'machine_room', 'cabinet'],
  ['数据库审计', 'unlisted', 'db_audit'],
  ['云桌面', 'computer', 'cloud_desktop'],
  ['安全培训', 'office_overhead', 'training'],
  ['视频会议系统监理', 'project_services', 'supervision'],
  ['网络安全保险', 'unlisted', 'insurance'],
  ['门户网站等保测评', 'security_testing', 'dengbao'],
  ['政务云密评', 'security_testing', 'miping'],
  ['培训系统开发', 'business_system'],
  ['专网改造设计费', 'project_services', 'design'],
  ['电子课件制作培训', 'office_overhead', 'training'],
];

describe('words that mislead a keyword look-up', () => {
  it.each(TRAPS.map(([item, category, kind]) => ({ item, category, kind })))(
    '$item',
    ({ item, category, kind }) => {
      const reading = classify(item);
      expect(reading).toMatchObject({ category, sure: true });
      expect(reading.kind).toBe(kind ?? reading.kind);
    },
  );

  // What real lists were surely, and wrongly, read as: 安全检测 of food, 监控 of a machine room, parts of a screen.
  it.each([
    ['食品安全检测服务', 'security_testing'],
    ['消防安全评估', 'security_testing'],
    ['校舍安全加固', 'security_testing'],
    ['站点动环监控设备维保', 'camera'],
    ['机柜智能安全用电监控服务', 'camera'],
    ['LED显示单元备件', 'ops_tools'],
    ['全省传输设备备件服务', 'ops_tools'],
    ['媒介资源集中采购（互联网及交通出行媒介）', 'internet'],
    ['宽带设备翻新服务', 'internet'],
    ['边缘算力云服务设备采购', 'cloud'],
    ['多维智能巡检系统设备采购', 'business_system'],
    ['智慧停车设备及运营服务', 'business_system'],
    ['智能算网瘦客户端', 'business_system'],
    ['喷泉控制系统', 'business_system'],
    ['数据采集单元MCU', 'business_system'],
    ['智慧殡仪业务管控平台集成服务', 'business_system'],
  ] as const)('%s is not surely %s', (item, category) => {
    const reading = classify(item);
    expect(reading.sure && reading.category === category).toBe(false);
  });

  it('电话远程技术支持 is support, not a telephone line, and what it supports is not said', () => {
    const reading = classify('电话远程技术支持');
    expect(reading.kind).toBe('technical_support');
    expect(reading.sure).toBe(false);
    expect([reading, ...reading.alternatives].map(({ category }) => category)).not.toContain('telephone');
  });
});
