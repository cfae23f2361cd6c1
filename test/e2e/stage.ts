import type { Page, Locator } from 'playwright-core';

/** Rows of values from A1 on; null is a blank cell. */
export type Cells = readonly (readonly (string | number | null)[])[];

/** Where the pane stands before a user: in Excel, or in the workbench. A journey is the same on both. */
export interface Stage {
  readonly page: Page;
  readonly pane: Locator;
  /** What went wrong in the page, and what it asked of other machines; both should stay empty. */
  readonly errors: readonly string[];
  readonly strangers: readonly string[];
  /** Opens a workbook of one sheet, 预算; nothing was set for it before. */
  open(cells: Cells): Promise<void>;
  /** Opens a workbook of assets/samples by the name of its file. */
  openSample(name: string): Promise<void>;
  /** Selects cells of the sheet in front, such as B3 or A3:B5. */
  select(cells: string): Promise<void>;
  /** Waits until this cell is the selected one. */
  selected(cell: string): Promise<void>;
  /** Types into a cell. */
  type(cell: string, value: string | number): Promise<void>;
  /** What cells show, row by row, with tabs between them. */
  look(cells: string): Promise<string[]>;
  close(): Promise<void>;
}

export interface Journey {
  name: string;
  run: (stage: Stage) => Promise<void>;
}
