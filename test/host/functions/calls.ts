import { invalidArgument } from '../errors';
import { HostObject, type Argument } from '../objects';
import type { Message } from '../transport';
import type { Json } from '../wire';

// Excel's end of the custom-functions runtime: calls go out as messages, results come back through a service.
// Message numbers and flags are those that CustomFunctionProxy in the library reads.

const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;

export const CallFlag = { cancelable: 1, takesErrors: 4, takesData: 8 } as const;

/** One call of a custom function. */
export interface Call {
  /** The id of the function, as associated. */
  name: string;
  args: Json[];
  /** The cell that asks. */
  address?: string;
  flags?: number;
}

/** What the runtime gave back: a value (or a matrix, possibly with errors in it), or an error for the whole call. */
export type Outcome = { value: Json } | { errorCode: number; message: string } | { cancelled: true };

/** The calls that are under way. */
export class FunctionCalls {
  /** Done when the runtime in the page has told that it can take calls. */
  readonly ready: Promise<void>;
  private tellReady: () => void = () => undefined;
  private readonly open = new Map<number, (outcome: Outcome) => void>();
  private started = 0;

  constructor(private readonly send: (messages: Message[]) => void) {
    this.ready = new Promise((resolve) => {
      this.tellReady = resolve;
    });
  }

  /** Calls functions, all in one delivery; gives the number and the result of each. */
  async start(calls: Call[]): Promise<{ id: number; outcome: Promise<Outcome> }[]> {
    await this.ready;
    const started = calls.map((call) => {
      const id = this.started++;
      const outcome = new Promise<Outcome>((resolve) => this.open.set(id, resolve));
      const { name, args, address = 'Sheet1!A1', flags = 0 } = call;
      const message: Message = [CATEGORY, INVOKE, '', [id, name, args, address, flags]];
      return { id, outcome, message };
    });
    this.send(started.map(({ message }) => message));
    return started;
  }

  /** Calls functions and waits for all of their results. */
  async call(calls: Call[]): Promise<Outcome[]> {
    const started = await this.start(calls);
    return Promise.all(started.map(({ outcome }) => outcome));
  }

  /** The cell no longer wants the result (it was cleared, or asks something else): what comes is dropped. */
  cancel(id: number): void {
    this.open.get(id)?.({ cancelled: true });
    this.open.delete(id);
    this.send([[CATEGORY, CANCEL, '', { invocationId: id }]]);
  }

  /** How many calls still wait for their result. */
  get pending(): number {
    return this.open.size;
  }

  /** The root object through which the runtime in the page answers. */
  service(): Record<string, HostObject> {
    const object = new HostObject('CustomFunctions', {
      methods: {
        _SetOsfControlContainerReadyForCustomFunctions: () => {
          this.tellReady();
          return null;
        },
        SetInvocationArrayResults: (results) => {
          if (!Array.isArray(results)) throw invalidArgument();
          for (const result of results) this.settle(result);
          return null;
        },
      },
    });
    return { 'Microsoft.ExcelServices.CustomFunctions': object };
  }

  /** A result is `[id, succeeded, value or message, error code]`. */
  private settle(result: Argument): void {
    if (!Array.isArray(result)) throw invalidArgument();
    const [id, succeeded, value = null, errorCode = 0] = result;
    const resolve = this.open.get(Number(id));
    this.open.delete(Number(id));
    resolve?.(succeeded === true ? { value } : { errorCode: Number(errorCode), message: String(value) });
  }
}
