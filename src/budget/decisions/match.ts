import type { LineFingerprint } from './decision';
import { key } from './fingerprint';

/**
 * From fingerprints of the past to the lines of today: first the line that is the same in everything, then the one that was moved to
 * another section, then the one whose amount was changed. Where several lines come into question and none is the surer one, none is taken.
 */

/**
 * What is not as it was. amount: another amount; place: lines that are equal to this one came or went, or were moved, so that it may have
 * been another of them.
 */
export type Change = 'amount' | 'place';

export interface Match {
  /** Position among the lines. */
  line: number;
  changes: readonly Change[];
}

/** Why a fingerprint has no line. elsewhere: its sheet was not read. */
export type Unmatched = 'gone' | 'elsewhere';

/** The sheets of the workbook, and those of them whose lines are at hand. */
export interface SheetNames {
  all: ReadonlySet<string>;
  read: ReadonlySet<string>;
}

interface Line extends LineFingerprint {
  position: number;
}

const nameKey = ({ item, spec }: LineFingerprint): string => key(item, spec);

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = keyOf(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}

/** A way of pairing what is left: within a group, fingerprints with lines. */
interface Tier {
  keyOf: (fingerprint: LineFingerprint) => string;
  pair: (wanted: readonly LineFingerprint[], lines: readonly Line[]) => (Line | undefined)[];
  changes: (
    wanted: readonly LineFingerprint[],
    lines: readonly Line[],
    fingerprint: LineFingerprint,
  ) => Change[];
}

/**
 * By a number that both carry; those that are left in their order, if they are to be taken at all. Two fingerprints of one number are one
 * line at two times.
 */
function byNumber(
  numberOf: (fingerprint: LineFingerprint) => number,
  takeRest: (wanted: number, lines: number) => boolean,
): Tier['pair'] {
  return (wanted, lines) => {
    const known = new Map(lines.map((line) => [numberOf(line), line]));
    const found = wanted.map((fingerprint) => known.get(numberOf(fingerprint)));
    const used = new Set(found);
    const free = lines.filter((line) => !used.has(line));
    const open = found.filter((line) => line === undefined).length;
    if (!takeRest(open, free.length)) return found;
    const rest = free.values();
    return found.map((line) => line ?? rest.next().value);
  };
}

const inOrder: Tier['pair'] = (wanted, lines) => wanted.map((_, index) => lines[index]);

const TIERS: readonly Tier[] = [
  {
    keyOf: ({ section, amount }) => key(section, amount),
    pair: byNumber(
      ({ occurrence }) => occurrence,
      () => true,
    ),
    changes: (_, lines, { of }) => (lines.length === of ? [] : ['place']),
  },
  {
    keyOf: ({ amount }) => amount,
    pair: inOrder,
    changes: (wanted, lines) => (wanted.length === lines.length ? [] : ['place']),
  },
  {
    keyOf: ({ section }) => section,
    pair: byNumber(
      ({ nth }) => nth,
      (wanted, lines) => wanted === 1 && lines === 1,
    ),
    changes: () => ['amount'],
  },
  {
    keyOf: () => '',
    pair: (wanted, lines) =>
      wanted.length === 1 && lines.length === 1 ? [lines[0]] : wanted.map(() => undefined),
    changes: () => ['amount'],
  },
];

/** Pairs the fingerprints and the lines of one name in one sheet. */
function pairAll(
  wanted: readonly LineFingerprint[],
  lines: readonly Line[],
  take: (fingerprint: LineFingerprint, match: Match) => void,
): void {
  let open = wanted;
  let free = lines;
  for (const { keyOf, pair, changes } of TIERS) {
    const linesByKey = groupBy(free, keyOf);
    const taken = new Set<LineFingerprint>();
    const used = new Set<Line>();
    for (const [group, some] of groupBy(open, keyOf)) {
      const candidates = linesByKey.get(group) ?? [];
      pair(some, candidates).forEach((line, index) => {
        const fingerprint = some[index];
        if (line === undefined || fingerprint === undefined) return;
        take(fingerprint, { line: line.position, changes: changes(some, candidates, fingerprint) });
        taken.add(fingerprint);
        used.add(line);
      });
    }
    open = open.filter((fingerprint) => !taken.has(fingerprint));
    free = free.filter((line) => !used.has(line));
    if (open.length === 0 || free.length === 0) return;
  }
}

/** The sheet that a name stands for today: itself, or, where it is gone, the one sheet that holds most of its lines. */
function sheetsOfToday(
  wanted: readonly LineFingerprint[],
  lines: readonly LineFingerprint[],
  sheetNames: ReadonlySet<string>,
): (name: string) => string | undefined {
  const absent = groupBy(
    wanted.filter(({ sheet }) => !sheetNames.has(sheet)),
    ({ sheet }) => sheet,
  );
  const sheetsByLine = new Map<string, Set<string>>();
  const wholeKey = ({ item, spec, amount }: LineFingerprint): string => key(item, spec, amount);
  for (const line of absent.size === 0 ? [] : lines) {
    const sheets = sheetsByLine.get(wholeKey(line)) ?? new Set();
    sheetsByLine.set(wholeKey(line), sheets.add(line.sheet));
  }
  const successors = new Map<string, string | undefined>();
  for (const [name, some] of absent) {
    const hits = new Map<string, number>();
    for (const fingerprint of some)
      for (const sheet of sheetsByLine.get(wholeKey(fingerprint)) ?? [])
        hits.set(sheet, (hits.get(sheet) ?? 0) + 1);
    const most = Math.max(0, ...hits.values());
    const best = [...hits].filter(([, count]) => count === most);
    // A copy of the sheet holds as many: which of them it was cannot be known.
    successors.set(name, best.length === 1 ? best[0]?.[0] : undefined);
  }
  return (name) => (sheetNames.has(name) ? name : successors.get(name));
}

/**
 * Finds the lines that are meant. Fingerprints of two lines never get the same one.
 *
 * @param wanted fingerprints of the past, each once
 * @param lines fingerprints of the lines of today, in their order
 */
export function matchLines(
  wanted: readonly LineFingerprint[],
  lines: readonly LineFingerprint[],
  sheets: SheetNames,
): Map<LineFingerprint, Match | Unmatched> {
  const { all, read } = sheets;
  const today = sheetsOfToday(wanted, lines, all);
  const result = new Map<LineFingerprint, Match | Unmatched>();
  const names = new Set(wanted.map(nameKey));
  const candidates = lines
    .map((fingerprint, position): Line => ({ ...fingerprint, position }))
    .filter((line) => names.has(nameKey(line)));
  const linesByName = groupBy(candidates, (line) => key(line.sheet, nameKey(line)));
  const sorted = [...wanted].sort((a, b) => a.nth - b.nth);
  for (const fingerprint of sorted) {
    const sheet = today(fingerprint.sheet);
    result.set(fingerprint, sheet !== undefined && !read.has(sheet) ? 'elsewhere' : 'gone');
  }
  for (const [group, some] of groupBy(sorted, (each) => key(today(each.sheet) ?? '', nameKey(each))))
    pairAll(some, linesByName.get(group) ?? [], (fingerprint, match) => result.set(fingerprint, match));
  return result;
}
