import type { Sheet } from '../sheet';
import { zh as messages } from './messages.zh';

/** Whether a sheet is one that GOVIT wrote: it is no budget, and is not read as one. */
export function isResultSheet({ rows }: Sheet): boolean {
  return rows[0]?.row === 1 && rows[0].cells[0] === messages.resultTitle;
}
