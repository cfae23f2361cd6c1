import fc from 'fast-check';
import { clausesOf, shortened } from '../../../src/taskpane/path/conclusion';
import { offersFor } from '../../../src/taskpane/path/offers';
import { placesOn, rowsOf, scalesOf } from '../../../src/taskpane/path/scale';
import { stagesOf } from '../../../src/taskpane/path/stages';

const threshold = (
  value: string,
  distance: string,
  fact = 'totalInvestment',
): Parameters<typeof scalesOf>[0][0] => ({
  id: value,
  fact,
  label: `项目总投资${value}元`,
  value,
  distance,
  article: '第九条',
});

const FACTS = [
  { id: 'totalInvestment', label: '项目总投资', type: 'money' as const, ofLine: false, values: [] },
  { id: 'investment', label: '投资额', type: 'money' as const, ofLine: false, values: [] },
  { id: 'share', label: '比例', type: 'percent' as const, ofLine: false, values: [] },
];

test('clauses end at a semicolon outside of brackets', () => {
  expect(clausesOf('先甲（含子；丑）（第一条）；后乙（第二条）。')).toEqual([
    '先甲（含子；丑）（第一条）',
    '后乙（第二条）',
  ]);
});

test('what stops a project is told in full', () => {
  const text = '不得推进：甲（第一条）；乙（第二条）。';
  expect(shortened({ verdict: 'blocked', text })).toEqual({ lead: text, more: [] });
  expect(shortened({ verdict: 'decided', text: '甲（第一条）；乙（第二条）。' })).toEqual({
    lead: '甲（第一条）。',
    more: ['乙（第二条）'],
  });
});

test('an amount stands on its scale on the side of each threshold on which it lies', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 1_000_000_000 }),
      (values, amount) => {
        const [scale] = scalesOf(
          values.map((value) => threshold(String(value), String(amount - value))),
          FACTS,
          'totalInvestment',
        );
        if (!scale) throw new Error('no scale');
        const places = placesOn(scale);
        scale.thresholds.forEach(({ value }, index) => {
          const place = places.thresholds[index] ?? NaN;
          expect(place).toBeGreaterThan(0);
          expect(place).toBeLessThan(1);
          expect(Math.sign(places.amount - place)).toBe(Math.sign(amount - Number(value)));
        });
      },
    ),
  );
});

test('no label of a scale lies over another', () => {
  const labels = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.01, max: 0.5, noNaN: true })),
  );
  fc.assert(
    fc.property(labels, (drawn) => {
      const sorted = drawn.sort(([a], [b]) => a - b);
      const rows = rowsOf(
        sorted.map(([place]) => place),
        sorted.map(([, width]) => width),
      );
      const spans = sorted.map(([place, width], index) => ({
        row: rows[index],
        from: place - width / 2,
        to: place + width / 2,
      }));
      for (const [index, one] of spans.entries())
        for (const other of spans.slice(index + 1))
          if (one.row === other.row) expect(one.to).toBeLessThanOrEqual(other.from);
    }),
  );
  // With room, all stand in the first row.
  expect(rowsOf([0.1, 0.5, 0.9], [0.2, 0.2, 0.2])).toEqual([0, 0, 0]);
  expect(rowsOf([0.1, 0.15, 0.4], [0.2, 0.2, 0.2])).toEqual([0, 1, 0]);
});

test('only amounts have a scale, that of the project first', () => {
  const scales = scalesOf(
    [
      threshold('15', '1', 'share'),
      threshold('20', '1'),
      threshold('10', '1', 'investment'),
      threshold('5', '1'),
    ],
    FACTS,
    'investment',
  );
  expect(scales.map(({ fact, thresholds }) => [fact, thresholds.map(({ value }) => value)])).toEqual([
    ['investment', ['10']],
    ['totalInvestment', ['5', '20']],
  ]);
});

test('an amount is offered only where it is known which it is', () => {
  const table = { sum: '1517220', unit: '万元' } as Parameters<typeof offersFor>[3][0];
  expect(offersFor('totalInvestment', {}, FACTS, [table])).toEqual([
    { from: 'sheet', label: '', value: '151.722万元' },
  ]);
  expect(offersFor('totalInvestment', {}, FACTS, [table, table])).toEqual([]);
  expect(offersFor('totalInvestment', {}, FACTS, [{ ...table, unit: 'unknown' }])).toEqual([]);
  expect(offersFor('totalInvestment', { totalInvestment: '1元' }, FACTS, [table])).toEqual([]);
  expect(offersFor('investment', { totalInvestment: '30万元' }, FACTS, [])).toEqual([
    { from: 'fact', label: '项目总投资', value: '30万元' },
  ]);
});

test('steps of one stage stand together', () => {
  const step = (stage: string, action: string): Parameters<typeof stagesOf>[0][0] => ({
    stage,
    action,
    body: '',
    documents: [],
    article: '第一条',
    strength: 'must',
  });
  const stages = stagesOf([step('审批', '甲'), step('审批', '乙'), step('采购', '丙')]);
  expect(stages.map(({ name, steps }) => [name, steps.length])).toEqual([
    ['审批', 2],
    ['采购', 1],
  ]);
});
