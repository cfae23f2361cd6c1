import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { regulationSchema } from '../../../tools/generators/regulationSchema';

const root = join(__dirname, '../../..');
const builtIn = join(root, 'src/rules/regulations');
const sixth = join(root, 'test/data/regions/yunxi.yaml');
const files = [
  ...readdirSync(builtIn)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(builtIn, file)),
  sixth,
];

const validate = new Ajv().compile(regulationSchema());

/** As an editor sees the file: with numbers and truth values inferred, or (failsafe) as text. */
const accepts = (source: string, schema: 'core' | 'failsafe'): unknown =>
  validate(parse(source, { schema, merge: true })) ? [] : validate.errors;

test('docs/regulation.schema.json is the schema of today (npm run docs:schema)', () => {
  const written: unknown = JSON.parse(readFileSync(join(root, 'docs/regulation.schema.json'), 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(regulationSchema())));
});

test.each(files)('%s is accepted, however its scalars are read', (file) => {
  const source = readFileSync(file, 'utf8');
  expect(accepts(source, 'core')).toEqual([]);
  expect(accepts(source, 'failsafe')).toEqual([]);
});

test.each([
  ['a category that is none', 'category: computer', 'category: computers'],
  ['a fact that is none', 'secret: true', 'secrecy: true'],
  ['a value that the fact does not have', 'projectClass: upgrade', 'projectClass: upgrades'],
  ['a yes/no fact with a word', 'accepted: true', 'accepted: passed'],
  ['a verdict of another question', 'verdict: self-adjust', 'verdict: decided'],
  ['a question that is none', 'question: plan', 'question: plans'],
  ['a threshold of a fact that is no quantity', 'fact: upgradeAmount', 'fact: functionChanged'],
  ['a clock that is none', 'type: acceptanceApplication', 'type: acceptance'],
  ['a word of the condition language that is none', 'lower: upgrade-30', 'below: upgrade-30'],
  ['a missing field', 'title: 云溪区', 'titel: 云溪区'],
  ['a number that is none', 'articles: 10', 'articles: 十'],
  ['an unknown field', 'label: 已列入年度计划', 'lable: 已列入年度计划'],
  ['an empty condition', 'when: { secret: true }', 'when: {}'],
])('%s is refused', (_what, from, to) => {
  const source = readFileSync(sixth, 'utf8');
  expect(source).toContain(from);
  expect(accepts(source.replace(from, to), 'core')).not.toEqual([]);
});
