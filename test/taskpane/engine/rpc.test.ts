import { MessageChannel } from 'node:worker_threads';
import type { LineView } from '../../../src/taskpane/engine/engine';
import { remoteEngine } from '../../../src/taskpane/engine/client';
import { hostEngine } from '../../../src/taskpane/engine/host';
import type { Channel } from '../../../src/taskpane/engine/rpc';
import { EngineService } from '../../../src/taskpane/engine/service';
import { sample } from '../samples';

const { port1, port2 } = new MessageChannel();

/** A port of Node as the channel of a page: its listeners get events. */
const { engine, fail } = remoteEngine(port1 as unknown as Channel);
hostEngine(port2 as unknown as Channel, new EngineService());

afterAll(() => {
  port1.close();
});

const REQUEST = { region: 'liangping', decisionDate: '2026-11-22', facts: {}, sheets: [] };

async function checkAll(): Promise<LineView[]> {
  const [sheet] = sample('02-梁平-执法监督平台投资估算表.xlsx').sheets;
  if (!sheet) throw new Error('no sheet');
  await engine.load(sheet);
  await engine.understand({});
  const lines: LineView[] = [];
  await engine.check(REQUEST, (some) => lines.push(...some));
  return lines;
}

test('the engine answers the same at the other end of a channel', async () => {
  const direct = new EngineService();
  const [sheet] = sample('02-梁平-执法监督平台投资估算表.xlsx').sheets;
  if (!sheet) throw new Error('no sheet');
  await direct.load(sheet);
  const understood = await direct.understand({});
  const lines: LineView[] = [];
  const checked = await direct.check(REQUEST, (some) => lines.push(...some));
  expect(await checkAll()).toEqual(lines);
  expect(await engine.understand({})).toEqual(understood);
  const again: LineView[] = [];
  expect(await engine.check(REQUEST, (some) => again.push(...some))).toEqual(checked);
  expect(await engine.detail(0)).toEqual(await direct.detail(0));
});

test('errors keep their code, words and subject', async () => {
  await checkAll();
  await expect(engine.check({ ...REQUEST, region: '亚特兰蒂斯' }, () => undefined)).rejects.toMatchObject({
    code: 'region',
  });
  const request = { ...REQUEST, facts: { secret: '也许' } };
  await expect(engine.check(request, () => undefined)).rejects.toMatchObject({
    code: 'fact',
    subject: 'secret',
  });
  await expect(engine.detail(99999)).rejects.toMatchObject({ code: 'failed' });
});

test('an aborted call is cancelled at the other end', async () => {
  const controller = new AbortController();
  controller.abort();
  await checkAll();
  await expect(engine.check(REQUEST, () => undefined, controller.signal)).rejects.toMatchObject({
    code: 'cancelled',
  });
});

test('when nobody answers any longer, all that wait are told', async () => {
  const waiting = engine.describe();
  fail('the worker is gone');
  await expect(waiting).rejects.toMatchObject({ code: 'failed', message: 'the worker is gone' });
});
