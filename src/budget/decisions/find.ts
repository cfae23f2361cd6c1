import { wordingOf } from '../../rules/expenses';
import type { Line } from '../table';
import type { Decision, LineFingerprint } from './decision';
import { fingerprintsOf, key, type PlacedLine } from './fingerprint';
import { matchLines, type SheetNames } from './match';
import type { Placed } from './weigh';

/** Decisions by the lines that they are about. */
export interface FoundDecisions {
  byLine: ReadonlyMap<Line, readonly Placed[]>;
  /** Decisions whose line is no longer there, or can no longer be told from others. */
  lost: readonly Decision[];
}

const UNCHANGED: readonly [] = [];

function fingerprintKey({ sheet, item, spec, section, amount, ...rest }: LineFingerprint): string {
  const { occurrence, of, nth, others } = rest;
  const numbers = [occurrence, of, nth].map(String);
  return key(sheet, item, spec, section, amount, ...numbers, JSON.stringify(others) ?? '');
}

/**
 * Finds the lines that decisions are about.
 *
 * @param lines all the lines of each sheet that was read, from top to bottom
 * @param sheets the sheets of the workbook: a decision on a sheet that was not read is not lost
 */
export function findDecisions(
  lines: readonly PlacedLine[],
  decisions: readonly Decision[],
  sheets: SheetNames,
): FoundDecisions {
  const byLine = new Map<Line, Placed[]>();
  const add = (line: Line | undefined, placed: Placed): void => {
    if (line === undefined) return;
    const known = byLine.get(line);
    if (known === undefined) byLine.set(line, [placed]);
    else known.push(placed);
  };
  if (decisions.length === 0) return { byLine, lost: [] };

  const wanted = new Map<string, LineFingerprint>();
  const byWording = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (decision.scope === 'line') wanted.set(fingerprintKey(decision.fingerprint), decision.fingerprint);
    else {
      const wording = wordingOf(decision.wording);
      const known = byWording.get(wording);
      if (known === undefined) byWording.set(wording, [decision]);
      else known.push(decision);
    }
  }
  if (byWording.size > 0)
    for (const { line } of lines)
      for (const decision of byWording.get(wordingOf(line.item)) ?? [])
        add(line, { decision, changes: UNCHANGED });

  const matches = matchLines([...wanted.values()], wanted.size === 0 ? [] : fingerprintsOf(lines), sheets);
  const lost: Decision[] = [];
  for (const decision of decisions) {
    if (decision.scope !== 'line') continue;
    const fingerprint = wanted.get(fingerprintKey(decision.fingerprint));
    const match = fingerprint === undefined ? undefined : matches.get(fingerprint);
    if (match === 'gone') lost.push(decision);
    else if (match !== undefined && match !== 'elsewhere')
      add(lines[match.line]?.line, { decision, changes: match.changes });
  }
  // What another decision names as overruled is history, wherever its line went.
  const overruled = new Set(decisions.flatMap(({ supersedes = [] }) => supersedes));
  return { byLine, lost: lost.filter(({ id }) => !overruled.has(id)) };
}
