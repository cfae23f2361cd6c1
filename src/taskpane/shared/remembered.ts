/// <reference lib="dom" />

/** What a desk remembers for its user. A host may forbid it: then nothing is remembered. */

const PREFIX = 'govit-';

export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + key, text);
  } catch {
    // It is asked for anew next time.
  }
}
