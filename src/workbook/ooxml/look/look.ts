import type { CellValue, MergedRange, Workbook } from '../../../budget/sheet';

/** How a workbook looks, as plain data. Rows and columns count from 1, sizes are in pixels, colours are #rrggbb. */
export interface WorkbookLook {
  fileName: string;
  /** What `readWorkbook` gives, of the same sheets in the same order. */
  values: Workbook;
  /** In the order of the tabs. */
  sheets: readonly SheetLook[];
  /** What cells, rows and columns refer to by index; the first is that of a cell without a style. Never empty. */
  styles: readonly [StyleLook, ...StyleLook[]];
  /** What could not be read, in Chinese; without a sheet where it concerns them all. */
  problems: readonly { sheet?: string; text: string }[];
}

export interface SheetLook {
  /** Stays the same when the sheet is renamed or moved; no two sheets share one. */
  id: string;
  name: string;
  hidden: boolean;
  tabColor: string | undefined;
  gridlines: boolean;
  defaultColumnWidth: number;
  defaultRowHeight: number;
  /** Runs of columns that differ from the default. */
  columns: readonly ColumnsLook[];
  /** Rows with anything to show, ascending by number. */
  rows: readonly RowLook[];
  merges: readonly MergedRange[];
  frozen: FrozenPanes | undefined;
  comments: readonly Comment[];
}

export interface ColumnsLook {
  first: number;
  last: number;
  width: number | undefined;
  hidden: boolean;
  style: number | undefined;
}

export interface RowLook {
  row: number;
  /** Undefined where the file leaves it to the program to fit the height to the content. */
  height: number | undefined;
  /** The height was set by hand, and is not fitted to the content. */
  fixed: boolean;
  hidden: boolean;
  style: number | undefined;
  /** In ascending order of their columns. */
  cells: readonly CellLook[];
}

/** A cell with a value, or a blank one with a style. */
export interface CellLook {
  column: number;
  style: number;
  /** Exactly what `readWorkbook` gives: a date is the text yyyy-mm-dd, a cell covered by a merge is null. */
  value: CellValue;
  /** Of a date: the number in the file, counted from 1900, with the time of day. */
  serial?: number;
  /** Without the equals sign; absent where it cannot be told for certain in terms that another program understands. */
  formula?: string;
}

/** Rows and columns that stay in view, and where the view of them begins. */
export interface FrozenPanes {
  rows: number;
  columns: number;
  firstRow: number;
  firstColumn: number;
}

export interface Comment {
  row: number;
  column: number;
  author: string;
  text: string;
}

export interface StyleLook {
  font: FontLook;
  /** Undefined where the cell is not filled. */
  fill: string | undefined;
  borders: BordersLook;
  alignment: AlignmentLook;
  /** The number format; `General` shows numbers as they are. */
  format: string;
}

export interface FontLook {
  name: string;
  /** In points. */
  size: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  /** Undefined for the colour of the program's own text. */
  color: string | undefined;
}

export type BorderPlace = 'left' | 'right' | 'top' | 'bottom' | 'diagonalDown' | 'diagonalUp';

export type BordersLook = Readonly<Partial<Record<BorderPlace, BorderLook>>>;

export interface BorderLook {
  line: BorderLine;
  /** Undefined for the colour of the program's own text. */
  color: string | undefined;
}

export const BORDER_LINES = [
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
] as const;
export type BorderLine = (typeof BORDER_LINES)[number];

export const HORIZONTAL = ['left', 'center', 'right', 'justify', 'distributed'] as const;
export const VERTICAL = ['top', 'center', 'bottom'] as const;

export interface AlignmentLook {
  /** Undefined where it follows the value: texts left, numbers right. */
  horizontal: (typeof HORIZONTAL)[number] | undefined;
  vertical: (typeof VERTICAL)[number];
  wrap: boolean;
  /** In steps of three spaces. */
  indent: number;
  /** Degrees, anticlockwise; `stacked` for upright letters one below the other. */
  rotation: number | 'stacked';
}
