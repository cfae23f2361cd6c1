import type { Enumerator } from './enumerator';
import { LINE_RANK } from './enumerator';
import type { RowRecord } from './row';

/** Which row stands under which, by their numbers: 一 over （一） over 1 over 1.1, in whatever order a sheet nests them. */
export interface Outline {
  /** Position of the row above in the outline; -1 at the top or where the row has no place in it. */
  parent: Int32Array;
  /** Position behind the last row under this one. */
  end: Int32Array;
  /** How many rows stand directly under this one. */
  children: Int32Array;
  /** The number by which the row was placed; undefined for rows without. */
  numbers: (Enumerator | undefined)[];
}

/** Unnumbered headings rank between （一） and 1. */
const HEADING: Enumerator = { kind: 'heading', rank: 25, ordinal: 1, rest: '' };
const UNNUMBERED: Enumerator = { kind: 'unnumbered', rank: 99, ordinal: 1, rest: '' };

interface Level {
  kind: string;
  rank: number;
  position: number;
}

/** A slip among running numbers (7, 八, 9) counts as the number that it stands for. */
function mendSlip(
  own: Enumerator,
  before: Enumerator | undefined,
  behind: Enumerator | undefined,
  lastOrdinal: ReadonlyMap<string, number>,
): Enumerator {
  if (before === undefined || own.kind === before.kind || behind?.kind !== before.kind) return own;
  const runsOn = own.ordinal === before.ordinal + 1 && behind.ordinal === own.ordinal + 1;
  const ownRun = own.ordinal === (lastOrdinal.get(own.kind) ?? -1) + 1;
  return runsOn && !ownRun && own.ordinal > 1 ? { ...own, kind: before.kind, rank: before.rank } : own;
}

/**
 * Places the rows of a table in an outline.
 *
 * @param isPlaced which rows take part: those that may be lines or headings
 * @param isHeading unnumbered rows known for headings
 */
export function outlineOf(
  records: readonly RowRecord[],
  isPlaced: (position: number) => boolean,
  isHeading: (position: number) => boolean,
): Outline {
  const size = records.length;
  const parent = new Int32Array(size).fill(-1);
  const end = new Int32Array(size);
  const children = new Int32Array(size);
  const numbers = new Array<Enumerator | undefined>(size).fill(undefined);
  const placed: number[] = [];
  for (let position = 0; position < size; position += 1) {
    end[position] = position + 1;
    if (isPlaced(position)) placed.push(position);
  }
  const stack: Level[] = [];
  const lastOrdinal = new Map<string, number>();
  const popTo = (depth: number, position: number): void => {
    while (stack.length > depth) end[stack.pop()?.position ?? 0] = position;
  };
  let before: Enumerator | undefined;
  placed.forEach((position, order) => {
    const own = records[position]?.enumerator;
    const behind = records[placed[order + 1] ?? -1]?.enumerator;
    const number =
      own === undefined
        ? isHeading(position)
          ? HEADING
          : UNNUMBERED
        : mendSlip(own, before, behind, lastOrdinal);
    if (own !== undefined) before = number;
    numbers[position] = number;
    const depth = depthOf(number, stack, lastOrdinal);
    popTo(depth, position);
    const above = stack.at(-1);
    if (above !== undefined) {
      parent[position] = above.position;
      children[above.position] = (children[above.position] ?? 0) + 1;
    }
    stack.push({ kind: number.kind, rank: number.rank, position });
    lastOrdinal.set(number.kind, number.ordinal);
  });
  popTo(0, size);
  return { parent, end, children, numbers };
}

/** How many of the open levels stay open above a row with this number. */
function depthOf(
  number: Enumerator,
  stack: readonly Level[],
  lastOrdinal: ReadonlyMap<string, number>,
): number {
  const same = stack.findIndex(({ kind }) => kind === number.kind);
  if (same >= 0) return same;
  let depth = stack.length;
  while (depth > 0 && (stack[depth - 1]?.rank ?? 0) > number.rank) depth -= 1;
  const above = stack[depth - 1];
  if (above === undefined) return depth;
  // A row without a number stands under a section, and beside a numbered line.
  if (number.kind === UNNUMBERED.kind) return above.rank < LINE_RANK ? depth : depth - 1;
  const begins = number.ordinal <= 1 || number.ordinal === (lastOrdinal.get(number.kind) ?? -1) + 1;
  return begins || above.kind === HEADING.kind ? depth : depth - 1;
}
