import { settleBoundary } from '../boundary';
import type { Condition } from '../conditions/condition';
import { ConditionError, readCondition, type Vocabulary } from '../conditions/read';
import { exact } from '../decimal';
import { FACTS } from '../facts/vocabulary';
import { carriesUnit, readMoney } from '../money';
import { DataError, validate } from '../shape';
import type { Threshold } from '../thresholds';
import { articleExists } from './article';
import type { Provision, Regulation, Requirement } from './regulation';
import {
  QUESTIONS,
  RegulationShape,
  VERDICTS,
  type ClockData,
  type EffectData,
  type ProvisionData,
  type Question,
  type RegulationData,
} from './shape';

type NameOf = Vocabulary['nameOf'];

/** Reading of one regulation file: knows the file's name for its errors. */
class Reading {
  readonly thresholds: ReadonlyMap<string, Threshold>;
  readonly articleOf: ReadonlyMap<string, string>;
  private readonly definitions = new Map<string, Condition>();

  constructor(
    private readonly file: string,
    private readonly data: RegulationData,
    private readonly nameOf: NameOf,
  ) {
    // The first provision of a rule says where the rule stands.
    const placed = [...data.provisions, ...data.advice].map(({ rule, article }) => [rule, article] as const);
    this.articleOf = new Map([...Object.entries(data.cited), ...placed.reverse()]);
    this.thresholds = new Map(
      Object.entries(data.thresholds).map(([id, entry]) => [id, this.threshold(id, entry)]),
    );
    for (const [name, condition] of Object.entries(data.definitions)) {
      this.definitions.set(name, this.condition(condition, `定义 ${name}`, name));
    }
  }

  /** All provisions, bound to the regulation that they belong to. */
  provisions(regulation: Regulation): Provision[] {
    return this.data.provisions.map((entry) => this.provision(entry, regulation));
  }

  checkCitations(): void {
    for (const [rule, article] of Object.entries(this.data.cited)) this.checkArticle(article, rule);
    for (const entry of this.data.advice) this.checkArticle(entry.article, entry.rule);
  }

  private fail(entry: string, field: string, problem: string): never {
    throw new DataError(this.file, entry, field, problem);
  }

  private checkArticle(article: string, entry: string): void {
    if (articleExists(article, this.data.articles, this.data.annexes)) return;
    this.fail(
      entry,
      'article',
      `本办法没有“${article}”（共 ${this.data.articles} 条${this.data.annexes.map((annex) => `、${annex}`).join('')}）`,
    );
  }

  private threshold(id: string, entry: RegulationData['thresholds'][string]): Threshold {
    const where = `界限 ${id}`;
    const fact = FACTS.get(entry.fact);
    if (!fact) return this.fail(where, 'fact', `没有名为 ${entry.fact} 的事实`);
    if ((entry.value === undefined) === (entry.against === undefined))
      return this.fail(where, 'value', '请在 value 与 against 中填且只填一项');
    if (entry.against !== undefined && !FACTS.has(entry.against))
      return this.fail(where, 'against', `没有名为 ${entry.against} 的事实`);
    this.checkArticle(entry.article, where);
    const words = [entry.lower, entry.upper].filter((word) => word !== undefined);
    const boundary = settleBoundary(words, entry.holds);
    if (!boundary)
      return this.fail(
        where,
        'holds',
        `“${words.join('”“')}”未说明本数归哪一边，请填 holds: lower 或 upper，并写明 reading`,
      );
    return {
      id,
      fact: entry.fact,
      measure:
        entry.against === undefined
          ? { value: this.measure(where, fact.type, entry.value ?? '') }
          : { against: entry.against },
      article: entry.article,
      words: { lower: entry.lower, upper: entry.upper },
      valueSide: boundary.valueSide,
      open: boundary.open || entry.reading !== undefined,
      reading: entry.reading,
      otherwise: entry.otherwise,
    };
  }

  private measure(where: string, type: string, value: string) {
    if (type === 'money') {
      const amount = carriesUnit(value) ? readMoney(value) : undefined;
      return amount ?? this.fail(where, 'value', `“${value}”不是带单位的金额，如 1000万元`);
    }
    const bare = value.replace(/(?:%|个月)$/u, '');
    return /^\d+(\.\d+)?$/u.test(bare) ? exact(bare) : this.fail(where, 'value', `“${value}”不是数`);
  }

  private condition(data: unknown, entry: string, field: string): Condition {
    try {
      return readCondition(data, {
        thresholds: this.thresholds,
        definitions: this.definitions,
        nameOf: this.nameOf,
      });
    } catch (error) {
      if (error instanceof ConditionError) return this.fail(entry, field, error.message);
      throw error;
    }
  }

  private provision(entry: ProvisionData, regulation: Regulation): Provision {
    const { rule, question } = entry;
    this.checkArticle(entry.article, rule);
    for (const name of ['then', 'failed', 'unknown'] as const)
      this.checkEffect(entry[name], question, rule, name);
    if (entry.clock) this.checkClock(entry.clock, rule);
    const { when, unless, require, ...rest } = entry;
    return {
      ...rest,
      regulation,
      when: when && this.condition(when, rule, 'when'),
      unless: unless && this.condition(unless, rule, 'unless'),
      requirements: require.map((requirement, index) =>
        this.requirement(requirement, question, rule, `require.${index}`),
      ),
    };
  }

  private requirement(
    entry: ProvisionData['require'][number],
    question: Question,
    rule: string,
    field: string,
  ): Requirement {
    this.checkVerdict(entry.failed, question, rule, `${field}.failed`);
    const that = this.condition(entry.that, rule, `${field}.that`);
    return { that, label: entry.label ?? that.describe(), failed: entry.failed };
  }

  private checkEffect(effect: EffectData | undefined, question: Question, rule: string, field: string): void {
    this.checkVerdict(effect?.verdict, question, rule, `${field}.verdict`);
    for (const cited of effect?.cites ?? [])
      if (!this.articleOf.has(cited)) this.fail(rule, `${field}.cites`, `没有条款 ${cited}`);
    for (const id of effect?.missing ?? [])
      if (!FACTS.has(id)) this.fail(rule, `${field}.missing`, `没有名为 ${id} 的事实`);
  }

  private checkClock({ type, start, done }: ClockData, rule: string): void {
    const types = FACTS.get('deadlineType')?.values ?? {};
    if (!Object.hasOwn(types, type))
      this.fail(rule, 'clock.type', `没有 ${type} 这个期限种类，可用：${Object.keys(types).join('、')}`);
    const days = [
      ...(start && 'latest' in start ? start.latest : []),
      ...(start && 'yearAfter' in start ? [start.yearAfter] : []),
    ];
    for (const id of days) this.checkClockFact(id, ['date'], rule, 'clock.start');
    if (start && 'year' in start) this.checkClockFact(start.year, ['count'], rule, 'clock.start');
    // A year of application counts as its first day, so a year may be held against the clock too.
    if (done !== undefined) this.checkClockFact(done, ['date', 'count'], rule, 'clock.done');
  }

  private checkClockFact(id: string, types: readonly string[], rule: string, field: string): void {
    const type = FACTS.get(id)?.type;
    if (type === undefined) this.fail(rule, field, `没有名为 ${id} 的事实`);
    if (!types.includes(type)) this.fail(rule, field, `${id} 不是${types[0] === 'date' ? '日期' : '年度'}`);
  }

  private checkVerdict(verdict: string | undefined, question: Question, rule: string, field: string): void {
    const known: readonly string[] = VERDICTS[question];
    if (verdict !== undefined && !known.includes(verdict))
      this.fail(rule, field, `${question} 没有 ${verdict} 这个结论，可用：${known.join('、')}`);
  }
}

/**
 * Makes a regulation from the data of its file.
 *
 * @param data the file, read as YAML with the failsafe schema (every scalar a text)
 * @param file its name, for errors
 * @param nameOf Chinese names of categories and kinds of expense
 * @throws {DataError} at the first fault, naming file, provision and field
 */
export function loadRegulation(data: unknown, file: string, nameOf: NameOf): Regulation {
  const shaped = validate(RegulationShape, data, file, ['rule']);
  const reading = new Reading(file, shaped, nameOf);
  reading.checkCitations();
  const regulation: Regulation = {
    ...shaped,
    thresholds: reading.thresholds,
    articleOf: reading.articleOf,
    provisions: [],
    byQuestion: { scope: [], path: [], class: [], adjust: [], deadline: [], plan: [] },
  };
  const provisions = reading.provisions(regulation);
  const byQuestion = Object.fromEntries(
    QUESTIONS.map((question) => [
      question,
      provisions.filter((provision) => provision.question === question),
    ]),
  ) as Record<Question, Provision[]>;
  return Object.assign(regulation, { provisions, byQuestion });
}
