// Built-in data is held to its shape here, where it is built in: a fault stops the build with file, entry and field, and
// no bundle for Excel need carry the validator. What a shape adds (defaults, numbers, lists of one) is in the data then.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { basename, join, relative } = require('node:path');
const { requireSource, SOURCE } = require('./typescript.cjs');
const { yamlToJson } = require('./yaml-module.cjs');

/** Which files, and where their shape is written. */
const SHAPES = [
  [/^rules\/regulations\/[^/]+$/u, 'rules/regulation/shape.ts', 'RegulationShape'],
  [/^rules\/facts\/facts\.yaml$/u, 'rules/facts/shape.ts', 'FactsShape'],
  [/^rules\/expenses\/kinds\/[^/]+$/u, 'rules/expenses/shape.ts', 'KindsShape'],
  [/^rules\/expenses\/grammar\.yaml$/u, 'rules/expenses/shape.ts', 'GrammarShape'],
  [/^rules\/expenses\/traditional\.yaml$/u, 'rules/expenses/shape.ts', 'TraditionalShape'],
  [/^budget\/header-words\.yaml$/u, 'budget/word-shapes.ts', 'HeaderWordsShape'],
  [/^budget\/row-words\.yaml$/u, 'budget/word-shapes.ts', 'RowWordsShape'],
  [/^budget\/amount-words\.yaml$/u, 'budget/word-shapes.ts', 'AmountWordsShape'],
  [/^budget\/fact-columns\.yaml$/u, 'budget/word-shapes.ts', 'FactColumnsShape'],
  [/^budget\/adjustment\/words\.yaml$/u, 'budget/word-shapes.ts', 'AdjustmentWordsShape'],
];

/** Entries of a list are named by one of these in errors. */
const NAMES = ['rule', 'id'];

/**
 * @param {string} source text of a YAML file
 * @param {string} path where it lies
 * @returns {unknown} its data; throws DataError where the file has not the shape of its folder
 */
function yamlData(source, path) {
  const data = JSON.parse(yamlToJson(source, path));
  const place = relative(SOURCE, path).replaceAll('\\', '/');
  const [, module, name] = SHAPES.find(([files]) => files.test(place)) ?? [];
  if (!module) return data;
  return requireSource('rules/shape.ts').validate(requireSource(module)[name], data, basename(path), NAMES);
}

/** @returns {string} changes where a shape does, for caches of what `yamlData` gave */
function shapesKey() {
  const hash = createHash('sha256');
  for (const module of new Set(['rules/shape.ts', ...SHAPES.map(([, module]) => module)]))
    hash.update(readFileSync(join(SOURCE, module)));
  return hash.digest('hex');
}

module.exports = { shapesKey, yamlData };
