import fc from 'fast-check';
import { addMonths, ask, explain, findRegulation, parseFacts, REGULATIONS } from '../../../src/rules';
import type { DeadlineAnswer } from '../../../src/rules/questions/deadline';
import { sixthRegion } from '../sixth';

const asked = (region: string, facts: Record<string, unknown>) => {
  const regulation = region === 'yunxi' ? sixthRegion() : findRegulation(region);
  const parsed = parseFacts(facts);
  const { provisions, lines } = explain(regulation, 'deadline', { facts: parsed.facts });
  return {
    answer: ask(regulation, 'deadline', parsed) as DeadlineAnswer,
    clocks: provisions.flatMap(({ clock, article }) => (clock ? [{ article, clock }] : [])),
    provisions,
    lines,
  };
};

describe('an explanation tells which clock gave the day', () => {
  test('event, date, length, how days are counted, article', () => {
    const { answer, clocks, provisions } = asked('yunxi', { completionDate: '2026-03-15' });
    expect(answer).toMatchObject({ verdict: 'due', due: '2026-06-15' });
    expect(clocks).toEqual([
      {
        article: '第八条',
        clock: {
          events: [{ fact: 'completionDate', label: '建成（建设完成）日期', value: '2026-03-15' }],
          start: '2026-03-15',
          closes: { months: 3, day: '2026-06-15' },
          days: 'calendar',
        },
      },
    ]);
    expect(provisions[0]?.because).toEqual([
      '起算：建成（建设完成）日期 2026-03-15',
      '最迟（含当日）2026-06-15（起算日后3个月，起算当日不计，按日历计，节假日不扣除、不顺延）',
      '答复的最后一天 2026-06-15 由此得出',
    ]);
  });

  test('a month without such a day ends on its last day', () => {
    const { answer, provisions } = asked('yunxi', { completionDate: '2026-11-30' });
    expect(answer.due).toBe('2027-02-28');
    expect(provisions[0]?.because.join()).toContain('该月没有30日，取月末');
  });

  test.each([
    ['2026-06-15', 'held', '验收申请日期 2026-06-15，符合期限'],
    ['2026-06-16', 'failed', '验收申请日期 2026-06-16，逾期'],
  ])('done on %s', (applicationDate, outcome, told) => {
    const { provisions } = asked('yunxi', { completionDate: '2026-03-15', applicationDate });
    expect(provisions[0]).toMatchObject({ outcome });
    expect(provisions[0]?.because).toContain(told);
  });

  test('of two events the later one starts the clock, which opens and closes', () => {
    const { clocks, lines } = asked('tunxi', { acceptanceDate: '2026-08-31', operationDate: '2026-10-01' });
    expect(clocks).toMatchObject([
      {
        article: '第四十二条',
        clock: {
          start: '2026-10-01',
          opens: { months: 12, day: '2027-10-01' },
          closes: { months: 24, day: '2028-10-01' },
        },
      },
    ]);
    expect(lines.join('\n')).toContain(
      '起算：通过验收日期 2026-08-31、投入运行日期 2026-10-01，取较晚的 2026-10-01',
    );
  });

  test('of two clocks from one event, only the earlier last day is called the answer’s', () => {
    const { answer, provisions } = asked('tunxi', { completionDate: '2026-05-10' });
    const ran = provisions.filter(({ clock }) => clock);
    expect(ran.map(({ clock }) => clock?.closes?.day)).toEqual(['2026-08-10', '2026-11-10']);
    expect(ran.map(({ because }) => because.some((line) => line.includes('由此得出')))).toEqual([
      true,
      false,
    ]);
    expect(answer.due).toBe('2026-08-10');
  });

  test('a year starts the clock on the day that the regulation names', () => {
    const { answer, clocks, provisions } = asked('xunyang', { planYear: 2027 });
    expect(answer.due).toBe('2026-09-30');
    expect(clocks).toMatchObject([
      { article: '第七条', clock: { closes: { months: 0, day: '2026-09-30' } } },
    ]);
    const told = provisions.find(({ clock }) => clock)?.because;
    expect(told).toEqual([
      '起算：计划年度 2027，推得 2026-09-30',
      '最迟（含当日）2026-09-30',
      '答复的最后一天 2026-09-30 由此得出',
    ]);
  });

  test('the day from which a regulation is in force', () => {
    const { provisions } = asked('liangping', { decisionDate: '2022-09-30' });
    expect(provisions.find(({ clock }) => clock)).toMatchObject({
      outcome: 'failed',
      because: ['起算：条文写明的 2022-10-01', '最早 2022-10-01', '决定日期 2022-09-30，过早'],
    });
  });
});

describe('a clock that did not run says why', () => {
  test('another one was named', () => {
    const { provisions, clocks } = asked('liangping', {
      deadlineType: 'performanceReport',
      reportYear: 2026,
    });
    expect(clocks.map(({ article }) => article)).toEqual(['第二十三条']);
    expect(provisions.find(({ rule }) => rule === 'LP-36-1')).toMatchObject({
      outcome: 'not-applicable',
      because: ['问的不是施行日期的期限'],
    });
  });

  test('its event is not given', () => {
    const named = asked('yunxi', { deadlineType: 'acceptanceApplication' });
    expect(named.provisions[0]).toMatchObject({
      outcome: 'unmet',
      because: ['尚缺建成（建设完成）日期'],
      missing: ['completionDate'],
    });
    expect(named.lines.at(-1)).toBe('补充“建成（建设完成）日期”（completionDate）可能改变结论');
    expect(asked('yunxi', {}).provisions[0]).toMatchObject({
      outcome: 'not-applicable',
      because: ['未填建成（建设完成）日期'],
    });
  });
});

test('the last day of an answer is the last day of exactly the clocks that are said to have given it', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const event = fc.constantFrom(
    'completionDate',
    'acceptanceDate',
    'operationDate',
    'tenderResultDate',
    'filingChangeDate',
    'warrantyEndDate',
  );
  fc.assert(
    fc.property(fc.constantFrom(...REGULATIONS), fc.dictionary(event, day), (regulation, facts) => {
      const { answer, provisions } = asked(regulation.id, facts);
      for (const { clock, because } of provisions) {
        const gives = because.some((line) => line.includes('由此得出'));
        expect(gives).toBe(clock?.closes !== undefined && clock.closes.day === answer.due);
        if (clock?.closes) expect(clock.closes.day).toBe(addMonths(clock.start, clock.closes.months));
      }
      const given = provisions.flatMap(({ clock }) => clock?.closes?.day ?? []);
      expect(answer.due).toBe(given.sort()[0]);
    }),
  );
});
