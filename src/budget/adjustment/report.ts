import type { Decimal } from 'decimal.js';
import { toPlain } from '../../rules';
import type { JudgedAdjustment } from './judge';
import type { LineChange } from './measure';

/** An adjustment as JSON (contract: `adjust --json`). Amounts are decimal strings in 元; null is not known. */

const amount = (value: Decimal | null): string | null => (value === null ? null : toPlain(value));

function changeJson({
  item,
  kind,
  approvedRows,
  adjustedRows,
  approved,
  adjusted,
  change,
}: LineChange): object {
  return {
    item,
    kind,
    approvedRows,
    adjustedRows,
    approved: toPlain(approved),
    adjusted: toPlain(adjusted),
    change: toPlain(change),
  };
}

/** Rows of the sheet with the adjusted budget; a line that is gone from it is told by its row in the approved one. */
function rowsOf(changes: readonly LineChange[], kind?: LineChange['kind']): number[] {
  return changes
    .filter((change) => kind === undefined || change.kind === kind)
    .flatMap(({ adjustedRows, approvedRows }) => (adjustedRows.length > 0 ? adjustedRows : approvedRows));
}

/** @param judged what `judgeAdjustment` gave */
export function adjustmentJson({ reading, answer, ifStated }: JudgedAdjustment): object {
  const { approved, adjusted, changes, deltas, unread, stated } = reading;
  const here = changes.filter(({ adjustedRows }) => adjustedRows.length > 0);
  return {
    sheet: adjusted.sheet,
    ...(approved.sheet === adjusted.sheet ? {} : { approvedSheet: approved.sheet }),
    approvedColumn: approved.column.letters,
    adjustedColumn: adjusted.column.letters,
    deltaColumn: deltas[0]?.column.letters ?? null,
    deltaMatches: deltas.length === 0 ? null : deltas.every(({ mismatches }) => mismatches.length === 0),
    unit: adjusted.unit,
    lines: reading.lines,
    approvedTotal: amount(reading.approvedTotal),
    adjustedTotal: amount(reading.adjustedTotal),
    increases: amount(reading.increases),
    decreases: amount(reading.decreases),
    moved: amount(reading.moved),
    share: answer.share ?? null,
    limit: answer.limit ?? null,
    room: answer.room ?? null,
    verdict: answer.verdict,
    verdictIfStated: ifStated?.verdict ?? null,
    text: answer.text,
    changedRows: rowsOf(here),
    addedRows: rowsOf(changes, 'added'),
    removedRows: rowsOf(changes, 'removed'),
    changes: changes.map(changeJson),
    unreadable: unread.map(({ side, row, cell, text }) => ({ side, row, cell, text })),
    stated,
    missing: answer.missing,
    documents: answer.documents,
    bodies: answer.bodies,
    steps: answer.steps,
    warnings: answer.warnings,
    basis: answer.basis,
  };
}
