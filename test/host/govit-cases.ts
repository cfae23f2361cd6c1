import type { Content } from './model/cell';

// What every function of GOVIT shows in Excel: one table for the runtime in Jest and for the built bundle in a browser.
// The law itself is tested in test/rules; here it counts that arguments arrive, and that answers and errors stand in
// the cells where they belong.

/** The sheet that the formulas read. */
export const SHEET = '预算';

export const BUDGET: Content[][] = [
  ['项目', '金额', '调整后', '经评估通过', '功能改变'],
  ['等保测评服务费', 20, 22, '是', '否'],
  ['监控摄像头', '30万元', 28, '是', '否'],
  [{ error: '#REF!' }, { error: '#DIV/0!' }, 1, '是', '否'],
  [null, null, null, null, null],
  [12, '很多', 2, '是', '否'],
  ['机房空调', 8, 9, '否', '是'],
];

const text = (part: string): unknown => expect.stringContaining(part);
const failed = (error: string, message: string): unknown => ({ error, message: text(message) });

const CELL_ERROR = failed('#VALUE!', '#REF!');
const NOT_WORDS = failed('#VALUE!', '“12”');
const LAW = text('《重庆市梁平区区级政务信息化项目管理办法》');

/** A formula and what it shows; with `more`, further rows follow those that are given. */
export interface Case {
  formula: string;
  shows: unknown[][];
  more?: true;
}

const column = (...values: unknown[]) => values.map((value) => [value]);

export const CASES: Case[] = [
  {
    formula: '=GOVIT.CATEGORY(预算!A2:A7)',
    shows: column('安全测评、安全整改', '摄像头', CELL_ERROR, '', NOT_WORDS, '机房环境'),
  },
  { formula: '=GOVIT.CATEGORY(预算!A3)', shows: [['摄像头']] },
  { formula: '=GOVIT.CATEGORY("等保测评服务费（三级）")', shows: [['安全测评、安全整改']] },
  {
    formula: '=GOVIT.CATEGORY({"监控摄像头","机房空调"})',
    shows: [['摄像头', '机房环境']],
  },
  {
    formula: '=GOVIT.CATEGORY(预算!A1:A300000)',
    shows: [[failed('#VALUE!', '300000')]],
  },
  {
    formula: '=GOVIT.KIND(预算!A2:A7)',
    shows: column('等保测评', '摄像头', CELL_ERROR, '', NOT_WORDS, '机房空调'),
  },
  {
    formula: '=GOVIT.SCOPE(预算!A2:A7,"梁平")',
    shows: column('纳入', '纳入', CELL_ERROR, '', NOT_WORDS, text('评估')),
  },
  { formula: '=GOVIT.SCOPE(预算!A7,"梁平",{"经评估通过";"是"})', shows: [['纳入']] },
  { formula: '=GOVIT.SCOPE(预算!A7,"火星")', shows: [[failed('#VALUE!', '可用：')]] },
  {
    formula: '=GOVIT.BASIS(预算!A2:A7)',
    shows: column(LAW, LAW, CELL_ERROR, '', NOT_WORDS, LAW),
  },
  {
    formula: '=GOVIT.PATH(预算!B2:B4,"梁平","新建")',
    shows: column(text('按项目总投资20万元计'), text('按项目总投资30万元计'), { error: '#DIV/0!' }),
  },
  { formula: '=GOVIT.PATH(2000000,"梁平")', shows: [[failed('#VALUE!', '单位')]] },
  { formula: '=GOVIT.PATH(2000000,"梁平",,"元")', shows: [[text('按项目总投资200万元计')]] },
  { formula: '=GOVIT.PATH("2026-03-15","梁平")', shows: [[failed('#VALUE!', '日期')]] },
  { formula: '=GOVIT.PATH("很多","梁平")', shows: [[failed('#VALUE!', '不是一个金额')]] },
  {
    formula: '=GOVIT.STEPS(200,"梁平","新建")',
    shows: [
      ['序号', '环节', '材料', '受理或审批单位', '依据'],
      [1, expect.any(String), '项目需求说明', '区大数据发展局', '第八条'],
    ],
    more: true,
  },
  { formula: '=GOVIT.CLASS(预算!B2,预算!E2,"梁平")', shows: [[text('运维（按升级改造金额20万元计')]] },
  { formula: '=GOVIT.CLASS(预算!B2,预算!E7,"梁平")', shows: [[text('建设（按升级改造金额20万元计')]] },
  { formula: '=GOVIT.ADJUST({100;100},{110;90},"梁平")', shows: [[text('上限 15%')]] },
  { formula: '=GOVIT.ADJUST(100,90,"梁平")', shows: [[failed('#N/A', '缺调整明细')]] },
  { formula: '=GOVIT.ADJUSTROOM({100;100},{110;90},"梁平")', shows: [[text('20万元')]] },
  {
    formula: '=GOVIT.GAP(200,"梁平")',
    shows: [
      [text('按200万元计'), '差额（万元）', '说明', '依据'],
      ['项目总投资1000万元', -800, '低于界限', '第九条'],
      ['项目总投资200万元', 0, text('200万元以上'), '第十一条'],
    ],
  },
  // A date as text, and as the number that a date cell holds.
  { formula: '=GOVIT.DUE("竣工验收申请","2026-03-15","梁平")', shows: [['2026-09-15']] },
  { formula: '=GOVIT.DUE("竣工验收申请",46096,"梁平")', shows: [['2026-09-15']] },
  {
    formula: '=GOVIT.COMPARE(预算!A3)',
    shows: [
      ['地区', '判定', '依据'],
      ['梁平区', '纳入', LAW],
      ['石嘴山市', text('未规定'), text('送审稿')],
      ['四川省', '未规定', text('未规定')],
      ['屯溪区', '未规定', text('未规定')],
      ['浔阳区', '未规定', text('未规定')],
    ],
  },
  {
    formula: '=GOVIT.CHECK(预算!A2:A7,预算!B2:B7,"梁平")',
    shows: [
      ['安全测评、安全整改', '纳入', LAW, '按20万元计'],
      ['摄像头', '纳入', LAW, '按30万元计'],
      [CELL_ERROR, '', '', ''],
      ['', '', '', ''],
      [NOT_WORDS, '', '', ''],
      ['机房环境', text('评估'), LAW, '按8万元计'],
    ],
  },
  { formula: '=GOVIT.SUMSCOPE(预算!A2:A3,预算!B2:B3,"梁平","纳入")', shows: [[50]] },
  {
    formula: '=GOVIT.SUMSCOPE(预算!A2:A7,预算!B2:B7,"梁平","纳入")',
    shows: [[failed('#VALUE!', '第 3 行')]],
  },
  {
    formula: '=GOVIT.REGIONS()',
    shows: [['地区', '标识', '规定', '文号', '状态', '施行日期']],
    more: true,
  },
  { formula: '=GOVIT.VERSION()', shows: [[text('GOVIT ')]] },
];

/** Every formula has a sheet of its own for its result. */
export const resultCell = (index: number): string => `结果${String(index + 1)}!A1`;

/** The workbook for the cases. */
export const WORKBOOK: Record<string, Content[][]> = {
  [SHEET]: BUDGET,
  ...Object.fromEntries(CASES.map((_case, index) => [`结果${String(index + 1)}`, []])),
};

/** The ids of the functions that the cases call. */
export const CALLED = new Set(CASES.map(({ formula }) => /\.(\w+)\(/.exec(formula)?.[1]));

/** Asserts what each formula shows. */
export function expectCases(shown: unknown[][][]): void {
  const seen = CASES.map(({ formula, shows, more }, index) => ({
    formula,
    shows: more ? shown[index]?.slice(0, shows.length) : shown[index],
  }));
  expect(seen).toEqual(CASES.map(({ formula, shows }) => ({ formula, shows })));
}
