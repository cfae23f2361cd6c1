import type { CellValue } from '../../../src/budget';
import { EngineService } from '../../../src/taskpane/engine/service';
import { Session } from '../../../src/taskpane/session/session';
import { PortError } from '../../../src/workbook/port';
import { MemoryPort } from '../memory-port';
import { sample, workbookOf } from '../samples';

const BUDGET = '01-梁平-监测预警系统预算表.xlsx';
const HEADER = ['序号', '费用名称', '金额（万元）'];

async function checked(port: MemoryPort, reviewer = '张三'): Promise<Session> {
  const session = new Session(port, new EngineService());
  await session.start();
  await session.chooseRegion('liangping');
  await session.check();
  session.review.setReviewer(reviewer);
  return session;
}

const lineOf = (session: Session, item: string) => {
  const line = session.store.get().lines.find((one) => one.item.includes(item));
  if (!line) throw new Error(`no line ${item}`);
  return line;
};

test('an overruled verdict stands beside the own one, is summed, and can be taken back', async () => {
  const session = await checked(new MemoryPort(sample(BUDGET)));
  const { index, verdict } = lineOf(session, '信息员培训费');
  const before = session.store.get().summary;
  await session.list.select(index);
  expect(
    await session.review.decide([index], { kind: 'verdict', to: 'in', reason: '已列入合同', extent: 'line' }),
  ).toBe(true);
  expect(lineOf(session, '信息员培训费')).toMatchObject({
    verdict: 'in',
    decision: { state: 'decided', ownVerdict: verdict },
  });
  const { summary, detail } = session.store.get();
  expect(summary?.byVerdict.in.lines).toBe((before?.byVerdict.in.lines ?? 0) + 1);
  expect(summary?.handled).toBe(1);
  expect(detail?.decisions[0]?.text).toContain('张三');
  expect(detail?.decisions[0]?.text).toContain('已列入合同');
  await session.review.undo(detail?.decisions[0]?.id ?? '');
  expect(lineOf(session, '信息员培训费').verdict).toBe(verdict);
  expect(lineOf(session, '信息员培训费')).not.toHaveProperty('decision');
  expect(session.store.get().summary).toEqual(before);
});

test('another kind is judged by the law again, for the same wording throughout the workbook', async () => {
  const port = new MemoryPort(
    workbookOf([HEADER, [1, '神秘装置甲', 3], [2, '神秘装置甲', 4], [3, '摄像机', 2]]),
  );
  const session = await checked(port);
  expect(lineOf(session, '神秘装置甲').verdict).toBe('undetermined');
  await session.review.decide([0], {
    kind: 'reclassify',
    to: 'camera',
    reason: '图纸所示',
    extent: 'wording',
  });
  const { lines, summary } = session.store.get();
  expect(lines.map(({ verdict }) => verdict)).toEqual(['in', 'in', 'in']);
  expect(summary?.byVerdict.undetermined.lines).toBe(0);
});

test('decisions survive closing, sorting, inserted rows and a renamed sheet', async () => {
  const rows = [
    [1, '信息员培训费', 3],
    [2, '摄像机', 2],
  ];
  const port = new MemoryPort(workbookOf([HEADER, ...rows]));
  const session = await checked(port);
  await session.review.decide([0], { kind: 'verdict', to: 'conditional', reason: '待核', extent: 'line' });
  session.stop();
  const again = new MemoryPort(workbookOf([HEADER, [1, '服务器', 9], ...[...rows].reverse()], '改名的表'));
  for (const [key, text] of port.texts) again.texts.set(key, text);
  const reopened = await checked(again);
  expect(lineOf(reopened, '信息员培训费')).toMatchObject({ row: 4, verdict: 'conditional' });
  expect(lineOf(reopened, '服务器').decision).toBeUndefined();
});

/** The same decisions with the workbook after its rows were changed. */
async function reopened(
  port: MemoryPort,
  rows: CellValue[][],
): Promise<{ session: Session; port: MemoryPort }> {
  const again = new MemoryPort(workbookOf([HEADER, ...rows]));
  for (const [key, text] of port.texts) again.texts.set(key, text);
  return { session: await checked(again), port: again };
}

test('a line whose amount changed since it was accepted is open again, and among the first', async () => {
  const port = new MemoryPort(
    workbookOf([HEADER, [1, '摄像机', 2], [2, '信息员培训费', 3], [3, '服务器', 9]]),
  );
  const session = await checked(port);
  await session.review.accept([0, 1]);
  const before = session.store.get().summary;
  const { store, list } = (
    await reopened(port, [
      [1, '服务器', 9],
      [2, '信息员培训费', 3],
      [3, '摄像机', 2.5],
    ])
  ).session;
  expect(store.get().lines[2]).toMatchObject({ verdict: 'in', decision: { state: 'review' } });
  expect(store.get().summary).toMatchObject({
    handled: (before?.handled ?? 0) - 1,
    open: (before?.open ?? 0) + 1,
  });
  expect([...store.get().shown][0]).toBe(2);
  await list.setView({ onlyOpen: true });
  expect([...store.get().shown]).toContain(2);
});

test('the other line of a name does not get the decision of one that was deleted', async () => {
  const port = new MemoryPort(workbookOf([HEADER, [1, '信息员培训费', 3.6], [2, '信息员培训费', 1.4]]));
  const first = await checked(port);
  await first.review.decide([0], { kind: 'verdict', to: 'in', reason: '同意', extent: 'line' });
  const { session } = await reopened(port, [[1, '信息员培训费', 1.4]]);
  expect(session.store.get().lines[0]).toMatchObject({ verdict: 'out' });
  expect(session.store.get().lines[0]?.decision).toBeUndefined();
  expect(session.store.get().findings).toContainEqual(expect.objectContaining({ code: 'decision-lost' }));
});

test('an opinion whose line is gone can be taken back, that one alone', async () => {
  const rows: CellValue[][] = [
    [1, '信息员培训费', 3.6],
    [2, '会议费', 1.4],
    [3, '摄像机', 2],
  ];
  const port = new MemoryPort(workbookOf([HEADER, ...rows]));
  const first = await checked(port);
  for (const line of [0, 1, 2])
    await first.review.decide([line], { kind: 'note', reason: `备注${String(line)}` });
  const { session, port: kept } = await reopened(port, rows.slice(2));
  const { review, store } = session;
  const lost = () => store.get().findings.filter(({ code }) => code === 'decision-lost');
  const count = store.get().findingCount;
  expect(lost().map(({ decision }) => decision?.reviewer)).toEqual(['张三', '张三']);
  expect(lost()[0]?.text).toContain('备注0');
  expect(await review.undo(lost()[0]?.decision?.id ?? '')).toBe(true);
  expect(lost().map(({ text }) => text)).toEqual([expect.stringContaining('备注1')]);
  expect(store.get()).toMatchObject({ findingCount: count - 1, reviewTold: { done: 'undo', lines: [] } });
  expect(decisionsIn(kept)).toEqual([
    expect.objectContaining({ reason: '备注1' }),
    expect.objectContaining({ reason: '备注2' }),
  ]);
});

test('an opinion that is without a line again, once the one that replaced it is taken back, is told again', async () => {
  const port = new MemoryPort(workbookOf([HEADER, [1, '信息员培训费', 3.6]]));
  const first = await checked(port);
  await first.review.decide([0], { kind: 'verdict', to: 'in', reason: '已列入合同', extent: 'line' });
  await first.review.decide([0], { kind: 'verdict', to: 'silent', reason: '再议', extent: 'line' });
  const { session } = await reopened(port, [[1, '摄像机', 2]]);
  const lost = () => session.store.get().findings.filter(({ code }) => code === 'decision-lost');
  expect(lost()).toHaveLength(1);
  await session.review.undo(lost()[0]?.decision?.id ?? '');
  expect(lost().map(({ text }) => text)).toEqual([expect.stringContaining('已列入合同')]);
});

test('a wording put into the own table is read so from then on, and the table can be passed on', async () => {
  const session = await checked(new MemoryPort(workbookOf([HEADER, [1, '神秘装置甲', 3]])));
  await session.review.correct(0, 'camera');
  expect(lineOf(session, '神秘装置甲')).toMatchObject({ sure: true, kind: 'camera' });
  const table = session.words.text() ?? '';
  const other = await checked(new MemoryPort(workbookOf([HEADER, [1, '神秘装置甲', 5]])));
  await other.words.merge(table);
  expect(lineOf(other, '神秘装置甲')).toMatchObject({ sure: true, kind: 'camera' });
  expect(await other.words.merge('{"format":"something"}')).toBeUndefined();
  expect(other.store.get().problem?.code).toBe('engine.data');
  expect(lineOf(other, '神秘装置甲').kind).toBe('camera');
});

test('a decision without a reason or a name is not taken, and says what is missing', async () => {
  const port = new MemoryPort(sample(BUDGET));
  const session = await checked(port, '');
  expect(
    await session.review.decide([0], { kind: 'verdict', to: 'out', reason: '重复', extent: 'line' }),
  ).toBe(false);
  session.review.setReviewer('李四');
  expect(await session.review.decide([0], { kind: 'verdict', to: 'out', reason: '  ', extent: 'line' })).toBe(
    false,
  );
  expect(session.store.get().problem?.code).toBe('engine.data');
  expect(port.texts.has('decisions')).toBe(false);
});

test('whoever agrees signs: without a name the form opens instead', async () => {
  const session = await checked(new MemoryPort(sample(BUDGET)), '');
  expect(await session.review.accept([0])).toBe(false);
  expect(session.store.get().overruling).toEqual({ lines: [0], accept: true });
});

test('several lines are settled at once, and only open ones are left to be seen', async () => {
  const session = await checked(new MemoryPort(sample(BUDGET)));
  await session.list.setView({ onlyOpen: true });
  const open = [...session.store.get().shown];
  expect(open.length).toBe(session.store.get().summary?.open);
  for (const line of open) session.review.tick(line, true);
  await session.review.accept([...session.store.get().ticked]);
  await session.list.arrange();
  expect(session.store.get()).toMatchObject({
    summary: { handled: open.length, open: 0 },
    ticked: new Set(),
  });
  expect(session.store.get().shown).toHaveLength(0);
});

test('two reviewers who differ leave the line to be judged, and are both named', async () => {
  const port = new MemoryPort(sample(BUDGET));
  const session = await checked(port);
  await session.review.decide([0], { kind: 'verdict', to: 'out', reason: '已有', extent: 'line' });
  const kept = JSON.parse(port.texts.get('decisions') ?? '') as { decisions: Record<string, unknown>[] };
  const [first] = kept.decisions;
  kept.decisions.push({ ...first, id: 'second', reviewer: '李四', to: { verdict: 'in' }, reason: '需要' });
  port.texts.set('decisions', JSON.stringify(kept));
  const reopened = await checked(port);
  const line = reopened.store.get().lines[0];
  expect(line).toMatchObject({ verdict: 'undetermined', decision: { state: 'conflict' } });
  expect(line?.decision?.text).toContain('张三');
  expect(line?.decision?.text).toContain('李四');
});

test('decisions damaged by hand are told and kept aside before new ones are written', async () => {
  const port = new MemoryPort(sample(BUDGET));
  port.texts.set('decisions', '{"format":"govit-decisions","version":1,');
  const session = await checked(port);
  expect(session.store.get().problem?.code).toBe('review.damaged');
  await session.review.decide([0], { kind: 'accept' });
  expect(port.texts.get('decisions-unread')).toBe('{"format":"govit-decisions","version":1,');
  expect(JSON.parse(port.texts.get('decisions') ?? '')).toMatchObject({ decisions: [{ kind: 'accept' }] });
});

test('where the workbook takes nothing, that is told, and the decision stands until the pane is closed', async () => {
  const port = new MemoryPort(sample(BUDGET));
  const session = await checked(port);
  port.kept.write = () => Promise.reject(new PortError('protected'));
  expect(await session.review.decide([0], { kind: 'accept' })).toBe(false);
  expect(session.store.get()).toMatchObject({ problem: { code: 'port.protected' }, summary: { handled: 1 } });
});

test('clearing before submission takes every decision out of the workbook', async () => {
  const port = new MemoryPort(sample(BUDGET));
  const session = await checked(port);
  await session.review.decide([0], { kind: 'accept' });
  await session.review.strip();
  expect(port.texts.has('decisions')).toBe(false);
  expect(session.store.get().summary?.handled).toBe(0);
});

const decisionsIn = (port: MemoryPort): unknown[] =>
  (JSON.parse(port.texts.get('decisions') ?? '{"decisions":[]}') as { decisions: unknown[] }).decisions;

test('while a decision is being taken no other is begun, so that a double click signs once', async () => {
  const port = new MemoryPort(sample(BUDGET));
  const session = await checked(port);
  const { review, list } = session;
  expect(await Promise.all([review.accept([0]), review.accept([0])])).toEqual([true, false]);
  expect(decisionsIn(port)).toHaveLength(1);
  await list.select(0);
  const id = session.store.get().detail?.decisions[0]?.id ?? '';
  const taken = await Promise.all([
    review.undo(id),
    review.undo(id),
    review.decide([1], { kind: 'accept' }),
    review.correct(1, 'camera'),
  ]);
  expect(taken).toEqual([true, false, false, false]);
  expect(session.store.get()).toMatchObject({ problem: undefined, summary: { handled: 0 } });
  expect(await review.decide([1], { kind: 'accept' })).toBe(true);
});

test('a decision that failed is not in the way of the next', async () => {
  const session = await checked(new MemoryPort(sample(BUDGET)));
  expect(await session.review.decide([0], { kind: 'verdict', to: 'out', reason: ' ', extent: 'line' })).toBe(
    false,
  );
  expect(await session.review.accept([0])).toBe(true);
});

test('what is ticked and shown no longer is no longer ticked, and not decided with the rest', async () => {
  const rows = [
    [1, '信息员培训费', 3],
    [2, '摄像机', 2],
    [3, '服务器', 9],
  ];
  const port = new MemoryPort(workbookOf([HEADER, ...rows]));
  const session = await checked(port);
  const { review, list, store } = session;
  for (const line of [0, 1, 2]) review.tick(line, true);
  await list.setView({ order: 'amount' });
  expect([...store.get().ticked]).toEqual([0, 1, 2]);
  review.overrule([0, 1, 2]);
  await list.setView({ search: '摄像机' });
  expect([...store.get().ticked]).toEqual([1]);
  expect(store.get().overruling?.lines).toEqual([1]);
  await list.setView({ search: '' });
  expect([...store.get().ticked]).toEqual([1]);
  await review.accept([...store.get().ticked]);
  expect(store.get().lines.map(({ decision }) => decision?.state)).toEqual([undefined, 'decided', undefined]);
  for (const line of [0, 2]) review.tick(line, true);
  review.overrule([0, 2]);
  await list.setView({ search: '没有这样的行' });
  expect(store.get()).toMatchObject({ ticked: new Set(), overruling: undefined });
});

test('the form for the opened line alone stays when that line is filtered out', async () => {
  const session = await checked(new MemoryPort(sample(BUDGET)));
  await session.list.select(0);
  session.review.overrule([0]);
  await session.list.setView({ search: '没有这样的行' });
  expect(session.store.get().overruling?.lines).toEqual([0]);
});

const OVERRULING = { kind: 'verdict', to: 'in', reason: '已列入合同', extent: 'line' } as const;
const TRAINING: CellValue[][] = [
  [1, '信息员培训费', 3.6],
  [2, '摄像机', 2],
  [3, '服务器', 9],
];

test('whoever accepts a line that was overruled is asked first, and told that nothing was accepted', async () => {
  const port = new MemoryPort(workbookOf([HEADER, ...TRAINING]));
  const { review, store } = await checked(port);
  await review.decide([0], OVERRULING);
  expect(store.get().reviewTold).toMatchObject({ done: 'verdict', lines: [{ row: 2, verdict: 'in' }] });
  expect(await review.accept([0])).toBe(false);
  expect(store.get()).toMatchObject({
    overruling: { lines: [0], accept: true },
    reviewTold: { done: 'ask', lines: [{ row: 2, verdict: 'in' }] },
  });
  expect(decisionsIn(port)).toHaveLength(1);
  await review.decide([0], { kind: 'accept' });
  expect(store.get()).toMatchObject({ reviewTold: { done: 'accept', lines: [{ row: 2, verdict: 'out' }] } });
});

test('lines that were overruled are skipped by a batch, told and left ticked', async () => {
  const port = new MemoryPort(workbookOf([HEADER, ...TRAINING]));
  const { review, store } = await checked(port);
  await review.decide([0], OVERRULING);
  for (const line of [0, 1, 2]) review.tick(line, true);
  expect(await review.accept([0, 1, 2])).toBe(true);
  expect(store.get().lines.map(({ verdict, decision }) => [verdict, decision?.state])).toEqual([
    ['in', 'decided'],
    ['in', 'decided'],
    ['conditional', 'decided'],
  ]);
  expect(store.get()).toMatchObject({
    ticked: new Set([0]),
    reviewTold: { done: 'accept', lines: [{ row: 3 }, { row: 4 }], skipped: 1 },
  });
  await review.decide([1], { ...OVERRULING, to: 'out' });
  expect(await review.accept([0, 1])).toBe(false);
  expect(store.get()).toMatchObject({ overruling: undefined, reviewTold: { lines: [], skipped: 2 } });
  expect(decisionsIn(port)).toHaveLength(4);
});

test('a colleague who says otherwise is replaced by name, one who says the same keeps the word', async () => {
  const port = new MemoryPort(workbookOf([HEADER, ...TRAINING]));
  const { review, store } = await checked(port);
  await review.decide([0], OVERRULING);
  review.setReviewer('李四');
  await review.decide([0], { ...OVERRULING, reason: '同意张三' });
  const reviewers = (): unknown => store.get().lines[0]?.decision?.opinions.map(({ reviewer }) => reviewer);
  expect(reviewers()).toEqual(['张三', '李四']);
  review.setReviewer('王五');
  await review.decide([0], { ...OVERRULING, to: 'out', reason: '不同意' });
  expect(reviewers()).toEqual(['王五']);
  expect(decisionsIn(port).at(-1)).toMatchObject({
    reviewer: '王五',
    supersedes: [expect.any(String), expect.any(String)],
  });
});
