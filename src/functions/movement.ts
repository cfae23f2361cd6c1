import type { Decimal } from 'decimal.js';
import { movementOf, type Movement as Moved } from '../budget/adjustment/movement';
import { ZERO, type MoneyUnit } from '../rules';
import { readAmount } from './amounts';
import { sizeOf, type Block, type Cell } from './cells';
import { asLine } from './each';
import { MESSAGES } from './messages';
import { invalid, Problem, problemOf } from './problem';

/** What two columns of amounts say of an adjustment. */
export interface Movement {
  approved: Decimal;
  adjusted: Decimal;
  /** Absent where only two totals are given: they cannot show what was moved. */
  moved?: Moved;
}

interface Line {
  before: Decimal;
  after: Decimal;
}

/** A fault of a line names its place: the answer is one cell, the lines are many. */
function atLine<T>(place: number, lines: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const problem = problemOf(error);
    if (!problem || lines === 1) throw error;
    throw new Problem(problem.code, MESSAGES.atLine(place, problem.message));
  }
}

function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), ZERO);
}

/** A total row among the lines would double the total and halve the share. */
function endsInTotal(lines: readonly Line[]): boolean {
  const last = lines.at(-1);
  const others = lines.slice(0, -1);
  if (!last || others.length < 2 || last.before.isZero()) return false;
  return (
    sum(others.map(({ before }) => before)).eq(last.before) &&
    sum(others.map(({ after }) => after)).eq(last.after)
  );
}

/**
 * Reads the approved and the adjusted amounts line by line. A line blank in one column is new, or dropped; blank in both it
 * is none.
 *
 * @throws {Problem} naming the line that cannot be read
 */
export function readMovement(
  approved: Block<Cell>,
  adjusted: Block<Cell>,
  unit: MoneyUnit | undefined,
): Movement {
  const [before, after] = [asLine(approved), asLine(adjusted)];
  if (before.length !== after.length) throw invalid(MESSAGES.sizes(sizeOf(approved), sizeOf(adjusted)));
  const lines = before.flatMap((cell, index): Line[] => {
    const [old, now] = atLine(index + 1, before.length, () => [
      readAmount(cell, unit),
      readAmount(after[index] ?? null, unit),
    ]);
    return old === undefined && now === undefined ? [] : [{ before: old ?? ZERO, after: now ?? ZERO }];
  });
  const total = {
    approved: sum(lines.map((line) => line.before)),
    adjusted: sum(lines.map((line) => line.after)),
  };
  if (total.approved.isZero()) throw invalid(MESSAGES.noLines);
  if (before.length === 1) return total;
  if (endsInTotal(lines)) throw invalid(MESSAGES.totalRow);
  return { ...total, moved: movementOf(lines.map((line) => line.after.minus(line.before))) };
}
