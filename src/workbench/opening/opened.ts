import type { IWorkbookData } from '@univerjs/core';
import type { MergedRange } from '../../budget/sheet';

/** A sheet as the page holds it: everything but its rows, which stay in the worker until they are asked for. */
export interface SheetOutline {
  id: string;
  name: string;
  hidden: boolean;
  merges: readonly MergedRange[];
  hiddenColumns: ReadonlySet<number>;
  /** How many rows hold anything. */
  rowCount: number;
  /** Too long for the grid. */
  beyondGrid: boolean;
}

/** What a worker tells of the file that it read. */
export interface OpenedFile {
  sheets: readonly SheetOutline[];
  /** What the grid shows: every sheet that is not beyond it; undefined where none is left. */
  snapshot: IWorkbookData | undefined;
  /** The texts kept with the file. */
  kept: Readonly<Record<string, string>>;
  /** What could not be read, in Chinese. */
  problems: readonly string[];
}

/** Rows from which the grid takes its time to the second; they are checked all the same. */
export const MOST_GRID_ROWS = 30_000;
