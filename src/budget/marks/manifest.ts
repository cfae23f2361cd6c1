import * as v from 'valibot';
import { DataError } from '../../rules';
import { text, validate } from '../../rules/shape';
import { MARK_HEADERS } from './columns';

/** What was written as marks, kept with the workbook, so that it can be taken away exactly. */

const FORMAT = 'govit-marks';
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

const block = v.looseObject({
  headerRow: count,
  firstColumn: count,
  /** Hashes of the texts that were written, each once. */
  texts: v.array(v.string()),
  /** A row each: which of the texts stands in each of the columns, -1 where none does. */
  rows: v.array(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.length(MARK_HEADERS.length))),
});

const sheetMarks = v.looseObject({
  sheet: v.string(),
  blocks: v.array(block),
  resultSheet: v.optional(v.looseObject({ name: text, hash: v.string() })),
});

const file = v.looseObject({
  format: v.literal(FORMAT),
  version: v.literal(1),
  sheets: v.array(sheetMarks),
});

/** The marks beside one table. */
export type MarkBlock = v.InferOutput<typeof block>;
/** The marks of one sheet. */
export type SheetMarks = v.InferOutput<typeof sheetMarks>;

/** A short fingerprint of a text (FNV-1a with the length): it is only compared with what stands in the same column. */
export function hashOf(written: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < written.length; at += 1)
    hash = Math.imul(hash ^ written.charCodeAt(at), 0x01000193) >>> 0;
  return `${hash.toString(36)}.${written.length.toString(36)}`;
}

/** Records the rows that were written beside a table. */
export function recordBlock(headerRow: number, firstColumn: number, rows: readonly string[][]): MarkBlock {
  const places = new Map<string, number>();
  const placeOf = (written: string): number => {
    if (written === '') return -1;
    const hash = hashOf(written);
    const place = places.get(hash) ?? places.size;
    places.set(hash, place);
    return place;
  };
  const recorded = rows.map((row) => row.map(placeOf));
  return { headerRow, firstColumn, texts: [...places.keys()], rows: recorded };
}

export interface MarkManifest {
  sheets: SheetMarks[];
  /** Where the text is none of ours or damaged: what was marked is not known then. */
  problem?: string;
}

/** Reads what was kept. Never throws. */
export function readMarks(json: string): MarkManifest {
  try {
    return { sheets: validate(file, JSON.parse(json), FORMAT, ['sheet']).sheets };
  } catch (error) {
    return { sheets: [], problem: error instanceof DataError ? error.message : String(error) };
  }
}

export function writeMarks(sheets: readonly SheetMarks[]): string {
  return JSON.stringify({ format: FORMAT, version: 1, sheets });
}
