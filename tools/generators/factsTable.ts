import { FACTS, QUESTIONS, REGULATIONS, type FactDefinition, type Question } from '../../src/rules';

const TYPE_NAMES: Readonly<Record<FactDefinition['type'], string>> = {
  money: '金额',
  percent: '百分数',
  count: '整数',
  months: '月数',
  date: '日期',
  yesno: '是否',
  enum: '选项',
  text: '文字',
};

const QUESTION_NAMES: Readonly<Record<Question, string>> = {
  scope: '费用范围',
  path: '审批路径',
  class: '项目类别',
  adjust: '概算调整',
  deadline: '期限',
  plan: '计划与核对',
};

const regionName = (id: string): string => REGULATIONS.find((regulation) => regulation.id === id)?.name ?? id;

const code = (text: string): string => `\`${text}\``;

function follows({ derive }: FactDefinition): string {
  if (!derive) return '';
  const name = (id: string): string => FACTS.get(id)?.label ?? id;
  if ('sum' in derive) return `未填时＝${derive.sum.map(name).join('＋')}`;
  if ('max' in derive) return `未填时＝${derive.max.map(name).join('、')}中较大者`;
  const { part, before, of } = derive.share;
  return `未填时＝（${name(part)}＋${name(before)}）÷${name(of)}`;
}

function row(fact: FactDefinition): string {
  const values = Object.entries(fact.values ?? {}).map(([id, label]) => `${code(id)} ${label}`);
  const regions = fact.regions.map(regionName);
  const note = [values.join('；'), follows(fact)].filter(Boolean).join('；');
  const [, ...others] = QUESTIONS.filter((question) => fact.questions.includes(question)).map(
    (question) => QUESTION_NAMES[question],
  );
  const cells = [
    code(fact.id),
    fact.label,
    TYPE_NAMES[fact.type],
    note,
    regions.join('、'),
    others.join('、'),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Each fact stands once, under the first of its questions. */
function section(question: Question): string[] {
  const own = [...FACTS.values()].filter(({ questions }) => firstOf(questions) === question);
  if (own.length === 0) return [];
  return [
    `## ${QUESTION_NAMES[question]}（${code(question)}）`,
    '',
    '| 事实 | 名称 | 类型 | 取值 | 用到的地区 | 还用于 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...own.map(row),
    '',
  ];
}

function firstOf(questions: readonly string[]): Question | undefined {
  return QUESTIONS.find((question) => questions.includes(question));
}

/** The vocabulary of facts as a page of docs/. */
export function factsTable(): string {
  return [
    '# 事实一览',
    '',
    '提问时给出的事实（`facts`），也是规定文件的条件里可以用的名称。没有给出的事实是“未知”，不是“否”。由 `npm run docs:facts` 从 `src/rules/facts/facts.yaml` 生成，请勿手改。',
    '',
    'English: the vocabulary of facts, generated. An absent fact is unknown, never false.',
    '',
    '写法：',
    '',
    '- 金额：数字或文字，如 `2000000`、`"200万元"`、`"1.2亿元"`；不带单位的按 `moneyUnit`（默认元）。除调增、调减合计外不能为负。',
    '- 百分数：`30` 或 `"30%"` 表示 30%。整数不带小数。月数可带小数，如 `34.8`。',
    '- 日期：`2026-03-15`、`2026/3/15`、`2026年3月15日`；必须是日历上有的日子。',
    '- 是否：`true`、`false`，或 是、否、有、无；不清楚就不填。',
    '- 选项：写编号或中文名称。',
    '- 文字：缺少的篇章、缺少的材料写明名称，用顿号隔开；空文字 `""` 表示什么都不缺。',
    '',
    ...QUESTIONS.flatMap(section),
  ].join('\n');
}
