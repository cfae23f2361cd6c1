import { Inflate } from 'fflate';
import { crc32 } from './crc';
import { Fault } from './errors';
import type { Limits } from './limits';
import { messages } from './messages';
import { entryData, normalizeName, readZipDirectory, type ZipEntry } from './zipDirectory';

/** Compressed bytes handed to the inflater at a time: small, so that memory stays small whatever the part's size. */
const STEP = 16 * 1024;

/** The parts of a workbook file. A part is inflated only when it is read, in pieces, within the limits. */
export class Package {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private inflated = 0;

  constructor(
    private readonly bytes: Uint8Array,
    readonly limits: Limits,
  ) {
    this.entries = readZipDirectory(bytes, limits);
  }

  has(path: string): boolean {
    return this.entries.has(normalizeName(path));
  }

  /** Refuses parts that declare more than the limits allow, alone or together, before anything is inflated. */
  admit(paths: readonly string[]): void {
    let total = this.inflated;
    for (const path of paths) {
      const entry = this.entries.get(normalizeName(path));
      if (entry === undefined) continue;
      this.admitEntry(entry);
      total += entry.size;
    }
    if (total > this.limits.totalBytes) {
      throw new Fault('too-large', messages.totalTooLarge(this.limits.totalBytes));
    }
  }

  /** Inflates a part piece by piece. What it really holds is checked against what was declared. */
  read(path: string, onChunk: (chunk: Uint8Array) => void): void {
    const entry = this.entries.get(normalizeName(path));
    if (entry === undefined) throw new Fault('missing-part', messages.missingPart(path));
    this.admit([path]);
    let size = 0;
    let crc = 0;
    const take = (chunk: Uint8Array): void => {
      size += chunk.length;
      // Declared sizes may lie: nothing beyond what was admitted is passed on.
      if (size > entry.size) throw new Fault('damaged', messages.damagedPart(entry.name));
      crc = crc32(chunk, crc);
      onChunk(chunk);
    };
    this.inflate(entry, take);
    this.inflated += size;
    if (size !== entry.size || crc !== entry.crc) {
      throw new Fault('damaged', messages.damagedPart(entry.name));
    }
  }

  private admitEntry(entry: ZipEntry): void {
    if (entry.encrypted) throw new Fault('encrypted', messages.zipPassword);
    const { partBytes, ratio, ratioFromBytes } = this.limits;
    if (entry.size > partBytes) {
      throw new Fault('too-large', messages.partTooLarge(entry.name, entry.size, partBytes));
    }
    const actual = entry.size / Math.max(1, entry.compressedSize);
    if (entry.size > ratioFromBytes && actual > ratio) {
      throw new Fault('too-large', messages.ratio(entry.name, actual));
    }
  }

  private inflate(entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
    const data = entryData(this.bytes, entry);
    if (entry.method !== 0 && entry.method !== 8) {
      throw new Fault('damaged', messages.unknownCompression(entry.name));
    }
    const inflate = entry.method === 8 ? makeInflater(entry) : (piece: Uint8Array): Uint8Array => piece;
    for (let at = 0; at === 0 || at < data.length; at += STEP) {
      take(inflate(data.subarray(at, at + STEP), at + STEP >= data.length));
    }
  }
}

/** Inflates piece after piece. What the consumer of the output throws must not look like broken compression. */
function makeInflater(entry: ZipEntry): (piece: Uint8Array, last: boolean) => Uint8Array {
  let output = new Uint8Array();
  const inflater = new Inflate((chunk) => {
    output = chunk;
  });
  return (piece, last) => {
    try {
      inflater.push(piece, last);
    } catch {
      throw new Fault('damaged', messages.damagedPart(entry.name));
    }
    return output;
  };
}
