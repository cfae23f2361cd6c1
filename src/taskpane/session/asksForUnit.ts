import type { TableView, Understood } from '../engine/engine';

/** Whether the unit of a table is written nowhere, or is one that is not read: it is asked for, never guessed. */
export const lacksUnit = ({ unit, unitFrom }: TableView): boolean =>
  unit === 'unknown' && unitFrom !== 'cell';

/** Whether a unit is to be given before anything is checked. */
export const asksForUnit = ({ tables }: Understood): boolean => tables.some(lacksUnit);

/** The words of the sheet that name a unit which is not read (千元), where a table has one. */
export const unsupportedUnit = (tables: readonly TableView[]): TableView['unitSource'] =>
  tables.find((table) => lacksUnit(table) && table.unitSource !== null)?.unitSource ?? null;
