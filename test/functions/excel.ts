import * as functions from '../../src/functions/functions';

/**
 * Excel as the functions see it, as little of it as they use: the error class of the runtime. The real runtime runs them
 * in test/host.
 */
class ExcelError extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
};

Object.assign(globalThis, { CustomFunctions: { Error: ExcelError, ErrorCode } });

export { functions };

/** A cell of a result, for comparing: an error as its code and text. */
export function shown(value: unknown): unknown {
  return value instanceof ExcelError ? `${value.code} ${value.message}` : value;
}

/** A result, for comparing. */
export function block(result: unknown): unknown[][] {
  return (result as unknown[][]).map((row) => row.map(shown));
}

/** The one cell of a result. */
export function cell(result: unknown): unknown {
  const rows = block(result);
  if (rows.length !== 1 || rows[0]?.length !== 1) throw new Error(`not one cell: ${JSON.stringify(rows)}`);
  return rows[0][0];
}

/** What the formula shows where the function as a whole fails. */
export function failure(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ExcelError) return String(shown(error));
    throw error;
  }
  throw new Error('it did not fail');
}

/** A column of cells. */
export const column = (...cells: unknown[]): unknown[][] => cells.map((one) => [one]);
