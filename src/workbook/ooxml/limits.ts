/** What a workbook may cost. Beyond these a file is refused, before the cost has arisen where that is possible. */
export interface Limits {
  /** Entries in the archive. */
  entries: number;
  /** Bytes of one part after inflating. */
  partBytes: number;
  /** Bytes of all parts read, after inflating. */
  totalBytes: number;
  /** Inflated to compressed bytes: 10 for a real sheet, 300 for blank rows without positions, 1,000 for a zip bomb. */
  ratio: number;
  /** Parts smaller than this may have any ratio: they cannot do harm. */
  ratioFromBytes: number;
  sheets: number;
  /** Cells kept in memory over all sheets, gaps before a far cell included. */
  cells: number;
  /** Nesting of elements in one part. */
  depth: number;
}

const MiB = 1024 * 1024;

/** A sheet of 100,000 rows × 8 columns inflates to about 48 MB: these leave five times that for one sheet. */
export const defaultLimits: Limits = {
  entries: 20_000,
  partBytes: 256 * MiB,
  totalBytes: 512 * MiB,
  ratio: 400,
  ratioFromBytes: 4 * MiB,
  sheets: 2_000,
  cells: 10_000_000,
  depth: 256,
};
