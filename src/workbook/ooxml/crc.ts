/**
 * CRC-32 over a stream of chunks, eight bytes a step. The tables are of signed numbers, as bit operations give them:
 * unsigned ones do not fit V8's small integers, which cost a large sheet 0.4 s instead of 0.1 s.
 */

const SLICES = 8;
const tables = makeTables();

function makeTables(): Int32Array {
  const made = new Int32Array(SLICES * 256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    made[byte] = value;
  }
  for (let at = 256; at < made.length; at++) {
    const before = made[at - 256] ?? 0;
    made[at] = (before >>> 8) ^ (made[before & 0xff] ?? 0);
  }
  return made;
}

/** The checksum after `chunk`, given the one before it (0 at the start). */
export function crc32(chunk: Uint8Array, before = 0): number {
  const table = tables as ArrayLike<number>;
  const at = (index: number): number => table[index] as number;
  const whole = chunk.length - (chunk.length % SLICES);
  let crc = ~before;
  let i = 0;
  for (; i < whole; i += SLICES) {
    const first = crc ^ wordAt(chunk, i);
    const second = wordAt(chunk, i + 4);
    crc =
      at(1792 + (first & 0xff)) ^
      at(1536 + ((first >>> 8) & 0xff)) ^
      at(1280 + ((first >>> 16) & 0xff)) ^
      at(1024 + (first >>> 24)) ^
      at(768 + (second & 0xff)) ^
      at(512 + ((second >>> 8) & 0xff)) ^
      at(256 + ((second >>> 16) & 0xff)) ^
      at(second >>> 24);
  }
  for (; i < chunk.length; i++) crc = (crc >>> 8) ^ at((crc ^ byteAt(chunk, i)) & 0xff);
  return ~crc >>> 0;
}

const byteAt = (bytes: Uint8Array, index: number): number => bytes[index] as number;

const wordAt = (bytes: Uint8Array, index: number): number =>
  byteAt(bytes, index) |
  (byteAt(bytes, index + 1) << 8) |
  (byteAt(bytes, index + 2) << 16) |
  (byteAt(bytes, index + 3) << 24);
