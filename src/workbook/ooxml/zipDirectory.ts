import { Fault } from './errors';
import type { Limits } from './limits';
import { messages } from './messages';

/** One entry of the archive, as its central directory declares it. */
export interface ZipEntry {
  name: string;
  encrypted: boolean;
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  /** Where the entry's local header stands. */
  offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** Part names are compared without regard to case, and some writers use backslashes or a leading slash. */
export function normalizeName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** Reads the central directory. Nothing is inflated. */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(view, limits);
  } catch (thrown) {
    // DataView throws a RangeError where the directory points outside the file.
    if (thrown instanceof RangeError) throw new Fault('damaged', messages.damagedArchive);
    throw thrown;
  }
}

function readEntries(view: DataView, limits: Limits): Map<string, ZipEntry> {
  const directory = locateDirectory(view);
  if (directory.count > limits.entries) throw new Fault('too-large', messages.tooManyEntries(limits.entries));
  const entries = new Map<string, ZipEntry>();
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw new Fault('damaged', messages.damagedArchive);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry = readEntry(view, at, nameLength, extraLength);
    const key = normalizeName(entry.name);
    if (entries.has(key)) throw new Fault('damaged', messages.duplicatePart(entry.name));
    entries.set(key, entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const entry: ZipEntry = {
    name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  readZip64Extra(view, at + 46 + nameLength, extraLength, entry);
  return entry;
}

/** In ZIP64 the fields that do not fit are all ones, and follow in an extra field, in this order. */
function readZip64Extra(view: DataView, start: number, length: number, entry: ZipEntry): void {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'compressedSize', 'offset'] as const) {
      if (entry[key] !== 0xffffffff) continue;
      entry[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
    return;
  }
}

function locateDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const hasLocator = at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64;
    if (!hasLocator || (count !== 0xffff && offset !== 0xffffffff)) return { count, offset };
    const end = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(end, true) !== END_64) throw new Fault('damaged', messages.damagedArchive);
    return {
      count: Number(view.getBigUint64(end + 32, true)),
      offset: Number(view.getBigUint64(end + 48, true)),
    };
  }
  throw new Fault('truncated', messages.truncated);
}

/** The compressed bytes of an entry. */
export function entryData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) {
    throw new Fault('damaged', messages.damagedPart(entry.name));
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const end = start + entry.compressedSize;
  if (end > bytes.length) throw new Fault('damaged', messages.damagedPart(entry.name));
  return bytes.subarray(start, end);
}
