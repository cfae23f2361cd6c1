import * as v from 'valibot';
import { readDate } from '../dates';
import { oneOrMore, text, textList, wholeNumber } from '../shape';
import { QUESTIONS, RULE_KINDS, STAGES } from './terms';

/** The shape of a regulation file. docs/adding-a-region.md explains it field by field. */

export { QUESTIONS, RULE_KINDS, STAGES, VERDICTS, type Question } from './terms';

const ruleKind = v.picklist(RULE_KINDS, `应为 ${RULE_KINDS.join('、')} 之一`);

const date = v.pipe(
  text,
  v.check((value) => readDate(value) === value, '应为日期 yyyy-mm-dd'),
);

/** Conditions are read by conditions/read.ts; here they need only be maps. */
const condition = v.record(v.string(), v.unknown(), '条件应写成 键: 值 的形式');

const ThresholdShape = v.strictObject({
  fact: text,
  value: v.optional(text),
  against: v.optional(text),
  article: text,
  lower: v.optional(text),
  upper: v.optional(text),
  holds: v.optional(v.picklist(['lower', 'upper'], '应为 lower 或 upper')),
  reading: v.optional(text),
  otherwise: v.optional(text),
});

const WarningShape = v.strictObject({
  code: v.optional(
    v.picklist(
      ['boundary', 'in-principle', 'reading', 'note'],
      '应为 boundary、in-principle、reading 或 note',
    ),
    'note',
  ),
  text,
  reading: v.optional(text),
});

const StepShape = v.strictObject({
  stage: v.picklist(STAGES, `应为 ${STAGES.join('、')} 之一`),
  action: text,
  bodies: v.optional(oneOrMore, []),
  documents: v.optional(oneOrMore, []),
});

const EffectShape = v.strictObject({
  verdict: v.optional(text),
  text: v.optional(text),
  steps: v.optional(v.array(StepShape), []),
  warnings: v.optional(v.array(WarningShape), []),
  missing: v.optional(textList, []),
  cites: v.optional(oneOrMore, []),
});

const RequirementShape = v.strictObject({
  that: condition,
  label: v.optional(text),
  failed: v.optional(text),
});

const StartShape = v.union(
  [
    v.strictObject({ latest: oneOrMore }),
    v.strictObject({
      year: text,
      plus: v.optional(wholeNumber, '0'),
      day: v.pipe(text, v.regex(/^\d\d-\d\d$/u, '应为 mm-dd')),
    }),
    v.strictObject({
      yearAfter: text,
      plus: v.optional(wholeNumber, '0'),
      day: v.pipe(text, v.regex(/^\d\d-\d\d$/u, '应为 mm-dd')),
    }),
    v.strictObject({ date }),
  ],
  '应为 {latest: [日期事实]}、{year: 年度事实, plus: n, day: mm-dd}、{yearAfter: 日期事实, plus: n, day: mm-dd} 或 {date: yyyy-mm-dd}',
);

const ClockShape = v.strictObject({
  /** deadlineType by which the clock is asked for. */
  type: text,
  /** Without a start the provision only has requirements, asked under this type. */
  start: v.optional(StartShape),
  /** Months after the start before which it is too early. */
  opens: v.optional(wholeNumber),
  /** Months after the start after which it is too late. */
  closes: v.optional(wholeNumber),
  /** Date fact that is held against the clock; without it the answer is the last day. */
  done: v.optional(text),
});

export const ProvisionShape = v.strictObject({
  rule: text,
  article: text,
  kind: ruleKind,
  question: v.picklist(QUESTIONS, `应为 ${QUESTIONS.join('、')} 之一`),
  strength: v.optional(v.picklist(['must', 'in-principle'], '应为 must 或 in-principle'), 'must'),
  /** The rule in our own short words. */
  summary: text,
  /** Deciding words, quoted; they must stand in the article. */
  words: v.optional(oneOrMore, []),
  /** Provisions of one choice are alternatives of which one must hold. */
  choice: v.optional(text),
  when: v.optional(condition),
  unless: v.optional(condition),
  require: v.optional(v.array(RequirementShape), []),
  clock: v.optional(ClockShape),
  then: v.optional(EffectShape),
  failed: v.optional(EffectShape),
  unknown: v.optional(EffectShape),
});

const AdviceShape = v.strictObject({
  rule: text,
  article: text,
  kind: ruleKind,
  summary: text,
  reason: text,
});

export const RegulationShape = v.strictObject({
  id: v.pipe(text, v.regex(/^[a-z][a-z0-9-]*$/u, '应为小写英文字母')),
  name: text,
  aliases: v.optional(textList, []),
  title: text,
  document: v.optional(text),
  status: v.picklist(['in-force', 'draft'], '应为 in-force 或 draft'),
  statusNote: v.optional(text),
  effective: v.optional(date),
  articles: v.pipe(wholeNumber, v.minValue(1, '至少一条')),
  annexes: v.optional(textList, []),
  /** What the question is answered with where no provision speaks; the reason is told. */
  silence: v.optional(v.record(v.picklist(QUESTIONS), text), {}),
  definitions: v.optional(v.record(text, condition), {}),
  thresholds: v.optional(v.record(text, ThresholdShape), {}),
  /** Rules that only follow where another one fails, each with its article; effects cite them. */
  cited: v.optional(v.record(text, text), {}),
  provisions: v.array(ProvisionShape, '应为条款的列表'),
  advice: v.optional(v.array(AdviceShape), []),
});

export type RegulationData = v.InferOutput<typeof RegulationShape>;
export type ProvisionData = v.InferOutput<typeof ProvisionShape>;
export type EffectData = v.InferOutput<typeof EffectShape>;
export type StepData = v.InferOutput<typeof StepShape>;
export type ClockData = v.InferOutput<typeof ClockShape>;
export type AdviceData = v.InferOutput<typeof AdviceShape>;
