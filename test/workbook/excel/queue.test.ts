/** @jest-environment jsdom */
import { ExcelQueue } from '../../../src/workbook/excel/queue';
import type { WorkbookPort } from '../../../src/workbook/port';
import { HostError } from '../../host/errors';
import { settled } from '../../host/expecting';
import { failureOf, start, type ExcelUnderTest } from './excel';

let excel: ExcelUnderTest;
let port: WorkbookPort;

beforeAll(async () => {
  excel = await start();
});

beforeEach(async () => {
  port = await excel.open({ 预算: [['费用', 1]] });
});

afterEach(() => {
  excel.host.limits.endCellEdit();
  excel.host.limits.failures.splice(0);
  expect(excel.host.transport.failures).toEqual([]);
});

const fail = (...codes: string[]) => {
  excel.host.limits.failures.push(...codes.map((code) => new HostError(code, '')));
};

const name = async (context: Excel.RequestContext) => {
  const sheet = context.workbook.worksheets.getItem('预算');
  sheet.load('name');
  await context.sync();
  return sheet.name;
};

describe('one call at a time', () => {
  test('in the order in which they were asked, also after one has failed', async () => {
    const queue = new ExcelQueue();
    let running = 0;
    let most = 0;
    const done: number[] = [];
    const ask = (number: number) =>
      queue.run(async (context) => {
        running += 1;
        most = Math.max(most, running);
        await name(context);
        running -= 1;
        if (number === 2) throw new Error('two');
        done.push(number);
      });
    const answers = await Promise.allSettled([1, 2, 3, 4].map(ask));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect([done, most]).toEqual([[1, 3, 4], 1]);
  });

  test('two hundred at once are all answered', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => port.sheets()));
    expect(answers.every((sheets) => sheets.length === 1)).toBe(true);
  });
});

describe('what Excel answers when it cannot', () => {
  test.each([
    ['AccessDenied', 'protected'],
    ['ItemNotFound', 'sheet-gone'],
    ['RangeExceedsLimit', 'too-large'],
    ['InactiveWorkbook', 'no-sheet'],
    ['UnsupportedOperation', 'not-supported'],
    ['GeneralException', 'failed'],
    ['SomethingNew', 'failed'],
  ])('%s is %s, with its own words, and is not asked again', async (code, meaning) => {
    fail(code);
    const failure = await failureOf(port.sheets());
    expect(failure.code).toBe(meaning);
    expect(failure.detail).toContain(code);
    expect(await port.sheets()).toHaveLength(1);
  });

  test('a member that this Excel does not have is not supported', async () => {
    const failure = await failureOf(
      new ExcelQueue().run(async (context) => {
        context.workbook.worksheets.getItem('预算').load('tabColor');
        await context.sync();
      }),
    );
    expect(failure.code).toBe('not-supported');
  });

  test('a mistake of the library itself is failed', async () => {
    const failure = await failureOf(
      new ExcelQueue().run((context) => Promise.resolve(context.workbook.worksheets.getItem('预算').name)),
    );
    expect(failure.code).toBe('failed');
    expect(failure.detail).toContain('PropertyNotLoaded');
  });

  test('a protected sheet refuses a write', async () => {
    excel.host.person.protect('预算');
    const failure = await failureOf(
      new ExcelQueue().run(async (context) => {
        context.workbook.worksheets.getItem('预算').getRange('A1').values = [['x']];
        await context.sync();
      }),
    );
    expect([failure.code, failure.detail]).toEqual(['protected', expect.stringContaining('(Range.values)')]);
  });
});

describe('a host that is busy', () => {
  const queue = () => new ExcelQueue([0, 0]);

  test.each(['ActivityLimitReached', 'Conflict', 'RequestAborted', 'ServiceNotAvailable'])(
    'is asked again after %s',
    async (code) => {
      fail(code, code);
      expect(await queue().run(name)).toBe('预算');
    },
  );

  test('has failed when it is busy once too often', async () => {
    fail('ServiceNotAvailable', 'ServiceNotAvailable', 'ServiceNotAvailable');
    expect((await failureOf(queue().run(name))).detail).toContain('ServiceNotAvailable');
    expect(excel.host.limits.failures).toEqual([]);
  });
});

describe('while the user types into a cell', () => {
  test('it is told, and the call is done when the user leaves the cell', async () => {
    const told: boolean[] = [];
    port.host.onWaiting?.((waiting) => told.push(waiting));
    excel.host.limits.beginCellEdit();
    const reading = port.readSheet(excel.id('预算'));
    await settled();
    expect(told).toEqual([true]);

    excel.host.limits.endCellEdit();
    expect((await reading).rows).toHaveLength(1);
    expect(told).toEqual([true, false]);
  });

  test('whoever waits can give up; later calls are answered in their turn', async () => {
    const stop = new AbortController();
    excel.host.limits.beginCellEdit();
    const reading = port.readSheet(excel.id('预算'), { signal: stop.signal });
    const failure = failureOf(reading);
    await settled();
    stop.abort();
    expect((await failure).code).toBe('cancelled');

    const sheets = port.sheets();
    excel.host.limits.endCellEdit();
    expect(await sheets).toHaveLength(1);
  });

  test('whoever has given up before waits for nobody', async () => {
    excel.host.limits.beginCellEdit();
    const queue = new ExcelQueue();
    const waiting = queue.run(name);
    expect((await failureOf(queue.run(name, AbortSignal.abort()))).code).toBe('cancelled');
    excel.host.limits.endCellEdit();
    expect(await waiting).toBe('预算');
  });

  test('a call that was begun before starts again', async () => {
    let begun = 0;
    const answer = new ExcelQueue().run(async (context) => {
      begun += 1;
      await name(context);
      if (begun === 1) excel.host.limits.beginCellEdit();
      return name(context);
    });
    await settled();
    excel.host.limits.endCellEdit();
    expect(await answer).toBe('预算');
    expect(begun).toBe(2);
  });
});
