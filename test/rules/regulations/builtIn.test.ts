import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yamlData } from '../../../build/yaml-data.cjs';
import { yamlToJson } from '../../../build/yaml-module.cjs';
import { loadRegulation, nameOfItem, REGULATIONS } from '../../../src/rules';

const folder = join(__dirname, '../../../src/rules/regulations');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const source = (file: string): string => readFileSync(join(folder, file), 'utf8');

test('every file of the folder is built in', () => {
  expect(REGULATIONS.map(({ id }) => `${id}.yaml`).sort()).toEqual([...files].sort());
});

test.each(files)('%s passes the checks that a new file has to pass, and gives what is built in', (file) => {
  const loaded = loadRegulation(JSON.parse(yamlToJson(source(file), file)), file, nameOfItem);
  const builtIn = REGULATIONS.find(({ id }) => `${id}.yaml` === file);
  expect(loaded.provisions.map(({ rule, summary, words }) => ({ rule, summary, words }))).toEqual(
    builtIn?.provisions.map(({ rule, summary, words }) => ({ rule, summary, words })),
  );
});

test('a file of another shape does not pass the build: the error names file, entry and field', () => {
  const [file = ''] = files;
  const faulty = source(file).replace(/^ {2}- rule: (\S+)\n/mu, '  - rule: $1\n    colour: red\n');
  expect(() => yamlData(faulty, join(folder, file))).toThrow(new RegExp(`${file}，.+，字段 colour`, 'u'));
});
