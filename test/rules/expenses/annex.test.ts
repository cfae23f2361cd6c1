import { classify, KINDS, type CategoryId } from '../../../src/rules/expenses';

/** Short items as the annex of 梁平区 and the regulations of the other regions name them. */
const NAMED: [item: string, category: CategoryId, kind?: string][] = [
  ['传感器', 'sensor'],
  ['摄像头', 'camera'],
  ['RFID', 'rfid'],
  ['数据采集终端', 'data_terminal', 'dedicated_terminal'],
  ['专用采集终端', 'data_terminal', 'dedicated_terminal'],
  ['手机采集终端', 'data_terminal', 'phone_terminal'],
  ['手机终端', 'data_terminal', 'phone_terminal'],
  ['其他感知设备', 'other_sensing'],
  ['电脑', 'computer'],
  ['办公耗材', 'office_overhead', 'office_consumable'],
  ['办公设施更换', 'office_overhead', 'office_facility'],
  ['差旅费', 'office_overhead', 'travel'],
  ['人员工资', 'office_overhead', 'salary'],
  ['学习培训费', 'office_overhead', 'training'],
  ['备品备件', 'ops_tools'],
  ['运维专用工具', 'ops_tools'],
  ['服务台', 'ops_tools'],
  ['专用车辆', 'ops_tools'],
  ['政务外网', 'gov_extranet'],
  ['政务内网', 'gov_intranet'],
  ['互联网', 'internet'],
  ['业务专网', 'private_network'],
  ['电话线路', 'telephone'],
  ['服务器', 'server_storage', 'server'],
  ['存储', 'server_storage', 'storage'],
  ['服务器存储', 'server_storage'],
  ['安全咨询', 'security_consulting'],
  ['安全测评', 'security_testing', 'security_testing'],
  ['安全整改', 'security_testing', 'security_fix'],
  ['安全测评、安全整改', 'security_testing'],
  ['局域网', 'lan'],
  ['局域网络', 'lan'],
  ['机房环境', 'machine_room'],
  ['机房物管费', 'machine_room', 'machine_room_running'],
  ['机房电费', 'machine_room', 'machine_room_running'],
  ['租用云服务', 'cloud', 'cloud'],
  ['政务基础数据', 'base_data'],
  ['政务主题数据', 'theme_data'],
  ['数据库软件授权', 'software_license', 'database_software'],
  ['虚拟化软件', 'software_license', 'virtualization'],
  ['正版软件授权', 'software_license'],
  ['虚拟化、数据库等正版软件授权', 'software_license'],
  ['电子课件', 'courseware'],
  ['课程', 'courseware'],
  ['数据采集', 'data_collection'],
  ['数据加工', 'data_processing'],
  ['数据加工处理', 'data_processing'],
  ['业务系统', 'business_system'],
  ['OA', 'business_system', 'oa'],
  ['办公自动化系统', 'business_system', 'oa'],
  ['视频会议系统', 'business_system', 'video_conference'],
  ['楼宇智能化系统', 'business_system', 'building_intelligence'],
  ['人事系统', 'business_system', 'hr_system'],
  ['财务系统', 'business_system', 'finance_system'],
  ['公共服务网站', 'business_system', 'public_website'],
  ['门户网站推广宣传', 'promotion'],
  ['公众号内容更新维护', 'promotion', 'content_update'],
  ['设计咨询', 'project_services', 'design'],
  ['招标代理', 'project_services', 'bidding_agency'],
  ['工程监理', 'project_services', 'supervision'],
  ['软件测评', 'project_services', 'software_testing'],
  ['自建数据机房', 'machine_room', 'own_data_center'],
  ['数据中心', 'machine_room', 'own_data_center'],
  ['数据中心运维', 'machine_room', 'data_center_maintenance'],
  ['区数据中心运维', 'machine_room', 'data_center_maintenance'],
  ['私有云平台', 'server_storage', 'private_cloud'],
  ['互联网出口线路租赁', 'internet', 'internet_line'],
  ['专网租赁', 'private_network', 'private_line'],
  ['裸光纤租赁', 'private_network', 'private_line'],
  ['终端安全防护', 'unlisted', 'endpoint_security'],
  ['独立封装移动客户端', 'business_system', 'mobile_app'],
  ['APP', 'business_system', 'mobile_app'],
  ['政府网站支撑平台', 'business_system', 'website_platform'],
  ['电子证照', 'business_system', 'e_license'],
  ['公共支付系统', 'business_system', 'public_payment'],
  ['数字证书', 'unlisted', 'digital_certificate'],
  ['大数据处理分析平台', 'business_system', 'bigdata_platform'],
  ['执法检查系统', 'business_system', 'law_enforcement_system'],
  ['公共场所视频监控', 'camera', 'public_video'],
  ['等保测评', 'security_testing', 'dengbao'],
  ['密码应用安全性评估', 'security_testing', 'miping'],
  ['乡乡通网络', 'gov_extranet', 'district_network'],
  ['系统运行维护费', 'business_system', 'operations'],
  ['竣工验收费', 'project_services', 'acceptance'],
  ['防火墙', 'unlisted', 'firewall'],
  ['操作系统', 'software_license', 'operating_system'],
  ['中间件', 'software_license', 'middleware'],
  ['核心路由器', 'lan', 'core_network'],
  ['LED显示屏', 'unlisted', 'display'],
  ['打印机', 'office_overhead', 'office_equipment'],
  ['预备费', 'unlisted', 'contingency'],
  ['税费', 'unlisted', 'tax'],
  ['系统集成费', 'unlisted', 'integration'],
  ['建设单位管理费', 'unlisted', 'construction_management'],
];

describe('items as the regulations name them', () => {
  it.each(NAMED.map(([item, category, kind]) => ({ item, category, kind })))(
    '$item',
    ({ item, category, kind }) => {
      const reading = classify(item);
      expect(reading).toMatchObject({ category, sure: true, alternatives: [] });
      expect(reading.kind).toBe(kind ?? reading.kind);
      expect(reading.decidedBy.length).toBeGreaterThan(0);
    },
  );

  it('tells a phone by the specification', () => {
    expect(classify('数据采集终端', '华为手机，8+256G').kind).toBe('phone_terminal');
    expect(classify('数据采集终端', '三防，二维码扫描').kind).toBe('dedicated_terminal');
  });

  it('names every kind once, under one category', () => {
    expect(new Set(KINDS.map(({ id }) => id)).size).toBe(KINDS.length);
    expect(KINDS.every(({ name }) => /[\u4e00-\u9fff]/u.test(name))).toBe(true);
    expect(KINDS.some(({ category }) => category === 'not_an_item')).toBe(false);
  });
});
