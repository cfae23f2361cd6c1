import { opposite, type Side } from '../boundary';
import { addMonths } from '../dates';
import { exact } from '../decimal';
import { FACTS, factLabel, valueLabel } from '../facts/vocabulary';
import type { FactValue } from '../facts/facts';
import {
  describeSide,
  distance,
  isOnSide,
  missingFacts,
  sideOf,
  writeLimit,
  writeQuantity,
  type Threshold,
} from '../thresholds';
import { all } from '../truth';
import type { Circumstances, Condition } from './condition';

/** How a known value of a fact reads in Chinese. */
export function writeValue(factId: string, value: FactValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return value === '' ? '无' : valueLabel(factId, value);
  return writeQuantity(factId, value);
}

function tellFact(factId: string, { facts }: Circumstances): string {
  const value = facts.get(factId);
  return `${factLabel(factId)}：${value === undefined ? '未填' : writeValue(factId, value)}`;
}

/** 已纳入项目清单; 已纳入项目清单：否; 是否涉密：是. */
function describeYesNo(label: string, wanted: boolean): string {
  return wanted && !label.includes('是否') ? label : `${label}：${wanted ? '是' : '否'}`;
}

/** A fact has one of the accepted values. */
export function factIs(factId: string, accepted: readonly string[]): Condition {
  const type = FACTS.get(factId)?.type;
  const isNumber = type !== 'yesno' && type !== 'enum' && type !== 'text' && type !== 'date';
  const numbers = isNumber ? accepted.map(exact) : [];
  const words = new Set(accepted);
  const labels = accepted.map((value) =>
    type === 'yesno'
      ? value === 'true'
        ? '是'
        : '否'
      : isNumber
        ? writeQuantity(factId, exact(value))
        : valueLabel(factId, value),
  );
  const matches = (value: FactValue): boolean => {
    if (typeof value === 'boolean') return words.has(String(value));
    return typeof value === 'string' ? words.has(value) : numbers.some((number) => number.eq(value));
  };
  return {
    truth: ({ facts }) => {
      const value = facts.get(factId);
      return value === undefined ? undefined : matches(value);
    },
    addMissing: ({ facts }, missing) => {
      if (!facts.has(factId)) missing.add(factId);
    },
    describe: (negated = false) => {
      if (type === 'yesno') return describeYesNo(factLabel(factId), (accepted[0] === 'true') !== negated);
      return `${factLabel(factId)}${negated ? '不为' : '为'}${labels.join('或')}`;
    },
    tell: (circumstances) => [tellFact(factId, circumstances)],
    facts: new Set([factId]),
    thresholds: [],
    named: accepted.map((value) => ({ fact: factId, value })),
  };
}

/** A fact lies on one side of a threshold. */
export function onSide(threshold: Threshold, side: Side): Condition {
  return {
    truth: ({ facts, leaveOpen }) => (leaveOpen === threshold ? undefined : isOnSide(threshold, side, facts)),
    addMissing: ({ facts }, missing) => {
      for (const id of missingFacts(threshold, facts)) missing.add(id);
    },
    describe: (negated = false) => describeSide(threshold, negated ? opposite(side) : side),
    tell: (circumstances) => [tellThreshold(threshold, circumstances)],
    facts: factsOf(threshold),
    thresholds: [threshold],
    named: [],
  };
}

/** A fact stands exactly at a threshold (两者一致). */
export function atValue(threshold: Threshold): Condition {
  return {
    truth: ({ facts }) => distance(threshold, facts)?.isZero(),
    addMissing: ({ facts }, missing) => {
      for (const id of missingFacts(threshold, facts)) missing.add(id);
    },
    describe: (negated = false) =>
      `${factLabel(threshold.fact)}${negated ? '与' : '等于'}${writeLimit(threshold)}${negated ? '不一致' : ''}`,
    tell: (circumstances) => [tellThreshold(threshold, circumstances)],
    facts: factsOf(threshold),
    thresholds: [threshold],
    named: [],
  };
}

function factsOf(threshold: Threshold): ReadonlySet<string> {
  return new Set(
    'against' in threshold.measure ? [threshold.fact, threshold.measure.against] : [threshold.fact],
  );
}

/** Where the fact lies, without its number: the same for all amounts between two thresholds. */
function tellThreshold(threshold: Threshold, { facts }: Circumstances): string {
  const side = sideOf(threshold, facts);
  if (side === undefined)
    return missingFacts(threshold, facts)
      .map((id) => `${factLabel(id)}：未填`)
      .join('，');
  if (distance(threshold, facts)?.isZero()) return `${factLabel(threshold.fact)}恰为${writeLimit(threshold)}`;
  return describeSide(threshold, side);
}

/** Whether a fact is given at all: the one condition on knowledge itself, so never unknown. */
export function isKnown(factIds: readonly string[], known: boolean): Condition {
  return {
    truth: ({ facts, unsettled }) =>
      all(factIds, (id) => (unsettled?.has(id) ? undefined : facts.has(id) === known)),
    addMissing: ({ unsettled }, missing) => {
      for (const id of factIds) if (unsettled?.has(id)) missing.add(id);
    },
    describe: (negated = false) =>
      `${known === negated ? '未填' : '已填'}${factIds.map(factLabel).join('、')}`,
    // An amount is not told itself: the same explanation serves every amount between two thresholds.
    tell: (circumstances) =>
      factIds.map((id) =>
        FACTS.get(id)?.type === 'money' && circumstances.facts.has(id)
          ? `${factLabel(id)}：已填`
          : tellFact(id, circumstances),
      ),
    facts: new Set(factIds),
    thresholds: [],
    named: factIds.map((fact) => ({ fact })),
  };
}

/** A day lies after another one and some months (reading A-G4: the last day itself is still in time). */
export function isLater(factId: string, than: string, months: number): Condition {
  const limit = `${factLabel(than)}${months > 0 ? `后${months}个月` : ''}`;
  return {
    truth: ({ facts }) => {
      const [day, start] = [facts.get(factId), facts.get(than)];
      return typeof day === 'string' && typeof start === 'string'
        ? day > addMonths(start, months)
        : undefined;
    },
    addMissing: ({ facts }, missing) => {
      for (const id of [factId, than]) if (!facts.has(id)) missing.add(id);
    },
    describe: (negated = false) => `${factLabel(factId)}${negated ? '不晚于' : '晚于'}${limit}`,
    tell: (circumstances) => [factId, than].map((id) => tellFact(id, circumstances)),
    facts: new Set([factId, than]),
    thresholds: [],
    // The static check tries the days around the limit.
    named: [
      { fact: than, value: EXAMPLE_DAY },
      { fact: factId, value: addMonths(EXAMPLE_DAY, months) },
      { fact: factId, value: addMonths(EXAMPLE_DAY, months + 1) },
    ],
  };
}

const EXAMPLE_DAY = '2026-01-15';

/** The item is of one of these categories or kinds. */
export function itemIs(
  level: 'category' | 'kind',
  ids: readonly string[],
  nameOf: (id: string) => string,
): Condition {
  const accepted = new Set(ids);
  return {
    truth: ({ item }) => (item ? accepted.has(item[level]) : undefined),
    addMissing: ({ item }, missing) => {
      if (!item) missing.add('item');
    },
    describe: (negated = false) => `费用${negated ? '不属于' : '属于'}${ids.map(nameOf).join('、')}`,
    tell: ({ item }) => [item ? `费用类别：${nameOf(item[level])}` : '费用名称：未填'],
    facts: new Set(['item']),
    thresholds: [],
    named: ids.map((value) => ({ fact: 'item', value: `${level}:${value}` })),
  };
}
