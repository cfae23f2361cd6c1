import type { TableView, Understood } from '../engine/engine';

/** Whether the unit of a table is written nowhere: it is asked for, never guessed. */
export const lacksUnit = ({ unit, unitFrom }: TableView): boolean =>
  unit === 'unknown' && unitFrom !== 'cell';

/** Whether a unit is to be given before anything is checked. */
export const asksForUnit = ({ tables }: Understood): boolean => tables.some(lacksUnit);
