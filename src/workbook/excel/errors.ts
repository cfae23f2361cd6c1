/// <reference types="office-js" />
import { PortError, type PortErrorCode } from '../port';

/**
 * What the codes of Office.js (those of Excel.ErrorCodes and of the documented list of error codes) mean for the product. Any other code
 * is `failed`.
 */
const MEANING: ReadonlyMap<string, PortErrorCode> = new Map([
  ['InvalidOperationInCellEditMode', 'cell-edit'],
  ['AccessDenied', 'protected'],
  ['ItemNotFound', 'sheet-gone'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['RangeExceedsLimit', 'too-large'],
  ['OperationCellsExceedLimit', 'too-large'],
  ['MemoryLimitReached', 'too-large'],
  // A chart or macro sheet; a selection that is no range, or of several ranges; another workbook has the focus.
  ['UnsupportedSheet', 'no-sheet'],
  ['InvalidSelection', 'no-sheet'],
  ['InactiveWorkbook', 'no-sheet'],
  ['ApiNotFound', 'not-supported'],
  ['ApiNotAvailable', 'not-supported'],
  ['NotImplemented', 'not-supported'],
  ['UnsupportedOperation', 'not-supported'],
  ['UnsupportedFeature', 'not-supported'],
]);

/**
 * Codes of a host that may well answer if asked again. GeneralException is not among them: it is what Excel answers to whatever it has no
 * code for, and in the reports of users it stays when the call is repeated.
 */
const PASSING: ReadonlySet<string> = new Set([
  'ActivityLimitReached',
  'Conflict',
  'RequestAborted',
  'ServiceNotAvailable',
]);

/** The first is what Excel answers while the user types into a cell; Microsoft's page on waiting for it names the second. */
const CELL_EDIT: ReadonlySet<string> = new Set(['InvalidOperationInCellEditMode', 'InvalidOperation']);

const isOneOf = (codes: ReadonlySet<string>, thrown: unknown): boolean =>
  thrown instanceof OfficeExtension.Error && codes.has(thrown.code);

/** Whether the same call may succeed a little later. */
export const isPassing = (thrown: unknown): boolean => isOneOf(PASSING, thrown);

/** Whether the call may succeed once the user has left the cell. */
export const mayBeCellEdit = (thrown: unknown): boolean => isOneOf(CELL_EDIT, thrown);

/** Whatever was thrown, as the port says it; the host's own words are its detail. */
export function toPortError(thrown: unknown): PortError {
  if (thrown instanceof PortError) return thrown;
  if (!(thrown instanceof OfficeExtension.Error)) return new PortError('failed', String(thrown));
  const { code, message, debugInfo } = thrown;
  const place = debugInfo.errorLocation;
  return new PortError(MEANING.get(code) ?? 'failed', `${code}: ${message}${place ? ` (${place})` : ''}`);
}

/** Whether it is a failure of this kind. */
export const isPortError = (thrown: unknown, ...codes: readonly PortErrorCode[]): boolean =>
  thrown instanceof PortError && codes.includes(thrown.code);
