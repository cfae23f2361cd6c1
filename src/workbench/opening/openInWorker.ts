/// <reference lib="dom" />
import type { SheetRow } from '../../budget/sheet';
import { connect } from '../../taskpane/engine/rpc';
import type { OpenedWorkbook } from '../../workbook/grid/port';
import type { OpenedFile, SheetOutline } from './opened';

export interface OpenFile {
  file: OpenedFile;
  /** The same for the port: rows are fetched from the worker as they are read. */
  workbook: OpenedWorkbook;
  /** Lets go of the worker and what it holds. */
  close(): void;
}

/**
 * Reads a file in a worker of its own.
 *
 * @throws {Error} the file cannot be read; the message tells it to its user
 */
export async function openInWorker(bytes: Uint8Array, fileName: string): Promise<OpenFile> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const { call, fail } = connect(worker);
  worker.addEventListener('error', ({ message }) => {
    fail(message);
  });
  const close = (): void => {
    worker.terminate();
  };
  const sourceOf = ({ name, hidden, merges, hiddenColumns, rowCount }: SheetOutline, index: number) => ({
    name,
    hidden,
    merges,
    hiddenColumns,
    length: rowCount,
    rows: (from: number, to: number) => call('rows', [index, from, to]) as Promise<readonly SheetRow[]>,
  });
  try {
    const file = (await call('open', [bytes, fileName])) as OpenedFile;
    const sheets = file.sheets.map((outline, index) => ({
      entry: { id: outline.id, name: outline.name, hidden: outline.hidden },
      source: sourceOf(outline, index),
    }));
    return { file, workbook: { fileName, sheets, kept: file.kept }, close };
  } catch (error) {
    close();
    throw error;
  }
}
