import type { RowRecord } from './row';
import { isBlank } from './cells';
import { valueAt } from './grid';
import type { Columns } from './table';

/**
 * Some lists put the name of a group (医院, 学校) into the first row of the item column and what is bought into the
 * column beside it, and close each group with a 小计. Then the names are in that column.
 *
 * @returns the columns read that way, or undefined where the rows do not look so
 */
export function namedInSpec(columns: Columns, records: readonly RowRecord[]): Columns | undefined {
  const { spec, item, brand } = columns;
  if (spec === undefined) return undefined;
  let lines = 0;
  let unnamed = 0;
  let specified = 0;
  let closing = 0;
  for (const { kind, readings, inherited, item: name, source } of records) {
    if (kind === 'subtotal') closing += 1;
    if (kind !== 'body' || readings[0]?.kind !== 'amount') continue;
    lines += 1;
    if (inherited || name === '') unnamed += 1;
    if (!isBlank(valueAt(source, spec.column))) specified += 1;
  }
  const groups = lines - unnamed;
  const isSo =
    lines >= 3 && unnamed * 2 > lines && specified >= lines * 0.9 && closing * 2 >= groups && closing > 0;
  if (!isSo) return undefined;
  const rest = { ...columns };
  delete rest.spec;
  delete rest.brand;
  return { ...rest, item: spec, group: item, ...(brand === undefined ? {} : { spec: brand }) };
}
