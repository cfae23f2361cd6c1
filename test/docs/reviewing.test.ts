import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDecisions, readSettings } from '../../src/budget';
import { importCorrections } from '../../src/rules/expenses';

// Auditors and other programs go by docs/reviewing.md: what it shows must be what GOVIT reads.

const GUIDE = readFileSync(join(__dirname, '../../docs/reviewing.md'), 'utf8');

/** The JSON example of a format. */
function exampleOf(format: string): string {
  const blocks = [...GUIDE.matchAll(/```json\n([^`]*)```/gu)].map(([, json = '']) => json);
  return blocks.find((json) => json.includes(`"${format}"`)) ?? '';
}

test('the decisions of the guide are read, each field of them', () => {
  const json = exampleOf('govit-decisions');
  const { decisions, problems } = readDecisions(json);
  expect({ decisions, problems }).toEqual({
    decisions: (JSON.parse(json) as { decisions: unknown[] }).decisions,
    problems: [],
  });
});

test('the settings of the guide are read', () => {
  const { settings, problems } = readSettings(exampleOf('govit-settings'));
  expect(problems).toEqual([]);
  expect(settings.sheets.get('预算明细')).toMatchObject({ unit: '万元', headerRows: [3, 3] });
});

test('the table of wordings of the guide is read', () => {
  expect(importCorrections(exampleOf('govit-corrections')).entries).toHaveLength(1);
});
