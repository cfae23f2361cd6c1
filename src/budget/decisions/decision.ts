import * as v from 'valibot';
import { FactError, FACTS, parseFacts, REGULATIONS } from '../../rules';
import { findKind } from '../../rules/expenses';
import { text, validate } from '../../rules/shape';
import { zh as messages } from './messages.zh';

/** What a reviewer decided, as it is kept with the workbook. Fields that are not known here are kept as they are. */

const VERDICT_IDS = ['in', 'out', 'conditional', 'refusal', 'silent', 'undetermined'] as const;

const verdict = v.picklist(VERDICT_IDS, messages.verdictIds(VERDICT_IDS));

const region = v.pipe(
  text,
  v.check((id) => REGULATIONS.some((regulation) => regulation.id === id), messages.noRegion),
);

const moment = v.pipe(
  text,
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/u, messages.moment),
  v.check((written) => !Number.isNaN(Date.parse(written)), messages.moment),
);

const kind = v.pipe(
  text,
  v.check((id) => findKind(id) !== undefined, messages.noKind),
);

const count = v.pipe(v.number(messages.count), v.integer(messages.count), v.minValue(1, messages.count));
const anyText = v.string(messages.text);

const fingerprint = v.looseObject(
  {
    sheet: anyText,
    item: anyText,
    spec: anyText,
    section: anyText,
    amount: anyText,
    occurrence: count,
    of: count,
    nth: count,
    // Not in files of before; where the name is on too many lines it is left out.
    others: v.optional(v.array(anyText, messages.list)),
  },
  messages.object,
);

const facts = v.pipe(
  v.record(v.string(), v.union([v.boolean(), v.string()], messages.factValue), messages.object),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const problem = factProblem(dataset.value);
    if (problem !== undefined) addIssue({ message: problem });
  }),
);

/** A line's facts are yes or no, or one of some values, each by its id. */
function factProblem(given: Readonly<Record<string, boolean | string>>): string | undefined {
  try {
    parseFacts(given);
  } catch (error) {
    if (error instanceof FactError) return error.text;
    throw error;
  }
  const [strange] = Object.entries(given).filter(([id, value]) => {
    const { type, values = {} } = FACTS.get(id) ?? {};
    return type === 'yesno'
      ? typeof value !== 'boolean'
      : type !== 'enum' || !Object.hasOwn(values, String(value));
  });
  return strange === undefined ? undefined : messages.factOfLine(strange[0]);
}

/** What a decision is about. The other fields are left to `content`. */
const target = v.variant(
  'scope',
  [
    v.object({ scope: v.literal('line'), fingerprint }),
    v.object({ scope: v.literal('wording'), wording: text }),
  ],
  messages.scope,
);

const own = v.looseObject({ verdict, kind: text }, messages.object);

const common = {
  id: text,
  reviewer: text,
  at: moment,
  supersedes: v.optional(v.array(text, messages.list)),
};

const content = v.variant(
  'kind',
  [
    v.looseObject({
      ...common,
      kind: v.literal('reclassify'),
      to: v.strictObject({ kind }, messages.object),
      reason: text,
      own: v.optional(own),
    }),
    v.looseObject({
      ...common,
      kind: v.literal('verdict'),
      to: v.strictObject({ verdict }, messages.object),
      reason: text,
      region,
      own: v.optional(own),
    }),
    v.looseObject({ ...common, kind: v.literal('accept'), reason: v.optional(anyText), region, own }),
    v.looseObject({ ...common, kind: v.literal('answer'), reason: v.optional(anyText), facts }),
    v.looseObject({ ...common, kind: v.literal('note'), reason: text }),
  ],
  messages.kinds,
);

/**
 * One decision of a reviewer. `reclassify`: the line is of another kind; `verdict`: this verdict stands, whatever GOVIT says; `accept`:
 * GOVIT's own verdict is agreed to; `answer`: facts of the line; `note`: a remark. A verdict holds in the region for which it was given.
 * `own` is what GOVIT said at that time, `supersedes` are decisions that the reviewer knew and overruled.
 */
export type Decision = v.InferOutput<typeof content> & v.InferOutput<typeof target>;

export type DecisionOf<K extends Decision['kind']> = Extract<Decision, { kind: K }>;

/**
 * What tells a line from every other, though rows be sorted or inserted and the sheet renamed (fingerprint.ts). `others` are the amounts of
 * the other lines of its name in the sheet: without them it is not known whether a line of another amount may be the one that was meant.
 */
export type LineFingerprint = v.InferOutput<typeof fingerprint>;

/**
 * Reads one decision.
 *
 * @param place how messages name it, e.g. 第 3 条
 * @throws {DataError} in Chinese, naming the entry and the field
 */
export function readDecision(data: unknown, place: string): Decision {
  return { ...validate(content, data, place), ...validate(target, data, place) };
}
