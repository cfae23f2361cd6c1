import { decodeEscapes } from './ooxml/richText';
import { readXmlText } from './ooxml/xml';

/** The one custom XML part in which GOVIT keeps texts with a workbook: `<kept xmlns="…"><entry key="…">text</entry></kept>`. */

/** Names the part: it is found by this, whatever it is called in the file. */
export const KEPT_NAMESPACE = 'urn:govit:kept:1';

export interface KeptReading {
  entries: Map<string, string>;
  /** The part as it stands, where not all of it could be read: to be kept aside before anything is written. */
  damaged?: string;
}

/** Further than this nothing of ours is nested. */
const DEPTH = 16;

/**
 * What XML cannot carry, or may change on its way through a program (line breaks, spaces at the ends), is written as
 * `_x000D_`, as everywhere in a workbook.
 */
const FRAGILE = /[^\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]|^ | $/gu;

function escape(text: string): string {
  return text
    .replace(/_x(?=[0-9a-fA-F]{4}_)/gu, '_x005F_x')
    .replace(FRAGILE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The part with these entries, in their order. Any text is kept as it is. */
export function writeKept(entries: ReadonlyMap<string, string>): string {
  const written = [...entries].map(([key, text]) => `<entry key="${escape(key)}">${escape(text)}</entry>\n`);
  return `<?xml version="1.0"?>\n<kept xmlns="${KEPT_NAMESPACE}">\n${written.join('')}</kept>`;
}

/** Whether a custom XML part is ours: by the namespace in its first tag, so that a damaged one is still known. */
export function isKept(xml: string): boolean {
  const tag = /<[^!?][^>]*/u.exec(xml)?.[0] ?? '';
  return tag.includes(`"${KEPT_NAMESPACE}"`) || tag.includes(`'${KEPT_NAMESPACE}'`);
}

/**
 * Reads the part. Never throws: of a part that was damaged by hand the entries that are whole are read, and the part is given back as
 * `damaged`. Of two entries of one key the first counts.
 */
export function readKept(xml: string): KeptReading {
  const text = xml.replace(/^\uFEFF/u, '');
  const entries = new Map<string, string>();
  if (readInto(entries, text)) return { entries };
  // Entry by entry, so that a fault in one costs none of the others. A text never holds a < of its own.
  for (const [entry] of text.matchAll(/<(?:\w+:)?entry\b[^<>]*>[^<]*<\/(?:\w+:)?entry\s*>/gu))
    readInto(entries, `<kept xmlns="${KEPT_NAMESPACE}">${withoutPrefix(entry)}</kept>`);
  return { entries, damaged: xml };
}

const withoutPrefix = (entry: string): string => entry.replace(/(<\/?)\w+:/gu, '$1');

/** Takes the entries of a part; tells whether it was whole. */
function readInto(entries: Map<string, string>, xml: string): boolean {
  const found: [key: string, text: string][] = [];
  let whole = true;
  let pieces: string[] = [];
  let key: string | undefined;
  try {
    readXmlText(xml, 'kept', DEPTH, {
      open: ({ uri, local }, attributes, depth) => {
        const expected = depth === 1 ? 'kept' : 'entry';
        if (depth > 2 || uri !== KEPT_NAMESPACE || local !== expected) whole = false;
        if (depth !== 2) return;
        key = attributes['key'];
        pieces = [];
      },
      close: (_, depth) => {
        if (depth !== 2) return;
        if (key === undefined) whole = false;
        else found.push([decodeEscapes(key), decodeEscapes(pieces.join(''))]);
        key = undefined;
      },
      text: (piece) => {
        if (key !== undefined) pieces.push(piece);
        else if (piece.trim() !== '') whole = false;
      },
    });
  } catch {
    // What is no XML is told by the answer.
    return false;
  }
  for (const [name, text] of found) {
    if (entries.has(name) && entries.get(name) !== text) whole = false;
    else if (whole) entries.set(name, text);
  }
  return whole;
}
