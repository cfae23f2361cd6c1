import type { Decimal } from 'decimal.js';
import {
  hasOtherVerdict,
  isReadByTable,
  type DecisionState,
  type JudgedLine,
  type VerdictSum,
} from '../../budget';
import { ZERO, type ScopeVerdict } from '../../rules';
import type { Summary } from './engine';
import { summaryView } from './views';

const VERDICTS: readonly ScopeVerdict[] = ['in', 'conditional', 'out', 'refusal', 'silent', 'undetermined'];

const ASKING: ReadonlySet<ScopeVerdict> = new Set(['conditional', 'out', 'refusal', 'undetermined']);

/**
 * Whether a line still asks for a person: by its verdict, where nobody settled it, or because what persons said is to be seen again,
 * whatever the verdict is meanwhile.
 */
export function asksForPerson(verdict: ScopeVerdict, state?: DecisionState): boolean {
  if (state === 'review' || state === 'conflict') return true;
  return state !== 'decided' && ASKING.has(verdict);
}

/** Sums by verdict that grow line by line, and give way where a line is judged anew. */
export class Tally {
  private readonly sums = new Map<ScopeVerdict, { lines: number; amount: Decimal }>(
    VERDICTS.map((verdict) => [verdict, { lines: 0, amount: ZERO }]),
  );
  private unreadable = 0;
  private handled = 0;
  private open = 0;
  private readonly byTable = { lines: 0, otherVerdict: 0 };

  add(judged: JudgedLine): void {
    this.count(judged, 1);
  }

  remove(judged: JudgedLine): void {
    this.count(judged, -1);
  }

  private count(judged: JudgedLine, times: 1 | -1): void {
    const { line, answer, decision } = judged;
    if (isReadByTable(judged)) {
      this.byTable.lines += times;
      if (hasOtherVerdict(judged)) this.byTable.otherVerdict += times;
    }
    if (line.amount === null) this.unreadable += times;
    if (decision?.state === 'decided') this.handled += times;
    else if (asksForPerson(answer.verdict, decision?.state)) this.open += times;
    const sum = this.sums.get(answer.verdict);
    if (!sum) return;
    sum.lines += times;
    if (line.amount !== null) sum.amount = sum.amount.plus(line.amount.times(times));
  }

  summary(): Summary {
    const { unreadable, handled, open } = this;
    const byVerdict = Object.fromEntries(this.sums) as Record<ScopeVerdict, VerdictSum>;
    return { byVerdict: summaryView(byVerdict), unreadable, handled, open, byTable: { ...this.byTable } };
  }
}
