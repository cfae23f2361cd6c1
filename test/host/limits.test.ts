/** @jest-environment jsdom */
import { startExcel } from './client';
import { errorOf, settled } from './expecting';
import type { Host } from './host';
import { PAYLOAD_LIMIT } from './limits';

let host: Host;

beforeAll(async () => {
  host = await startExcel();
});

beforeEach(() => {
  host.open({ 预算: [['项目']] });
});

afterEach(() => {
  host.limits.payload = PAYLOAD_LIMIT;
  expect(host.transport.failures).toEqual([]);
});

const cellOf = (context: Excel.RequestContext, address = 'A1') =>
  context.workbook.worksheets.getItem('预算').getRange(address);

const write = async (context: Excel.RequestContext) => {
  cellOf(context).values = [['x']];
  await context.sync();
};

describe('payload', () => {
  test('a request over the limit is RequestPayloadSizeLimitExceeded, and nothing of it is done', async () => {
    host.limits.payload = 2000;
    const error = await errorOf(async (context) => {
      // 700 characters, but 2,100 bytes.
      cellOf(context).values = [['字'.repeat(700)]];
      await context.sync();
    });
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(host.person.look('预算!A1')).toEqual([['项目']]);
  });

  test('an answer over the limit is ResponsePayloadSizeLimitExceeded', async () => {
    const error = await errorOf(async (context) => {
      cellOf(context, 'A1:CV20000').load('values');
      await context.sync();
    });
    expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('a range over five million cells cannot be read', async () => {
    const error = await errorOf(async (context) => {
      cellOf(context, 'A1:Z200000').load('values');
      await context.sync();
    });
    expect(error.code).toBe('RangeExceedsLimit');
  });
});

describe('while the user types into a cell', () => {
  beforeEach(() => {
    host.limits.beginCellEdit();
  });
  afterEach(() => {
    host.limits.endCellEdit();
  });

  test('every batch is InvalidOperationInCellEditMode', async () => {
    expect((await errorOf(write)).code).toBe('InvalidOperationInCellEditMode');
    expect(host.person.look('预算!A1')).toEqual([['项目']]);
  });

  test('a batch that asked for delayForCellEdit waits, and is done when the user leaves the cell', async () => {
    const done = Excel.run({ delayForCellEdit: true }, write);
    await settled();
    expect(host.person.look('预算!A1')).toEqual([['项目']]);

    host.limits.endCellEdit();
    await done;
    expect(host.person.look('预算!A1')).toEqual([['x']]);
  });
});

test('a protected sheet can be read but not written', async () => {
  host.person.protect('预算');
  const error = await errorOf(write);
  expect([error.code, error.debugInfo.errorLocation]).toEqual(['AccessDenied', 'Range.values']);

  const values = await Excel.run(async (context) => {
    const cell = cellOf(context).load('values');
    await context.sync();
    return cell.values;
  });
  expect(values).toEqual([['项目']]);
});
