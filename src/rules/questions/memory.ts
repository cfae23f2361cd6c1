import type { Circumstances } from '../conditions/condition';
import type { Topic } from './topic';

/** Beyond so many situations of one question all are let go: what is asked over and over comes back at once. */
const KEPT = 5_000;

/**
 * What follows from the circumstances of a question. Budgets and batches ask the same thing over and over with other amounts, so it
 * is kept for all circumstances that no condition of the question can tell apart.
 */
export class Memory<T> {
  private readonly kept = new WeakMap<Topic, Map<string, T>>();

  recall(topic: Topic, circumstances: Circumstances, work: () => T): T {
    let situations = this.kept.get(topic);
    if (!situations) this.kept.set(topic, (situations = new Map<string, T>()));
    const key = topic.key(circumstances);
    let result = situations.get(key);
    if (result === undefined) {
      result = work();
      if (situations.size >= KEPT) situations.clear();
      situations.set(key, result);
    }
    return result;
  }
}
