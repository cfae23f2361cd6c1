import { PortError } from '../../workbook/port';
import { EngineError } from '../engine/engine';
import type { Problem } from './state';

/** What went wrong, as a key of the pane's texts. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof PortError) return { code: `port.${thrown.code}`, detail: thrown.detail };
  if (thrown instanceof EngineError) return { code: `engine.${thrown.code}`, detail: thrown.message };
  return { code: 'engine.failed', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** Whether the user stopped it. */
export function isCancelled(thrown: unknown): boolean {
  return (thrown instanceof PortError || thrown instanceof EngineError) && thrown.code === 'cancelled';
}
