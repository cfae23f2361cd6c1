/// <reference types="office-js" />
import { listeners } from '../listeners';
import { PortError } from '../port';
import { isPassing, mayBeCellEdit, toPortError } from './errors';

/**
 * Something asked of Excel. It may be begun again from its start, so it looks before it writes; and it never asks the queue, which
 * would wait for itself.
 */
export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Milliseconds before a call that Excel could not take just now is repeated; after the last it has failed. */
const PAUSES: readonly number[] = [200, 800, 2000];

const passed = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The one way to Excel: a call at a time, errors as the port says them, and only what may succeed later is repeated. */
export class ExcelQueue {
  private readonly waiting = listeners<boolean>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly pauses = PAUSES) {}

  /** Tells that Excel waits for the user to leave a cell (true), and that it no longer does. Returns what stops it. */
  onWaiting(listener: (waiting: boolean) => void): () => void {
    return this.waiting.add(listener);
  }

  /**
   * Asks Excel once all that was asked before is done.
   *
   * @throws {PortError} `cancelled` as soon as the signal is aborted; what Excel is already doing is still waited for by those that follow
   */
  run<T>(batch: Batch<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) return Promise.reject(new PortError('cancelled'));
    const answer = this.last.then(() => {
      throwIfCancelled(signal);
      return this.attempt(batch, this.pauses);
    });
    this.last = answer.catch(() => undefined);
    return signal === undefined ? answer : Promise.race([answer, cancellation(signal, answer)]);
  }

  private async attempt<T>(batch: Batch<T>, [pause, ...later]: readonly number[]): Promise<T> {
    try {
      return await this.once(batch);
    } catch (thrown) {
      if (pause === undefined || !isPassing(thrown)) throw toPortError(thrown);
      await passed(pause);
      return this.attempt(batch, later);
    }
  }

  /**
   * Tries at once, so that it is known when Excel waits for the user: only then is the call made again as one that waits. A call that
   * fails for another reason fails there too.
   */
  private async once<T>(batch: Batch<T>): Promise<T> {
    try {
      return await Excel.run(batch);
    } catch (thrown) {
      if (!mayBeCellEdit(thrown)) throw thrown;
    }
    this.waiting.tell(true);
    try {
      return await Excel.run({ delayForCellEdit: true }, batch);
    } finally {
      this.waiting.tell(false);
    }
  }
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new PortError('cancelled');
}

/** Fails when the signal is aborted; listens no longer than the answer takes. */
function cancellation(signal: AbortSignal, answer: Promise<unknown>): Promise<never> {
  return new Promise((_resolve, reject) => {
    const cancel = () => {
      reject(new PortError('cancelled'));
    };
    const stop = () => {
      signal.removeEventListener('abort', cancel);
    };
    signal.addEventListener('abort', cancel);
    answer.then(stop, stop);
  });
}
