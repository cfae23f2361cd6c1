import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lean } from '../../build/lean.cjs';
import { yamlToJson } from '../../build/yaml-module.cjs';
import { loadRegulation, nameOfItem, REGULATIONS, type Regulation } from '../../src/rules';
import { readVocabulary } from '../../src/rules/facts/vocabulary';
import { answerOf, readCases } from '../rules/regulations/cases';

const FOLDER = join('src', 'rules', 'regulations');

function data(path: string): unknown {
  return JSON.parse(yamlToJson(readFileSync(path, 'utf8'), path));
}

const leanRegulations = new Map(
  REGULATIONS.map(({ id }): [string, Regulation] => {
    const path = join(FOLDER, `${id}.yaml`);
    return [id, loadRegulation(lean(data(path), path), path, nameOfItem)];
  }),
);

test.each(REGULATIONS.map((regulation) => [regulation.id, regulation] as const))(
  '%s answers from the data of the bundle as from the whole',
  (id, whole) => {
    const reduced = leanRegulations.get(id);
    const file = `${id}.cases.yaml`;
    const entries = readCases(data(join('test', 'data', 'rules', file)), file);
    const asked = entries.filter(({ question }) => question !== 'plan');
    expect(asked.length).toBeGreaterThan(20);
    for (const entry of asked)
      for (const set of entry.sets)
        expect(answerOf(reduced as Regulation, entry, set)).toEqual(answerOf(whole, entry, set));
  },
);

test('what is left out is left out', () => {
  for (const regulation of leanRegulations.values()) {
    expect(regulation.byQuestion.plan).toEqual([]);
    expect(regulation.advice).toEqual([]);
    expect(regulation.provisions.flatMap(({ words }) => words)).toEqual([]);
  }
});

test('the facts keep their names and types', () => {
  const path = join('src', 'rules', 'facts', 'facts.yaml');
  const [whole, reduced] = [readVocabulary(data(path), path), readVocabulary(lean(data(path), path), path)];
  const shown = (facts: typeof whole) =>
    [...facts.values()].map(({ id, label, type, values, derive }) => ({ id, label, type, values, derive }));
  expect(shown(reduced)).toEqual(shown(whole));
});
