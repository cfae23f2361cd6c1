import type { CellLook, ColumnsLook, RowLook, SheetLook, StyleLook } from '../../ooxml/look';

const PIXELS_PER_POINT = 96 / 72;
const LINE_HEIGHT = 1.35;
const MARGIN = 4;
const HIGHEST = 546;

/**
 * Fits rows to their content where the file leaves that to the program, as many files made by other programs do: the grid would cut
 * off all but the first line. Letters are taken as half as wide as Chinese characters; merged cells do not count, as in Excel.
 */
export class RowHeights {
  private readonly merged: ReadonlySet<string>;
  private readonly widths: number[] = [];

  constructor(
    private readonly sheet: SheetLook,
    private readonly styles: readonly StyleLook[],
  ) {
    this.merged = new Set(sheet.merges.map(({ firstRow, firstColumn }) => key(firstRow, firstColumn)));
    for (const run of sheet.columns) this.addWidths(run);
  }

  /** The height in pixels; undefined where the default will do. */
  fit({ row, cells }: RowLook): number | undefined {
    let height = this.sheet.defaultRowHeight;
    for (const cell of cells) {
      if (cell.value === null || this.merged.has(key(row, cell.column))) continue;
      height = Math.max(height, this.cellHeight(cell));
    }
    return height === this.sheet.defaultRowHeight ? undefined : Math.min(HIGHEST, Math.ceil(height));
  }

  private cellHeight({ column, style, value }: CellLook): number {
    const look = this.styles[style] ?? this.styles[0];
    if (look === undefined) return 0;
    const pixels = look.font.size * PIXELS_PER_POINT;
    const width = (this.widths[column] ?? this.sheet.defaultColumnWidth) - MARGIN;
    const isText = typeof value === 'string' && look.alignment.wrap && look.alignment.rotation === 0;
    const lines = isText ? countLines(value, Math.max(1, Math.floor((2 * width) / pixels))) : 1;
    return lines * pixels * LINE_HEIGHT + MARGIN;
  }

  private addWidths({ first, last, width }: ColumnsLook): void {
    if (width === undefined) return;
    for (let column = first; column <= last; column++) this.widths[column] = width;
  }
}

const key = (row: number, column: number): string => `${row.toString()},${column.toString()}`;

/** How many lines a text takes where so many halves of a Chinese character stand in one. */
function countLines(text: string, room: number): number {
  let lines = 1;
  let taken = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const width = code < 0x2000 ? 1 : 2;
    if (code === 0x0a || taken + width > room) {
      lines += 1;
      taken = 0;
    }
    if (code !== 0x0a) taken += width;
  }
  return lines;
}
