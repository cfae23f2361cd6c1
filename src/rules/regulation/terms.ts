/** The words in which regulations are written as data. */

export const QUESTIONS = ['scope', 'path', 'class', 'adjust', 'deadline', 'plan'] as const;

export type Question = (typeof QUESTIONS)[number];

export const VERDICTS = {
  scope: ['out', 'refusal', 'conditional', 'in', 'silent'],
  path: ['not-applicable', 'filing-only', 'blocked', 'incomplete', 'decided', 'silent'],
  class: ['fail', 'incomplete', 'construction', 'operation', 'service', 'silent'],
  adjust: ['approval-required', 'incomplete', 'self-adjust', 'silent'],
  deadline: ['late', 'early', 'in-time', 'due', 'incomplete', 'silent'],
  plan: ['fail', 'warn', 'ok', 'incomplete', 'not-applicable', 'silent'],
} as const satisfies Record<Question, readonly string[]>;

/** The stages of a project, in their order. */
export const STAGES = [
  '纳入清单或年度计划',
  '申报材料',
  '评审与技术审查',
  '审批',
  '采购',
  '备案',
  '建设与试运行',
  '验收',
  '评价',
  '运维',
] as const;

/** The kinds of rule that the regulations consist of. */
export const RULE_KINDS = [
  'scope-of-application',
  'expense-scope',
  'project-class',
  'approval-path',
  'documents',
  'adjustment',
  'deadline',
  'gate',
  'plan',
  'procurement',
  'O&M',
  'performance',
  'filing',
] as const;
