import { ZERO } from '../rules/decimal';
import type { StatedSum, Table } from './table';
import { SAME } from './tolerance';

/** The last of several tables on a sheet may end in a total over all of them. Such a total is taken for what it is. */
export function joinTotals(tables: readonly Table[]): void {
  let sum = ZERO;
  let known = true;
  tables.forEach((table, index) => {
    if (table.sumOfLines === null) known = false;
    else sum = sum.plus(table.sumOfLines);
    const column = table.columns.amount.column;
    const last = table.totals.filter((total) => total.column === column).at(-1);
    if (index === 0 || !known || last === undefined || last.matches || last.stated === null) return;
    if (last.stated.minus(sum).abs().gt(SAME)) return;
    table.totals = table.totals.filter((total) => total !== last);
    const own =
      table.totals.filter((total) => total.column === column).at(-1) ??
      table.subtotals.find((each) => each.column === column && isWhole(each, table));
    if (own !== undefined && !table.totals.includes(own)) {
      table.subtotals = table.subtotals.filter((each) => each !== own);
      table.totals.push(own);
    }
    table.statedTotal = own?.stated ?? null;
    table.rawStatedTotal = own?.rawStated ?? null;
    table.totalMatches = own?.matches ?? null;
    const main = table.sums[0];
    if (main === undefined) return;
    main.stated = table.statedTotal;
    main.rawStated = table.rawStatedTotal;
    main.matches = table.totalMatches;
    main.totalRow = own?.row ?? null;
  });
}

function isWhole(sum: StatedSum, table: Table): boolean {
  return sum.rawSum.eq(table.rawSum) && sum.matches && sum.row > (table.lines.at(-1)?.row ?? 0);
}
