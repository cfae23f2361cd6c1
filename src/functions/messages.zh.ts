/** The texts of the functions, in Chinese. Errors say what is accepted, or what is missing. */
export const zh = {
  amountUnreadable: (text: string) =>
    `“${text}”不是一个金额：请填数字（按万元计），或写明单位，如 200万元、2000000元`,
  amountUnit: (text: string) =>
    `“${text}”没有写单位，按万元计过大：请写明单位（如 2000000元、200万元），或在 unit 参数填 元 或 万元`,
  amountNumeral: (text: string) => `“${text}”没有写单位：请写明元或万元，如 二百万元、200万元`,
  amountYearly: (text: string) => `“${text}”是每年的金额：请填总额，如 45万元`,
  amountNegative: (text: string) => `“${text}”是负数：金额不能为负数`,
  amountIsDate: (text: string) => `“${text}”像日期，不是金额：请填数字（按万元计），如 200`,
  unit: (text: string) => `单位“${text}”不能识别：unit 参数请填 元 或 万元（省略按万元）`,
  regionMissing: (known: string) => `请填地区。可用：${known}`,
  regionText: (known: string) => `地区应为文字。可用：${known}`,
  itemText: (text: string) => `“${text}”不是费用名称：请填文字，如 等保测评服务费`,
  tooManyCells: (cells: number, most: number) =>
    `选区有 ${cells} 个单元格，超过 ${most} 个：请只选有数据的区域（如 B4:B200），不要选整列`,
  cellError: (code: string) => `引用的单元格是错误值 ${code}：请先改正该单元格`,
  sizes: (first: string, second: string) => `两个区域大小不同（${first} 与 ${second}）：请选同样大小的区域`,
  oneLine: (size: string) => `选区为 ${size}：请只选一列（或一行）`,
  factsEmpty: '事实区域至少两行：首行为事实名称（如 是否涉密、项目类型），下一行起为值',
  factsRows: (rows: number, items: number) =>
    `事实区域有 ${rows} 行值，应为 1 行（全部适用）或 ${items} 行（逐项）`,
  factUnknown: (label: string, like: string) =>
    `事实名称“${label}”不能识别${like === '' ? '' : `，是否为 ${like}？`}首行请填事实的中文名称或标识，如 是否涉密、项目类型、totalInvestment`,
  factTwice: (label: string) => `事实“${label}”出现了两次：每个事实只留一列`,
  factZero: (label: string) =>
    `“${label}”为 0：空单元格在桌面版 Excel 中也会读成 0。请填实际金额，不清楚就删去这一列`,
  factNoUnit: (label: string) => `“${label}”没有单位，而 金额单位 填的是 未说明：请写明单位，如 200万元`,
  dateUnreadable: (text: string) =>
    `“${text}”不是日期：请填日期单元格，或 2026-03-15、2026年3月15日 这样的文字`,
  yearNeeded: (label: string) => `请填${label}（年份，如 2027）`,
  event: (text: string, known: string) => `期限种类“${text}”不能识别。可填：${known}`,
  verdict: (text: string) =>
    `结论“${text}”不能识别。可填：纳入、有条件纳入、不纳入、不予受理、未规定、待判定`,
  atLine: (place: number, problem: string) => `第 ${place} 行：${problem}`,
  totalRow: '末行恰为其余各行之和，像合计行：请只选明细行；若确为明细，请把它移到别的位置',
  noLines: '没有可读的明细金额：请选批复和调整后各行的金额',
  missing: (labels: string) => `缺${labels}`,
  missingLines: '缺调整明细：两个总额看不出调整了多少，请选各行金额，或在 facts 填 资金调整数额',
  internal: (text: string) => `程序内部错误，请附此信息反馈：${text}`,

  verdicts: {
    in: '纳入',
    out: '不纳入',
    conditional: '有条件纳入',
    refusal: '不予受理',
    silent: '未规定',
    undetermined: '待判定',
  },
  notAnItem: '非费用项',
  evaluated: '经评估后纳入',
  also: (conditions: string) => `：还需${conditions}`,
  needs: (conditions: string) => `：需${conditions}`,
  inPrinciple: '原则上',
  draft: '（送审稿）',
  byDefault: (region: string) => `（按${region}）`,
  either: (names: string) => `待判定：${names}`,
  among: (names: string) => `${names}等`,
  law: (title: string, articles: string) => `《${title}》${articles}`,
  lawSilent: (title: string) => `《${title}》未规定`,

  taken: (amount: string) => `按${amount}计`,
  noAmount: '没有金额',
  documents: (list: string) => `材料：${list}`,
  bodies: (list: string) => `单位：${list}`,
  open: (labels: string, branches: string) => `待补${labels}：${branches}`,
  branch: (condition: string, result: string) => `${condition}→${result}`,
  note: (texts: string) => `注意：${texts}`,
  classes: { construction: '建设', operation: '运维', service: '服务' },
  classOpen: '待判定',

  adjustWords: {
    'self-adjust': '可自行调整',
    'approval-required': '须报批',
    incomplete: '待补',
    silent: '未规定',
  },
  share: (share: string, limit: string) => `调整数额占批复总投资 ${share}%，上限 ${limit}%`,
  room: (amount: string) => `还可调整${amount}`,
  roomOpen: (amount: string, missing: string) => `距上限${amount}，能否自行调整待补${missing}`,
  roomGone: (amount: string) => `已超出可调整数额${amount}`,

  noDue: '没有规定最后日期：',

  steps: ['序号', '环节', '材料', '受理或审批单位', '依据'],
  remark: '注',
  gap: (echo: string, unit: string) => ['界限（' + echo + '）', `差额（${unit}）`, '说明', '依据'],
  gapBelow: '低于界限',
  gapAbove: '高于界限',
  gapOn: '恰在界限上',
  gapUnknown: '界限由本地标准确定，本办法没有写明数额',
  gapNone: '没有金额界限',
  compare: ['地区', '判定', '依据'],
  regions: ['地区', '标识', '规定', '文号', '状态', '施行日期'],
  inForce: '有效',
  version: (version: string, rules: string, regions: number) =>
    `GOVIT ${version}，规则 ${rules}（${regions} 份规定）`,
  spill: (rows: number, columns: number) =>
    `（结果为 ${rows} 行 ${columns} 列：选中同样大小的区域，输入公式后按 Ctrl+Shift+Enter）`,
};
