import type { Decision } from './decision';
import type { LineDecision } from './settle';
import type { Placed } from './weigh';
import { decisionWords } from './words';

const placedJson = ({ decision, changes }: Placed): object => {
  const { id, kind, scope, reviewer, at, reason } = decision;
  const { to, facts } = decision as Partial<Record<'to' | 'facts', unknown>>;
  return { id, kind, scope, reviewer, at, reason, to, facts, ...(changes.length > 0 ? { changes } : {}) };
};

const idOf = ({ id }: Decision): string => id;

/** What persons decided on a line, for the JSON of a report: beside the verdict in force always GOVIT's own. */
export function decisionJson(decision: LineDecision): object {
  const { state, own, weighed, contested } = decision;
  const { rulings, outdated, answers, notes, superseded, elsewhere } = weighed;
  return {
    state,
    text: decisionWords(decision),
    ownVerdict: own.answer.verdict,
    ownKind: own.reading.kind,
    ownSure: own.reading.sure,
    ownText: own.answer.text,
    rulings: rulings.map(placedJson),
    outdated: outdated.map(placedJson),
    answers: answers.map(placedJson),
    contested,
    notes: notes.map(placedJson),
    superseded: superseded.map(idOf),
    otherRegions: elsewhere.map(idOf),
  };
}
