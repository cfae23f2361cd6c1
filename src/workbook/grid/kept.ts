import type { KeptTexts } from '../port';

export interface TextsInMemory extends KeptTexts {
  /** Whether a text is another one than came with the file. */
  hasChanged(key: string): boolean;
}

/** Texts kept in memory until the workbook is closed, from those that came with the file. */
export function keepInMemory(initial: Readonly<Record<string, string>>): TextsInMemory {
  const texts = new Map(Object.entries(initial));
  return {
    hasChanged: (key) => texts.get(key) !== initial[key],
    read: (key) => Promise.resolve(texts.get(key)),
    write: (key, text) => {
      if (text === undefined) texts.delete(key);
      else texts.set(key, text);
      return Promise.resolve();
    },
  };
}
