import { exact, loadRegulation, nameOfItem, FACTS, type Regulation } from '../../../src/rules';

/**
 * Changes of a regulation's data, one at a time: each threshold moved by the least step, the side that holds its number flipped,
 * each comparison turned round, each value of a fact replaced. If the cases still pass, the data is not tested there.
 */
export interface Mutant {
  /** Chinese: what is changed, where. */
  change: string;
  make: () => Regulation;
}

type Data = Record<string, unknown>;

const CONDITION_FIELDS = new Set(['when', 'unless', 'that']);
const TURNED: Readonly<Record<string, string>> = {
  lower: 'upper',
  upper: 'lower',
  known: 'unknown',
  unknown: 'known',
};

interface Edit {
  change: string;
  apply: () => void;
  undo: () => void;
}

function replace(holder: Data, key: string, value: unknown, where: string): Edit {
  const before = holder[key];
  return {
    change: `${where}：${key} ${JSON.stringify(before)} → ${JSON.stringify(value)}`,
    apply: () => void (holder[key] = value),
    undo: () => void (holder[key] = before),
  };
}

function rename(holder: Data, from: string, to: string, where: string): Edit | undefined {
  if (Object.hasOwn(holder, to)) return undefined;
  const before = { ...holder };
  const set = (data: Data): void => {
    for (const key of Object.keys(holder)) Reflect.deleteProperty(holder, key);
    Object.assign(holder, data);
  };
  return {
    change: `${where}：${from} → ${to}（${JSON.stringify(holder[from])}）`,
    apply: () =>
      set(Object.fromEntries(Object.entries(before).map(([key, value]) => [key === from ? to : key, value]))),
    undo: () => set(before),
  };
}

/** Other values of a fact: each listed value dropped, a single one replaced. */
function valueEdits(holder: Data, key: string, where: string): Edit[] {
  const value = holder[key];
  const fact = FACTS.get(key);
  if (Array.isArray(value) && value.length > 1) {
    return value.map((_, index) =>
      replace(
        holder,
        key,
        value.filter((__, other) => other !== index),
        where,
      ),
    );
  }
  const single: unknown = Array.isArray(value) ? value[0] : value;
  if (fact?.type === 'yesno') return [replace(holder, key, single === 'true' ? 'false' : 'true', where)];
  if (fact?.type === 'enum') {
    const other = Object.keys(fact.values ?? {}).find((candidate) => candidate !== single);
    return other ? [replace(holder, key, other, where)] : [];
  }
  if (fact?.type === 'text') return [replace(holder, key, '另一值', where)];
  return fact ? [replace(holder, key, exact(String(single)).plus('1').toFixed(), where)] : [];
}

/** The months of a date comparison, one more and one less. */
function laterEdits(holder: Data, where: string): Edit[] {
  const months = Number(holder['months'] ?? 0);
  return [months + 1, ...(months > 0 ? [months - 1] : [])].map((moved) =>
    replace(holder, 'months', String(moved), where),
  );
}

function conditionEdits(condition: unknown, where: string): Edit[] {
  if (Array.isArray(condition)) return condition.flatMap((part) => conditionEdits(part, where));
  if (typeof condition !== 'object' || condition === null) return [];
  const holder = condition as Data;
  return Object.keys(holder).flatMap((key): Edit[] => {
    if (key === 'all' || key === 'any' || key === 'not') return conditionEdits(holder[key], where);
    const turned = TURNED[key];
    if (turned) return [rename(holder, key, turned, where)].filter((edit) => edit !== undefined);
    if (key === 'is' || key === 'equal') return [];
    if (key === 'later') return laterEdits(holder[key] as Data, where);
    if (key === 'category' || key === 'kind')
      return Array.isArray(holder[key]) && holder[key].length > 1 ? valueEdits(holder, key, where) : [];
    return valueEdits(holder, key, where);
  });
}

function provisionEdits(node: unknown, where: string): Edit[] {
  if (Array.isArray(node)) return node.flatMap((part) => provisionEdits(part, where));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (CONDITION_FIELDS.has(key)) return conditionEdits(value, `${where} ${key}`);
    return key === 'then' || key === 'failed' || key === 'unknown' ? [] : provisionEdits(value, where);
  });
}

function thresholdEdits(id: string, threshold: Data): Edit[] {
  const value = threshold['value'];
  if (typeof value !== 'string') return [];
  const [, number = '', unit = ''] = /^([\d.]+)(.*)$/u.exec(value) ?? [];
  const step = unit === '万元' ? '0.000001' : '0.01';
  return [exact(number).plus(step), exact(number).minus(step)].map((moved) =>
    replace(threshold, 'value', moved.toFixed() + unit, `界限 ${id}`),
  );
}

/** Every mutant of a regulation. The data is changed in place while one is made, and restored at once. */
export function mutants(data: unknown, file: string): Mutant[] {
  // Aliases of the YAML share objects; a copy parts them, so that each place is changed alone.
  const copy = JSON.parse(JSON.stringify(data)) as Data;
  const thresholds = Object.entries((copy['thresholds'] ?? {}) as Record<string, Data>);
  const edits = [
    ...thresholds.flatMap(([id, threshold]) => thresholdEdits(id, threshold)),
    ...Object.entries((copy['definitions'] ?? {}) as Data).flatMap(([name, condition]) =>
      conditionEdits(condition, `定义 ${name}`),
    ),
    ...(copy['provisions'] as Data[]).flatMap((provision) =>
      provisionEdits(provision, `${String(provision['rule'])}/${String(provision['question'])}`),
    ),
  ];
  const changed = edits.map(({ change, apply, undo }) => ({
    change,
    make: () => {
      apply();
      try {
        return loadRegulation(copy, file, nameOfItem);
      } finally {
        undo();
      }
    },
  }));
  const flipped = thresholds.map(([id]) => ({
    change: `界限 ${id}：本数归另一边`,
    make: () => {
      const regulation = loadRegulation(copy, file, nameOfItem);
      const threshold = regulation.thresholds.get(id);
      if (threshold) threshold.valueSide = threshold.valueSide === 'lower' ? 'upper' : 'lower';
      return regulation;
    },
  }));
  return [...changed, ...flipped];
}
