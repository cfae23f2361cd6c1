import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadRegulation, nameOfItem, type Regulation } from '../../src/rules';

/** The sixth region: a fictional one, of which the product knows nothing but its file. */

const folder = join(__dirname, '../data/regions');

export const SIXTH_TEXT = readFileSync(join(folder, 'yunxi.txt'), 'utf8');

const SOURCE = readFileSync(join(folder, 'yunxi.yaml'), 'utf8');

export const readYaml = (source: string): unknown => parse(source, { schema: 'failsafe', merge: true });

export const sixthCases = (): unknown => readYaml(readFileSync(join(folder, 'yunxi.cases.yaml'), 'utf8'));

/**
 * The file with some of its words replaced, to seed a fault.
 *
 * @throws where the words do not stand in the file: a seeded fault that is none would test nothing
 */
export function sixthData(...replacements: readonly (readonly [from: string, to: string])[]): unknown {
  const changed = replacements.reduce((source, [from, to]) => {
    if (!source.includes(from)) throw new Error(`yunxi.yaml: ${from}`);
    return source.replace(from, to);
  }, SOURCE);
  return readYaml(changed);
}

export function sixthRegion(...replacements: readonly (readonly [from: string, to: string])[]): Regulation {
  return loadRegulation(sixthData(...replacements), 'yunxi.yaml', nameOfItem);
}
