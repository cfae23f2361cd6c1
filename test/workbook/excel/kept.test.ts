/** @jest-environment jsdom */
import fc from 'fast-check';
import { createExcelPort } from '../../../src/workbook/excel';
import { KEPT_NAMESPACE, readKept, writeKept } from '../../../src/workbook/kept';
import type { WorkbookPort } from '../../../src/workbook/port';
import { failureOf, start, type ExcelUnderTest } from './excel';

let excel: ExcelUnderTest;
let port: WorkbookPort;

beforeAll(async () => {
  excel = await start();
});

beforeEach(async () => {
  port = await excel.open({ 预算: [] });
});

afterEach(() => {
  expect(excel.host.transport.failures).toEqual([]);
});

const parts = () => excel.host.workbook.xmlParts.map(({ xml }) => xml);
const bring = (...xmls: string[]) => {
  excel.host.workbook.xmlParts = xmls.map((xml, at) => ({ id: `{brought-${String(at)}}`, xml }));
};

test('what was written is read back, by this port and by another on the same workbook', async () => {
  await port.kept.write('decisions', '[{"row":"a1","verdict":"in"}]');
  await port.kept.write('region', 'liangping');
  expect(await port.kept.read('decisions')).toBe('[{"row":"a1","verdict":"in"}]');
  expect(await (await createExcelPort()).kept.read('region')).toBe('liangping');
  expect(parts()).toHaveLength(1);
  expect([...readKept(parts()[0] ?? '').entries.keys()]).toEqual(['decisions', 'region']);
  expect(await port.kept.unread?.()).toEqual([]);
});

test('what was never written is not there', async () => {
  expect(await port.kept.read('decisions')).toBeUndefined();
  expect(parts()).toEqual([]);
});

test('what is forgotten is gone, and after the last text nothing is left in the workbook', async () => {
  await port.kept.write('a', '1');
  await port.kept.write('b', '2');
  await port.kept.write('a', undefined);
  expect([await port.kept.read('a'), await port.kept.read('b')]).toEqual([undefined, '2']);
  await port.kept.write('b', undefined);
  expect(parts()).toEqual([]);
});

test('parts of others are left alone', async () => {
  const other = '<other xmlns="urn:other">x</other>';
  bring(other);
  await port.kept.write('a', '1');
  await port.kept.write('a', undefined);
  expect(parts()).toEqual([other]);
});

test('any text is kept as it is', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(text, text, async (key, value) => {
      excel.host.open({ 预算: [] });
      await port.kept.write(key, value);
      expect(await port.kept.read(key)).toBe(value);
    }),
    { numRuns: 40 },
  );
});

describe('what did not arrive is said', () => {
  test('where the workbook takes nothing', async () => {
    excel.host.workbook.isReadOnly = true;
    expect((await failureOf(port.kept.write('a', '1'))).code).toBe('protected');
    expect(await port.kept.read('a')).toBeUndefined();
  });

  test('where it takes it and loses it', async () => {
    excel.host.workbook.losesXml = true;
    expect((await failureOf(port.kept.write('a', '1'))).code).toBe('not-kept');
  });
});

describe('a part damaged by hand', () => {
  const damaged = writeKept(
    new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
  ).replace('key="b"', 'kez="b"');

  test('gives what can be read of it, and is told as it stands', async () => {
    bring(damaged);
    expect([await port.kept.read('a'), await port.kept.read('b')]).toEqual(['1', undefined]);
    expect(await port.kept.unread?.()).toEqual([damaged]);
    expect(parts()).toEqual([damaged]);
  });

  test('is kept aside when something is written, and nothing of it is lost', async () => {
    bring(damaged);
    await port.kept.write('c', '3');
    expect([await port.kept.read('a'), await port.kept.read('c')]).toEqual(['1', '3']);
    expect(await port.kept.unread?.()).toEqual([damaged]);

    await port.kept.write('c', '4');
    expect(await port.kept.unread?.()).toEqual([damaged]);
    expect(readKept(parts()[0] ?? '').damaged).toBeUndefined();
  });

  test('that is damaged twice is kept aside twice', async () => {
    bring(damaged);
    await port.kept.write('c', '3');
    const again = (parts()[0] ?? '').replace('</kept>', '<stray/></kept>');
    bring(again);
    await port.kept.write('c', '4');
    expect(await port.kept.unread?.()).toEqual([damaged, again]);
  });

  test('of nothing but its namespace', async () => {
    const bare = `<kept xmlns="${KEPT_NAMESPACE}"><entry>`;
    bring(bare);
    await port.kept.write('a', '1');
    expect(await port.kept.read('a')).toBe('1');
    expect(await port.kept.unread?.()).toEqual([bare]);
  });
});

test('of several parts the first one counts, as in a file, and the others are told', async () => {
  const [one, other] = [writeKept(new Map([['a', '1']])), writeKept(new Map([['a', '2']]))];
  bring(one, other);
  expect(await port.kept.read('a')).toBe('1');
  expect(await port.kept.unread?.()).toEqual([other]);
  await port.kept.write('a', undefined);
  expect(await port.kept.read('a')).toBeUndefined();
  expect(await port.kept.unread?.()).toEqual([other]);
});
