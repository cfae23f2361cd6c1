import type { MarkWrite } from '../../../budget';
import type { CellRange } from '../../port';

/** Excel on the web takes 5 MB at a time (documented): a piece of this size leaves room for all that is sent around it. */
const TARGET = 2 * 1024 * 1024;
/** Bytes of a character, and of the quotes and the comma of a cell. */
const CHARACTER = 3;
const CELL = 4;

/** Adjacent cells that are written with one call. */
export interface Piece {
  range: CellRange;
  values: (string | null)[][];
}

const sizeOf = (row: readonly (string | null)[]): number =>
  row.reduce((bytes, text) => bytes + CELL + CHARACTER * (text?.length ?? 0), 0);

/** Cuts what is to be written into rows that Excel takes at once. */
export function piecesOf(sheet: string, { firstRow, firstColumn, values }: MarkWrite): Piece[] {
  const pieces: Piece[] = [];
  const width = Math.max(...values.map((row) => row.length));
  let [piece, bytes]: [Piece | undefined, number] = [undefined, 0];
  values.forEach((row, at) => {
    const size = sizeOf(row);
    if (piece === undefined || bytes + size > TARGET) {
      const first = firstRow + at;
      const range = {
        sheet,
        firstRow: first,
        lastRow: first,
        firstColumn,
        lastColumn: firstColumn + width - 1,
      };
      piece = { range, values: [] };
      pieces.push(piece);
      bytes = 0;
    }
    piece.values.push([...row, ...new Array<null>(width - row.length).fill(null)]);
    piece.range.lastRow = firstRow + at;
    bytes += size;
  });
  return pieces;
}
