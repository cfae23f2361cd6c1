import type { Decimal } from 'decimal.js';
import { ask, type Facts, type FactValue, type Regulation } from '../../rules';
import { deriveFacts } from '../../rules/facts/derive';
import type { AdjustAnswer } from '../../rules/questions/adjust';
import type { AdjustmentReading } from './reading';
import { capped, isUnchanged, unchangedAnswer } from './capped';
import { answerFindings, notTakenFindings, readingFindings } from './findings';
import { otherReadings } from './totals';
import type { Finding } from '../finding';

/** What the law says of an adjustment that was read. */
export interface JudgedAdjustment {
  reading: AdjustmentReading;
  answer: AdjustAnswer;
  /** The answer if what the notes of the sheet say of goal and reason is confirmed; absent where they say nothing more. */
  ifStated?: AdjustAnswer;
  findings: Finding[];
}

/** What the sheet shows is measured, not told. */
const MEASURED = ['increasesSum', 'decreasesSum', 'adjustmentAmount', 'adjustmentShare'] as const;

const moneyIn = (facts: Facts, id: string): Decimal | undefined => facts.get(id) as Decimal | undefined;

/** The totals: those of the lines; where a user gives the approved total, the lines say by how much it changes. */
function totalsOf(reading: AdjustmentReading, given: Facts): [string, Decimal | undefined | null][] {
  const { approvedTotal, adjustedTotal } = reading;
  const [approved, adjusted] = [moneyIn(given, 'approvedTotal'), moneyIn(given, 'adjustedTotal')];
  const net = approvedTotal && adjustedTotal?.minus(approvedTotal);
  return [
    ['approvedTotal', approved ?? approvedTotal],
    ['adjustedTotal', adjusted ?? (approved && net ? approved.plus(net) : approved ? null : adjustedTotal)],
  ];
}

/** All that is known: what the user says, what the fact columns say, and what was measured. */
function factsFor(reading: AdjustmentReading, given: Facts): Facts {
  const facts = new Map<string, FactValue>(given);
  for (const id of MEASURED) facts.delete(id);
  for (const [id, value] of Object.entries(reading.facts)) if (!facts.has(id)) facts.set(id, value);
  const amounts: [string, Decimal | undefined | null][] = [
    ...totalsOf(reading, given),
    ['increasesSum', reading.increases],
    ['decreasesSum', reading.decreases],
  ];
  // A total below zero is no total: the answer says that it is missing.
  for (const [id, amount] of amounts) if (amount && !amount.isNegative()) facts.set(id, amount);
  return deriveFacts(facts);
}

/** Facts that notes suggest, each where they say one thing only and nobody has said anything. */
function suggested({ stated }: AdjustmentReading, facts: Facts): Map<string, FactValue> {
  const values = new Map<string, Set<FactValue>>();
  for (const { fact, value } of stated) {
    if (facts.has(fact)) continue;
    values.set(fact, (values.get(fact) ?? new Set()).add(value));
  }
  return new Map(
    [...values].flatMap(([fact, all]) => {
      const [only] = all;
      return all.size === 1 && only !== undefined ? [[fact, only] as const] : [];
    }),
  );
}

/** Without what is stated by the number of an article that says nothing of adjustments in this region. */
function withOwnArticles(reading: AdjustmentReading, { byQuestion }: Regulation): AdjustmentReading {
  const isOwn = (cited: string): boolean =>
    byQuestion.adjust.some(
      ({ article }) =>
        article.startsWith(cited) && !/^[之一二三四五六七八九十]/u.test(article.slice(cited.length)),
    );
  const stated = reading.stated.filter(({ article }) => article === undefined || isOwn(article));
  return { ...reading, stated };
}

/**
 * Asks a regulation about an adjustment.
 *
 * @param given facts of the project (priorAdjustmentAmount, goalUnchanged, adjustmentReason …). approvedTotal and adjustedTotal
 *   stand before the sums of the lines; what was moved is always that of the lines
 * @returns the answer with share, limit and room where the regulation has a share, and the findings with their places
 */
export function judgeAdjustment(
  read: AdjustmentReading,
  regulation: Regulation,
  given: Facts,
): JudgedAdjustment {
  const reading = withOwnArticles(read, regulation);
  const facts = factsFor(reading, given);
  const withoutUnit = reading.unitKnown ? [] : ['approvedTotal'];
  const others = otherReadings(reading).map((other) => factsFor(other, given));
  const askWith = (confirmed: Facts): AdjustAnswer => {
    const [answer, ...further] = [facts, ...others].map(
      (known) =>
        ask(regulation, 'adjust', {
          facts: new Map([...known, ...confirmed]),
          withoutUnit,
        }) as AdjustAnswer,
    ) as [AdjustAnswer, ...AdjustAnswer[]];
    return isUnchanged(reading, facts) ? unchangedAnswer(answer) : capped(answer, further, reading);
  };
  const answer = askWith(new Map());
  const more = suggested(reading, facts);
  const confirmable = more.size > 0 && answer.verdict === 'incomplete' && reading.unitKnown;
  return {
    reading,
    answer,
    ...(confirmable ? { ifStated: askWith(more) } : {}),
    findings: [
      ...readingFindings(reading),
      ...notTakenFindings(reading, given),
      ...answerFindings(reading, answer, facts),
    ],
  };
}
