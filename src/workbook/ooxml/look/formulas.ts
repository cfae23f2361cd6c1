import { columnName, LAST_COLUMN, LAST_ROW, parseReference } from '../reference';

/**
 * The pieces of a formula that matter when it is moved: texts and the names of sheets, which are left alone; names, of which those
 * that are a place are moved; numbers, lest the rest of 1E5 be taken for a place.
 */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_\\$.?]+/gu;

/** What Excel puts before the names of newer functions, and nobody sees. */
const PREFIXES = /\b_xl(?:fn|ws|pm)\./g;

/**
 * Other workbooks and columns of tables stand in brackets. The two functions are how the file has the signs @ and #, which other
 * programs have not.
 */
const UNTOLD = /[[\]]|#REF!|_xlfn\.(?:SINGLE|ANCHORARRAY)\(/;

/** Whole columns (A:C), whole rows (1:3) and runs of sheets (一月:三月!A1). */
const UNMOVED =
  /(?<![\p{L}\p{N}_.])\$?(?:[a-z]{1,3}\s*:\s*\$?[a-z]{1,3}|\d+\s*:\s*\$?\d+)(?![\p{L}\p{N}_.(])|:[\p{L}\p{N}_.]+!/iu;

const PLACE = /^(\$?)([a-z]{1,3})(\$?)(\d+)$/i;

/**
 * A formula as it reads in a cell; undefined where it refers to what only the file's own program knows: other workbooks, columns of
 * tables, what was deleted.
 */
export function readableFormula(written: string): string | undefined {
  // The name of another workbook stands within the quotes of its sheet.
  const bare = changed(written, (piece) => (piece.startsWith('"') ? '' : piece));
  if (bare.trim() === '' || UNTOLD.test(bare)) return undefined;
  return changed(written, (piece, isQuoted) => (isQuoted ? piece : piece.replace(PREFIXES, '')));
}

/**
 * A formula as it reads so many rows further down and columns further right, as the cells that share a formula have it: places are
 * moved, unless they are fixed by $. Undefined where that cannot be told for certain: whole columns and rows, runs of sheets, and
 * places beyond the sheet.
 */
export function movedFormula(formula: string, rows: number, columns: number): string | undefined {
  if (UNMOVED.test(changed(formula, (piece, isQuoted) => (isQuoted ? '""' : piece)))) return undefined;
  let lost = false;
  const moved = formula.replace(PIECES, (piece, at: number) => {
    // A name before a bracket is a function, one before an exclamation mark a sheet: LOG10(…), A1!B2.
    const next = /^\s*(.)/u.exec(formula.slice(at + piece.length))?.[1];
    if (next === '(' || next === '!') return piece;
    const place = PLACE.exec(piece);
    if (place === null) return piece;
    const target = movedPlace(place, rows, columns);
    lost ||= target === undefined;
    return target ?? piece;
  });
  return lost ? undefined : moved;
}

function movedPlace(
  [, fixedColumn = '', letters = '', fixedRow = '', digits = '']: RegExpExecArray,
  rows: number,
  columns: number,
): string | undefined {
  const place = parseReference(letters + digits);
  // ABC1 may be a place where XYZ99999999 is a name.
  if (place === undefined) return fixedColumn + letters + fixedRow + digits;
  const row = place.row + (fixedRow === '' ? rows : 0);
  const column = place.column + (fixedColumn === '' ? columns : 0);
  if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) return undefined;
  return `${fixedColumn}${columnName(column)}${fixedRow}${row.toString()}`;
}

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** A formula whose quoted texts and names of sheets (`isQuoted`) or the rest of which are changed. */
function changed(formula: string, change: (piece: string, isQuoted: boolean) => string): string {
  return formula
    .split(QUOTED)
    .map((piece, at) => change(piece, at % 2 === 1))
    .join('');
}
