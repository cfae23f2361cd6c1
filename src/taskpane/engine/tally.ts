import type { Decimal } from 'decimal.js';
import type { JudgedLine, VerdictSum } from '../../budget';
import { ZERO, type ScopeVerdict } from '../../rules';
import type { Summary } from './engine';
import { summaryView } from './views';

const VERDICTS: readonly ScopeVerdict[] = ['in', 'conditional', 'out', 'refusal', 'silent', 'undetermined'];

/** Sums by verdict that grow line by line, and give way where a line is judged anew. */
export class Tally {
  private readonly sums = new Map<ScopeVerdict, { lines: number; amount: Decimal }>(
    VERDICTS.map((verdict) => [verdict, { lines: 0, amount: ZERO }]),
  );
  private unreadable = 0;

  add(judged: JudgedLine): void {
    this.count(judged, 1);
  }

  remove(judged: JudgedLine): void {
    this.count(judged, -1);
  }

  private count({ line, answer }: JudgedLine, times: 1 | -1): void {
    if (line.amount === null) this.unreadable += times;
    const sum = this.sums.get(answer.verdict);
    if (!sum) return;
    sum.lines += times;
    if (line.amount !== null) sum.amount = sum.amount.plus(line.amount.times(times));
  }

  summary(): Summary {
    return summaryView(Object.fromEntries(this.sums) as Record<ScopeVerdict, VerdictSum>, this.unreadable);
  }
}
