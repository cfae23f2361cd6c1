import { regions, version } from './about';
import { adjust, adjustRoom } from './adjustment';
import { due } from './deadline';
import { basis, category, compare, kind, scope } from './items';
import { answerOf, type Problem } from './problem';
import { gap, path, steps } from './project';
import { check, sumScope } from './sheet';
import { classOf } from './upgrade';

/** The functions by their id in functions.json, for a host that is not Excel (the workbench's grid). */
const FUNCTIONS: Readonly<Record<string, (...args: never[]) => unknown>> = {
  CATEGORY: category,
  KIND: kind,
  SCOPE: scope,
  BASIS: basis,
  PATH: path,
  STEPS: steps,
  CLASS: classOf,
  ADJUST: adjust,
  ADJUSTROOM: adjustRoom,
  GAP: gap,
  DUE: due,
  COMPARE: compare,
  CHECK: check,
  SUMSCOPE: sumScope,
  REGIONS: regions,
  VERSION: version,
};

export const FUNCTION_IDS: readonly string[] = Object.keys(FUNCTIONS);

/**
 * Calls a function with its arguments as functions.json shapes them: a block of cells for a matrix, else one cell; null where
 * left out.
 *
 * @returns a value, a block of values (a `Problem` among them is the error of its cell), or the problem of the whole call
 * @throws {RangeError} there is no such function
 */
export function callFunction(id: string, args: readonly unknown[]): unknown[][] | Problem | string | number {
  const work = FUNCTIONS[id];
  if (work === undefined) throw new RangeError(id);
  return answerOf(() => work(...(args as never[]))) as unknown[][] | Problem | string | number;
}
