import type { ItemAnswer } from '../../rules';
import { findKind, type Reading } from '../../rules/expenses';
import type { Line } from '../table';
import { answeredFacts, answersAmong, weighDecisions, type Placed, type Weighed } from './weigh';
import { wordsOfConflict, wordsOfRuling, wordsOfWithheld } from './words';

/**
 * From GOVIT's own word and those of persons to what stands. The law stays as it is: the basis of an answer is always that of GOVIT's
 * own, and a person's word stands beside it with name, day and reason.
 */

/**
 * decided: what persons said stands. conflict: they differ, and the line is 待判定. review: what was decided may no longer fit.
 * open: nothing that settles the line was said.
 */
export type DecisionState = 'decided' | 'conflict' | 'review' | 'open';

/** What persons said of a line, beside what GOVIT itself says. */
export interface LineDecision {
  state: DecisionState;
  own: { reading: Reading; answer: ItemAnswer };
  weighed: Weighed;
  /** Facts of the line with the answers of reviewers. */
  facts: Line['facts'];
  /** Facts on which they differ, and which are unknown therefore. */
  contested: readonly string[];
}

export interface Settled {
  reading: Reading;
  answer: ItemAnswer;
  decision: LineDecision;
}

type Ask = (reading: Reading, facts: Line['facts']) => ItemAnswer;

/** The law's answer with a person's verdict in the place of GOVIT's. */
function withVerdict(own: ItemAnswer, verdict: ItemAnswer['verdict'], reason: string): ItemAnswer {
  const { kind, category, basis, documents, bodies, steps } = own;
  const warnings = own.warnings.filter(({ code }) => code === 'draft');
  const conditions = verdict === 'conditional' ? own.conditions : [];
  const missing = verdict === 'undetermined' ? ['item'] : [];
  const told = { echo: '', reason, text: `${reason}。` };
  return { kind, category, basis, documents, bodies, steps, verdict, conditions, missing, warnings, ...told };
}

function readingOf(kindId: string, reviewer: string, own: Reading): Reading {
  const kind = findKind(kindId);
  if (kind === undefined) return own;
  return { kind: kind.id, category: kind.category, sure: true, alternatives: [], decidedBy: [reviewer] };
}

/**
 * What stands for a line on which persons decided.
 *
 * @param reading GOVIT's own
 * @param region the region for which is asked
 * @param ask the law's answer to a reading with facts of the line
 */
export function settle(
  line: Line,
  reading: Reading,
  region: string,
  placed: readonly Placed[],
  ask: Ask,
): Settled {
  const { facts, contested } = answeredFacts(line.facts, answersAmong(placed));
  const own = ask(reading, facts);
  const weighed = weighDecisions(placed, region, own.verdict);
  const { rulings, conflict, outdated, answers } = weighed;
  const told = { own: { reading, answer: own }, weighed, facts, contested };
  if (conflict)
    return {
      reading,
      answer: withVerdict(own, 'undetermined', wordsOfConflict(rulings, own)),
      decision: { state: 'conflict', ...told },
    };
  const ruling = rulings.at(-1);
  if (ruling === undefined) {
    const isOld = outdated.length > 0 || answers.some(({ changes }) => changes.length > 0);
    return { reading, answer: own, decision: { state: isOld ? 'review' : 'open', ...told } };
  }
  // Where one of those who agree saw the line as it is today, nothing is to be reviewed.
  const isFresh = rulings.some(({ changes }) => changes.length === 0);
  const decision: LineDecision = { state: isFresh ? 'decided' : 'review', ...told };
  const { decision: word } = ruling;
  if (word.kind === 'reclassify') {
    const read = readingOf(word.to.kind, word.reviewer, reading);
    return { reading: read, answer: ask(read, facts), decision };
  }
  if (word.kind === 'accept' || word.to.verdict === own.verdict) return { reading, answer: own, decision };
  // A verdict was given to an amount. For another amount neither the person's nor GOVIT's may silently take its place.
  return {
    reading,
    answer: isFresh
      ? withVerdict(own, word.to.verdict, wordsOfRuling(ruling, own))
      : withVerdict(own, 'undetermined', wordsOfWithheld(ruling, own)),
    decision,
  };
}
