import { createExcelPort } from '../../../src/workbook/excel';
import { PortError, type CellRange, type WorkbookPort } from '../../../src/workbook/port';
import { startExcel } from '../../host/client';
import type { Host, HostOptions } from '../../host/host';
import { PAYLOAD_LIMIT } from '../../host/limits';
import type { Content } from '../../host/model/cell';

/** An Excel with the adapter in front of it. A test file has one, and opens a workbook for each test. */
export interface ExcelUnderTest {
  host: Host;
  /** Opens a workbook and the port on it. */
  open(sheets: Record<string, Content[][]>): Promise<WorkbookPort>;
  /** Id of a sheet. */
  id(sheet: string): string;
}

export async function start(options?: HostOptions): Promise<ExcelUnderTest> {
  const host = await startExcel(options);
  return {
    host,
    open: (sheets) => {
      host.open(sheets);
      host.limits.payload = PAYLOAD_LIMIT;
      return createExcelPort();
    },
    id: (sheet) => host.workbook.sheet(sheet).id,
  };
}

/** How many batches were sent in which something of this name was called or loaded. */
export function batchesWith(host: Host, name: string): number {
  return host.transport.batches.filter((batch) => JSON.stringify(batch).includes(`"${name}"`)).length;
}

export const range = (
  sheet: string,
  [firstRow, firstColumn, lastRow = firstRow, lastColumn = firstColumn]: [number, number, number?, number?],
): CellRange => ({ sheet, firstRow, lastRow, firstColumn, lastColumn });

/** The failure of the port; a test that expects one fails if there is none. */
export async function failureOf(asked: Promise<unknown>): Promise<PortError> {
  try {
    await asked;
  } catch (thrown) {
    if (thrown instanceof PortError) return thrown;
    throw thrown;
  }
  throw new Error('there was no failure');
}
