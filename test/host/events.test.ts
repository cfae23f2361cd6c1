/** @jest-environment jsdom */
import { startExcel } from './client';
import { settled } from './expecting';
import type { Host } from './host';

let host: Host;

beforeAll(async () => {
  host = await startExcel();
});

beforeEach(() => {
  host.open({ 预算: [['项目', 1]], 说明: [] });
});

afterEach(() => {
  expect(host.transport.failures).toEqual([]);
});

const later = () => Promise.resolve();

/** Listens to changes of one sheet. */
async function listen(sheet: string, handler: (event: Excel.WorksheetChangedEventArgs) => void) {
  return Excel.run(async (context) => {
    const registration = context.workbook.worksheets.getItem(sheet).onChanged.add((event) => {
      handler(event);
      return later();
    });
    await context.sync();
    return registration;
  });
}

test('an edit of the user is told to who listens to the sheet, with what was there before', async () => {
  const events: Excel.WorksheetChangedEventArgs[] = [];
  await listen('预算', (event) => events.push(event));

  host.person.type('预算!B1', 2);
  host.person.type('说明!A1', 'x');
  await settled();

  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    type: 'WorksheetChanged',
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: 'Unknown',
    worksheetId: host.workbook.sheet('预算').id,
    address: 'B1',
    details: { valueBefore: 1, valueAfter: 2, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
  });
});

test('a write of the add-in is told too, as its own and without details for several cells', async () => {
  const events: Excel.WorksheetChangedEventArgs[] = [];
  await listen('预算', (event) => events.push(event));

  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('预算').getRange('A2:B2').values = [['培训', 3]];
    await context.sync();
  });
  await settled();

  expect(events).toMatchObject([{ address: 'A2:B2', triggerSource: 'ThisLocalAddin' }]);
  expect(events[0]?.details).toBeUndefined();
});

test('a removed handler hears nothing more', async () => {
  const addresses: string[] = [];
  const registration = await listen('预算', ({ address }) => addresses.push(address));
  host.person.type('预算!A1', 'a');
  await settled();
  registration.remove();
  await registration.context.sync();

  host.person.type('预算!A2', 'b');
  await settled();
  expect(addresses).toEqual(['A1']);
});

test('the collection hears of every sheet: changes and selections', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(({ worksheetId, address }) => {
      heard.push(`changed ${worksheetId} ${address}`);
      return later();
    });
    worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
      heard.push(`selected ${worksheetId} ${address}`);
      return later();
    });
    await context.sync();
  });

  host.person.type('说明!A1', 'x');
  host.person.select('预算!A1:B2');
  await settled();

  const [budget, notes] = host.workbook.sheets.map(({ id }) => id);
  expect(heard).toEqual([`changed ${String(notes)} A1`, `selected ${String(budget)} A1:B2`]);
});

test('a handler may ask for more in a batch of its own', async () => {
  const heard = new Promise<unknown>((resolve) => {
    void Excel.run(async (context) => {
      context.workbook.worksheets.getItem('预算').onSelectionChanged.add(({ address }) =>
        Excel.run(async (own) => {
          const range = own.workbook.worksheets.getItem('预算').getRange(address).load('values');
          await own.sync();
          resolve(range.values);
        }),
      );
      await context.sync();
      host.person.select('预算!A1:B1');
    });
  });
  expect(await heard).toEqual([['项目', 1]]);
});
