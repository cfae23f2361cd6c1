import { EngineService } from '../../../src/taskpane/engine/service';
import { Session } from '../../../src/taskpane/session/session';
import { PortError } from '../../../src/workbook/port';
import { MemoryPort } from '../memory-port';
import { sample, workbookOf } from '../samples';

const BUDGET = '01-梁平-监测预警系统预算表.xlsx';

const HEADER = ['序号', '费用名称', '金额（万元）'];

async function open(port: MemoryPort): Promise<Session> {
  const session = new Session(port, new EngineService());
  await session.start();
  return session;
}

/** Waits until the session rests: everything here is done in a few turns. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

async function checked(port: MemoryPort, region = 'liangping'): Promise<Session> {
  const session = await open(port);
  await session.chooseRegion(region);
  await session.check();
  return session;
}

/** Answers a question of the opened line. */
async function answer(session: Session, fact: string, value: boolean | undefined): Promise<void> {
  const { selected = -1 } = session.store.get();
  await session.review.decide([selected], { kind: 'answer', fact, value }, '未署名');
}

const rowsShown = (session: Session): number[] => {
  const { shown, lines } = session.store.get();
  return [...shown].map((index) => lines[index]?.row ?? 0);
};

test('what was understood of the sheet in front is shown before anything is checked', async () => {
  const session = await open(new MemoryPort(sample(BUDGET)));
  const { phase, understood, lineCount } = session.store.get();
  expect(phase).toBe('understood');
  expect(understood?.tables[0]).toMatchObject({
    headerRows: [3, 3],
    unit: '万元',
    unitFrom: 'title',
    lines: 19,
  });
  expect(lineCount).toBe(0);
});

test('a check gives every line, and sums that add up to the sheet', async () => {
  const session = await checked(new MemoryPort(sample(BUDGET)));
  const { phase, lineCount, summary } = session.store.get();
  expect(phase).toBe('done');
  expect(lineCount).toBe(19);
  const amounts = Object.values(summary?.byVerdict ?? {}).map(({ amount }) => Number(amount));
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(1517220, 6);
});

test('what needs a person comes first; a filter and a search leave only what they ask for', async () => {
  const session = await checked(new MemoryPort(sample(BUDGET)));
  const verdicts = (): string[] => {
    const { shown, lines } = session.store.get();
    return [...shown].map((index) => lines[index]?.verdict ?? '');
  };
  expect(verdicts().at(-1)).toBe('in');
  expect(verdicts()[0]).not.toBe('in');
  await session.list.setView({ verdicts: ['out'] });
  expect(new Set(verdicts())).toEqual(new Set(['out']));
  await session.list.setView({ verdicts: [], search: '培训' });
  const { shown, lines } = session.store.get();
  expect([...shown].every((index) => lines[index]?.item.includes('培训'))).toBe(true);
  expect(shown.length).toBeGreaterThan(0);
});

test('answering an open condition changes the verdict and the sums at once', async () => {
  const session = await checked(new MemoryPort(sample(BUDGET)));
  const { lines } = session.store.get();
  const conditional = lines.find(({ verdict }) => verdict === 'conditional');
  await session.list.select(conditional?.index);
  const before = session.store.get();
  expect(before.detail?.questions.length).toBeGreaterThan(0);
  for (const { fact } of before.detail?.questions ?? []) await answer(session, fact, true);
  const after = session.store.get();
  expect(after.detail?.line.verdict).toBe('in');
  expect(after.summary?.byVerdict.in.lines).toBe((before.summary?.byVerdict.in.lines ?? 0) + 1);
  const [fact] = before.detail?.questions.map(({ fact: id }) => id) ?? [];
  await answer(session, fact ?? '', undefined);
  expect(session.store.get().detail?.line.verdict).toBe('conditional');
});

test('a selected line selects its cell, and a selected cell its line', async () => {
  const port = new MemoryPort(sample(BUDGET));
  const session = await checked(port);
  await session.list.select(4);
  const row = session.store.get().lines[4]?.row ?? 0;
  expect(await port.selection()).toMatchObject({ firstRow: row, firstColumn: 2 });
  port.userSelects({ sheet: 'sheet-1', firstRow: 20, lastRow: 20, firstColumn: 5, lastColumn: 5 });
  await rest();
  expect(session.store.get().detail?.line.row).toBe(20);
});

test('a unit that is not written down is asked for; the answer is kept with the sheet', async () => {
  const port = new MemoryPort(
    workbookOf([
      ['费用名称', '金额'],
      ['服务器', 12],
      ['摄像机', 3],
    ]),
  );
  const session = await open(port);
  expect(session.store.get().understood?.tables[0]?.unit).toBe('unknown');
  await session.setMapping({ unit: '万元' });
  expect(session.store.get().understood?.tables[0]).toMatchObject({
    unit: '万元',
    unitFrom: 'option',
    sum: '150000',
  });
  const again = await open(port);
  expect(again.store.get().understood?.tables[0]?.unit).toBe('万元');
});

test('the columns of an adjustment are kept with the sheet, beside what else stands there', async () => {
  const port = new MemoryPort(workbookOf([HEADER, [1, '防火墙', 3]]));
  const sheets = { 预算: { region: 'sichuan', unit: '元' } };
  port.texts.set('settings', JSON.stringify({ format: 'govit-settings', version: 1, sheets }));
  const session = await open(port);
  await session.setSides({ approved: 'C', adjusted: 'D' });
  expect((await open(port)).store.get()).toMatchObject({
    sides: { approved: 'C', adjusted: 'D' },
    mapping: { unit: '元' },
  });
  expect(JSON.parse(port.texts.get('settings') ?? '')).toMatchObject({ sheets });
  await session.setSides({});
  expect((await open(port)).store.get().sides).toEqual({});
});

test('a region that the file remembers and nobody knows is told, and nothing is chosen for it', async () => {
  const port = new MemoryPort(sample(BUDGET));
  const strange = { format: 'govit-settings', version: 1, region: 'atlantis', sheets: {} };
  port.texts.set('settings', JSON.stringify(strange));
  const session = await open(port);
  expect(session.store.get().problem).toMatchObject({ code: 'settings.damaged' });
  expect(session.store.get().problem?.detail).toContain('没有这个地区');
  expect(session.store.get().region).toBeUndefined();
  await session.chooseRegion('liangping');
  expect(JSON.parse(port.texts.get('settings-unread') ?? '')).toEqual(strange);
});

test('settings that cannot be read are told and left in the file', async () => {
  const port = new MemoryPort(sample(BUDGET));
  port.texts.set('settings', '{broken');
  const session = await open(port);
  expect(session.store.get().problem?.code).toBe('settings.damaged');
  expect(session.store.get().phase).toBe('understood');
});

test('an edited sheet is checked again', async () => {
  const port = new MemoryPort(workbookOf([HEADER, [1, '信息员培训费', 3], [2, '摄像机', 2]]));
  const session = await checked(port);
  expect(session.store.get().summary?.byVerdict.out.lines).toBe(1);
  port.userTypes('sheet-1', 2, 2, '球形摄像机');
  await rest();
  expect(session.store.get().summary?.byVerdict.out.lines).toBe(0);
  expect(session.store.get().stale).toBe(false);
});

test('only the selected rows are checked where that is asked for', async () => {
  const port = new MemoryPort(sample(BUDGET));
  const session = await open(port);
  await session.chooseRegion('梁平');
  port.userSelects({ sheet: 'sheet-1', firstRow: 5, lastRow: 8, firstColumn: 1, lastColumn: 8 });
  session.chooseExtent(true);
  await session.check();
  await session.list.setView({ order: 'row' });
  expect(rowsShown(session)).toEqual([5, 6, 7, 8]);
});

test('a cancelled check keeps the lines that were checked until then', async () => {
  const lines = Array.from({ length: 3000 }, (_, index) => [index + 1, `服务器第${String(index)}台`, 1]);
  const session = await open(new MemoryPort(workbookOf([HEADER, ...lines])));
  await session.chooseRegion('liangping');
  const stop = session.store.watch(() => {
    if (session.store.get().lineCount > 0) session.cancel();
  });
  await session.check();
  stop();
  const { phase, lineCount, shown } = session.store.get();
  expect(phase).toBe('cancelled');
  expect(lineCount).toBeGreaterThan(0);
  expect(lineCount).toBeLessThan(3000);
  expect(shown).toHaveLength(lineCount);
});

test('a sheet that cannot be read is told, and another one can be checked', async () => {
  const port = new MemoryPort(sample(BUDGET));
  port.failing = new PortError('cell-edit');
  const session = await open(port);
  expect(session.store.get()).toMatchObject({ phase: 'failed', problem: { code: 'port.cell-edit' } });
  port.failing = undefined;
  await session.check();
  expect(session.store.get()).toMatchObject({ phase: 'understood', problem: undefined });
  await session.chooseRegion('liangping');
  await session.check();
  expect(session.store.get().phase).toBe('done');
});

test('a sheet whose reading was stopped is read and checked by the one button; without a unit it is only read', async () => {
  for (const [header, phase] of [
    [['费用名称', '金额（万元）'], 'done'],
    [['费用名称', '金额'], 'understood'],
  ] as const) {
    const port = new MemoryPort(workbookOf([header, ['防火墙', 3]]));
    port.failing = new PortError('cancelled');
    const session = await open(port);
    expect(session.store.get()).toMatchObject({ phase: 'cancelled', understood: undefined });
    port.failing = undefined;
    await session.chooseRegion('liangping');
    await session.check();
    expect(session.store.get().phase).toBe(phase);
  }
});

test('a deleted sheet gives way to the one in front; a chart leaves what is checked alone', async () => {
  const [first] = sample(BUDGET).sheets;
  const [second] = workbookOf([HEADER, [1, '防火墙', 3]], '另一张').sheets;
  if (!first || !second) throw new Error('no sheets');
  const port = new MemoryPort({ sheets: [first, second] });
  const session = await open(port);
  port.userActivates(undefined);
  await rest();
  expect(session.store.get().sheet).toBe('sheet-1');
  port.userActivates('sheet-2');
  port.userDeletes('sheet-1');
  await rest();
  expect(session.store.get().sheet).toBe('sheet-2');
  expect(session.store.get().understood?.tables[0]?.lines).toBe(1);
});

test('an empty sheet has no table, and says so', async () => {
  const session = await open(new MemoryPort(workbookOf([])));
  expect(session.store.get()).toMatchObject({ phase: 'understood', understood: { tables: [] } });
});

test('facts of the project that matter here are asked for, and a wrong value is told at its place', async () => {
  const port = new MemoryPort(workbookOf([HEADER, [1, '工程监理费', 3]]));
  const session = await checked(port);
  expect(session.store.get().openFacts).toContain('projectClass');
  await session.setFact('projectClass', 'new');
  expect(session.store.get().summary?.byVerdict.in.lines).toBe(1);
  await session.setFact('totalInvestment', '许多');
  expect(session.store.get().factProblem?.fact).toBe('totalInvestment');
});

test('a stopped session listens to nothing', async () => {
  const port = new MemoryPort(sample(BUDGET));
  const session = await open(port);
  session.stop();
  expect(port.listening).toBe(0);
});

describe('what changes while a check runs', () => {
  const MANY = [HEADER, ...Array.from({ length: 3000 }, (_, at) => [at + 1, '监理费', 3])];

  /** Until the first lines are there: a check may be through with the others before a timer tells. */
  const firstLines = ({ store }: Session): Promise<void> =>
    new Promise((resolve) => {
      const stop = store.watch(() => {
        if (store.get().lineCount === 0) return;
        stop();
        resolve();
      });
    });

  /** A check that is under way. */
  async function checking(port: MemoryPort): Promise<{ session: Session; done: Promise<void> }> {
    const session = await open(port);
    await session.chooseRegion('liangping');
    const done = session.check();
    await firstLines(session);
    expect(session.store.get().phase).toBe('checking');
    return { session, done };
  }

  const regions = (session: Session): Promise<string[]> =>
    session.engine.detail(0).then(({ elsewhere }) => elsewhere.map(({ region }) => region));

  test('another region: all lines are judged by it, and none by the one before', async () => {
    const { session, done } = await checking(new MemoryPort(workbookOf(MANY)));
    await session.chooseRegion('sichuan');
    await done;
    const { phase, lineCount, lines } = session.store.get();
    expect([phase, lineCount, lines.length]).toEqual(['done', 3000, 3000]);
    expect(await regions(session)).not.toContain('sichuan');
    expect(new Set(lines.map(({ index }) => index)).size).toBe(3000);
  });

  test('a fact and the date count as well', async () => {
    const { session, done } = await checking(new MemoryPort(workbookOf(MANY)));
    await session.setFact('projectClass', 'new');
    await done;
    expect(session.store.get().lines[0]?.verdict).toBe('in');
  });

  test('a cell that is edited is read and judged again', async () => {
    const port = new MemoryPort(workbookOf(MANY));
    const { session, done } = await checking(port);
    port.userTypes('sheet-1', 2, 2, '信息员培训费');
    await done;
    expect(session.store.get()).toMatchObject({ phase: 'done', stale: false, lineCount: 3000 });
    expect(session.store.get().lines[0]?.item).toBe('信息员培训费');
  });
});

test('a sheet that was renamed unseen keeps its decisions', async () => {
  const port = new MemoryPort(sample(BUDGET));
  const session = await checked(port);
  session.review.setReviewer('张工');
  await session.review.accept([0]);
  expect(session.store.get().summary?.handled).toBe(1);
  port.userRenamesUnseen('sheet-1', '预算（定稿）');
  port.userTypes('sheet-1', 9, 6, 0.07);
  await rest();
  while (session.store.get().phase !== 'done') await rest();
  expect(session.store.get().summary?.handled).toBe(1);
});

test('a date for which nobody decides is told where the check is', async () => {
  const session = await checked(new MemoryPort(sample(BUDGET)));
  await session.chooseDate('0202-03-15');
  expect(session.store.get()).toMatchObject({ phase: 'failed', problem: { code: 'engine.fact' } });
  await session.chooseDate('2026-11-22');
  await session.check();
  expect(session.store.get()).toMatchObject({ phase: 'done', problem: undefined });
});

test('a result is never taken for fresh where the sheet could not be read again', async () => {
  const port = new MemoryPort(sample(BUDGET));
  const session = await checked(port);
  port.failing = new PortError('cell-edit');
  port.userTypes('sheet-1', 4, 2, '信息员培训费');
  await rest();
  const failed = { phase: 'failed', stale: true, lineCount: 19, problem: { code: 'port.cell-edit' } };
  expect(session.store.get()).toMatchObject(failed);
  await session.check();
  expect(session.store.get()).toMatchObject(failed);
  port.failing = undefined;
  await session.check();
  expect(session.store.get()).toMatchObject({ phase: 'done', stale: false, problem: undefined });
  expect(session.store.get().lines[0]?.item).toBe('信息员培训费');
});
