import { EngineService } from '../../../src/taskpane/engine/service';
import { Session } from '../../../src/taskpane/session/session';
import { MemoryPort } from '../memory-port';
import { wordTableOf, workbookOf } from '../samples';

const BUDGET = workbookOf([
  ['序号', '费用名称', '金额（万元）'],
  [1, '信息员培训费', 3],
  [2, '神秘装置甲', 2],
]);

async function checked(kept?: string): Promise<{ session: Session; port: MemoryPort }> {
  const port = new MemoryPort(BUDGET);
  if (kept !== undefined) port.texts.set('corrections', kept);
  const session = new Session(port, new EngineService());
  await session.start();
  await session.chooseRegion('liangping');
  await session.check();
  session.review.setReviewer('张三');
  return { session, port };
}

const verdicts = ({ store }: Session): string[] => store.get().lines.map(({ verdict }) => verdict);
const wordings = ({ store }: Session): string[] =>
  store.get().wordTable.entries.map(({ wording }) => wording);

test('what stands in the table is shown as the workbook is opened, and a word can be taken out of it', async () => {
  const { session, port } = await checked(wordTableOf(['信息员培训费', 'server'], ['神秘装置甲', 'camera']));
  expect(session.store.get().wordTable.entries).toEqual([
    { wording: '信息员培训费', kindName: expect.any(String) as string },
    { wording: '神秘装置甲', kindName: '摄像头' },
  ]);
  expect(verdicts(session)).not.toContain('undetermined');
  expect(await session.words.remove('神秘装置甲')).toBe(true);
  expect(wordings(session)).toEqual(['信息员培训费']);
  expect(verdicts(session)[1]).toBe('undetermined');
  await session.words.remove('信息员培训费');
  expect(verdicts(session)[0]).toBe('out');
  expect(port.texts.has('corrections')).toBe(false);
  expect(session.words.text()).toBeUndefined();
});

test('a line whose wording is put into the table stays open, and is read by it', async () => {
  const { session } = await checked();
  await session.list.select(1);
  await session.review.correct(1, 'camera');
  const { selected, detail } = session.store.get();
  expect(selected).toBe(1);
  expect(detail?.line).toMatchObject({ item: '神秘装置甲', kind: 'camera', byTable: { stands: true } });
});

test('a line that is filtered out by what it is now does not stay open', async () => {
  const { session } = await checked();
  await session.list.setView({ verdicts: ['undetermined'] });
  await session.list.select(1);
  await session.review.correct(1, 'camera');
  expect(session.store.get()).toMatchObject({ selected: undefined, detail: undefined });
});

test('an imported table is put into the one that is there, and it is told what came', async () => {
  const { session } = await checked(wordTableOf(['信息员培训费', 'training'], ['旧词', 'server']));
  const merged = await session.words.merge(
    wordTableOf(['信息员培训费', 'business_application'], ['神秘装置甲', 'camera'], ['怪词', 'nonsense']),
  );
  expect(merged).toMatchObject({
    total: 3,
    added: 1,
    replaced: [{ wording: '信息员培训费', to: '业务应用系统' }],
    same: 0,
    refused: ['第3条“怪词”：没有费用种类“nonsense”'],
  });
  expect(wordings(session)).toEqual(['信息员培训费', '旧词', '神秘装置甲']);
  expect(verdicts(session)).toEqual(['in', 'in']);
});

test('a table without entries changes nothing', async () => {
  const kept = wordTableOf(['神秘装置甲', 'camera']);
  const { session, port } = await checked(kept);
  expect(await session.words.merge(wordTableOf())).toEqual({
    total: 1,
    added: 0,
    replaced: [],
    same: 0,
    refused: [],
  });
  expect(port.texts.get('corrections')).toBe(kept);
  expect(wordings(session)).toEqual(['神秘装置甲']);
});

test('a kept table that cannot be read is put aside before another takes its place', async () => {
  const damaged = wordTableOf(['神秘装置甲', 'nonsense']);
  const { session, port } = await checked(damaged);
  expect(session.store.get().wordTable).toEqual({
    entries: [],
    problem: expect.stringContaining('nonsense') as string,
  });
  await session.review.correct(1, 'camera');
  expect(port.texts.get('corrections-unread')).toBe(damaged);
  expect(wordings(session)).toEqual(['神秘装置甲']);
  await session.words.remove('神秘装置甲');
  expect(port.texts.get('corrections-unread')).toBe(damaged);
});

test('a kind that is taken back after its word went into the table leaves the word, and that is known', async () => {
  const { session } = await checked();
  await session.review.decide([0], { kind: 'reclassify', to: 'server', reason: '合同', extent: 'line' });
  await session.review.correct(0, 'server');
  await session.list.select(0);
  const { store } = session;
  await session.review.undo(store.get().detail?.decisions[0]?.id ?? '');
  expect(store.get()).toMatchObject({ wordsStay: 0, detail: { line: { byTable: { stands: true } } } });
  await session.review.accept([0]);
  expect(store.get().wordsStay).toBeUndefined();
  await session.review.undo(store.get().detail?.decisions[0]?.id ?? '');
  expect(store.get().wordsStay).toBeUndefined();
});
