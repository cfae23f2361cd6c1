import { Cues } from '../../../src/rules/expenses/cues';

describe('the cues before a general head', () => {
  const cues = new Cues(['审批', '税']);

  it('are told by their length where they end', () => {
    expect(cues.endingAt('行政审批', 0, 4)).toBe(2);
    expect(cues.endingAt('非税', 0, 2)).toBe(1);
    expect(cues.endingAt('审批厅', 0, 3)).toBe(0);
  });

  it('do not reach before the start of the phrase', () => {
    expect(cues.endingAt('审批', 1, 2)).toBe(0);
    expect(cues.endingAt('', 0, 0)).toBe(0);
  });

  it('are found anywhere in a stretch, the last one first', () => {
    expect(cues.lastIn('税务审批大厅', 0, 6)).toBe(4);
    expect(cues.lastIn('税务审批大厅', 0, 3)).toBe(1);
    expect(cues.lastIn('大厅', 0, 2)).toBe(-1);
  });
});
