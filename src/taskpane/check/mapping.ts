import type { ReadOptions } from '../../budget';
import type { ColumnRole } from '../engine/engine';

/** What stands in the form, as typed. */
export interface MappingDraft {
  first: string;
  last: string;
  unit: string;
  columns: Partial<Record<ColumnRole, string>>;
}

export type MappingReading = { mapping: ReadOptions } | { badColumn: ColumnRole } | { badRow: true };

/** Excel's last row and the letters of its columns. */
const LAST_ROW = 1_048_576;
const LETTERS = /^[A-Z]{1,3}$/u;

function readRow(text: string): number | undefined {
  const row = /^\d{1,7}$/u.test(text.trim()) ? Number(text) : 0;
  return row >= 1 && row <= LAST_ROW ? row : undefined;
}

/**
 * Reads the form.
 *
 * @param found the header that was found: left as it is, it is not forced
 */
export function readMapping(
  { first, last, unit, columns }: MappingDraft,
  found: readonly [number, number] | undefined,
): MappingReading {
  const letters: [ColumnRole, string][] = [];
  for (const [role, typed] of Object.entries(columns) as [ColumnRole, string][]) {
    const text = typed.normalize('NFKC').trim().toUpperCase();
    if (text === '') continue;
    if (!LETTERS.test(text)) return { badColumn: role };
    letters.push([role, text]);
  }
  const mapping: ReadOptions = {
    ...(letters.length === 0 ? {} : { columns: Object.fromEntries(letters) }),
    ...(unit === '元' || unit === '万元' ? { unit } : {}),
  };
  if (first.trim() === '' && last.trim() === '') return { mapping };
  const rows = [readRow(first), readRow(last)] as const;
  if (rows[0] === undefined || rows[1] === undefined || rows[1] < rows[0]) return { badRow: true };
  const asFound = found?.[0] === rows[0] && found[1] === rows[1];
  return { mapping: asFound ? mapping : { ...mapping, headerRows: [rows[0], rows[1]] } };
}
