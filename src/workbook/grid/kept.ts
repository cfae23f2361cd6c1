import type { KeptTexts } from '../port';

/** Texts kept in memory until the workbook is closed, from those that came with the file. */
export function keepInMemory(initial: Readonly<Record<string, string>>): KeptTexts {
  const texts = new Map(Object.entries(initial));
  return {
    read: (key) => Promise.resolve(texts.get(key)),
    write: (key, text) => {
      if (text === undefined) texts.delete(key);
      else texts.set(key, text);
      return Promise.resolve();
    },
  };
}
