import { EngineService } from '../../../src/taskpane/engine/service';
import { textsFor } from '../../../src/taskpane/locale';
import { Session } from '../../../src/taskpane/session/session';
import { MemoryPort } from '../memory-port';
import { workbookOf } from '../samples';

const HEADER = ['序号', '费用名称', '金额（万元）'];

async function checked(region: string, rows: (string | number)[][]): Promise<Session> {
  const session = new Session(new MemoryPort(workbookOf([HEADER, ...rows])), new EngineService());
  await session.start();
  await session.chooseRegion(region);
  await session.chooseDate('2026-11-21');
  await session.check();
  session.review.setReviewer('张三');
  return session;
}

/** The exported lines, each by the heading of its columns. */
async function exported(session: Session, language = 'zh-CN'): Promise<Record<string, string>[]> {
  const { csv, verdicts, inPrinciple } = textsFor(language);
  const text = await session.exportCsv({ ...csv, verdicts, inPrinciple });
  const [heading = [], ...rows] = text
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split('\r\n')
    .map((row) => [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, a, b]) => a ?? b ?? ''));
  return rows.map((row) => {
    expect(row).toHaveLength(heading.length);
    return Object.fromEntries(heading.map((name, at) => [name, row[at] ?? '']));
  });
}

test('each line says by which regulation and for which day it was judged', async () => {
  const [line] = await exported(await checked('liangping', [[1, '摄像机', 2]]));
  expect(line).toMatchObject({
    行: '2',
    判定: '纳入',
    地区: '梁平区',
    规定: '《重庆市梁平区区级政务信息化项目管理办法》',
    文号: '梁平府办发〔2022〕74号',
    规定状态: '2022-10-01 起施行',
    决定日期: '2026-11-21',
    复核意见: '',
    本单位词库: '',
  });
  expect(line?.['核对程序／规则版本']).toMatch(/^GOVIT \d/u);
});

test('a draft is said to be one', async () => {
  const [line] = await exported(await checked('shizuishan', [[1, '摄像机', 2]]));
  expect(line).toMatchObject({
    地区: '石嘴山市',
    规定: '《石嘴山市政务信息化项目管理办法（送审稿）》',
    规定状态: expect.stringMatching(/^送审稿，/u) as string,
  });
});

test('who accepted and who overruled a verdict, when, and what the unit’s own table did stand with the line', async () => {
  const rows = [
    [1, '摄像机', 2],
    [2, '信息员培训费', 3],
    [3, '神秘装置甲', 4],
  ];
  const session = await checked('liangping', rows);
  await session.words.merge(
    '{"format":"govit-corrections","entries":[{"wording":"神秘装置甲","kind":"camera"}]}',
  );
  await session.review.accept([0]);
  await session.review.decide([1], { kind: 'verdict', to: 'in', reason: '已列入合同', extent: 'line' });
  const [camera, training, device] = await exported(session);
  expect(camera?.['复核意见']).toMatch(/^张三 \d{4}-\d\d-\d\d 采纳纳入/u);
  expect(training?.['复核意见']).toMatch(/^张三 \d{4}-\d\d-\d\d 改判纳入：已列入合同（GOVIT：不纳入/u);
  expect(camera?.['本单位词库']).toBe('');
  await session.list.select(0);
  await session.review.undo(session.store.get().detail?.decisions[0]?.id ?? '');
  expect((await exported(session))[0]?.['复核意见']).toBe('');
  expect(device?.['本单位词库']).toMatch(/^按本单位词库：“神秘装置甲”→摄像头（不用词库则为：/u);
});

test('the heading is in the language of the pane', async () => {
  const [line] = await exported(await checked('liangping', [[1, '摄像机', 2]]), 'en-US');
  expect(line).toMatchObject({ Region: '梁平区', 'Status of the regulation': 'in force from 2022-10-01' });
});
