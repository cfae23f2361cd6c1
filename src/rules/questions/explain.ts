import type { ProvisionTrace } from '../answer';
import type { Circumstances } from '../conditions/condition';
import { factLabel } from '../facts/vocabulary';
import { evaluate, type Outcome } from '../provision';
import type { Regulation } from '../regulation/regulation';
import type { Question } from '../regulation/shape';
import { describeSide, sideOf } from '../thresholds';
import { opposite } from '../boundary';
import { tellClock, traceClock } from './clock';
import { firstDue, runClocks, type ClockOutcome } from './deadline';
import { Memory } from './memory';
import { topicOf, type Topic } from './topic';

/** Why an answer is as it is, provision by provision, and what would change it. */
export interface Explanation {
  provisions: ProvisionTrace[];
  /** Chinese: the next threshold, the fact that is missing. */
  changes: string[];
  /** The whole in Chinese lines, for reading. */
  lines: string[];
}

const STATE_WORDS: Readonly<Record<Outcome['state'], string>> = {
  held: '成立',
  failed: '不满足',
  unmet: '尚缺资料',
  open: '是否适用不明',
  'not-applicable': '不适用',
};

/** What is said of a requirement in a provision so judged. */
const FULFILMENT: Readonly<Partial<Record<Outcome['state'], string>>> = { held: '', failed: '：否' };

function reasons({ provision, state }: Outcome, circumstances: Circumstances): string[] {
  const { when, unless, requirements } = provision;
  if (state === 'not-applicable') {
    if (when?.truth(circumstances) === false)
      return [`不符合“${when.describe()}”`, ...when.tell(circumstances)];
    return unless ? [`属于例外“${unless.describe()}”`, ...unless.tell(circumstances)] : [];
  }
  if (state === 'open') return when?.tell(circumstances) ?? [];
  const wanted = state === 'held' ? true : state === 'failed' ? false : undefined;
  const telling = requirements.filter(({ that }) => that.truth(circumstances) === wanted);
  const told = telling.map(({ label, that }) => {
    // A fact with the very name of what is required would only say it twice.
    const facts = that.tell(circumstances).filter((fact) => !fact.startsWith(`${label}：`));
    return `${label}${FULFILMENT[state] ?? '：未知'}${facts.length > 0 ? `（${facts.join('，')}）` : ''}`;
  });
  return told.length > 0 ? told : (when?.tell(circumstances) ?? ['对所有项目适用']);
}

function trace(outcome: Outcome, circumstances: Circumstances): ProvisionTrace {
  const { provision, state, missing } = outcome;
  return {
    rule: provision.rule,
    article: provision.article,
    summary: provision.summary,
    outcome: state,
    because: [...new Set(reasons(outcome, circumstances))],
    missing: [...missing],
  };
}

/** What lies on the other side of each threshold; how far away that is stands in the answer's `thresholds`. */
function crossings({ thresholds, provisions }: Topic, circumstances: Circumstances): string[] {
  return thresholds.flatMap((threshold) => {
    const side = sideOf(threshold, circumstances.facts);
    if (!side) return [];
    const other = provisions.find(({ when, requirements }) =>
      [when, ...requirements.map(({ that }) => that)].some(
        (condition) => condition?.thresholds.includes(threshold) && condition.truth(circumstances) === false,
      ),
    );
    const then = other ? `，则：${other.summary}（${other.article}）` : '，结论可能改变';
    return [`若${describeSide(threshold, opposite(side))}${then}`];
  });
}

function write(traces: ProvisionTrace[], changes: string[]): Explanation {
  const told = traces.map(
    ({ article, summary, outcome, because }) =>
      `〔${STATE_WORDS[outcome]}〕${article} ${summary}${because.length > 0 ? ` —— ${because.join('；')}` : ''}`,
  );
  return { provisions: traces, changes, lines: [...told, ...changes] };
}

/** The facts that what applies, or may apply, still waits for. */
function wanting(traces: readonly ProvisionTrace[]): string[] {
  const relevant = traces.filter(({ outcome }) => outcome !== 'not-applicable');
  const missing = new Set(relevant.flatMap((one) => one.missing));
  return [...missing].map((id) => `补充“${factLabel(id)}”（${id}）可能改变结论`);
}

function reason(topic: Topic, circumstances: Circumstances): Explanation {
  const traces = topic.provisions.map((provision) =>
    trace(evaluate(provision, circumstances), circumstances),
  );
  return write(traces, [...crossings(topic, circumstances), ...wanting(traces)]);
}

const CLOCK_STATES: Readonly<Partial<Record<string, Outcome['state']>>> = {
  late: 'failed',
  early: 'failed',
  incomplete: 'unmet',
};

/** How a clock ran: the event and its date, the length, and whether its last day is the answer's. */
function traceOfClock(
  { outcome, aside, run }: ClockOutcome,
  due: string | undefined,
  circumstances: Circumstances,
): ProvisionTrace {
  const told = trace(outcome, circumstances);
  if (aside !== undefined) return { ...told, because: [aside] };
  const { clock: data } = outcome.provision;
  if (!run || !data) return told;
  const clock = traceClock(data, run, circumstances.facts);
  const decides = due !== undefined && run.closes === due ? [`答复的最后一天 ${due} 由此得出`] : [];
  return {
    ...told,
    outcome: CLOCK_STATES[run.verdict] ?? told.outcome,
    because: [...(clock ? tellClock(clock) : []), ...(run.finding ? [run.finding] : []), ...decides],
    ...(clock ? { clock } : {}),
  };
}

/** Clocks run on dates, which no condition names: nothing of it is kept for other dates. */
function reasonDeadline(regulation: Regulation, topic: Topic, circumstances: Circumstances): Explanation {
  const clocks = runClocks(regulation, circumstances);
  const due = firstDue(clocks);
  const traces = clocks.map((clock) => traceOfClock(clock, due, circumstances));
  return write(traces, [...crossings(topic, circumstances), ...wanting(traces)]);
}

const reasonings = new Memory<Explanation>();

/**
 * Explains an answer: which provisions held and why, which did not and why, and what would change it.
 *
 * @param circumstances the facts, and for `scope` what the item is
 */
export function explain(
  regulation: Regulation,
  question: Question,
  circumstances: Circumstances,
): Explanation {
  const topic = topicOf(regulation, question);
  if (question === 'deadline') return reasonDeadline(regulation, topic, circumstances);
  return reasonings.recall(topic, circumstances, () => reason(topic, circumstances));
}
