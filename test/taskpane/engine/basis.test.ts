import { REGULATIONS } from '../../../src/rules';
import { articleNumber } from '../../../src/rules/regulation/article';
import { EngineService } from '../../../src/taskpane/engine/service';

const engine = new EngineService();

test.each(REGULATIONS.map(({ id }) => id))(
  '%s: provisions and readings stand in the order of the articles',
  async (region) => {
    const { provisions, readings } = await engine.basis(region);
    for (const views of [provisions, readings]) {
      const places = views.map(({ article }) => articleNumber(article) ?? Infinity);
      expect(places).toEqual([...places].sort((a, b) => (a === b ? 0 : a - b)));
    }
    expect(provisions.length).toBeGreaterThan(20);
  },
);

test('every threshold whose words leave its own number open is told among the readings', async () => {
  for (const { id, thresholds } of REGULATIONS) {
    const { readings } = await engine.basis(id);
    for (const { open, reading } of thresholds.values())
      if (open) expect(readings.map((one) => one.id)).toContain(reading ?? '');
  }
});

test('a kind has the same verdict in a region’s own table and beside another’s', async () => {
  const [here, there] = await Promise.all([engine.kinds('liangping'), engine.kinds('shizuishan')]);
  for (const { kind } of here.slice(0, 40)) {
    const beside = await engine.kindElsewhere('liangping', kind);
    const own = there.find((one) => one.kind === kind);
    expect(beside.find(({ region }) => region === 'shizuishan')?.verdict).toBe(own?.verdict);
  }
});

test('of the facts put in, those are told on which the question turns', async () => {
  const { given, inPrinciple } = await engine.ask({
    region: 'tunxi',
    question: 'path',
    facts: { investment: '238万元', procurementLimit: '100万元', goalUnchanged: true },
  });
  expect(given).toEqual(['investment', 'procurementLimit']);
  expect(inPrinciple).toBe(false);
});
