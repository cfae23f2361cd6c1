import type { TableUnit } from '../../budget';
import type { TableView } from '../engine/engine';

type Tables = readonly Pick<TableView, 'unit' | 'lines'>[];

/** The one unit of all tables with lines; undefined where they differ, and no amount may stand without its unit. */
export function commonUnit(tables: Tables): TableUnit | undefined {
  const units = new Set(tables.filter(({ lines }) => lines > 0).map(({ unit }) => unit));
  const [unit = 'unknown'] = units;
  return units.size > 1 ? undefined : unit;
}

/** What follows the amount of a line of this table; blank where the unit is said once for all lines, or nowhere. */
export function lineUnit(tables: Tables, table: number): string {
  const unit = tables[table]?.unit ?? 'unknown';
  return unit === 'unknown' || commonUnit(tables) !== undefined ? '' : unit;
}
