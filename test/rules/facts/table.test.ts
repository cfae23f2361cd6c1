import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACTS } from '../../../src/rules';
import { factsTable } from '../../../tools/generators/factsTable';

/** Without the padding that the formatter gives to tables. */
const bare = (page: string): string => page.replace(/ +/gu, ' ').replace(/-{2,}/gu, '-').trim();

test('docs/facts.md is the vocabulary of today (npm run docs:facts)', () => {
  expect(bare(readFileSync(join(__dirname, '../../../docs/facts.md'), 'utf8'))).toBe(bare(factsTable()));
});

test('every fact stands once, with its label', () => {
  const rows = factsTable().split('\n');
  for (const { id, label } of FACTS.values())
    expect(rows.filter((row) => row.startsWith(`| \`${id}\` | ${label} |`))).toHaveLength(1);
});
