import { useEffect, useState } from 'react';
import { EngineError } from '../engine/engine';

export interface Answered<T> {
  /** The latest answer; while the next is on its way, the one before. */
  value?: T | undefined;
  /** Why there is no newer answer; `fact` where it is of a fact that cannot be used. */
  problem?: { text: string; fact: string | undefined };
}

/**
 * What the engine answers. An answer that comes after the question has changed is dropped.
 *
 * @param ask the question; a new function (see `useCallback`) is a new question
 */
export function useAnswer<T>(ask: () => Promise<T>): Answered<T> {
  const [answered, setAnswered] = useState<Answered<T>>({});
  useEffect(() => {
    let dropped = false;
    ask().then(
      (value) => {
        if (!dropped) setAnswered({ value });
      },
      (thrown: unknown) => {
        if (dropped) return;
        const text = thrown instanceof Error ? thrown.message : String(thrown);
        const fact = thrown instanceof EngineError ? thrown.subject : undefined;
        setAnswered(({ value }) => ({ value, problem: { text, fact } }));
      },
    );
    return () => {
      dropped = true;
    };
  }, [ask]);
  return answered;
}
