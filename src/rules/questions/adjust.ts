import type { Decimal } from 'decimal.js';
import type { Answer, Warning } from '../answer';
import type { Circumstances } from '../conditions/condition';
import { exact, toPlain, ZERO } from '../decimal';
import type { Facts } from '../facts/facts';
import type { Regulation } from '../regulation/regulation';
import type { Threshold } from '../thresholds';
import { writeMoney } from '../money';
import { answerOf, conclude, sentenceOf } from './conclusion';
import { topicOf } from './topic';

export interface AdjustAnswer extends Answer {
  /** Money moved since the approval as a share of the approved total, e.g. "0.15". */
  share?: string;
  /** The share up to which the unit may adjust itself. */
  limit?: string;
  /** 元 that may still be moved; negative where the limit is passed. */
  room?: string;
}

const SHARE = 'adjustmentShare';
const HUNDRED = exact('100');
/** A share of 60 digits times the total leaves a tail far below a 分. */
const ROOM_DIGITS = 6;

function amount(facts: Facts, id: string): Decimal | undefined {
  return facts.get(id) as Decimal | undefined;
}

/**
 * Where increases and decreases added up (the other reading of A-G2) pass the limit although the moved money does not, the
 * answer says so.
 */
function doubleCount(facts: Facts, limit: Decimal, article: string): Warning[] {
  const [increases, decreases, approved, share] = [
    'increasesSum',
    'decreasesSum',
    'approvedTotal',
    SHARE,
  ].map((id) => amount(facts, id));
  if (!increases || !decreases || !approved || !share || approved.isZero()) return [];
  const before = amount(facts, 'priorAdjustmentAmount') ?? ZERO;
  const doubled = increases.abs().plus(decreases.abs()).plus(before).times(HUNDRED).div(approved);
  if (doubled.lte(limit) || share.gt(limit)) return [];
  const text = `“资金调整数额”按调增、调减中较大者计为 ${share.toFixed(2)}%；若按增减合计为 ${doubled.toFixed(2)}%，超过 ${toPlain(limit)}%`;
  return [{ code: 'reading', reading: 'A-G2', text, article }];
}

/** An earlier adjustment counts too (reading A-G2); where none is given the share is that of this one alone. */
function priorUnknown(facts: Facts, article: string): Warning[] {
  if (facts.has('priorAdjustmentAmount') || !facts.has(SHARE)) return [];
  return [
    {
      code: 'reading',
      reading: 'A-G2',
      text: '未填此前累计调整数额，按无此前调整计算；自批复以来的调整应累计',
      article,
    },
  ];
}

function shareLimit(regulation: Regulation): (Threshold & { measure: { value: Decimal } }) | undefined {
  return topicOf(regulation, 'adjust').thresholds.find(
    (threshold): threshold is Threshold & { measure: { value: Decimal } } =>
      threshold.fact === SHARE && 'value' in threshold.measure,
  );
}

/** What is left of the share; it may be moved without approval only where the other conditions hold too. */
function writeRoom(room: Decimal, limit: Decimal, verdict: string): string {
  if (room.isNegative()) return `已超出可调整数额${writeMoney(room.abs())}`;
  return verdict === 'self-adjust'
    ? `还可调整${writeMoney(room)}`
    : `调整数额未超过${toPlain(limit)}%，距上限${writeMoney(room)}`;
}

/**
 * May an approved budget be changed without a new approval?
 *
 * @returns self-adjust, approval-required, incomplete or silent; with share, limit and room where the regulation has a share
 */
export function askAdjust(regulation: Regulation, circumstances: Circumstances): AdjustAnswer {
  const { facts } = circumstances;
  const topic = topicOf(regulation, 'adjust');
  const answer = answerOf(topic, conclude(topic, circumstances), circumstances);
  const threshold = shareLimit(regulation);
  if (!threshold) return answer;
  const limit = threshold.measure.value;
  const result: AdjustAnswer = { ...answer, limit: toPlain(limit.div(HUNDRED)) };
  const share = amount(facts, SHARE);
  const approved = amount(facts, 'approvedTotal');
  if (share) result.share = toPlain(share.div(HUNDRED));
  if (approved && share) {
    const room = approved.times(limit.minus(share)).div(HUNDRED).toDecimalPlaces(ROOM_DIGITS);
    result.room = toPlain(room);
    result.reason += `；${writeRoom(room, limit, answer.verdict)}`;
    result.text = sentenceOf(result);
  }
  result.warnings = [...result.warnings, ...doubleCount(facts, limit, threshold.article)];
  // Earlier adjustments can only use up room: where an approval is required already they change nothing.
  if (answer.verdict === 'approval-required') return result;
  const prior = priorUnknown(facts, threshold.article);
  result.warnings.push(...prior);
  if (prior.length > 0) result.missing = [...result.missing, 'priorAdjustmentAmount'];
  return result;
}
