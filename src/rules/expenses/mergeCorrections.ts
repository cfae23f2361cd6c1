import { entriesIn, readEntry, usableEntry, type Correction, type Corrections } from './corrections';
import type { Kind } from './vocabulary';

/** What became of a table that was put into another. */
export interface MergedCorrections {
  /** The entries of both; where they differ, those that came. */
  entries: readonly Correction[];
  added: readonly Correction[];
  /** Wordings that stood for another kind until now; ids of kinds. */
  replaced: readonly { wording: string; from: string; to: string }[];
  /** How many came that stood there already. */
  same: number;
  /** What cannot be used of what came, and why, in Chinese. */
  refused: readonly string[];
}

/**
 * Puts a table, as JSON text, into one that is there. An entry that cannot be used is left out and told; the others come.
 *
 * @throws Error in Chinese where the text is no table at all
 */
export function mergeCorrections(
  present: Corrections,
  json: string,
  kinds: ReadonlyMap<string, Kind>,
): MergedCorrections {
  const table = new Map(present.entries.map((entry) => [usableEntry(entry, '', kinds).text, entry]));
  const came = new Map<string, Kind>();
  const added: Correction[] = [];
  const replaced: { wording: string; from: string; to: string }[] = [];
  const refused: string[] = [];
  let same = 0;
  entriesIn(json).forEach((data, index) => {
    try {
      const entry = readEntry(data, index);
      const { text, kind } = usableEntry(entry, `第${String(index + 1)}条`, kinds, came);
      if (came.has(text)) return;
      came.set(text, kind);
      const held = table.get(text);
      if (held?.kind === entry.kind) {
        same += 1;
        return;
      }
      table.set(text, entry);
      if (held === undefined) added.push(entry);
      else replaced.push({ wording: entry.wording, from: held.kind, to: entry.kind });
    } catch (thrown) {
      refused.push(thrown instanceof Error ? thrown.message : String(thrown));
    }
  });
  return { entries: [...table.values()], added, replaced, same, refused };
}
