/// <reference types="custom-functions-runtime" />
import { answerOf, Problem } from './problem';

/** The one place where the functions meet Excel: its errors, and what it can show. */

function toExcel({ code, message }: Problem): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions;
  const codes = {
    '#VALUE!': ErrorCode.invalidValue,
    '#N/A': ErrorCode.notAvailable,
    '#DIV/0!': ErrorCode.divisionByZero,
    '#NUM!': ErrorCode.invalidNumber,
    '#NULL!': ErrorCode.nullReference,
  };
  return new CustomFunctions.Error(codes[code], message);
}

function withExcelErrors<T>(result: T | Problem): T {
  if (result instanceof Problem) throw toExcel(result);
  if (!Array.isArray(result)) return result;
  const rows = result as unknown[][];
  return rows.map((row) => row.map((value) => (value instanceof Problem ? toExcel(value) : value))) as T;
}

/**
 * Runs a function for Excel: a problem among the values becomes an error in its own cell, a problem with an argument as a
 * whole the error of the formula.
 *
 * @throws {CustomFunctions.Error} the only error whose text Excel shows
 */
export function deliver<T>(work: () => T): T {
  return withExcelErrors(answerOf(work));
}

interface OfficeGlobal {
  Office?: { context?: { requirements?: { isSetSupported(set: string, version: string): boolean } } };
}

/**
 * Whether a result spreads over the cells beside by itself. Excel can since the set with `getSpillingToRange`; outside of
 * Excel (the workbench, a test) nothing stands against it.
 */
export function canSpill(): boolean {
  const requirements = (globalThis as OfficeGlobal).Office?.context?.requirements;
  return requirements?.isSetSupported('ExcelApi', '1.12') ?? true;
}
