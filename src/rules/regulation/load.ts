import { validate } from '../shape';
import { checkData } from './check';
import { makeRegulation, type NameOf } from './make';
import type { Regulation } from './regulation';
import { RegulationShape } from './shape';

/**
 * Makes a regulation from a file that may have faults.
 *
 * @param data the file, read as YAML with the failsafe schema (every scalar a text)
 * @param file its name, for errors
 * @param nameOf Chinese names of categories and kinds of expense
 * @throws {DataError} at the first fault, naming file, provision and field
 */
export function loadRegulation(data: unknown, file: string, nameOf: NameOf): Regulation {
  const shaped = validate(RegulationShape, data, file, ['rule']);
  checkData(shaped, file);
  return makeRegulation(shaped, file, nameOf);
}
