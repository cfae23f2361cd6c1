import { readWorkbook } from '../../../src/workbook/ooxml';
import { makeWorkbook } from './package';
import { refusal, valuesOf } from './reading';

const ALL_ONES = 0xffffffff;

/**
 * The same archive with a ZIP64 directory, as programs write it that do not know the sizes beforehand: the usual fields
 * are all ones, and the numbers stand in an extra field of each entry and in a second end record.
 */
function withZip64Directory(bytes: Uint8Array): Buffer {
  const source = Buffer.from(bytes);
  const end = source.length - 22;
  const count = source.readUInt16LE(end + 10);
  const start = source.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start; at < end;) {
    const length = 46 + source.readUInt16LE(at + 28);
    entries.push(zip64Entry(source.subarray(at, at + length)));
    at += length + source.readUInt16LE(at + 30) + source.readUInt16LE(at + 32);
  }
  const directory = Buffer.concat(entries);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  const usual = Buffer.from(source.subarray(end));
  usual.writeUInt16LE(0xffff, 10);
  usual.writeUInt32LE(ALL_ONES, 16);
  return Buffer.concat([source.subarray(0, start), directory, record, locator, usual]);
}

function zip64Entry(entry: Buffer): Buffer {
  const changed = Buffer.from(entry);
  const extra = Buffer.alloc(4 + 4 + 4 + 24);
  // An extra field of another kind comes first and is passed over.
  extra.writeUInt16LE(0x5455, 0);
  extra.writeUInt16LE(0, 2);
  extra.writeUInt16LE(1, 4);
  extra.writeUInt16LE(24, 6);
  [24, 20, 42].forEach((field, at) => {
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(field)), 8 + at * 8);
    changed.writeUInt32LE(ALL_ONES, field);
  });
  changed.writeUInt16LE(extra.length, 30);
  return Buffer.concat([changed, extra]);
}

const original = makeWorkbook([{ name: '预算', rows: [['防火墙', 12.5]] }]);

test('a ZIP64 directory is read', () => {
  const [sheet] = readWorkbook(withZip64Directory(original), '预算.xlsx').sheets;
  expect(sheet && valuesOf(sheet)).toEqual([['防火墙', 12.5]]);
});

test('a ZIP64 record outside the file is refused', () => {
  const bytes = withZip64Directory(original);
  bytes.writeBigUInt64LE(2n ** 63n, bytes.length - 22 - 12);
  expect(refusal(bytes).code).toBe('damaged');
});
