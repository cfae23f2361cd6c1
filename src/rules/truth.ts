/** Three-valued logic (Kleene): true, false, or undefined for unknown. Unknown is never false. */
export type Truth = boolean | undefined;

export function not(value: Truth): Truth {
  return value === undefined ? undefined : !value;
}

/** True where all are true, false as soon as one is false, otherwise unknown. */
export function all<T>(items: readonly T[], truthOf: (item: T) => Truth): Truth {
  let result: Truth = true;
  for (const item of items) {
    const truth = truthOf(item);
    if (truth === false) return false;
    if (truth === undefined) result = undefined;
  }
  return result;
}

/** True as soon as one is true, false where all are false, otherwise unknown. */
export function any<T>(items: readonly T[], truthOf: (item: T) => Truth): Truth {
  let result: Truth = false;
  for (const item of items) {
    const truth = truthOf(item);
    if (truth === true) return true;
    if (truth === undefined) result = undefined;
  }
  return result;
}
