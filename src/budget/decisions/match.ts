import type { LineFingerprint } from './decision';
import { key } from './fingerprint';

/**
 * From fingerprints of the past to the lines of today. A line is taken only where it cannot be another one of the same name: a person's
 * word that moves to a line on which nobody decided is worse than one that is told as lost.
 */

/** What is not as it was: another amount. */
export type Change = 'amount';

export interface Match {
  /** Position among the lines. */
  line: number;
  changes: readonly Change[];
}

/** Why a fingerprint has no line. gone: nor can it be told from others. elsewhere: its sheet was not read. */
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

/** The lines of one name in one sheet, as they are today. */
class Namesakes {
  private readonly byPlace: ReadonlyMap<string, readonly Line[]>;
  private readonly byAmount: ReadonlyMap<string, readonly Line[]>;

  constructor(private readonly lines: readonly Line[]) {
    this.byPlace = groupBy(lines, ({ section, amount }) => key(section, amount));
    this.byAmount = groupBy(lines, ({ amount }) => amount);
  }

  find(wanted: LineFingerprint): Match | undefined {
    const equals = this.byPlace.get(key(wanted.section, wanted.amount)) ?? [];
    // Of lines that are equal in everything one more or one fewer may be any of them.
    const line =
      equals.length > 0
        ? equals.length === wanted.of && equals[wanted.occurrence - 1]
        : (this.moved(wanted) ?? this.left(wanted));
    if (!line) return undefined;
    return { line: line.position, changes: line.amount === wanted.amount ? [] : ['amount'] };
  }

  /** The line in another section, where its amount was and is the only one of its kind. */
  private moved({ amount, others }: LineFingerprint): Line | undefined {
    const lines = this.byAmount.get(amount) ?? [];
    return others?.includes(amount) === false && lines.length === 1 ? lines[0] : undefined;
  }

  /**
   * The one line that is left when all that stood beside it are found by their amounts: none came, none went, and no other was changed.
   * A line beside others is to be in its section too.
   */
  private left({ amount, section, others }: LineFingerprint): Line | undefined {
    if (others?.length !== this.lines.length - 1 || others.includes(amount)) return undefined;
    const rest = [...this.lines];
    for (const other of others) {
      const at = rest.findIndex((line) => line.amount === other);
      if (at < 0) return undefined;
      rest.splice(at, 1);
    }
    const [line] = rest;
    // Changed to the amount of another, it cannot be told from that.
    if (line === undefined || others.includes(line.amount)) return undefined;
    return others.length === 0 || line.section === section ? line : undefined;
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
 * Finds the lines that are meant. Two fingerprints get the same one only where they are of one line at two times.
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
  const names = new Set(wanted.map(nameKey));
  const candidates = lines
    .map((fingerprint, position): Line => ({ ...fingerprint, position }))
    .filter((line) => names.has(nameKey(line)));
  const groups = groupBy(candidates, (line) => key(line.sheet, nameKey(line)));
  const namesakes = new Map([...groups].map(([name, some]) => [name, new Namesakes(some)]));
  const result = new Map<LineFingerprint, Match | Unmatched>();
  for (const fingerprint of wanted) {
    const sheet = today(fingerprint.sheet);
    const found = namesakes.get(key(sheet ?? '', nameKey(fingerprint)))?.find(fingerprint);
    const isElsewhere = sheet !== undefined && !read.has(sheet);
    result.set(fingerprint, found ?? (isElsewhere ? 'elsewhere' : 'gone'));
  }
  return result;
}
