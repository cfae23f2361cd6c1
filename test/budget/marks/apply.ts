import type { CellValue, MarkPlan, MarkRange, Sheet, SheetRow, UnmarkPlan } from '../../../src/budget';

/** What an adapter does with a plan, on cells in memory. */

function change(sheet: Sheet, row: number, column: number, value: CellValue): Sheet {
  const rows = sheet.rows.some((each) => each.row === row)
    ? sheet.rows
    : [...sheet.rows, { row, hidden: false, cells: [] }].sort((a, b) => a.row - b.row);
  return {
    ...sheet,
    rows: rows.map((each): SheetRow => {
      if (each.row !== row) return each;
      const length = Math.max(each.cells.length, column);
      const cells = Array.from({ length }, (_, at) => (at + 1 === column ? value : (each.cells[at] ?? null)));
      return { ...each, cells };
    }),
  };
}

export const typed = change;

/** The sheet with its marks; an occupied cell is never written. */
export function mark(sheet: Sheet, { clear, writes }: MarkPlan): Sheet {
  let marked = clear === undefined ? sheet : unmark(sheet, clear);
  for (const { firstRow, firstColumn, values } of writes)
    values.forEach((row, down) => {
      row.forEach((text, right) => {
        if (text === null) return;
        const [at, column] = [firstRow + down, firstColumn + right];
        const before = marked.rows.find((each) => each.row === at)?.cells[column - 1] ?? null;
        if (before !== null) throw new Error(`occupied: ${String(at)} ${String(column)}`);
        marked = change(marked, at, column, text);
      });
    });
  return marked;
}

export const covers = (range: MarkRange, row: number, column: number): boolean =>
  range.firstRow <= row && row <= range.lastRow && range.firstColumn <= column && column <= range.lastColumn;

export function unmark(sheet: Sheet, { erase }: UnmarkPlan): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((value, at) =>
        erase.some((range) => covers(range, row.row, at + 1)) ? null : value,
      ),
    })),
  };
}

/** The sheet of results as a sheet. */
export function resultOf({ resultSheet }: MarkPlan): Sheet {
  if (resultSheet === undefined) throw new Error('no sheet of results');
  const rows = resultSheet.rows.map((cells, at) => ({ row: at + 1, hidden: false, cells }));
  return { name: resultSheet.name, hidden: false, rows, merges: [], hiddenColumns: new Set() };
}

/** What stands in a sheet, blanks at the ends of rows and blank rows left out. */
export function contents(sheet: Sheet): object {
  const trimmed = sheet.rows.map(({ row, hidden, cells }) => {
    const last = cells.findLastIndex((cell) => cell !== null);
    return { row, hidden, cells: cells.slice(0, last + 1) };
  });
  return { ...sheet, rows: trimmed.filter(({ cells }) => cells.length > 0) };
}
