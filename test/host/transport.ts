import { processBatch } from './actions';
import type { Limits } from './limits';
import type { World } from './paths';
import {
  ActionType,
  Dispatch,
  HostStatus,
  RequestFlag,
  safeArray,
  type Batch,
  type BatchAnswer,
  type Json,
  type SafeArray,
} from './wire';

type Respond = (answer: SafeArray | number, status?: number) => void;
type EventHandler = (dispatch: number, payload: SafeArray) => void;

/** A message to the client: category, type, target and JSON content. */
export type Message = [category: number, type: number, target: string, content: Json];

/** The part of `window.external` through which Office.js on Windows talks to Excel. */
export interface External {
  GetContext: () => unknown;
  Execute: (dispatch: number, parameters: unknown[], respond: Respond) => void;
  RegisterEvent: (id: number, target: string, handler: EventHandler, respond: Respond) => void;
  UnregisterEvent: (id: number, target: string, respond: Respond) => void;
}

/** Excel runs in another process: no answer comes before the caller is done. */
const later = (work: () => void): void => {
  setTimeout(work, 0);
};

/** The places of what counts in the array of a request (RichApiMessageUtility.buildRequestMessageSafeArray). */
const BODY = 4;
const FLAGS = 6;

/** The win32 transport: takes requests, answers them, and sends messages. */
export class Transport {
  /** Every batch as it came, for tests of what the product sends. */
  readonly batches: Batch[] = [];
  /** Which of them (by place) the library has marked as writes: those cost the user the undo in many versions of Excel. */
  readonly writes: number[] = [];
  /** Mistakes of the host itself; a test should find none. */
  readonly failures: unknown[] = [];
  private readonly outbox: Message[] = [];
  private handler: EventHandler | null = null;

  constructor(
    private readonly world: World,
    private readonly limits: Limits,
  ) {}

  external(context: unknown): External {
    return {
      GetContext: () => context,
      Execute: (dispatch, parameters, respond) => {
        if (dispatch === Dispatch.richApiRequest) this.request(parameters[0], respond);
        else respond(HostStatus.internalError);
      },
      RegisterEvent: (id, _target, handler, respond) => {
        if (id === Dispatch.richApiMessage) this.handler = handler;
        // Other events of the Common API are not built: they are refused, not silently never sent.
        later(() => {
          respond(id === Dispatch.richApiMessage ? HostStatus.success : HostStatus.internalError);
        });
      },
      UnregisterEvent: (_id, _target, respond) => {
        later(() => {
          respond(HostStatus.success);
        });
      },
    };
  }

  /** Sends messages; what is sent in one go arrives in one delivery, as when many cells calculate. */
  send(messages: Message[]): void {
    if (this.outbox.length === 0) {
      later(() => {
        this.deliver();
      });
    }
    for (const message of messages) this.outbox.push(message);
  }

  private deliver(): void {
    const entries = this.outbox
      .splice(0)
      .map(([category, type, target, content], index) =>
        safeArray([category, type, target, JSON.stringify(content), index, false]),
      );
    this.handler?.(Dispatch.richApiMessage, safeArray(entries));
  }

  private request(message: unknown, respond: Respond): void {
    const parts = Array.isArray(message) ? (message as unknown[]) : [];
    const [body, flags] = [String(parts[BODY]), Number(parts[FLAGS])];
    this.limits.admit(
      body,
      flags,
      () => {
        later(() => {
          if (flags & RequestFlag.write) this.writes.push(this.batches.length);
          this.answer(body, respond);
        });
      },
      (status) => {
        later(() => {
          respond(status);
        });
      },
    );
  }

  private answer(body: string, respond: Respond): void {
    const batch = JSON.parse(body) as Batch;
    this.batches.push(batch);
    const answer = JSON.stringify(this.processed(batch));
    if (!this.limits.fits(answer)) respond(HostStatus.responseTooLarge);
    else respond(safeArray([HostStatus.success, [200, [], answer]]));
  }

  private processed(batch: Batch): BatchAnswer {
    const refusal = givesBackOnly(batch) ? undefined : this.limits.failures.shift();
    if (refusal) return { Error: refusal.at('', 0), ProcessedResults: { Results: [] } };
    try {
      return processBatch(this.world, batch);
    } catch (failure) {
      this.failures.push(failure);
      const Message = `模拟主机自身出错：${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`;
      return {
        Error: { Code: 'GeneralException', Message, HttpStatusCode: 500, Location: '', ActionIndex: 0 },
        ProcessedResults: { Results: [] },
      };
    }
  }
}

/** The client gives references back whenever it comes to it: no test can say which failure that would meet. */
const givesBackOnly = ({ Actions }: Batch): boolean =>
  Actions.every(
    ({ ActionType: type, Name }) => type === ActionType.instantiate || Name === '_RemoveReference',
  );
