import { EngineError, type EngineErrorCode } from './engine';

/** Calls over a channel of messages: a value or an error for each call, and parts on the way. */

export interface Channel {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

type Request = { id: number; method: string; args: unknown[] } | { id: number; cancel: true };

type Reply =
  | { id: number; value: unknown }
  | { id: number; part: unknown[] }
  | { id: number; error: { code: EngineErrorCode; text: string; subject?: string } };

/** How a served method may tell of parts, and learn that nobody waits any longer. */
export interface CallContext {
  emit: (...part: unknown[]) => void;
  signal: AbortSignal;
}

export type Method = (args: unknown[], context: CallContext) => Promise<unknown>;

function errorOf(thrown: unknown): { code: EngineErrorCode; text: string; subject?: string } {
  if (thrown instanceof EngineError)
    return {
      code: thrown.code,
      text: thrown.message,
      ...(thrown.subject === undefined ? {} : { subject: thrown.subject }),
    };
  return { code: 'failed', text: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** Answers calls that come over a channel. */
export function serve(channel: Channel, methods: Readonly<Record<string, Method>>): void {
  const running = new Map<number, AbortController>();
  const reply = (message: Reply): void => {
    const value = 'value' in message ? message.value : undefined;
    channel.postMessage(message, value instanceof Uint32Array ? [value.buffer] : []);
  };
  const answer = async (id: number, name: string, args: unknown[]): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const method = methods[name];
      if (!method) throw new EngineError('failed', `no method ${name}`);
      const emit = (...part: unknown[]): void => {
        reply({ id, part });
      };
      reply({ id, value: await method(args, { emit, signal: controller.signal }) });
    } catch (thrown) {
      reply({ id, error: errorOf(thrown) });
    } finally {
      running.delete(id);
    }
  };
  channel.addEventListener('message', ({ data }) => {
    const request = data as Request;
    if ('cancel' in request) running.get(request.id)?.abort();
    else void answer(request.id, request.method, request.args);
  });
}

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: EngineError) => void;
  onPart: (part: unknown[]) => void;
}

export interface CallOptions {
  onPart?: (part: unknown[]) => void;
  signal?: AbortSignal | undefined;
}

export type Call = (method: string, args: unknown[], options?: CallOptions) => Promise<unknown>;

/** Makes calls over a channel that `serve` answers. */
export function connect(channel: Channel): { call: Call; fail: (reason: string) => void } {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  channel.addEventListener('message', ({ data }) => {
    const reply = data as Reply;
    const one = waiting.get(reply.id);
    if (!one) return;
    if ('part' in reply) {
      one.onPart(reply.part);
      return;
    }
    waiting.delete(reply.id);
    if ('error' in reply)
      one.reject(new EngineError(reply.error.code, reply.error.text, reply.error.subject));
    else one.resolve(reply.value);
  });
  const call: Call = (method, args, { onPart = () => undefined, signal } = {}) =>
    new Promise((resolve, reject) => {
      next += 1;
      const id = next;
      waiting.set(id, { resolve, reject, onPart });
      signal?.addEventListener('abort', () => {
        channel.postMessage({ id, cancel: true } satisfies Request);
      });
      channel.postMessage({ id, method, args } satisfies Request);
      if (signal?.aborted) channel.postMessage({ id, cancel: true } satisfies Request);
    });
  /** Nobody answers any longer: all that wait are told. */
  const fail = (reason: string): void => {
    for (const one of waiting.values()) one.reject(new EngineError('failed', reason));
    waiting.clear();
  };
  return { call, fail };
}
