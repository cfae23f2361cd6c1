import { settleBoundary } from '../boundary';
import type { Condition } from '../conditions/condition';
import { ConditionError, readCondition, type Vocabulary } from '../conditions/read';
import { exact } from '../decimal';
import { FACTS } from '../facts/vocabulary';
import { carriesUnit, readMoney } from '../money';
import { DataError } from '../dataError';
import type { Threshold } from '../thresholds';
import type { Provision, Regulation, Requirement } from './regulation';
import type { ProvisionData, RegulationData } from './shape';
import { QUESTIONS, type Question } from './terms';

export type NameOf = Vocabulary['nameOf'];

/** Reading of one regulation: knows the file's name for its errors. */
class Reading {
  readonly thresholds: ReadonlyMap<string, Threshold>;
  private readonly definitions = new Map<string, Condition>();

  constructor(
    private readonly file: string,
    private readonly data: RegulationData,
    private readonly nameOf: NameOf,
  ) {
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

  private fail(entry: string, field: string, problem: string): never {
    throw new DataError(this.file, entry, field, problem);
  }

  private threshold(id: string, entry: RegulationData['thresholds'][string]): Threshold {
    const where = `界限 ${id}`;
    const fact = FACTS.get(entry.fact);
    if (!fact) return this.fail(where, 'fact', `没有名为 ${entry.fact} 的事实`);
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
    const { when, unless, require, ...rest } = entry;
    return {
      ...rest,
      regulation,
      when: when && this.condition(when, entry.rule, 'when'),
      unless: unless && this.condition(unless, entry.rule, 'unless'),
      requirements: require.map((requirement, index) =>
        this.requirement(requirement, entry.rule, `require.${index}`),
      ),
    };
  }

  private requirement(entry: ProvisionData['require'][number], rule: string, field: string): Requirement {
    const that = this.condition(entry.that, rule, `${field}.that`);
    return { that, label: entry.label ?? that.describe(), failed: entry.failed };
  }
}

/** Where each rule stands: its first provision says so. */
function articlesOf({ cited, provisions, advice }: RegulationData): Map<string, string> {
  const placed = [...provisions, ...advice].map(({ rule, article }) => [rule, article] as const);
  return new Map([...Object.entries(cited), ...placed.reverse()]);
}

/**
 * Makes a regulation from data of the right shape.
 *
 * @param file its name, for errors
 * @param nameOf Chinese names of categories and kinds of expense
 * @throws {DataError} where a threshold or a condition cannot be read, naming file, entry and field
 */
export function makeRegulation(data: RegulationData, file: string, nameOf: NameOf): Regulation {
  const reading = new Reading(file, data, nameOf);
  const regulation: Regulation = {
    ...data,
    thresholds: reading.thresholds,
    articleOf: articlesOf(data),
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
