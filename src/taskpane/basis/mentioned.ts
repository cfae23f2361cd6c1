import type { Finding } from '../../budget';

/** A reading that the check took, and where it came up first. */
export interface Mention {
  text: string;
  article: string;
  /** 0 where it is of the sheet as a whole. */
  row: number;
  count: number;
}

/** The readings that the findings of a check speak of, each once. */
export function mentioned(findings: readonly Finding[]): Mention[] {
  const mentions = new Map<string, Mention>();
  for (const { code, text, article = '', row } of findings) {
    if (code !== 'reading' && code !== 'boundary') continue;
    const known = mentions.get(text);
    if (known) known.count += 1;
    else mentions.set(text, { text, article, row, count: 1 });
  }
  return [...mentions.values()];
}
