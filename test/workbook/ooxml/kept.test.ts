import { writeKept } from '../../../src/workbook/kept';
import { readKeptTexts, readWorkbook, WorkbookError } from '../../../src/workbook/ooxml';
import { makeWorkbook, workbookParts, zip } from './package';

const SHEETS = [{ name: '预算', rows: [['费用名称', '金额（元）'] as const, ['防火墙', 5] as const] }];
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';

type Parts = Record<string, string | Uint8Array>;

/** A workbook whose relationships name these custom XML parts, in this order. */
function withCustomParts(parts: Parts, strict = false): Uint8Array {
  const whole = workbookParts(SHEETS, { strict });
  const root = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const entries = Object.keys(parts).map(
    (path, at) => `<Relationship Id="rIdK${at.toString()}" Type="${root}/customXml" Target="../${path}"/>`,
  );
  const relationships = String(whole[RELATIONSHIPS]).replace(
    '</Relationships>',
    `${entries.join('')}</Relationships>`,
  );
  return zip({ ...whole, [RELATIONSHIPS]: relationships, ...parts });
}

const ours = writeKept(new Map([['decisions', '{"n":1}']]));
const other = '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>';
const read = (bytes: Uint8Array): ReturnType<typeof readKeptTexts> => readKeptTexts(bytes, '预算.xlsx');

test.each([
  [
    'beside parts of other programs',
    withCustomParts({ 'customXml/item1.xml': other, 'customXml/item2.xml': ours }),
  ],
  ['in Strict OOXML', withCustomParts({ 'customXml/item1.xml': ours }, true)],
  ['whatever the part is called', withCustomParts({ 'custom/留存.xml': ours })],
  ['with a byte order mark', withCustomParts({ 'customXml/item1.xml': `\uFEFF${ours}` })],
  [
    'in UTF-16',
    withCustomParts({ 'customXml/item1.xml': Uint8Array.from(Buffer.from(`\uFEFF${ours}`, 'utf16le')) }),
  ],
])('the part is found %s', (_, bytes) => {
  expect(read(bytes)).toEqual({ entries: new Map([['decisions', '{"n":1}']]), problems: [] });
  expect(readWorkbook(bytes, '预算.xlsx').sheets).toHaveLength(1);
});

test('a workbook without one brings nothing', () => {
  expect(read(makeWorkbook(SHEETS))).toEqual({ entries: new Map(), problems: [] });
  expect(read(withCustomParts({ 'customXml/item1.xml': other })).entries.size).toBe(0);
});

test('of several parts the first counts, and more are told', () => {
  const second = writeKept(new Map([['decisions', '{"n":2}']]));
  const { entries, problems } = read(
    withCustomParts({ 'customXml/item2.xml': ours, 'customXml/item1.xml': second }),
  );
  expect(entries.get('decisions')).toBe('{"n":1}');
  expect(problems).toEqual([expect.stringContaining('2 份')]);
});

test('a damaged part is told, and given back as it stands', () => {
  const broken = ours.replace('</kept>', '');
  const { entries, damaged, problems } = read(withCustomParts({ 'customXml/item1.xml': broken }));
  expect(entries.size).toBe(1);
  expect(damaged).toBe(broken);
  expect(problems).toEqual([expect.stringContaining('损坏')]);
});

test('a part that is named and missing is told', () => {
  const bytes = withCustomParts({ 'customXml/item1.xml': ours, 'customXml/item2.xml': other });
  const parts = workbookParts(SHEETS);
  const relationships = String(parts[RELATIONSHIPS]).replace(
    '</Relationships>',
    '<Relationship Id="k" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item9.xml"/></Relationships>',
  );
  expect(read(bytes).problems).toEqual([]);
  expect(read(zip({ ...parts, [RELATIONSHIPS]: relationships })).problems).toEqual([
    expect.stringContaining('item9.xml'),
  ]);
});

test('a part that is a bomb is refused before it is inflated', () => {
  const bomb = new Uint8Array(70 * 1024 * 1024).fill(0x20);
  expect(read(withCustomParts({ 'customXml/item1.xml': bomb })).problems).toEqual([
    expect.stringContaining('拒绝读取'),
  ]);
});

test('what is no workbook is refused by name', () => {
  expect(() => read(new Uint8Array(10))).toThrow(WorkbookError);
});
