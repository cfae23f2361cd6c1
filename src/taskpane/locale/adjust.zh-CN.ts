const verdicts: Record<string, string> = {
  'self-adjust': '可自行调整',
  'approval-required': '须报批',
  incomplete: '待补资料',
  silent: '未规定',
};

/** 调整 in Chinese. */
export const adjustZhCN = {
  verdicts,
  chooseRegion: '请先选择地区，再核对调整。',
  several: (count: number) =>
    `共有 ${count} 张调整表，逐表核对；若属同一项目，调整数额应合并计算，请把各表并为一张。`,
  sums: '调整数额',
  columns: (approved: string, approvedHeader: string, adjusted: string, adjustedHeader: string) =>
    `批复 ${approved} 列“${approvedHeader}”，调整后 ${adjusted} 列“${adjustedHeader}”`,
  approved: '批复',
  adjusted: '调整后',
  moved: '调整数额',
  upAndDown: (increases: string, decreases: string) => `（增 ${increases}／减 ${decreases}，取较大者）`,
  share: '占批复',
  about: '约',
  unknown: '不能确定',
  totalKept: '总投资未增加 ✓',
  totalUnsure: '总投资是否增加不能确定 ?',
  totalRises: (amount: string) => `总投资增加 ${amount} ✕`,
  limit: (percent: string) => `上限 ${percent}。`,
  room: (amount: string) => `距上限还有 ${amount}`,
  over: (amount: string) => `已超出上限 ${amount}`,
  conclusion: '结论',
  bodies: (names: string) => `报送：${names}`,
  ifStated: (verdict: string) => `表中所写的目标和情形若属实：${verdict}`,
  questions: '需要确认',
  stated: '表中写到的情况',
  statedAt: (row: number, text: string) => `第 ${row} 行“${text}”`,
  says: (label: string, value: string) => `像是说“${label}”：${value}`,
  confirm: '属实，采用',
  confirmLabel: (says: string) => `属实，采用：${says}`,
  findings: (count: number) => `表中需要核实的 ${count} 处`,
  further: (count: number) => `还有 ${count} 处没有列出`,
  changes: (count: number) => (count === 0 ? '各行没有调整' : `调整的 ${count} 行`),
  changed: {
    added: (count: number) => `新增 ${count} 行`,
    removed: (count: number) => `取消 ${count} 行`,
    changed: (count: number) => `变动 ${count} 行`,
  },
  row: (row: number, item: string) => `第 ${row} 行 ${item}`,
  noTable: '没有认出费用表。请到“检查”指出表头、费用名称和金额在哪里。',
  lookingFor: '没有找到调整对比',
  lookingForHint:
    '这里核对并列两列金额的表：一列是批复（原概算、调整前），一列是调整后。请打开这样的工作表，或在下面指明两列。',
  columnProblems: {
    none: {
      approved: '没有找到批复金额列（表头如“批复金额”“批复概算”“原概算”“调整前”）',
      adjusted: '没有找到调整后金额列（表头如“调整后金额”“变更后概算”“调整概算”）',
    },
    absent: {
      approved: '指明的批复金额列没有内容，请另选一列',
      adjusted: '指明的调整后金额列没有内容，请另选一列',
    },
    same: {
      approved: '批复金额和调整后金额指明了同一列，请分别指明',
      adjusted: '批复金额和调整后金额指明了同一列，请分别指明',
    },
  },
  severalColumns: {
    approved: (columns: string[]) => `不止一列像批复金额：${columns.join('、')}，请指明`,
    adjusted: (columns: string[]) => `不止一列像调整后金额：${columns.join('、')}，请指明`,
  },
  columnOf: { approved: '批复金额在', adjusted: '调整后金额在' },
  column: (letters: string, header: string) => `${letters} 列 ${header}`,
  otherColumns: '两列不对？另行指明',
};

export type AdjustTexts = typeof adjustZhCN;
