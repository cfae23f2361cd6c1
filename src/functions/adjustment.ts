import type { Decimal } from 'decimal.js';
import { ask, exact, parseFacts, toPlain, writeMoney, type Regulation } from '../rules';
import type { AdjustAnswer } from '../rules/questions/adjust';
import { readUnit } from './amounts';
import { toBlock } from './cells';
import { moneyFact, names, readFactBlock } from './factBlock';
import { MESSAGES } from './messages';
import { readMovement } from './movement';
import { notAvailable } from './problem';
import { readRegion } from './region';
import { articlesOf, cautionsOf, clause, draftMark } from './wording';

/** May an approved budget be changed without a new approval: ADJUST, ADJUSTROOM. */

interface Adjustment {
  regulation: Regulation;
  answer: AdjustAnswer;
}

/** Facts that only say more of an answer that stands already. */
const ASIDE = new Set(['priorAdjustmentAmount', 'actualTotal']);

/**
 * Asks the regulation about two columns of line amounts.
 *
 * @throws {Problem} #N/A where only totals are given and the answer turns on what was moved
 */
function askAbout(
  approved: unknown,
  adjusted: unknown,
  region: unknown,
  facts: unknown,
  unit: unknown,
): Adjustment {
  const regulation = readRegion(region);
  const moneyUnit = readUnit(unit);
  const movement = readMovement(toBlock(approved), toBlock(adjusted), moneyUnit);
  const given = readFactBlock(facts, moneyUnit, [['']])(0, 0);
  const { moved } = movement;
  const known = parseFacts({
    ...given,
    approvedTotal: moneyFact(movement.approved),
    adjustedTotal: moneyFact(movement.adjusted),
    ...(moved && { increasesSum: moneyFact(moved.increases), decreasesSum: moneyFact(moved.decreases) }),
  });
  const answer = ask(regulation, 'adjust', known) as AdjustAnswer;
  if (answer.verdict === 'incomplete' && !known.facts.has('adjustmentAmount'))
    throw notAvailable(MESSAGES.missingLines);
  return { regulation, answer };
}

const percent = (share: string): string => toPlain(exact(share).times('100').toDecimalPlaces(4));

function writeShare({ share, limit }: AdjustAnswer): string[] {
  return share === undefined || limit === undefined ? [] : [MESSAGES.share(percent(share), percent(limit))];
}

function writeVerdict({ verdict, missing }: AdjustAnswer): string {
  const words: Partial<Record<string, string>> = MESSAGES.adjustWords;
  const open = verdict === 'incomplete' ? names(missing.filter((id) => !ASIDE.has(id))) : '';
  return (words[verdict] ?? verdict) + open;
}

/** The verdict on an adjustment, its share, and on whose word. */
export function adjust(
  approved: unknown,
  adjusted: unknown,
  region: unknown,
  facts: unknown,
  unit: unknown,
): string {
  const { regulation, answer } = askAbout(approved, adjusted, region, facts, unit);
  const verdict = [writeVerdict(answer) + draftMark(regulation), ...writeShare(answer)].join('：');
  return `${[verdict, clause(answer.text), ...cautionsOf(answer).map(MESSAGES.note)].join('。')}。`;
}

/** What is left up to the limit: free to be moved, or not before the other conditions are known. */
function writeRoom({ verdict, missing }: AdjustAnswer, room: Decimal): string {
  if (room.isNegative()) return MESSAGES.roomGone(writeMoney(room.abs()));
  const open = missing.filter((id) => !ASIDE.has(id));
  return verdict === 'incomplete' && open.length > 0
    ? MESSAGES.roomOpen(writeMoney(room), names(open))
    : MESSAGES.room(writeMoney(room));
}

/** What may still be moved without a new approval, with the amounts it was measured on. */
export function adjustRoom(
  approved: unknown,
  adjusted: unknown,
  region: unknown,
  facts: unknown,
  unit: unknown,
): string {
  const { regulation, answer } = askAbout(approved, adjusted, region, facts, unit);
  const room = answer.room === undefined ? undefined : exact(answer.room);
  const notes = cautionsOf(answer).map(MESSAGES.note);
  const mark = draftMark(regulation);
  if (room === undefined || (answer.verdict === 'approval-required' && !room.isNegative()))
    return `${[writeVerdict(answer) + mark, clause(answer.text), ...notes].join('。')}。`;
  const measured = `（${answer.echo}，${articlesOf(answer)}）`;
  return [writeRoom(answer, room) + measured + mark, ...notes].join('。');
}
