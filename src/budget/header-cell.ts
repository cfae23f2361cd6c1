import { cellText, squeeze } from './cells';
import type { CellValue } from './sheet';
import type { AmountKind, ColumnRole } from './word-files';
import { FACT_COLUMNS, HEADER_WORDS } from './word-files';

/** What the words of one header cell say. */
export interface HeaderWord {
  role: ColumnRole;
  /** Of an item: how surely it names the thing rather than the project around it. */
  strength: number;
}

const LONGEST = 40;
const exactWords = new Map<string, HeaderWord>();
const endWords = new Map<string, HeaderWord>();
const insideWords: [string, HeaderWord][] = [];
for (const { role, strength, exact, ends, contains } of HEADER_WORDS.columns) {
  const word = { role, strength };
  for (const text of exact) exactWords.set(squeeze(text), word);
  for (const text of ends) endWords.set(squeeze(text), word);
  for (const text of contains) insideWords.push([squeeze(text), word]);
}
const longestEnd = Math.max(...[...endWords.keys()].map((word) => word.length));

/** A header's words without blanks, brackets and unit: `预算金额（含税）` and `预算金额:万元` are 预算金额. */
export function bareHeader(text: string): string {
  const whole = squeeze(text).replace(/^[*★▲]+/u, '');
  const bare = whole
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/gu, '')
    .replace(/(?:[:/,、]?(?:单位)?[:]?(?:人民币)?[:]?(?:[千百]?万|亿|千|百)?元)$/u, '');
  return bare === '' ? whole.replace(/[()]/gu, '') : bare;
}

/**
 * The role that a text has as the header of a column.
 *
 * @returns undefined where the words are not those of a header
 */
export function headerWord(text: string): HeaderWord | undefined {
  if (text.length > LONGEST * 2) return undefined;
  const bare = bareHeader(text);
  if (bare === '' || bare.length > LONGEST || /[:：]$/u.test(bare)) return undefined;
  const whole = exactWords.get(bare);
  if (whole !== undefined) return whole;
  for (let length = Math.min(longestEnd, bare.length); length > 0; length -= 1) {
    const word = endWords.get(bare.slice(-length));
    if (word === undefined) continue;
    // 综合单价最高限价 ends like an amount and is a price.
    const inside = insideWords.find(([part]) => part.length > 1 && bare.includes(part));
    return word.role === 'amount' && inside !== undefined ? inside[1] : word;
  }
  return insideWords.find(([part]) => bare.includes(part))?.[1];
}

const factWords = new Map<string, string>();
for (const { fact, words } of FACT_COLUMNS.facts)
  for (const word of words) factWords.set(squeeze(word), fact);
const insideFacts = FACT_COLUMNS.facts
  .filter(({ exactOnly }) => exactOnly === undefined)
  .flatMap(({ fact, words }) => words.map((word): [string, string] => [squeeze(word), fact]))
  .sort(([a], [b]) => b.length - a.length);

/** The fact that a column holds by its header: 是否通过评估 is evaluationPassed. */
export function factOfHeader(text: string): string | undefined {
  if (text.length > LONGEST * 2) return undefined;
  const bare = squeeze(text).replace(/\([^()]*\)/gu, '');
  const question = bare.replace(/是否已?|有无|是不是|能否/u, '');
  const asked = question !== bare;
  const core = asked ? question : bare.replace(/^(?:已|是)/u, '');
  const whole = factWords.get(core) ?? factWords.get(bare);
  if (whole !== undefined) return whole;
  // Only a question may have further words around the known ones.
  if (!asked && !/否$/u.test(bare)) return undefined;
  return insideFacts.find(([word]) => core.includes(word))?.[1];
}

const amountKinds = [...HEADER_WORDS.amounts].sort((a, b) => a.test - b.test);
const kindOrder = new Map<AmountKind, number>(amountKinds.map(({ kind, order }) => [kind, order]));

/** Which amount of several a header names; undefined where it says nothing about that. */
export function amountKindOf(text: string): AmountKind | undefined {
  const whole = squeeze(text);
  const bare = bareHeader(text);
  return amountKinds.find(
    ({ words, exact }) => exact.includes(bare) || words.some((word) => whole.includes(squeeze(word))),
  )?.kind;
}

/** Rank among amount columns: the lowest is the one to check. */
export function amountOrder(kind: AmountKind): number {
  return kindOrder.get(kind) ?? 10;
}

/** A year as the header of a column: 2027 or 2027年. */
export function isYear(value: CellValue): boolean {
  // Whole numbers come in every row, and need no text.
  if (typeof value === 'number' && Number.isInteger(value)) return value >= 2000 && value <= 2099;
  return /^20\d\d(?:年度?)?$/u.test(squeeze(cellText(value)));
}
