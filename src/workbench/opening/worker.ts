/// <reference lib="webworker" />
import type { Workbook } from '../../budget/sheet';
import { serve } from '../../taskpane/engine/rpc';
import { openFile } from './openFile';

// One worker reads one file and keeps its values: a page that is never given them all at once never stands still.

let workbook: Workbook | undefined;

serve(globalThis as unknown as DedicatedWorkerGlobalScope, {
  open([bytes, fileName]) {
    const read = openFile(bytes as Uint8Array, fileName as string);
    workbook = read.workbook;
    return Promise.resolve(read.opened);
  },
  rows([sheet, from, to]) {
    const rows = workbook?.sheets[sheet as number]?.rows ?? [];
    return Promise.resolve(rows.slice(from as number, to as number));
  },
});
