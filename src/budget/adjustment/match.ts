import { fold } from '../../rules/expenses/normalize';
import type { Match, SideAmount } from './lines';
import { titleOf } from '../lines';
import type { Line } from '../table';

/** Which line of one budget is which line of another. */

export interface Entry {
  line: Line;
  side: SideAmount;
}

/**
 * Lines whose match should be looked at. spec, section: matched by name although the specification or the section differs;
 * order: several of one name, matched as they come; several: of one name, but not as many in each, so that what was moved
 * cannot be told.
 */
export interface Doubt {
  why: 'spec' | 'section' | 'order' | 'several';
  item: string;
  approvedRows: number[];
  adjustedRows: number[];
}

export interface Matching {
  matches: Match[];
  doubts: Doubt[];
}

interface Group {
  approved: Entry[];
  adjusted: Entry[];
}

const nameOf = ({ line }: Entry): string => fold(titleOf(line.item));
const specOf = ({ line }: Entry): string => fold(line.spec);
const sectionOf = ({ line }: Entry): string => [...line.section, line.group].map(fold).join('/');

/** Ways of telling that two lines are one, the surest first, with what is left out of the comparison. */
const STAGES: readonly { why?: Doubt['why']; key: (entry: Entry) => string }[] = [
  { key: (entry) => [nameOf(entry), specOf(entry), sectionOf(entry)].join('\n') },
  { why: 'section', key: (entry) => [nameOf(entry), specOf(entry)].join('\n') },
  { why: 'spec', key: (entry) => [nameOf(entry), sectionOf(entry)].join('\n') },
  { why: 'spec', key: nameOf },
];

function groupBy({ approved, adjusted }: Group, key: (entry: Entry) => string): Group[] {
  const groups = new Map<string, Group>();
  const into = (entry: Entry): Group => {
    const name = key(entry);
    const group = groups.get(name) ?? { approved: [], adjusted: [] };
    groups.set(name, group);
    return group;
  };
  for (const entry of adjusted) into(entry).adjusted.push(entry);
  for (const entry of approved) into(entry).approved.push(entry);
  return [...groups.values()];
}

const rowsOf = (entries: readonly Entry[]): number[] => entries.map(({ line }) => line.row);

function matchOf(approved: readonly Entry[], adjusted: readonly Entry[]): Match {
  return {
    item: (adjusted[0] ?? approved[0])?.line.item ?? '',
    approved: approved.map(({ side }) => side),
    adjusted: adjusted.map(({ side }) => side),
  };
}

function doubtOf(why: Doubt['why'], { approved, adjusted }: Group): Doubt {
  const item = (adjusted[0] ?? approved[0])?.line.item ?? '';
  return { why, item, approvedRows: rowsOf(approved), adjustedRows: rowsOf(adjusted) };
}

/** Takes out the lines of equal amounts: those are one another. */
function takeEqual({ approved, adjusted }: Group): { matches: Match[]; left: Group } {
  const byAmount = new Map<string, Entry[]>();
  // From the last one, so that the first is taken first.
  for (const entry of [...approved].reverse()) {
    const amount = entry.side.yuan?.toFixed();
    if (amount === undefined) continue;
    const same = byAmount.get(amount);
    if (same === undefined) byAmount.set(amount, [entry]);
    else same.push(entry);
  }
  const taken = new Set<Entry>();
  const matches: Match[] = [];
  const rest = adjusted.filter((entry) => {
    const same = byAmount.get(entry.side.yuan?.toFixed() ?? '')?.pop();
    if (same === undefined) return true;
    taken.add(same);
    matches.push(matchOf([same], [entry]));
    return false;
  });
  return { matches, left: { approved: approved.filter((entry) => !taken.has(entry)), adjusted: rest } };
}

/** Lines of one name: those of equal amounts are one another; the rest go by their order where there are as many. */
function matchGroup(group: Group): Matching {
  const { matches, left } = takeEqual(group);
  const { approved, adjusted } = left;
  if (approved.length > 0 && adjusted.length > 0 && approved.length !== adjusted.length)
    return { matches: [...matches, matchOf(approved, adjusted)], doubts: [doubtOf('several', left)] };
  const most = Math.max(approved.length, adjusted.length);
  for (let at = 0; at < most; at += 1)
    matches.push(matchOf(approved.slice(at, at + 1), adjusted.slice(at, at + 1)));
  const inOrder = approved.length > 1 && adjusted.length > 1;
  return { matches, doubts: inOrder ? [doubtOf('order', left)] : [] };
}

/** By the rows of the adjusted budget; what is gone from it comes last. */
function bySheet(one: Match, other: Match): number {
  const rowOf = ({ approved, adjusted }: Match): [number, number] => [
    adjusted[0]?.row ?? Infinity,
    approved[0]?.row ?? Infinity,
  ];
  const [[a, before], [b, after]] = [rowOf(one), rowOf(other)];
  return a === b ? before - after : a - b;
}

/**
 * Matches the lines of an approved budget with those of the adjusted one: by name, specification and section, then by the name
 * with one of them; never by a name that stands for several lines. What is left on one side was added or removed.
 */
export function matchBudgets(approved: readonly Entry[], adjusted: readonly Entry[]): Matching {
  const result: Matching = { matches: [], doubts: [] };
  let open: Group = { approved: [...approved], adjusted: [...adjusted] };
  const take = ({ matches, doubts }: Matching): void => {
    result.matches.push(...matches);
    result.doubts.push(...doubts);
  };
  for (const { why, key } of STAGES) {
    const rest: Group = { approved: [], adjusted: [] };
    for (const group of groupBy(open, key)) {
      const both = group.approved.length > 0 && group.adjusted.length > 0;
      const single = group.approved.length === 1 && group.adjusted.length === 1;
      if (both && why === undefined) take(matchGroup(group));
      else if (single && why !== undefined)
        take({ matches: [matchOf(group.approved, group.adjusted)], doubts: [doubtOf(why, group)] });
      else {
        rest.approved.push(...group.approved);
        rest.adjusted.push(...group.adjusted);
      }
    }
    open = rest;
  }
  for (const group of groupBy(open, nameOf)) {
    const { approved: before, adjusted: after } = group;
    if (before.length > 0 && after.length > 0)
      take({ matches: [matchOf(before, after)], doubts: [doubtOf('several', group)] });
    else {
      result.matches.push(...before.map((entry) => matchOf([entry], [])));
      result.matches.push(...after.map((entry) => matchOf([], [entry])));
    }
  }
  return { ...result, matches: result.matches.sort(bySheet) };
}
