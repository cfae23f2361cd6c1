import fc from 'fast-check';
import { ask, findRegulation, parseFacts, REGULATIONS } from '../../../src/rules';
import type { AdjustAnswer } from '../../../src/rules/questions/adjust';

const adjust = (region: string, facts: Record<string, unknown>) =>
  ask(findRegulation(region), 'adjust', parseFacts(facts)) as AdjustAnswer;

/** An adjustment that meets everything but, perhaps, the share. */
const sound = {
  approvedTotal: '100万元',
  adjustedTotal: '100万元',
  goalUnchanged: true,
  adjustmentReason: 'technical',
  priorAdjustmentAmount: 0,
};

const readings = ({ warnings }: AdjustAnswer): string[] => warnings.flatMap(({ reading }) => reading ?? []);

describe.each(['liangping', 'sichuan', 'tunxi'])('15%% in %s', (region) => {
  test.each([
    ['149999.99元', 'self-adjust', '0.14999999', '0.01'],
    ['15万元', 'self-adjust', '0.15', '0'],
    ['150000.01元', 'approval-required', '0.15000001', '-0.01'],
  ])('%s of 100万元: %s', (adjustmentAmount, verdict, share, room) => {
    const answer = adjust(region, { ...sound, adjustmentAmount });
    expect(answer).toMatchObject({ verdict, limit: '0.15', share, room });
  });

  test('what was moved before counts with it', () => {
    const first = adjust(region, { ...sound, adjustmentAmount: '5万元', priorAdjustmentAmount: '10万元' });
    expect(first).toMatchObject({ verdict: 'self-adjust', share: '0.15', room: '0' });
    const second = adjust(region, {
      ...sound,
      adjustmentAmount: '50000.01元',
      priorAdjustmentAmount: '10万元',
    });
    expect(second).toMatchObject({ verdict: 'approval-required', room: '-0.01' });
  });

  test('earlier adjustments that are not given are asked for, and the answer says how it counted', () => {
    // A blank is unknown, as if it were not given.
    const answer = adjust(region, { ...sound, priorAdjustmentAmount: '', adjustmentAmount: '1万元' });
    expect(answer.verdict).toBe('self-adjust');
    expect(answer.missing).toContain('priorAdjustmentAmount');
    expect(answer.warnings.find(({ reading }) => reading === 'A-G2')?.text).toContain('未填此前累计调整数额');
  });

  test('the larger of increases and decreases is what was moved', () => {
    const answer = adjust(region, { ...sound, increasesSum: '6万元', decreasesSum: '-6万元' });
    expect(answer).toMatchObject({ verdict: 'self-adjust', share: '0.06', room: '90000' });
    expect(readings(answer)).not.toContain('A-G2');
  });

  test('increases and decreases that together pass the limit are said to (A-G2)', () => {
    const answer = adjust(region, { ...sound, increasesSum: '8万元', decreasesSum: '8万元' });
    expect(answer.verdict).toBe('self-adjust');
    expect(answer.warnings.find(({ reading }) => reading === 'A-G2')?.text).toMatch(
      /8\.00%；若按增减合计为 16\.00%，超过 15%/u,
    );
    const exactly = adjust(region, { ...sound, increasesSum: '7.5万元', decreasesSum: '7.5万元' });
    expect(readings(exactly)).not.toContain('A-G2');
  });

  test('a double of =10.2*0.15 is exactly 15% of 10.2', () => {
    const facts = { ...sound, moneyUnit: 'wan', approvedTotal: 10.2, adjustedTotal: 10.2 };
    const saved = 10.2 * 0.15;
    expect(saved).not.toBe(1.53);
    expect(adjust(region, { ...facts, adjustmentAmount: saved })).toMatchObject({
      verdict: 'self-adjust',
      share: '0.15',
      room: '0',
    });
    expect(adjust(region, { ...facts, adjustmentAmount: 1.530001 }).verdict).toBe('approval-required');
  });

  test('a raised total is not saved by a small share', () => {
    const facts = { ...sound, adjustmentAmount: '1元' };
    expect(adjust(region, { ...facts, adjustedTotal: '1000000.01元' }).verdict).toBe('approval-required');
    expect(adjust(region, { ...facts, adjustedTotal: '999999.99元' }).verdict).toBe('self-adjust');
  });

  test('an approved total of nothing has no share', () => {
    const answer = adjust(region, { ...sound, approvedTotal: 0, adjustedTotal: 0, adjustmentAmount: 0 });
    expect(answer.share).toBeUndefined();
    expect(answer.verdict).toBe('incomplete');
  });

  test('room is what may still be moved, to the 分', () => {
    const amounts = fc.record({
      approved: fc.integer({ min: 1, max: 10 ** 9 }),
      moved: fc.integer({ min: 0, max: 10 ** 9 }),
    });
    const property = fc.property(amounts, ({ approved, moved }) => {
      const facts = { ...sound, approvedTotal: approved, adjustedTotal: approved, adjustmentAmount: moved };
      const { verdict, room = '' } = adjust(region, facts);
      // 15% of a whole number of 元 has at most two decimals, so hundredths are whole numbers here.
      const left = approved * 15 - moved * 100;
      expect(Math.round(Number(room) * 100)).toBe(left);
      expect(verdict).toBe(left >= 0 ? 'self-adjust' : 'approval-required');
    });
    fc.assert(property, { numRuns: 60 });
  });
});

test('only three regions have a share at all; the others never borrow it', () => {
  const facts = { ...sound, adjustmentAmount: '1万元' };
  const limits = REGULATIONS.map(({ id }) => [id, adjust(id, facts).limit]);
  expect(limits).toEqual([
    ['liangping', '0.15'],
    ['shizuishan', undefined],
    ['sichuan', '0.15'],
    ['tunxi', '0.15'],
    ['xunyang', undefined],
  ]);
});

describe('an answer gives its sentence in parts', () => {
  test('the amounts that it took, and what decides with its article', () => {
    const { text, echo, reason } = adjust('tunxi', { ...sound, adjustmentAmount: '10万元' });
    expect(echo).toMatch(/^按.*批复总投资100万元.*计$/u);
    expect(reason).toMatch(/（第三十七条）；还可调整5万元$/u);
    expect(text).toBe(`${echo}，可由项目建设单位自行调整：${reason}。`);
  });

  test('what is open stands in the reason, not the words of the verdict', () => {
    const { text, echo, reason } = adjust('tunxi', { ...sound, goalUnchanged: undefined });
    expect(reason).not.toContain('资料不全');
    expect(text).toBe(`${echo}，资料不全，不能确定：${reason}。`);
  });

  test('without an amount nothing is echoed', () => {
    expect(adjust('tunxi', {}).echo).toBe('');
    const bare = { approvedTotal: 100, moneyUnit: 'unknown' };
    const { text, echo, reason } = adjust('tunxi', bare);
    expect([echo, text]).toEqual(['', `${reason}。`]);
  });
});
