/// <reference lib="dom" />
import { remoteEngine } from './client';
import type { Engine } from './engine';

/** The engine in a worker; where the host allows none, in the page itself, which then may hesitate. */
export async function startEngine(): Promise<Engine> {
  try {
    return await startWorker();
  } catch {
    const { EngineService } = await import('./service');
    return new EngineService();
  }
}

/** @throws where workers are not allowed, or the worker does not load */
async function startWorker(): Promise<Engine> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const { engine, fail } = remoteEngine(worker);
  worker.addEventListener('error', ({ message }) => {
    fail(message);
  });
  await engine.describe();
  return engine;
}
