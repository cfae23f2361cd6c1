import { FactError, RegionError } from '../rules';
import type { CellError } from '../budget/sheet';
import { MESSAGES } from './messages';

/** Errors of a cell as Excel writes them. */
export type ErrorCode = '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!' | '#NULL!';

/**
 * Why a cell has no answer. It stands in the cell that it concerns; `host.ts` hands it to Excel.
 * `#VALUE!` says what is accepted, `#N/A` names the fact that is missing, the others are passed through from the sheet.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** An argument that cannot be used; the message says what is accepted. */
export function invalid(message: string): Problem {
  return new Problem('#VALUE!', message);
}

/** A fact is missing without which nothing useful can be said. */
export function notAvailable(message: string): Problem {
  return new Problem('#N/A', message);
}

const PASSED = new Set<string>(['#N/A', '#DIV/0!', '#NUM!', '#NULL!']);

/** An error of the sheet, passed through. Excel takes no #REF! and no #NAME? from a function: they become #VALUE! with a word. */
export function passedThrough({ error }: CellError, told: (code: string) => string): Problem {
  return new Problem(PASSED.has(error) ? (error as ErrorCode) : '#VALUE!', told(error));
}

/** What a cell shows for something thrown; undefined where it is none of ours and must not be hidden. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof RegionError) return invalid(error.message);
  return error instanceof FactError ? invalid(error.text) : undefined;
}

/** The result of a function; a problem with an argument as a whole is returned like one of a single cell. */
export function answerOf<T>(work: () => T): T | Problem {
  try {
    return work();
  } catch (error) {
    return (
      problemOf(error) ?? invalid(MESSAGES.internal(error instanceof Error ? error.message : String(error)))
    );
  }
}
