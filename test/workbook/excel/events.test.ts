/** @jest-environment jsdom */
import type { CellRange, Edit, WorkbookPort } from '../../../src/workbook/port';
import { HostError } from '../../host/errors';
import { settled } from '../../host/expecting';
import { range, start, type ExcelUnderTest } from './excel';

let excel: ExcelUnderTest;
let port: WorkbookPort;

beforeAll(async () => {
  excel = await start();
});

beforeEach(async () => {
  port = await excel.open({ 预算: [['费用', '金额']], 说明: [] });
});

afterEach(() => {
  expect(excel.host.transport.failures).toEqual([]);
});

/** The next edits told, as many as are asked for. */
function nextEdits(count: number): Promise<Edit[]> {
  const edits: Edit[] = [];
  return new Promise((resolve) => {
    const stop = port.onEdit((edit) => {
      edits.push(edit);
      if (edits.length < count) return;
      stop();
      resolve(edits);
    });
  });
}

describe('selections', () => {
  test("the user's and our own are told", async () => {
    const told: CellRange[] = [];
    const stop = port.onSelection((selected) => told.push(selected));
    excel.host.person.select('说明!B2:C3');
    await settled();
    await port.select(range(excel.id('预算'), [4, 1]));
    await settled();
    expect(told).toEqual([range(excel.id('说明'), [2, 2, 3, 3]), range(excel.id('预算'), [4, 1])]);

    stop();
    excel.host.person.select('说明!A1');
    await settled();
    expect(told).toHaveLength(2);
  });

  test('whole rows and columns are ranges like any other', async () => {
    const told: CellRange[] = [];
    port.onSelection((selected) => told.push(selected));
    excel.host.person.select('预算!C:D');
    excel.host.person.select('预算!2:5');
    await settled();
    expect(told).toEqual([
      range(excel.id('预算'), [1, 3, 1_048_576, 4]),
      range(excel.id('预算'), [2, 1, 5, 16_384]),
    ]);
  });
});

describe('edits', () => {
  test('several changes of a sheet are told as one, around all of them', async () => {
    const told = nextEdits(2);
    excel.host.person.type('预算!B2', 1);
    excel.host.person.type('说明!A1', '注');
    excel.host.person.type('预算!C5', 2);
    expect(await told).toEqual([
      { sheet: excel.id('预算'), range: range(excel.id('预算'), [2, 2, 5, 3]) },
      { sheet: excel.id('说明'), range: range(excel.id('说明'), [1, 1]) },
    ]);
  });

  test('where rows were moved, anything may have changed', async () => {
    const told = nextEdits(1);
    excel.host.person.type('预算!B2', 1);
    excel.host.person.insertRows('预算!1:2');
    expect(await told).toEqual([{ sheet: excel.id('预算') }]);
  });

  test('what the add-in writes is not told', async () => {
    const told = nextEdits(1);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('预算').getRange('D1').values = [['判定']];
      await context.sync();
    });
    await settled();
    excel.host.person.type('预算!B2', 1);
    expect(await told).toEqual([{ sheet: excel.id('预算'), range: range(excel.id('预算'), [2, 2]) }]);
  });

  test('whoever has stopped listening hears nothing', async () => {
    let heard = 0;
    const stop = port.onEdit(() => (heard += 1));
    stop();
    const told = nextEdits(1);
    excel.host.person.type('预算!B2', 1);
    await told;
    expect(heard).toBe(0);
  });
});

describe('sheets', () => {
  test.each<[string, () => void]>([
    ['another one comes to the front', () => excel.host.person.select('说明!A1')],
    ['a chart sheet comes to the front', () => excel.host.workbook.activateChartSheet()],
    ['one is added', () => excel.host.workbook.add('新表')],
    ['one is deleted', () => excel.host.workbook.remove(excel.host.workbook.sheet('说明'))],
  ])('%s, and it is told', async (_what, change) => {
    const told = new Promise<void>((resolve) => port.onSheets(resolve));
    change();
    await expect(told).resolves.toBeUndefined();
  });

  test('a name that has changed is seen by who asks; this version of Excel does not tell it', async () => {
    let heard = 0;
    port.onSheets(() => (heard += 1));
    excel.host.workbook.rename(excel.host.workbook.sheet('说明'), '编制说明');
    await settled();
    expect(heard).toBe(0);
    expect((await port.sheets()).map(({ name }) => name)).toEqual(['预算', '编制说明']);
  });
});

test('an Excel that refuses to tell of anything is worked with all the same', async () => {
  // What the test before still asked for is over: the failure is for the registration.
  await port.sheets();
  excel.host.limits.failures.push(new HostError('GeneralException', ''));
  port = await excel.open({ 预算: [['a']] });
  expect(port.host.lacks).toEqual(['events']);
  expect((await port.readSheet(excel.id('预算'))).rows).toHaveLength(1);
});

test('the handlers are registered once, however many listen', async () => {
  const registrations = () =>
    excel.host.transport.batches.filter((batch) => JSON.stringify(batch).includes('_Register')).length;
  const before = registrations();
  port.onSelection(() => undefined);
  port.onEdit(() => undefined);
  port.onSheets(() => undefined);
  await port.sheets();
  expect(registrations()).toBe(before);
});
