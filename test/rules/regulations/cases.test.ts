import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { findRegulation } from '../../../src/rules';
import { answerOf, isCovered, misses, readCases } from './cases';

const folder = join(__dirname, '../../data/rules');

describe.each(readdirSync(folder).filter((file) => file.endsWith('.cases.yaml')))('%s', (file) => {
  const regulation = findRegulation(basename(file, '.cases.yaml'));
  const entries = readCases(
    parse(readFileSync(join(folder, file), 'utf8'), { schema: 'failsafe', merge: true }),
    file,
  );

  test.each(entries.map((entry) => [entry.rule, entry.question, entry.about ?? '', entry] as const))(
    '%s %s %s',
    (_rule, _question, _about, entry) => {
      const found = entry.sets.flatMap((set, index) =>
        misses(answerOf(regulation, entry, set), entry, set).map((miss) => `第${index + 1}组：${miss}`),
      );
      expect(found).toEqual([]);
      expect(isCovered(regulation, entry)).toBe(true);
    },
  );
});
