import { correctionLexicon, type Lexicon } from './lexicon';
import { fold, strip } from './normalize';
import type { Kind } from './vocabulary';

const FORMAT = 'govit-corrections';

/** One entry of a unit's own table. */
export interface Correction {
  /** The wording as the unit writes it. */
  wording: string;
  /** Id of a kind. */
  kind: string;
}

/**
 * A unit's own table of wordings. A line of just this wording is of this kind, and the wording counts as a term in
 * longer lines, before the built-in ones. Immutable: `with` gives a new table.
 */
export class Corrections {
  readonly lexicon: Lexicon;
  private readonly byText: ReadonlyMap<string, Kind>;
  private readonly entryByText: ReadonlyMap<string, Correction>;

  /**
   * @throws Error in Chinese naming the entry that is not usable
   */
  constructor(
    private readonly kinds: ReadonlyMap<string, Kind>,
    readonly entries: readonly Correction[] = [],
  ) {
    const byText = new Map<string, Kind>();
    const entryByText = new Map<string, Correction>();
    entries.forEach((correction, index) => {
      const { text, kind } = usableEntry(correction, `第${String(index + 1)}条`, kinds, byText);
      byText.set(text, kind);
      entryByText.set(text, correction);
    });
    this.byText = byText;
    this.entryByText = entryByText;
    this.lexicon = correctionLexicon(byText);
  }

  /** The kind of a line whose (folded and stripped) text is just one of the wordings. */
  find(text: string): Kind | undefined {
    return this.byText.get(text);
  }

  /** The entries that words of a reading are: those by which the table decided. */
  among(words: readonly string[]): Correction[] {
    return words.flatMap((word) => this.entryByText.get(word) ?? []);
  }

  /** The entries that occur in a text, wherever they stand. */
  within(text: string): Correction[] {
    const whole = fold(text);
    return [...this.entryByText].flatMap(([word, entry]) => (whole.includes(word) ? [entry] : []));
  }

  /** This table with one wording more; an older entry for the same wording gives way. */
  with(wording: string, kind: string): Corrections {
    const text = strip(fold(wording));
    const kept = this.entries.filter((entry) => strip(fold(entry.wording)) !== text);
    return new Corrections(this.kinds, [...kept, { wording, kind }]);
  }

  /** This table without a wording. */
  without(wording: string): Corrections {
    const text = strip(fold(wording));
    return new Corrections(
      this.kinds,
      this.entries.filter((entry) => strip(fold(entry.wording)) !== text),
    );
  }

  /** The table as JSON text, to be kept or passed on. */
  toJson(): string {
    return JSON.stringify({ format: FORMAT, version: 1, entries: this.entries }, null, 2);
  }

  /**
   * Reads a table that `toJson` wrote.
   *
   * @throws Error in Chinese naming the entry that is not usable
   */
  static fromJson(json: string, kinds: ReadonlyMap<string, Kind>): Corrections {
    return new Corrections(kinds, entriesIn(json).map(readEntry));
  }
}

/**
 * What an entry says: its wording as it is compared, and its kind.
 *
 * @param place how messages name it, e.g. 第3条
 * @param before the entries before it
 * @throws Error in Chinese where it is not usable
 */
export function usableEntry(
  correction: Correction,
  place: string,
  kinds: ReadonlyMap<string, Kind>,
  before?: ReadonlyMap<string, Kind>,
): { text: string; kind: Kind } {
  const text = strip(fold(correction.wording));
  if (text === '') throw new Error(`${place}：用词为空`);
  const kind = kinds.get(correction.kind);
  if (!kind) throw new Error(`${place}“${correction.wording}”：没有费用种类“${correction.kind}”`);
  const held = before?.get(text);
  if (held && held.id !== kind.id)
    throw new Error(`${place}“${correction.wording}”：同一用词已归为“${held.name}”`);
  return { text, kind };
}

/**
 * The entries of a table as JSON text, as yet unread.
 *
 * @throws Error in Chinese where it is no table
 */
export function entriesIn(json: string): readonly unknown[] {
  const { format, entries } = fieldsOf(parseJson(json));
  if (format !== FORMAT) throw new Error(`文件不是 GOVIT 词库（format 应为 ${FORMAT}）`);
  if (!Array.isArray(entries)) throw new Error('词库的 entries 应为列表');
  return entries;
}

/** The fields of anything; none where it is no object. */
function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

/**
 * One entry.
 *
 * @throws Error in Chinese where it has not the fields of one
 */
export function readEntry(data: unknown, index: number): Correction {
  const { wording, kind } = fieldsOf(data);
  if (typeof wording === 'string' && typeof kind === 'string') return { wording, kind };
  throw new Error(`第${String(index + 1)}条：应有 wording（用词）和 kind（种类）两项文字`);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('词库不是有效的 JSON 文件');
  }
}
