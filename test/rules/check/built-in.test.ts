import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGULATIONS } from '../../../src/rules';
import { checkRegulation } from '../../../src/rules/check';

const texts = join(__dirname, '../../../src/rules/regulations/texts');

test.each(REGULATIONS.map((regulation) => [regulation.id, regulation] as const))(
  '%s has no fault that the static check can find',
  (id, regulation) => {
    const found = checkRegulation(regulation, readFileSync(join(texts, `${id}.txt`), 'utf8'));
    expect(found.map(({ code, text }) => `${code} ${text}`)).toEqual([]);
  },
  120_000,
);
