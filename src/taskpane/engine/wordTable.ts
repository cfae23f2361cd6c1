import {
  exportCorrections,
  importCorrections,
  kindName,
  makeCorrections,
  mergeCorrections,
  type Corrections,
} from '../../rules/expenses';
import { EngineError, type WordsMerged, type WordTableView } from './engine';

/** The unit's own table of wordings, as it is kept with the workbook, and what is done with it. */

/** A table that cannot be read is not used at all: which of its wordings is meant cannot be known. */
export function readTable(kept: string | undefined): { corrections?: Corrections; problem?: string } {
  if (kept === undefined) return {};
  try {
    return { corrections: importCorrections(kept) };
  } catch (thrown) {
    return { problem: messageOf(thrown) };
  }
}

/** The table for reading. */
export function wordTableView(kept: string | undefined): WordTableView {
  const { corrections, problem } = readTable(kept);
  return {
    entries: (corrections?.entries ?? []).map(({ wording, kind }) => ({ wording, kindName: kindName(kind) })),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** The table with one wording more, as the text to be kept. */
export function withWord(kept: string | undefined, wording: string, kind: string): string {
  return exportCorrections(present(kept).with(wording, kind));
}

/** The table without a wording, as the text to be kept; undefined where none is left. */
export function withoutWord(kept: string | undefined, wording: string): string | undefined {
  const left = present(kept).without(wording);
  return left.entries.length === 0 ? undefined : exportCorrections(left);
}

/**
 * A table that was passed on, put into the one that is there.
 *
 * @throws {EngineError} in Chinese where it is no table at all
 */
export function mergedWords(kept: string | undefined, json: string): WordsMerged {
  try {
    const { entries, added, replaced, same, refused } = mergeCorrections(present(kept), json);
    return {
      ...(added.length + replaced.length === 0 ? {} : { table: exportCorrections(makeCorrections(entries)) }),
      total: entries.length,
      added: added.length,
      replaced: replaced.map(({ wording, from, to }) => ({
        wording,
        from: kindName(from),
        to: kindName(to),
      })),
      same,
      refused: [...refused],
    };
  } catch (thrown) {
    throw new EngineError('data', messageOf(thrown));
  }
}

function present(kept: string | undefined): Corrections {
  return readTable(kept).corrections ?? makeCorrections();
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
