import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from '../../../src/rules/expenses';

/** The development lines: a floor under the reading, so that a new term does not spoil ten lines unseen. */
const lines = readFileSync(join(__dirname, '../../data/corpus/lines.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter((row) => row !== '')
  .map((row) => {
    const [id = '', item = '', spec = '', consensus = '', acceptable = ''] = row.split('\t');
    return { id, consensus, acceptable: acceptable.split('|'), reading: classify(item, spec) };
  });

const IN =
  'sensor camera rfid ops_tools gov_extranet gov_intranet internet security_testing cloud base_data theme_data business_system';

describe('the development lines', () => {
  const agreed = lines.filter(({ consensus }) => consensus !== '');
  const share = (part: number, whole: number): number => part / whole;

  it('are read as both readers do', () => {
    const right = agreed.filter(({ consensus, reading }) => reading.category === consensus);
    expect(share(right.length, agreed.length)).toBeGreaterThanOrEqual(0.94);
  });

  it('are read as either reader would', () => {
    const acceptable = lines.filter((line) => line.acceptable.includes(line.reading.category));
    expect(share(acceptable.length, lines.length)).toBeGreaterThanOrEqual(0.96);
  });

  it('are sure where the readers agree, and then right', () => {
    const sure = agreed.filter(({ reading }) => reading.sure);
    expect(share(sure.length, agreed.length)).toBeGreaterThanOrEqual(0.85);
    const right = sure.filter(({ consensus, reading }) => reading.category === consensus);
    expect(share(right.length, sure.length)).toBeGreaterThanOrEqual(0.98);
  });

  it('are never wrongly in', () => {
    const lets = new Set(IN.split(' '));
    const wrong = agreed.filter(
      ({ consensus, reading }) => reading.sure && lets.has(reading.category) && !lets.has(consensus),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
