import type { MarkPlan, UnmarkPlan } from '../../budget';
import type { CellRange, Edit, SheetEntry } from '../port';
import type { RowSource } from './rowSource';

/** What the port needs of the grid that shows a workbook. */
export interface GridView {
  /** In the order of the tabs. */
  sheets(): readonly SheetEntry[];
  active(): string | undefined;
  /** The cells of a sheet as they stand now, edits included; undefined where there is no such sheet. */
  cells(sheet: string): RowSource | undefined;
  selection(): CellRange | undefined;
  /** Brings a range to the front, selects it and scrolls to it. */
  select(range: CellRange): Promise<void>;
  onSelection(listener: (range: CellRange) => void): () => void;
  /** Several changes at once, and only after the formulas that depend on them are calculated. */
  onEdit(listener: (edit: Edit) => void): () => void;
  onSheets(listener: () => void): () => void;
  /** Writes marks, which are no edits. */
  mark(sheet: string, plan: MarkPlan): void;
  unmark(sheet: string, plan: UnmarkPlan): void;
}
