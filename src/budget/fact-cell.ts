import { cellText, isBlank, squeeze } from './cells';
import type { CellValue } from './sheet';
import { FACT_COLUMNS } from './word-files';

const upper = (text: string): string => squeeze(text).toUpperCase();
const yes = new Set(FACT_COLUMNS.yes.map(upper));
const no = new Set(FACT_COLUMNS.no.map(upper));
const valuesByFact = new Map(
  FACT_COLUMNS.facts.map(({ fact, values }) => {
    if (values === undefined) return [fact, undefined];
    const ids = new Map(
      Object.entries(values).flatMap(([id, words]) => words.map((word) => [upper(word), id])),
    );
    return [fact, ids];
  }),
);

export type FactReading =
  { kind: 'unknown' } | { kind: 'value'; value: boolean | string } | { kind: 'unreadable' };

/**
 * Reads a cell of a fact column. A blank cell is unknown, which is never false.
 *
 * @param fact id of the fact that the column holds
 */
export function readFactCell(fact: string, value: CellValue): FactReading {
  if (isBlank(value)) return { kind: 'unknown' };
  if (typeof value === 'boolean' && valuesByFact.get(fact) === undefined) return { kind: 'value', value };
  const text = upper(cellText(value)).replace(/[。.;；]$/u, '');
  const ids = valuesByFact.get(fact);
  if (ids !== undefined) {
    const id = ids.get(text);
    return id === undefined ? { kind: 'unreadable' } : { kind: 'value', value: id };
  }
  if (yes.has(text)) return { kind: 'value', value: true };
  if (no.has(text)) return { kind: 'value', value: false };
  return /^[-—–/?？]+$/u.test(text) || text === '待定' || text === '未知'
    ? { kind: 'unknown' }
    : { kind: 'unreadable' };
}
