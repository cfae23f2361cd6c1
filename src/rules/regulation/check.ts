import { FACTS } from '../facts/vocabulary';
import { DataError } from '../dataError';
import { articleExists } from './article';
import type { ClockData, EffectData, ProvisionData, RegulationData } from './shape';
import { VERDICTS } from './terms';

type Threshold = RegulationData['thresholds'][string];

/** What a regulation file says of itself must be so: its articles, its verdicts, and the facts and rules that it names. */
class Check {
  private readonly rules: ReadonlySet<string>;

  constructor(
    private readonly data: RegulationData,
    private readonly file: string,
  ) {
    const entries = [...data.provisions, ...data.advice];
    this.rules = new Set([...Object.keys(data.cited), ...entries.map(({ rule }) => rule)]);
  }

  all(): void {
    const { cited, advice, thresholds, provisions } = this.data;
    for (const [rule, article] of Object.entries(cited)) this.article(article, rule);
    for (const entry of advice) this.article(entry.article, entry.rule);
    for (const [id, entry] of Object.entries(thresholds)) this.threshold(entry, `界限 ${id}`);
    for (const entry of provisions) this.provision(entry);
  }

  private fail(entry: string, field: string, problem: string): never {
    throw new DataError(this.file, entry, field, problem);
  }

  private article(article: string, entry: string): void {
    const { articles, annexes } = this.data;
    if (articleExists(article, articles, annexes)) return;
    const others = annexes.map((annex) => `、${annex}`).join('');
    this.fail(entry, 'article', `本办法没有“${article}”（共 ${articles} 条${others}）`);
  }

  private threshold({ article, value, against }: Threshold, entry: string): void {
    if ((value === undefined) === (against === undefined))
      this.fail(entry, 'value', '请在 value 与 against 中填且只填一项');
    if (against !== undefined) this.fact(against, entry, 'against');
    this.article(article, entry);
  }

  private provision(entry: ProvisionData): void {
    const { rule } = entry;
    this.article(entry.article, rule);
    for (const name of ['then', 'failed', 'unknown'] as const) this.effect(entry[name], entry, name);
    if (entry.clock) this.clock(entry.clock, rule);
    entry.require.forEach(({ failed }, index) => {
      this.verdict(failed, entry, `require.${index}.failed`);
    });
  }

  private effect(effect: EffectData | undefined, entry: ProvisionData, field: string): void {
    this.verdict(effect?.verdict, entry, `${field}.verdict`);
    for (const cited of effect?.cites ?? [])
      if (!this.rules.has(cited)) this.fail(entry.rule, `${field}.cites`, `没有条款 ${cited}`);
    for (const id of effect?.missing ?? []) this.fact(id, entry.rule, `${field}.missing`);
  }

  private verdict(verdict: string | undefined, { question, rule }: ProvisionData, field: string): void {
    const known: readonly string[] = VERDICTS[question];
    if (verdict !== undefined && !known.includes(verdict))
      this.fail(rule, field, `${question} 没有 ${verdict} 这个结论，可用：${known.join('、')}`);
  }

  private clock({ type, start, done }: ClockData, rule: string): void {
    const types = FACTS.get('deadlineType')?.values ?? {};
    if (!Object.hasOwn(types, type))
      this.fail(rule, 'clock.type', `没有 ${type} 这个期限种类，可用：${Object.keys(types).join('、')}`);
    const days = [
      ...(start && 'latest' in start ? start.latest : []),
      ...(start && 'yearAfter' in start ? [start.yearAfter] : []),
    ];
    for (const id of days) this.moment(id, ['date'], rule, 'clock.start');
    if (start && 'year' in start) this.moment(start.year, ['count'], rule, 'clock.start');
    // A year of application counts as its first day, so a year may be held against the clock too.
    if (done !== undefined) this.moment(done, ['date', 'count'], rule, 'clock.done');
  }

  private moment(id: string, types: readonly string[], rule: string, field: string): void {
    const type = this.fact(id, rule, field);
    if (!types.includes(type)) this.fail(rule, field, `${id} 不是${types[0] === 'date' ? '日期' : '年度'}`);
  }

  private fact(id: string, entry: string, field: string): string {
    return FACTS.get(id)?.type ?? this.fail(entry, field, `没有名为 ${id} 的事实`);
  }
}

/**
 * Checks what the shape of a regulation file cannot tell.
 *
 * @param file its name, for errors
 * @throws {DataError} at the first fault, naming file, entry and field
 */
export function checkData(data: RegulationData, file: string): void {
  new Check(data, file).all();
}
