import type { ApiSetTable } from './api-sets';
import { Host, type HostOptions } from './host';

// The host in the page of a browser: bundled, and run before Office.js is loaded. The table of API sets comes from
// the test, which can read files.

/** What a test leaves in the page before this script runs. */
export interface PageSetup {
  table: ApiSetTable;
  options?: HostOptions;
}

declare global {
  var simulatedExcelSetup: PageSetup | undefined;
  /** The host, for what a test does in the page. */
  var simulatedExcel: Host;
}

const { table = {}, options } = globalThis.simulatedExcelSetup ?? {};
globalThis.simulatedExcel = new Host(table, options);
Object.defineProperty(globalThis, 'external', {
  value: globalThis.simulatedExcel.external,
  configurable: true,
});
