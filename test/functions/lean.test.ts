import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lean } from '../../build/lean.cjs';
import { yamlData } from '../../build/yaml-data.cjs';
import { nameOfItem, REGULATIONS, type Regulation } from '../../src/rules';
import type { FactDefinition } from '../../src/rules/facts/vocabulary';
import { makeRegulation } from '../../src/rules/regulation/make';
import type { RegulationData } from '../../src/rules/regulation/shape';
import { answerOf, readCases } from '../rules/regulations/cases';

const FOLDER = join('src', 'rules', 'regulations');

function data(path: string): unknown {
  return yamlData(readFileSync(path, 'utf8'), resolve(path));
}

const leanRegulations = new Map(
  REGULATIONS.map(({ id }): [string, Regulation] => {
    const path = join(FOLDER, `${id}.yaml`);
    return [id, makeRegulation(lean(data(path), path) as RegulationData, path, nameOfItem)];
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
  const shown = (facts: unknown) =>
    (facts as FactDefinition[]).map(({ id, label, type, values, derive }) => ({
      id,
      label,
      type,
      values,
      derive,
    }));
  expect(shown(lean(data(path), path))).toEqual(shown(data(path)));
});

test('the kinds keep their words, whatever source they come from', () => {
  const path = join('src', 'rules', 'expenses', 'kinds', 'security.yaml');
  const words = (kinds: unknown) =>
    (kinds as { id: string; terms: Record<string, string> }[]).map(({ id, terms }) => [
      id,
      Object.values(terms).join(' ').split(/\s+/u).sort(),
    ]);
  expect(words(lean(data(path), path))).toEqual(words(data(path)));
});
