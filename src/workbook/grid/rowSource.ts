import type { MergedRange, Sheet, SheetRow } from '../../budget/sheet';
import { PortError, type ReadSheetOptions } from '../port';
import { pacer } from '../pace';
import { withinRange } from './ranges';

/** A sheet that is read in blocks: from the grid as it stands, or from where a file was read. */
export interface RowSource {
  name: string;
  hidden: boolean;
  merges: readonly MergedRange[];
  hiddenColumns: ReadonlySet<number>;
  /** Places to ask for; what stands at one may be a blank row, which is left out of the answer. */
  length: number;
  /** The rows at places `from` (from 0) up to, and without, `to`. */
  rows(from: number, to: number): readonly SheetRow[] | Promise<readonly SheetRow[]>;
}

const BLOCK = 500;

/**
 * Reads a sheet block by block and lets the browser breathe in between.
 *
 * @throws {PortError} `cancelled` once the signal is aborted
 */
export async function readSource(
  source: RowSource,
  { range, signal, progress }: ReadSheetOptions = {},
): Promise<Sheet> {
  const { name, hidden, merges, hiddenColumns, length } = source;
  const rows: SheetRow[] = [];
  const pause = pacer();
  const refuseCancelled = () => {
    if (signal?.aborted === true) throw new PortError('cancelled');
  };
  refuseCancelled();
  for (let from = 0; from < length; from += BLOCK) {
    const to = Math.min(from + BLOCK, length);
    for (const row of await source.rows(from, to)) {
      const part = range === undefined ? row : withinRange(row, range);
      if (part !== undefined) rows.push(part);
    }
    progress?.(to, length);
    await pause();
    refuseCancelled();
  }
  return { name, hidden, rows, merges, hiddenColumns };
}
