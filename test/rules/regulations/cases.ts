import * as v from 'valibot';
import {
  ask,
  parseFacts,
  QUESTIONS,
  type AnyAnswer,
  type ParsedFacts,
  type Regulation,
} from '../../../src/rules';
import { oneOrMore, text, validate } from '../../../src/rules/shape';

/**
 * Cases of a regulation as data (test/data/rules/*.cases.yaml). An entry is about one rule: sets of facts whose outcomes differ,
 * at least one of which cites the rule. The test, the coverage table and the mutation check all run the same cases.
 */

const patterns = v.optional(oneOrMore, []);

const SetShape = v.strictObject({
  facts: v.optional(v.record(text, v.string()), {}),
  verdict: v.optional(oneOrMore),
  /** Whether the rule of the entry stands in the basis. */
  cites: v.optional(v.picklist(['yes', 'no', 'either']), 'either'),
  documents: patterns,
  noDocuments: patterns,
  bodies: patterns,
  noBodies: patterns,
  steps: patterns,
  noSteps: patterns,
  text: patterns,
  noText: patterns,
  /** Codes of warnings, or ids of readings, that must (not) be given. */
  warns: patterns,
  noWarns: patterns,
  missing: patterns,
  noMissing: patterns,
  conditions: patterns,
  due: v.optional(text),
  share: v.optional(text),
  room: v.optional(text),
});

const EntryShape = v.strictObject({
  rule: text,
  question: v.picklist(QUESTIONS),
  about: v.optional(text),
  with: v.optional(v.record(text, v.string()), {}),
  sets: v.pipe(v.array(SetShape), v.minLength(2, '至少两组事实')),
});

export type CaseEntry = v.InferOutput<typeof EntryShape>;
type CaseSet = CaseEntry['sets'][number];

export function readCases(data: unknown, file: string): CaseEntry[] {
  return validate(v.array(EntryShape), data, file, ['rule']);
}

const factCache = new WeakMap<CaseSet, ParsedFacts>();

/** The answer of one set. The readings of facts are kept, for the mutation check asks thousands of times. */
export function answerOf(regulation: Regulation, entry: CaseEntry, set: CaseSet): AnyAnswer {
  let facts = factCache.get(set);
  if (!facts) {
    facts = parseFacts({ ...entry.with, ...set.facts });
    factCache.set(set, facts);
  }
  return ask(regulation, entry.question, facts);
}

function missesOf(
  list: readonly string[],
  have: readonly string[],
  lack: readonly string[],
  what: string,
): string[] {
  const found = (pattern: string): boolean => list.some((element) => new RegExp(pattern, 'u').test(element));
  return [
    ...have
      .filter((pattern) => !found(pattern))
      .map((pattern) => `${what} 应有 ${pattern}，现为 ${JSON.stringify(list)}`),
    ...lack.filter(found).map((pattern) => `${what} 不应有 ${pattern}，现为 ${JSON.stringify(list)}`),
  ];
}

/** What an answer of one set misses of its expectations; empty where it meets them. */
export function misses(answer: AnyAnswer, entry: CaseEntry, set: CaseSet): string[] {
  const cited = answer.basis.some(({ rule }) => rule === entry.rule);
  const warned = answer.warnings.flatMap(({ code, reading }) => (reading ? [code, reading] : [code]));
  const exact = (name: 'due' | 'share' | 'room'): string[] => {
    const actual = (answer as unknown as Record<string, unknown>)[name];
    return set[name] === undefined || set[name] === actual
      ? []
      : [`${name} 应为 ${set[name]}，现为 ${String(actual)}`];
  };
  return [
    ...(set.verdict && !set.verdict.includes(answer.verdict)
      ? [`结论应为 ${set.verdict.join('或')}，现为 ${answer.verdict}：${answer.text}`]
      : []),
    ...(set.cites !== 'either' && cited !== (set.cites === 'yes')
      ? [`依据${set.cites === 'yes' ? '应有' : '不应有'} ${entry.rule}`]
      : []),
    ...missesOf(answer.documents, set.documents, set.noDocuments, '材料'),
    ...missesOf(answer.bodies, set.bodies, set.noBodies, '单位'),
    ...missesOf(
      answer.steps.map((step) => JSON.stringify(step)),
      set.steps,
      set.noSteps,
      '环节',
    ),
    ...missesOf([answer.text], set.text, set.noText, '结论文字'),
    ...missesOf(warned, set.warns.map(literally), set.noWarns.map(literally), '提示'),
    ...missesOf('conditions' in answer ? answer.conditions : [], set.conditions, [], '条件'),
    ...set.missing
      .filter((id) => !answer.missing.includes(id))
      .map((id) => `缺项应有 ${id}，现为 ${answer.missing.join('、')}`),
    ...set.noMissing.filter((id) => answer.missing.includes(id)).map((id) => `缺项不应有 ${id}`),
    ...exact('due'),
    ...exact('share'),
    ...exact('room'),
  ];
}

function literally(word: string): string {
  return `^${word}$`;
}

/** What tells two outcomes apart: everything that is said but the echo of the facts. */
function outcomeKey(answer: AnyAnswer): string {
  const { verdict, documents, bodies, steps, warnings, basis } = answer;
  const due = 'due' in answer ? answer.due : '';
  return JSON.stringify({
    verdict,
    documents,
    bodies,
    steps,
    codes: warnings.map(({ code, reading }) => code + (reading ?? '')),
    due,
    basis: basis.map(({ rule }) => rule).sort(),
  });
}

/** A rule is covered where its sets cite it at least once and have different outcomes. */
export function isCovered(regulation: Regulation, entry: CaseEntry): boolean {
  const answers = entry.sets.map((set) => answerOf(regulation, entry, set));
  const cited = answers.some(({ basis }) => basis.some(({ rule }) => rule === entry.rule));
  return cited && new Set(answers.map(outcomeKey)).size > 1;
}

/** Every miss of a list of cases, each named; stops at the first where `first` is asked for. */
export function run(regulation: Regulation, entries: readonly CaseEntry[], first = false): string[] {
  const found: string[] = [];
  for (const entry of entries) {
    for (const [index, set] of entry.sets.entries()) {
      const missed = misses(answerOf(regulation, entry, set), entry, set).map(
        (miss) => `${entry.rule} 第${index + 1}组：${miss}`,
      );
      found.push(...missed);
      if (first && found.length > 0) return found;
    }
    if (!isCovered(regulation, entry)) found.push(`${entry.rule}：各组结果相同，或没有一组引用它`);
  }
  return found;
}
