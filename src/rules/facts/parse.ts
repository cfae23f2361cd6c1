import type { Decimal } from 'decimal.js';
import { readDate } from '../dates';
import { exact, fromDouble } from '../decimal';
import { carriesUnit, readMoney, type MoneyUnit } from '../money';
import { FactError, type Facts, type FactValue } from './facts';
import { deriveFacts } from './derive';
import { FACTS, type FactDefinition } from './vocabulary';

const YES = new Set(['true', '是', '有', '已', 'y', 'yes', '√', '✓', '对']);
const NO = new Set(['false', '否', '无', '未', 'n', 'no', '×', '✗', '没有']);
const PLAIN_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/iu;

/** Amounts that lie the other way from their name: a reduction may be written with its sign. */
const SIGNED_MONEY = new Set(['increasesSum', 'decreasesSum']);

function wrong(fact: FactDefinition, value: unknown, accepted: string): never {
  throw new FactError(
    fact.id,
    `${fact.label}（${fact.id}）的值 ${JSON.stringify(value)} 无法使用：${accepted}`,
  );
}

function readNumber(value: unknown): Decimal | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? fromDouble(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const plain = value.normalize('NFKC').trim();
  return PLAIN_NUMBER.test(plain) ? exact(plain) : undefined;
}

function readAmount(fact: FactDefinition, value: unknown, unit: MoneyUnit): Decimal {
  const amount = readMoney(value, unit);
  if (amount === undefined)
    return wrong(fact, value, '请填金额，如 2000000、"200万元"（不带单位按 moneyUnit，默认元）');
  if (amount.isNegative() && !SIGNED_MONEY.has(fact.id) && !amount.isZero())
    return wrong(fact, value, '金额不能为负数');
  return amount;
}

function readQuantity(fact: FactDefinition, value: unknown): Decimal {
  const bare =
    typeof value === 'string'
      ? value.replace(fact.type === 'percent' ? /[%％]\s*$/u : /个月\s*$/u, '')
      : value;
  const number = readNumber(bare);
  if (number === undefined) {
    const accepted = {
      percent: '请填百分数，如 30 表示 30%',
      count: '请填整数',
      months: '请填月数，可带小数，如 34.8',
    };
    return wrong(fact, value, accepted[fact.type as keyof typeof accepted]);
  }
  if (number.isNegative() && !number.isZero()) return wrong(fact, value, '不能为负数');
  if (fact.type === 'count' && !number.isInteger()) return wrong(fact, value, '请填整数');
  return number;
}

function readYesNo(fact: FactDefinition, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.normalize('NFKC').trim().toLowerCase() : '';
  if (YES.has(word)) return true;
  return NO.has(word) ? false : wrong(fact, value, '请填 true 或 false（是 或 否）；不清楚就不填');
}

function readChoice(fact: FactDefinition, value: unknown): string {
  const values = fact.values ?? {};
  const word = typeof value === 'string' ? value.trim() : '';
  if (Object.hasOwn(values, word)) return word;
  const named = Object.entries(values).find(
    ([, label]) => label === word || label.replace(/（.*）$/u, '') === word,
  );
  const accepted = Object.entries(values).map(([id, label]) => `${id}（${label}）`);
  return named?.[0] ?? wrong(fact, value, `可填 ${accepted.join('、')}`);
}

function readValue(fact: FactDefinition, value: unknown, unit: MoneyUnit): FactValue {
  switch (fact.type) {
    case 'money':
      return readAmount(fact, value, unit);
    case 'percent':
    case 'count':
    case 'months':
      return readQuantity(fact, value);
    case 'yesno':
      return readYesNo(fact, value);
    case 'enum':
      return readChoice(fact, value);
    case 'date':
      return (
        (typeof value === 'string' ? readDate(value) : undefined) ??
        wrong(fact, value, '请填日期 yyyy-mm-dd，如 2026-03-15')
      );
    case 'text':
      return typeof value === 'string' ? value.trim() : wrong(fact, value, '请填文字');
  }
}

export interface ParsedFacts {
  facts: Facts;
  /** Money facts that carry no unit although moneyUnit says that the unit is unknown. */
  withoutUnit: string[];
}

/**
 * Reads facts as a user or another program gives them: ids of the vocabulary with values. Null and blank are unknown.
 *
 * @param given e.g. `{"totalInvestment": "200万元", "secret": false}`; a bare amount is in 元, or in `moneyUnit`
 * @throws {FactError} at an unknown name or a value of the wrong type, saying what is accepted
 */
export function parseFacts(given: Readonly<Record<string, unknown>>): ParsedFacts {
  const facts = new Map<string, FactValue>();
  const withoutUnit: string[] = [];
  const moneyUnit = readChoice(definition('moneyUnit'), given['moneyUnit'] || 'yuan');
  const unit: MoneyUnit = moneyUnit === 'wan' ? '万元' : '元';
  for (const [id, value] of Object.entries(given)) {
    if (value === null || value === undefined || (value === '' && !Object.hasOwn(EMPTY_MEANS, id))) continue;
    const fact = definition(id);
    if (fact.type === 'money' && moneyUnit === 'unknown' && !carriesUnit(value)) withoutUnit.push(id);
    facts.set(id, readValue(fact, value, unit));
  }
  return { facts: deriveFacts(facts), withoutUnit };
}

/** Lists of what is missing, where an empty text says: nothing is missing. */
const EMPTY_MEANS = { missingChapters: 'none', missingMaterials: 'none' } as const;

function definition(id: string): FactDefinition {
  const fact = FACTS.get(id);
  if (!fact) throw new FactError(id, `没有名为 ${id} 的事实：${suggestion(id)}`);
  return fact;
}

function suggestion(id: string): string {
  const byLabel = [...FACTS.values()].find(
    (fact) => fact.label === id || fact.id.toLowerCase() === id.toLowerCase(),
  );
  return byLabel ? `是否为 ${byLabel.id}（${byLabel.label}）？` : '可用的名称见 docs/facts.md';
}
