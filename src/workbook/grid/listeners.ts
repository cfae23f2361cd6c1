/** Who wants to be told of something. */
export interface Listeners<T> {
  /** Returns what stops it. */
  add(listener: (told: T) => void): () => void;
  tell(told: T): void;
}

export function listeners<T>(): Listeners<T> {
  const all = new Set<(told: T) => void>();
  return {
    add(listener) {
      // Of its own, so that the same function added twice is told twice and stopped once.
      const own = (told: T) => {
        listener(told);
      };
      all.add(own);
      return () => {
        all.delete(own);
      };
    },
    tell(told) {
      for (const listener of [...all]) listener(told);
    },
  };
}
