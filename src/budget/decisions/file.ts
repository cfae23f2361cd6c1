import * as v from 'valibot';
import { DataError } from '../../rules';
import { readDecision, type Decision } from './decision';
import { zh as messages } from './messages.zh';

/** Decisions as JSON text: `{"format":"govit-decisions","version":1,"decisions":[…]}`. */

const FORMAT = 'govit-decisions';
const VERSION = 1;

const head = v.looseObject({ format: v.literal(FORMAT) });
const body = v.looseObject({ decisions: v.array(v.unknown()), aside: v.optional(v.array(v.unknown())) });

export interface DecisionFile {
  decisions: Decision[];
  /** Entries that could not be used, as they stand. They are written again, so that nothing is lost. */
  aside: unknown[];
  /** A text that is no such file at all, to be kept by whoever writes a new one. */
  unread?: string;
  /** What is to be told, in Chinese, each naming its entry. */
  problems: string[];
}

export const NO_DECISIONS: DecisionFile = { decisions: [], aside: [], problems: [] };

/** Reads decisions. Never throws: what cannot be used is told and kept aside. */
export function readDecisions(json: string): DecisionFile {
  const data = parse(json);
  const unread = (problem: string): DecisionFile => ({
    decisions: [],
    aside: [],
    unread: json,
    problems: [problem],
  });
  if (data === undefined) return unread(messages.noJson);
  if (!v.is(head, data)) return unread(messages.otherFormat(FORMAT));
  const { version } = data;
  if (version !== VERSION) return unread(messages.otherVersion(String(version)));
  const file = v.safeParse(body, data);
  if (!file.success) return unread(messages.noList);
  return readEntries([...file.output.decisions, ...(file.output.aside ?? [])]);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // No value of JSON is undefined.
    return undefined;
  }
}

function readEntries(entries: readonly unknown[]): DecisionFile {
  const byId = new Map<string, Decision>();
  const aside: unknown[] = [];
  const problems: string[] = [];
  entries.forEach((entry, index) => {
    const place = messages.entry(index + 1);
    try {
      const decision = readDecision(entry, place);
      const known = byId.get(decision.id);
      if (known === undefined) byId.set(decision.id, decision);
      else if (JSON.stringify(known) !== JSON.stringify(decision))
        throw new DataError(place, decision.id, 'id', messages.twiceTheSameId);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      aside.push(entry);
      problems.push(error.message);
    }
  });
  return { decisions: [...byId.values()], aside, problems };
}

/** Decisions as JSON text, with what was kept aside. */
export function writeDecisions({ decisions, aside }: Pick<DecisionFile, 'decisions' | 'aside'>): string {
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    decisions,
    ...(aside.length === 0 ? {} : { aside }),
  });
}

/** Adds a decision; one of the same id gives way. */
export function withDecision(decisions: readonly Decision[], decision: Decision): Decision[] {
  return [...withoutDecision(decisions, decision.id), decision];
}

/** Undo: takes a decision back. What it had superseded counts again. */
export function withoutDecision(decisions: readonly Decision[], id: string): Decision[] {
  return decisions.filter((decision) => decision.id !== id);
}
