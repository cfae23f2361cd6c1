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

  it('电话远程技术支持 is support, not a telephone line, and what it supports is not said', () => {
    const reading = classify('电话远程技术支持');
    expect(reading.kind).toBe('technical_support');
    expect(reading.sure).toBe(false);
    expect([reading, ...reading.alternatives].map(({ category }) => category)).not.toContain('telephone');
  });
});
