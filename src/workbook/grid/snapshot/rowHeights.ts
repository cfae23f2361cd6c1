import type { MergedRange } from '../../../budget/sheet';
import type { CellLook, RowLook, SheetLook, StyleLook } from '../../ooxml/look';

const PIXELS_PER_POINT = 96 / 72;
/** A line is so many times as high as its font, and a text leaves so many pixels free. */
const LINE_HEIGHT = 1.25;
const MARGIN = 1;
const PADDING = 4;
const HIGHEST = 546;

/**
 * Fits rows to their content where the file leaves that to the program, as many files made by other programs do: the grid would cut
 * off what is larger than one line. Widths are estimated: letters are half as wide as Chinese characters.
 */
export class RowHeights {
  private readonly merges = new Map<string, MergedRange>();
  private readonly widths: number[] = [];

  constructor(
    private readonly sheet: SheetLook,
    private readonly styles: readonly StyleLook[],
  ) {
    for (const merge of sheet.merges) this.merges.set(key(merge.firstRow, merge.firstColumn), merge);
    for (const { first, last, width } of sheet.columns) {
      if (width === undefined) continue;
      for (let column = first; column <= last; column++) this.widths[column] = width;
    }
  }

  /** The height in pixels, at least as high as the row is now; undefined where the default will do. */
  fit({ row, height, cells }: RowLook): number | undefined {
    let needed = height ?? this.sheet.defaultRowHeight;
    for (const cell of cells) {
      if (cell.value !== null) needed = Math.max(needed, this.cellHeight(cell, row));
    }
    const fitted = Math.min(HIGHEST, Math.ceil(needed));
    return height === undefined && fitted === this.sheet.defaultRowHeight ? undefined : fitted;
  }

  /** Cells that are merged over columns count with one line, those merged over rows not at all, as in Excel. */
  private cellHeight({ column, style, value }: CellLook, row: number): number {
    const look = this.styles[style] ?? this.styles[0];
    const merge = this.merges.get(key(row, column));
    if (look === undefined || (merge !== undefined && merge.lastRow > row)) return 0;
    const pixels = look.font.size * PIXELS_PER_POINT;
    const line = pixels * LINE_HEIGHT;
    if (typeof value !== 'string' || merge !== undefined) return line + MARGIN;
    const { rotation, wrap } = look.alignment;
    if (rotation === 'stacked') return value.length * line + MARGIN;
    if (rotation !== 0) {
      const rise = Math.sin((Math.abs(rotation) * Math.PI) / 180);
      return rise * halves(value) * (pixels / 2) + line + MARGIN;
    }
    if (!wrap) return line + MARGIN;
    const width = (this.widths[column] ?? this.sheet.defaultColumnWidth) - PADDING;
    return countLines(value, Math.max(2, Math.floor((2 * width) / pixels))) * line + MARGIN;
  }
}

const key = (row: number, column: number): string => `${row.toString()},${column.toString()}`;

/** Widths in halves of a Chinese character. */
const halfWidth = (code: number): number => (code < 0x2000 ? 1 : 2);

function halves(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += halfWidth(text.charCodeAt(at));
  return width;
}

/** How many lines a text takes where so many halves stand in one. */
function countLines(text: string, room: number): number {
  let lines = 1;
  let taken = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isBreak = code === 0x0a;
    const width = isBreak ? 0 : halfWidth(code);
    if (isBreak || taken + width > room) {
      lines += 1;
      taken = 0;
    }
    taken += width;
  }
  return lines;
}
