import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { DataError, type Regulation } from '../../../src/rules';
import { readCases, run, type CaseEntry } from './cases';
import { mutants } from './mutants';

const cases = join(__dirname, '../../data/rules');
const regulations = join(__dirname, '../../../src/rules/regulations');
const readYaml = (file: string): unknown =>
  parse(readFileSync(file, 'utf8'), { schema: 'failsafe', merge: true });

/** A change that the loader itself refuses is noticed too. */
function isNoticed(make: () => Regulation, entries: readonly CaseEntry[]): boolean {
  try {
    return run(make(), entries, true).length > 0;
  } catch (error) {
    if (error instanceof DataError) return true;
    throw error;
  }
}

// Each threshold and each comparison of the data, changed one at a time, makes some case fail.
test.each(readdirSync(cases).filter((file) => file.endsWith('.cases.yaml')))(
  '%s notices every change of its regulation',
  (file) => {
    const region = basename(file, '.cases.yaml');
    const entries = readCases(readYaml(join(cases, file)), file);
    const survivors = mutants(readYaml(join(regulations, `${region}.yaml`)), `${region}.yaml`).filter(
      ({ make }) => !isNoticed(make, entries),
    );
    expect(survivors.map(({ change }) => change)).toEqual([]);
  },
);
