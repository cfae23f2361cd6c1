import { ADJUSTMENT_WORDS } from './words';
import { squeeze } from '../cells';
import { amountKindOf, bareHeader } from '../header-cell';
import type { AmountColumn, Column, Columns } from '../table';
import type { AmountKind } from '../word-files';

/** Which columns hold what was approved and what it is adjusted to. */

export type Side = 'approved' | 'adjusted';

/** Amounts that are neither what was approved nor what it becomes. */
const OTHER_KINDS: ReadonlySet<AmountKind> = new Set(['delta', 'prior', 'paid', 'tax']);

/**
 * none: no header names it; several: more than one does, none more clearly than the others; absent: a user named a column in
 * which nothing stands; same: a user named one column for both.
 */
export interface OpenSide {
  side: Side;
  why: 'none' | 'several' | 'absent' | 'same';
  columns: Column[];
}

export interface AdjustmentColumns {
  approved: AmountColumn;
  adjusted: AmountColumn;
  /** Columns of differences: 增减, 调增, 调减. */
  deltas: AmountColumn[];
}

/** Place of the strongest group of which a word stands in the header; undefined where none does. */
function strength(header: string, groups: readonly (readonly string[])[]): number | undefined {
  const text = squeeze(header);
  const at = groups.findIndex((words) => words.some((word) => text.includes(word)));
  return at < 0 ? undefined : at;
}

/** The columns that are most clearly of a side: of several there is more than one, and a person has to tell. */
function strongest(columns: readonly AmountColumn[], side: Side): AmountColumn[] {
  const ranked = columns.flatMap((column) => {
    const rank = strength(column.header, ADJUSTMENT_WORDS[side]);
    return rank === undefined ? [] : [{ column, rank }];
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  return ranked.filter(({ rank }) => rank === best).map(({ column }) => column);
}

export function amountColumnsOf(columns: Columns): AmountColumn[] {
  return [columns.amount, ...columns.furtherAmounts].sort((a, b) => a.column - b.column);
}

/** The candidates of each side; a header with 调整后 is of what is adjusted, whatever else stands in it. */
function candidates(columns: Columns): Record<Side, AmountColumn[]> {
  const amounts = amountColumnsOf(columns).filter(({ kind }) => !OTHER_KINDS.has(kind));
  const isAdjusted = ({ header }: AmountColumn): boolean =>
    strength(header, ADJUSTMENT_WORDS.adjusted) !== undefined;
  return {
    adjusted: strongest(amounts, 'adjusted'),
    approved: strongest(
      amounts.filter((column) => !isAdjusted(column)),
      'approved',
    ),
  };
}

/** The one column of a side, as a user named it or as its header says. */
function sideOf(columns: Columns, side: Side, letters: string | undefined): AmountColumn | OpenSide {
  const named = amountColumnsOf(columns).find((column) => column.letters === letters?.toUpperCase());
  if (named !== undefined) return named;
  const found = letters === undefined ? candidates(columns)[side] : [];
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  return { side, why: found.length === 0 ? 'none' : 'several', columns: found };
}

/** The amount of a budget that is all approved, or all adjusted: by its header, or the one that is checked. */
export function amountOfSide(columns: Columns, side: Side, letters: string | undefined): AmountColumn {
  const found = sideOf(columns, side, letters);
  return 'why' in found ? columns.amount : found;
}

/**
 * The approved and the adjusted column of a table.
 *
 * @param named letters of the columns, where a user has named them
 * @returns what is open where the headers do not tell, to be asked for
 */
export function adjustmentColumns(
  columns: Columns,
  named: Partial<Record<Side, string>> = {},
): AdjustmentColumns | OpenSide[] {
  const approved = sideOf(columns, 'approved', named.approved);
  const adjusted = sideOf(columns, 'adjusted', named.adjusted);
  const open = [approved, adjusted].filter((side): side is OpenSide => 'why' in side);
  if ('why' in approved || 'why' in adjusted) return open;
  const deltas = amountColumnsOf(columns).filter(
    (column) => column.kind === 'delta' && column !== approved && column !== adjusted,
  );
  return { approved, adjusted, deltas };
}

/**
 * Columns headed by nothing but 批复 or 调整后, which no word tells to be money: with them a sheet can be read again.
 *
 * @returns letters by side, and those of differences beside them; undefined where there is no such column
 */
export function bareColumns(
  columns: Columns,
): { approved?: string; adjusted?: string; deltas: string[] } | undefined {
  const find = (side: Side): Column | undefined =>
    [...columns.others, ...columns.facts].find(({ header }) =>
      ADJUSTMENT_WORDS.bare[side].includes(bareHeader(header)),
    );
  const [approved, adjusted] = [find('approved'), find('adjusted')];
  if (approved === undefined && adjusted === undefined) return undefined;
  return {
    ...(approved && { approved: approved.letters }),
    ...(adjusted && { adjusted: adjusted.letters }),
    deltas: columns.others
      .filter(({ header }) => amountKindOf(header) === 'delta')
      .map(({ letters }) => letters),
  };
}
