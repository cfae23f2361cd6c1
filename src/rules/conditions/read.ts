import { FACTS } from '../facts/vocabulary';
import { CATEGORY_IDS } from '../expenses/reading';
import type { Threshold } from '../thresholds';
import { allOf, anyOf, negation } from './combine';
import { atValue, factIs, isKnown, isLater, itemIs, onSide } from './atoms';
import type { Condition } from './condition';

/** What a condition may refer to. */
export interface Vocabulary {
  thresholds: ReadonlyMap<string, Threshold>;
  /** Conditions that the regulation has given a name. */
  definitions: ReadonlyMap<string, Condition>;
  /** Chinese name of a category or kind of expense; undefined where it is not known. */
  nameOf: (level: 'category' | 'kind', id: string) => string | undefined;
}

/** A fault in a condition; the loader adds file and provision. */
export class ConditionError extends Error {
  override readonly name = 'ConditionError';
}

type Reader = (value: unknown, vocabulary: Vocabulary) => Condition;

function texts(value: unknown, key: string): string[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0 || !list.every((item): item is string => typeof item === 'string')) {
    throw new ConditionError(`${key} 应为文字或文字的列表`);
  }
  return list;
}

function conditions(value: unknown, key: string, vocabulary: Vocabulary): Condition[] {
  if (!Array.isArray(value) || value.length === 0) throw new ConditionError(`${key} 应为条件的列表`);
  return value.map((part) => readCondition(part, vocabulary));
}

function threshold(id: string, vocabulary: Vocabulary): Threshold {
  const found = vocabulary.thresholds.get(id);
  if (!found)
    throw new ConditionError(
      `没有名为 ${id} 的界限，已有：${[...vocabulary.thresholds.keys()].join('、') || '无'}`,
    );
  return found;
}

function ofThresholds(key: string, make: (threshold: Threshold) => Condition): Reader {
  return (value, vocabulary) => allOf(texts(value, key).map((id) => make(threshold(id, vocabulary))));
}

function knownFacts(value: unknown, key: string): string[] {
  const ids = texts(value, key);
  for (const id of ids)
    if (!FACTS.has(id)) throw new ConditionError(`没有名为 ${id} 的事实（见 facts.yaml）`);
  return ids;
}

function ofItems(level: 'category' | 'kind'): Reader {
  return (value, { nameOf }) => {
    const ids = texts(value, level);
    for (const id of ids) {
      const known =
        level === 'category'
          ? (CATEGORY_IDS as readonly string[]).includes(id)
          : nameOf(level, id) !== undefined;
      if (!known)
        throw new ConditionError(`没有名为 ${id} 的${level === 'category' ? '费用类别' : '费用细类'}`);
    }
    return itemIs(level, ids, (id) => nameOf(level, id) ?? id);
  };
}

/** `later: { fact: A, than: B, months: n }`: day A lies after day B and n months. */
function readLater(value: unknown): Condition {
  const {
    fact,
    than,
    months = '0',
  } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const days = [fact, than];
  if (
    !days.every((id): id is string => typeof id === 'string' && FACTS.get(id)?.type === 'date') ||
    !/^\d+$/u.test(String(months))
  ) {
    throw new ConditionError('later 应写成 { fact: 日期事实, than: 日期事实, months: 月数 }');
  }
  return isLater(String(fact), String(than), Number(months));
}

/** The words of the condition language; every other key is the id of a fact with the values it may have. */
const READERS: Readonly<Record<string, Reader>> = {
  all: (value, vocabulary) => allOf(conditions(value, 'all', vocabulary)),
  any: (value, vocabulary) => anyOf(conditions(value, 'any', vocabulary)),
  not: (value, vocabulary) => negation(readCondition(value, vocabulary)),
  is: (value, { definitions }) =>
    allOf(
      texts(value, 'is').map((name) => {
        const definition = definitions.get(name);
        if (!definition)
          throw new ConditionError(
            `没有名为 ${name} 的定义，已有：${[...definitions.keys()].join('、') || '无'}`,
          );
        return definition;
      }),
    ),
  lower: ofThresholds('lower', (limit) => onSide(limit, 'lower')),
  upper: ofThresholds('upper', (limit) => onSide(limit, 'upper')),
  equal: ofThresholds('equal', atValue),
  known: (value) => isKnown(knownFacts(value, 'known'), true),
  unknown: (value) => isKnown(knownFacts(value, 'unknown'), false),
  later: readLater,
  category: ofItems('category'),
  kind: ofItems('kind'),
};

function readFact(id: string, value: unknown): Condition {
  const fact = FACTS.get(id);
  if (!fact)
    throw new ConditionError(
      `没有名为 ${id} 的事实（见 facts.yaml），条件词有：${Object.keys(READERS).join('、')}`,
    );
  const accepted = texts(value, id).map((word) => (fact.type === 'text' && word === '无' ? '' : word));
  for (const word of accepted) {
    if (fact.type === 'yesno' && word !== 'true' && word !== 'false')
      throw new ConditionError(`${id} 应为 true 或 false，现为 ${word}`);
    if (fact.type === 'enum' && !Object.hasOwn(fact.values ?? {}, word)) {
      throw new ConditionError(
        `${id} 没有 ${word} 这个取值，可用：${Object.keys(fact.values ?? {}).join('、')}`,
      );
    }
    const isNumber = fact.type === 'percent' || fact.type === 'count' || fact.type === 'months';
    if (isNumber && !/^\d+(\.\d+)?$/u.test(word)) throw new ConditionError(`${id} 应为数，现为 ${word}`);
    if (fact.type === 'money' || fact.type === 'date')
      throw new ConditionError(`${id} 请用界限比较（thresholds、lower、upper）`);
  }
  return factIs(id, accepted);
}

/**
 * Reads a condition as a regulation writes it: a map whose entries must all hold.
 *
 * @throws {ConditionError} naming the word that is not understood
 */
export function readCondition(data: unknown, vocabulary: Vocabulary): Condition {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new ConditionError('条件应写成 键: 值 的形式');
  const entries = Object.entries(data);
  if (entries.length === 0) throw new ConditionError('条件不能为空');
  return allOf(
    entries.map(([key, value]) => {
      const reader = Object.hasOwn(READERS, key) ? READERS[key] : undefined;
      return reader ? reader(value, vocabulary) : readFact(key, value);
    }),
  );
}
