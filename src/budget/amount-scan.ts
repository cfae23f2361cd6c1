import type { Decimal } from 'decimal.js';
import { exact } from '../rules/decimal';
import type { MoneyUnit } from '../rules/money';
import { CAPITAL_RUN, readCapitals } from './capitals';
import { AMOUNT_WORDS } from './amount-words';

/** A sum of money found in a text. */
export interface MoneyToken {
  bare: Decimal;
  /** The unit written with it. */
  unit?: MoneyUnit;
  /** What it is paid for each: 年 of 22.4万元/年. */
  per?: string;
  /** Digits behind the point, as written. */
  decimals: number;
  capitals: boolean;
}

export interface AmountScan {
  tokens: MoneyToken[];
  /** 10~12万元 */
  range: boolean;
  /** ¥ stands in the text. */
  currencyMark: boolean;
  approximate: boolean;
  /** Counts and percentages beside the money. */
  counts: number;
  /** Words that are none of those known beside an amount, outside brackets. */
  otherWords: string;
}

const byLength = (a: string, b: string): number => b.length - a.length;
const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort(byLength)
    .map((word) => word.normalize('NFKC').replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    .join('|');

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const POWERS = '百万|千万|十万|万|亿|千|百';
const UNIT = String.raw`(?:${POWERS})?\s*(?<![美欧日港澳韩加])[元圆]|百万|千万|十万|万|亿`;
const PERIOD = String.raw`\s*(?:\/|每)\s*(?<per>[零一二两三四五六七八九十\d]*\s*(?:${anyOf(AMOUNT_WORDS.counters)}|[A-Za-z\u4e00-\u9fff]{1,3})(?:\/[\u4e00-\u9fff]{1,2})?)`;
const NUMBER = new RegExp(
  String.raw`(?:\+\s*)?(?<sign>[-\u2212\u25b3\u25b2负]\s*)?(?:¥\s*(?<inner>-)?\s*)?(?<digits>${DIGITS})(?<power>[eE][+-]?\d{1,2})?` +
    String.raw`(?:\s*(?<unit>${UNIT})(?:${PERIOD})?|\s*(?<percent>%)|\s*(?<counter>${anyOf(AMOUNT_WORDS.counters)})(?:\s*(?:[\/~至到-]\s*\d*\s*(?:${anyOf(AMOUNT_WORDS.counters)})))?)?`,
  'gu',
);
const RANGE = /^\s*(?:~|-|—|–|至|到)\s*$/u;
const FILLERS = new RegExp(anyOf(AMOUNT_WORDS.fillers), 'giu');
const APPROXIMATE = new RegExp(anyOf(AMOUNT_WORDS.approximate), 'gu');
const BRACKETS = /[([{〔【]([^)\]}〕】]*)[)\]}〕】]/gu;
/** (暂估), (预估价), (暂定,以结算为准); but (12个月内) is about something else. */
const ESTIMATE = new RegExp(
  String.raw`^(?:${anyOf(AMOUNT_WORDS.approximate)})[价数值额]?(?:[,;、。].*)?$`,
  'u',
);

/** How often 元 or 万元 goes into the unit as written: 千元 is 1,000 times 元. */
const UNIT_WORTH: Record<string, [MoneyUnit, string]> = {
  元: ['元', '1'],
  百元: ['元', '100'],
  千元: ['元', '1000'],
  万: ['万元', '1'],
  十万: ['万元', '10'],
  百万: ['万元', '100'],
  千万: ['万元', '1000'],
  亿: ['亿元', '1'],
};

function unitOf(written: string): [MoneyUnit, string] | undefined {
  const word = written.replace(/\s+/gu, '').replace('圆', '元');
  return UNIT_WORTH[word] ?? UNIT_WORTH[word.replace(/元$/u, '')];
}

function capitalTokens(text: string): MoneyToken[] {
  const tokens: MoneyToken[] = [];
  for (const [run] of text.matchAll(CAPITAL_RUN)) {
    const number = readCapitals(run);
    if (number === undefined) continue;
    const token: MoneyToken = { bare: number.value, decimals: number.value.decimalPlaces(), capitals: true };
    tokens.push(number.isYuan ? { ...token, unit: '元' } : token);
  }
  return tokens;
}

/**
 * Finds the sums of money in a text and what stands beside them.
 *
 * @param text in NFKC form
 */
export function scanAmount(text: string): AmountScan {
  const scan: AmountScan = {
    tokens: [],
    range: false,
    currencyMark: text.includes('¥'),
    approximate: false,
    counts: 0,
    otherWords: '',
  };
  let rest = '';
  let end = 0;
  for (const match of text.matchAll(NUMBER)) {
    const groups = match.groups ?? {};
    const between = text.slice(end, match.index);
    end = match.index + match[0].length;
    rest += `${between} `;
    if (groups.percent !== undefined || groups.counter !== undefined) {
      scan.counts += 1;
      continue;
    }
    const previous = scan.tokens.at(-1);
    let sign = groups.sign?.trim() ?? '';
    if (previous !== undefined && (RANGE.test(between) || sign === '-')) {
      scan.range = true;
      sign = '';
    }
    const digits = (groups.digits ?? '').replace(/[ ,]/gu, '');
    const negative = (sign === '') === (groups.inner !== undefined);
    const [unit, times] = groups.unit === undefined ? [undefined, '1'] : (unitOf(groups.unit) ?? ['元', '1']);
    const value = exact(`${digits}${groups.power ?? ''}`).times(times);
    scan.tokens.push({
      bare: negative ? value.neg() : value,
      ...(unit === undefined ? {} : { unit }),
      ...(groups.per === undefined ? {} : { per: groups.per.replace(/\s+/gu, '') }),
      decimals: digits.split('.')[1]?.length ?? 0,
      capitals: false,
    });
  }
  rest += text.slice(end);
  scan.tokens.push(...capitalTokens(rest));
  const plain = rest.replace(BRACKETS, ' ').replace(FILLERS, ' ');
  const words = plain.replace(APPROXIMATE, ' ');
  const remarks = [...text.matchAll(BRACKETS)].map(([, inner = '']) => inner.replace(/\s/gu, ''));
  scan.approximate = words !== plain || remarks.some((inner) => ESTIMATE.test(inner.replace(FILLERS, '')));
  scan.otherWords = words
    .replace(CAPITAL_RUN, (run) => (readCapitals(run) === undefined && !/^[整正]$/u.test(run) ? run : ' '))
    .replace(/[\s¥:;,.。、;~()[\]{}〔〕【】"'“”]/gu, '');
  return scan;
}
