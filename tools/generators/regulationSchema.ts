import { toJsonSchema } from '@valibot/to-json-schema';
import { FACTS, type FactDefinition } from '../../src/rules';
import { CATEGORY_IDS } from '../../src/rules/expenses/reading';
import { QUESTIONS, RegulationShape, VERDICTS } from '../../src/rules/regulation/shape';
import { categoryName, KINDS } from '../../src/rules/expenses';
import { DESCRIPTIONS } from './fieldDescriptions';

/** A piece of JSON Schema. */
type Schema = Record<string, unknown>;

/** YAML editors read 1.5, true and 2026-01-01 as numbers, booleans and text; the file is read as text all the same. */
const SCALAR: Schema = { type: ['string', 'number', 'boolean'] };

const oneOrMore = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'array', items: schema }] });

const factIds = (...types: FactDefinition['type'][]): string[] =>
  [...FACTS.values()].filter(({ type }) => types.includes(type)).map(({ id }) => id);

const MEASURED = factIds('money', 'percent', 'count', 'months');
const DAYS = factIds('date');

const named = (schema: Schema, description: string): Schema => ({ ...schema, description });
const ref = (name: string): Schema => ({ $ref: `#/definitions/${name}` });

/** The values that a condition may ask of a fact. */
function valuesOf({ type, values }: FactDefinition): Schema {
  switch (type) {
    case 'yesno':
      return { enum: ['true', 'false', true, false] };
    case 'enum':
      return oneOrMore({ enum: Object.keys(values ?? {}) });
    default:
      return oneOrMore(SCALAR);
  }
}

function describeFact({ label, values }: FactDefinition): string {
  const told = Object.entries(values ?? {}).map(([id, name]) => `${id} ${name}`);
  return [label, ...told].join('\n');
}

/** Facts of which a condition may ask the value itself; amounts and days are compared by thresholds and clocks. */
const ASKED = [...FACTS.values()].filter(({ type }) => type !== 'money' && type !== 'date');

function conditionSchema(): Schema {
  const conditions = { type: 'array', items: ref('condition'), minItems: 1 };
  const thresholds = oneOrMore({ type: 'string' });
  return {
    type: 'object',
    minProperties: 1,
    additionalProperties: false,
    properties: {
      all: named(conditions, '每一个都成立'),
      any: named(conditions, '至少一个成立'),
      not: named(ref('condition'), '不成立'),
      is: named(oneOrMore({ type: 'string' }), '符合 definitions 里的这个定义'),
      lower: named(thresholds, '在界限（thresholds 的 id）的低侧'),
      upper: named(thresholds, '在界限（thresholds 的 id）的高侧'),
      equal: named(thresholds, '恰在界限上'),
      known: named(oneOrMore(ref('fact')), '这些事实都已填'),
      unknown: named(oneOrMore(ref('fact')), '这些事实都未填'),
      later: {
        type: 'object',
        description: 'fact 晚于 than 加 months 个月',
        properties: { fact: ref('day'), than: ref('day'), months: SCALAR },
        required: ['fact', 'than'],
        additionalProperties: false,
      },
      category: named(oneOrMore(ref('category')), '费用属于这些类别'),
      kind: named(oneOrMore(ref('kind')), '费用属于这些细类'),
      ...Object.fromEntries(ASKED.map((fact) => [fact.id, named(valuesOf(fact), describeFact(fact))])),
    },
  };
}

/** Fields that hold ids, typed by hand: the shape knows them only as text. */
const BY_HAND: Readonly<Record<string, Schema>> = {
  when: ref('condition'),
  unless: ref('condition'),
  that: ref('condition'),
  fact: ref('measured'),
  against: ref('measured'),
  missing: { type: 'array', items: ref('fact') },
  latest: oneOrMore(ref('day')),
  yearAfter: ref('day'),
  year: { enum: factIds('count') },
  done: { enum: [...DAYS, ...factIds('count')] },
  type: { enum: Object.keys(FACTS.get('deadlineType')?.values ?? {}) },
};

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Opens texts to whatever scalar an editor reads there; whole numbers keep their pattern where they are texts. */
function openScalars(schema: Schema): Schema {
  const { type, minLength, ...rest } = schema;
  if (type !== 'string') return schema;
  return 'enum' in rest ? schema : { ...SCALAR, ...(minLength === undefined ? {} : { minLength }), ...rest };
}

function transform(node: unknown, path: readonly string[]): unknown {
  if (Array.isArray(node)) return node.map((part) => transform(part, path));
  if (!isObject(node)) return node;
  const result = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'properties' && isObject(value)
        ? properties(value, path)
        : key === 'propertyNames'
          ? value
          : transform(value, path),
    ]),
  );
  return openScalars(result);
}

function properties(fields: Schema, path: readonly string[]): Schema {
  return Object.fromEntries(
    Object.entries(fields).map(([field, schema]) => {
      const at = [...path, field];
      const made = BY_HAND[field] ?? (transform(schema, at) as Schema);
      const description = DESCRIPTIONS[at.join('.')] ?? DESCRIPTIONS[field];
      return [field, description === undefined ? made : { ...made, description }];
    }),
  );
}

/** Each question has verdicts of its own. */
function verdictsByQuestion(): Schema[] {
  return QUESTIONS.map((question) => {
    const verdict = { enum: VERDICTS[question] };
    const effect = { properties: { verdict } };
    return {
      if: { properties: { question: { const: question } } },
      then: {
        properties: {
          then: effect,
          failed: effect,
          unknown: effect,
          require: { items: { properties: { failed: verdict } } },
        },
      },
    };
  });
}

/** The schema by which an editor checks a regulation file and completes its fields. */
export function regulationSchema(): Schema {
  const made = toJsonSchema(RegulationShape, { typeMode: 'input', errorMode: 'ignore' });
  const schema = transform(made, []) as Schema & { properties: Schema };
  const provisions = schema.properties['provisions'] as Schema & { items: Schema };
  provisions.items['allOf'] = verdictsByQuestion();
  schema.properties['definitions'] = {
    type: 'object',
    additionalProperties: ref('condition'),
    description: DESCRIPTIONS['definitions'],
  };
  return {
    ...schema,
    title: 'GOVIT 规定文件',
    description: '由 npm run docs:schema 生成，写法见 docs/adding-a-region.md',
    definitions: {
      condition: conditionSchema(),
      fact: { enum: [...FACTS.keys()] },
      measured: { enum: MEASURED },
      day: { enum: DAYS },
      category: {
        enum: CATEGORY_IDS,
        description: CATEGORY_IDS.map((id) => `${id} ${categoryName(id)}`).join('\n'),
      },
      kind: { enum: KINDS.map(({ id }) => id) },
    },
  };
}
