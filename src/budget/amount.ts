import type { Decimal } from 'decimal.js';
import { exact, fromDouble } from '../rules/decimal';
import type { MoneyUnit } from '../rules/money';
import { inYuan } from '../rules/money';
import type { MoneyToken } from './amount-scan';
import { scanAmount } from './amount-scan';
import { cellText, oneLine } from './cells';
import type { CellValue } from './sheet';
import { AMOUNT_WORDS } from './amount-words';

/**
 * approximate: 约; currency-mark: ¥ without a unit word; capitals: written in capital numerals; yearly: 22.4万元/年;
 * negative-brackets: (3.5).
 */
export type AmountNote = 'approximate' | 'currency-mark' | 'capitals' | 'yearly' | 'negative-brackets';

export interface AmountCandidate {
  bare: Decimal;
  unit?: MoneyUnit;
  per?: string;
}

/** Why a cell with numbers is not one amount. */
export type Ambiguity = 'several' | 'range' | 'capitals-differ' | 'rate' | 'words';

/** What an amount cell says. `bare` is the number as written, in `unit` where one is written with it. */
export type AmountReading =
  | { kind: 'amount'; bare: Decimal; unit?: MoneyUnit; decimals: number; notes: readonly AmountNote[] }
  | { kind: 'ambiguous'; candidates: readonly AmountCandidate[]; why: Ambiguity; text: string }
  | { kind: 'blank' }
  | { kind: 'unreadable'; text: string };

const BLANK: AmountReading = { kind: 'blank' };
const NO_NOTES: readonly AmountNote[] = [];
const NONE = new Set(AMOUNT_WORDS.none.map((word) => word.normalize('NFKC')));
/** Accounting: (3.5) is minus 3.5; the unit stands outside. */
const IN_BRACKETS = /^¥?\s*\(\s*¥?\s*([\d,. ]*\d)\s*\)\s*([元圆万亿]*)$/u;
/** Letters that no amount is written with: a formula, a field of a word processor, a model number. */
const FOREIGN = /(?!RMB|CNY|(?<=\d)[eE][+-]?\d)[A-Za-z=*#?$€£]/u;
const LONGEST = 200;
const YEARLY = /^[零一二两三四五六七八九十\d]*年度?$/u;

function candidate({ bare, unit, per }: MoneyToken): AmountCandidate {
  return { bare, ...(unit === undefined ? {} : { unit }), ...(per === undefined ? {} : { per }) };
}

/** Whether two writings of a sum, e.g. capitals and digits, are the same one; a bare number may be in 元 or 万元. */
function sameSum(a: MoneyToken, b: MoneyToken): boolean {
  const units = (token: MoneyToken): MoneyUnit[] =>
    token.unit === undefined ? ['元', '万元'] : [token.unit];
  return units(a).some((ua) => units(b).some((ub) => inYuan(a.bare, ua).eq(inYuan(b.bare, ub))));
}

/** Whether two numbers are one sum written in two ways: 12，12元 may be two things of one price. */
const isRewritten = (a: MoneyToken, b: MoneyToken): boolean =>
  (a.capitals !== b.capitals || !a.bare.eq(b.bare)) && sameSum(a, b);

/** One sum written twice: the writing in digits, with the unit that makes both equal. */
function mergeWritings(tokens: readonly MoneyToken[]): MoneyToken | undefined {
  const [first, second] = tokens;
  if (first === undefined || second === undefined || tokens.length !== 2 || !isRewritten(first, second))
    return undefined;
  const digits = first.capitals ? second : first;
  const other = digits === first ? second : first;
  if (digits.unit !== undefined) return digits;
  if (other.unit === undefined) return digits;
  const unit: MoneyUnit = inYuan(other.bare, other.unit).eq(digits.bare) ? '元' : '万元';
  return { ...digits, unit };
}

/** 35万1120元: one sum in two steps. */
function joinSteps(text: string): MoneyToken | undefined {
  const match = /^(?:人民币|¥)?\s*(\d+)\s*万\s*(\d{1,4}(?:\.\d+)?)\s*元\s*整?$/u.exec(text);
  if (!match) return undefined;
  const bare = exact(match[1] ?? '0')
    .times('10000')
    .plus(match[2] ?? '0');
  return { bare, unit: '元', decimals: bare.decimalPlaces(), capitals: false };
}

function readText(written: string, isPrice: boolean): AmountReading {
  const text = oneLine(written.normalize('NFKC'));
  if (text === '' || NONE.has(text.replace(/\s/gu, ''))) return BLANK;
  const unreadable: AmountReading = { kind: 'unreadable', text: oneLine(written) };
  // A paragraph is no amount, and patterns are not run over one.
  if (text.length > LONGEST) return unreadable;
  if (FOREIGN.test(text.replace(/RMB|CNY/gu, ''))) return unreadable;
  const bracketed = IN_BRACKETS.exec(text);
  if (bracketed) {
    const inner = readText(`${bracketed[1] ?? ''}${bracketed[2] ?? ''}`, isPrice);
    if (inner.kind !== 'amount') return inner;
    return { ...inner, bare: inner.bare.neg(), notes: [...inner.notes, 'negative-brackets'] };
  }
  const joined = joinSteps(text);
  const scan = scanAmount(text);
  const merged = scan.range ? undefined : mergeWritings(scan.tokens);
  const token = joined ?? merged ?? scan.tokens[0];
  if (token === undefined) return unreadable;
  const ambiguous = (why: Ambiguity): AmountReading => ({
    kind: 'ambiguous',
    candidates: scan.tokens.map(candidate),
    why,
    text: oneLine(written),
  });
  if (joined === undefined && merged === undefined && scan.tokens.length > 1) {
    if (scan.range) return rangeOf(scan.tokens, ambiguous('range'));
    return ambiguous(scan.tokens.some(({ capitals }) => capitals) ? 'capitals-differ' : 'several');
  }
  if (joined === undefined && scan.otherWords !== '')
    return token.unit === undefined && !scan.currencyMark ? unreadable : ambiguous('words');
  const notes: AmountNote[] = [];
  if (token.per !== undefined && !isPrice) {
    if (!YEARLY.test(token.per)) return ambiguous('rate');
    notes.push('yearly');
  }
  if (scan.approximate) notes.push('approximate');
  if (token.unit === undefined && scan.currencyMark) notes.push('currency-mark');
  if (scan.tokens.some(({ capitals }) => capitals)) notes.push('capitals');
  const { bare, unit, decimals } = token;
  return { kind: 'amount', bare, ...(unit === undefined ? {} : { unit }), decimals, notes };
}

/** The unit behind the last number of a range counts for the first one too: 10~12万元. */
function rangeOf(tokens: readonly MoneyToken[], reading: AmountReading): AmountReading {
  const unit = tokens.at(-1)?.unit;
  if (reading.kind !== 'ambiguous' || unit === undefined) return reading;
  return { ...reading, candidates: tokens.map((token) => candidate({ unit, ...token })) };
}

function readValue(value: CellValue, isPrice: boolean): AmountReading {
  if (value === null || value === '') return BLANK;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { kind: 'unreadable', text: String(value) };
    const bare = fromDouble(value);
    return { kind: 'amount', bare, decimals: bare.decimalPlaces(), notes: NO_NOTES };
  }
  if (typeof value === 'string') return readText(value, isPrice);
  return { kind: 'unreadable', text: cellText(value) };
}

/**
 * Reads a cell of an amount column. A number counts at 15 significant digits; nothing is rounded.
 * Two numbers, a range or a price for a piece or a month are ambiguous; words without a number are unreadable.
 */
export function readAmountCell(value: CellValue): AmountReading {
  return readValue(value, false);
}

/** Reads a cell of a price column: as an amount, and 8000元/台 is its price. */
export function readPriceCell(value: CellValue): AmountReading {
  return readValue(value, true);
}

const COUNT = new RegExp(
  String.raw`^(?:约\s*)?([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*[\p{Script=Han}A-Za-z%]{0,4}$`,
  'u',
);

/** Reads a quantity or another factor: 12, `12台`, `1,000`, `２`, `12个月`. Null where it is no single number. */
export function readCount(value: CellValue): Decimal | null {
  if (typeof value === 'number') return Number.isFinite(value) ? fromDouble(value) : null;
  if (typeof value !== 'string') return null;
  const match = COUNT.exec(oneLine(value.normalize('NFKC')));
  if (!match?.[1]) return null;
  const count = exact(match[1].replaceAll(',', ''));
  return /%$/u.test(match[0]) ? count.div(100) : count;
}
