import { classify } from '../../../src/rules/expenses';

/** Kinds of wording that were once wrongly sure, found on published lines. */
describe('is in doubt', () => {
  test.each([
    ['三峡库区森林生态系统综合治理工程', ''],
    ['水生态环境系统治理修复项目', ''],
    ['智慧水利建设项目', ''],
    ['智慧停车场及配套设施提升项目', ''],
    ['智能照明专用模块', ''],
    ['硬盘-ST4000VM000-SATA3.0接口', ''],
    ['光纤振动预警系统', ''],
    ['新校区项目导视系统', ''],
    ['视频监控系统（DID拼接屏）', ''],
    ['医疗综合楼网络布线系统工程（暂估价项目）', ''],
    ['城市轨道交通综合监控项目', ''],
    ['织物洗涤和租赁综合服务项目[浙江中明工程咨询有限公司]', ''],
    ['弱口令扫描', 'SMB、MySQL、Oracle'],
    ['门户网站运维、政务新媒体管理和微信平台运维服务', ''],
    ['通讯流量卡', ''],
    ['学生宿舍人脸识别门禁系统', ''],
  ])('%s %s', (item, spec) => {
    expect(classify(item, spec).sure && classify(item, spec).category === 'business_system').toBe(false);
    expect(['camera', 'sensor', 'internet', 'software_license']).not.toContain(
      classify(item, spec).sure ? classify(item, spec).category : '',
    );
  });

  test('a title without a known word is not likened to 信息化', () => {
    const { kind, alternatives } = classify('曲靖市富源县小营梁子风力项目');
    expect([kind, ...alternatives.map((each) => each.kind)]).not.toContain('smart_project');
  });
});

describe('is sure', () => {
  test.each([
    ['讲台话筒', 'audio_visual'],
    ['返送音箱', 'audio_visual'],
    ['热镀锌槽式桥架', 'cabling'],
    ['双口网络插座', 'cabling'],
    ['贵州省应急临床救治中心家具采购项目', 'furniture'],
    ['200 万同轴半球', 'camera'],
    ['水平螺翼式水表', 'sensor'],
    ['政务服务智能化审批辅助系统', 'business_application'],
    ['数据集成接口费', 'business_application'],
    ['高清视频解码器', 'video_processing'],
    ['监控硬盘', 'storage'],
  ])('%s is %s', (item, kind) => {
    expect(classify(item)).toMatchObject({ kind, sure: true });
  });
});

test('a piece of software is read from 管理, and is in doubt; a service of 管理 is none', () => {
  expect(classify('志愿者管理')).toMatchObject({ kind: 'business_application', sure: false });
  expect(classify('公寓管理服务').kind).not.toBe('business_application');
  expect(classify('网站管理').category).toBe('business_system');
});
