import fc from 'fast-check';
import { isKept, KEPT_NAMESPACE, readKept, writeKept } from '../../src/workbook/kept';

const part = (content: string): string => `<kept xmlns="${KEPT_NAMESPACE}">${content}</kept>`;

/** Any UTF-16 units, halves of surrogate pairs among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc.json(),
  fc.constantFrom(
    '',
    ' ',
    ' a ',
    ']]>',
    '<![CDATA[',
    '_x000D_',
    '_x005F_',
    'a\r\nb\tc',
    '\u0000',
    '\ud800',
    '\ufffe',
    '</entry>',
  ),
);

describe('what is kept', () => {
  test('any entries come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { maxLength: 6 }), (pairs) => {
        const entries = new Map(pairs);
        const xml = writeKept(entries);
        expect(isKept(xml)).toBe(true);
        expect(readKept(xml)).toEqual({ entries });
      }),
      { numRuns: 2000 },
    );
  });

  test('nothing in it depends on the layout, the prefix or the quotes of the file', () => {
    const xml =
      `\uFEFF<?xml version='1.0' encoding='utf-8'?>\r\n<!-- kept -->\n<g:kept xmlns:g='${KEPT_NAMESPACE}'>\r\n\t` +
      `<g:entry key='decisions'><![CDATA[{"a":"<"}]]></g:entry>\n</g:kept>\n`;
    expect(isKept(xml)).toBe(true);
    expect(readKept(xml)).toEqual({ entries: new Map([['decisions', '{"a":"<"}']]) });
  });

  test('keys that are members of every object are keys', () => {
    const entries = new Map([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
    expect(readKept(writeKept(entries)).entries).toEqual(entries);
  });
});

describe('a part damaged by hand', () => {
  const whole = writeKept(
    new Map([
      ['decisions', '{"n":1}'],
      ['settings', '{"n":2}'],
    ]),
  );

  test.each([
    ['cut off in the second entry', whole.slice(0, whole.indexOf('{&quot;n&quot;:2')), ['decisions']],
    ['an ampersand typed into the first', whole.replace('{', '{&'), ['settings']],
    ['the end tag of an entry deleted', whole.replace('</entry>', ''), ['settings']],
    ['the end tag of the root deleted', whole.replace('</kept>', ''), ['decisions', 'settings']],
    [
      'the root renamed',
      whole.replaceAll('kept>', 'Kept>').replace('<kept', '<Kept'),
      ['decisions', 'settings'],
    ],
    ['text between the entries', whole.replace('</entry>', '</entry>备注'), ['decisions', 'settings']],
    ['a document type', whole.replace('<kept', '<!DOCTYPE kept><kept'), ['decisions', 'settings']],
    ['an element of no meaning', whole.replace('</kept>', '<more/></kept>'), ['decisions', 'settings']],
    ['nothing left', '', []],
    ['no XML at all', '{"decisions":[]}', []],
  ])('%s: what is whole is read, and the rest is given back', (_, xml, keys) => {
    const { entries, damaged } = readKept(xml);
    expect([...entries.keys()]).toEqual(keys);
    expect(damaged).toBe(xml);
  });

  test('of two entries of one key the first counts, and both are given back', () => {
    const xml = part('<entry key="a">1</entry><entry key="a">2</entry>');
    expect(readKept(xml)).toEqual({ entries: new Map([['a', '1']]), damaged: xml });
    expect(readKept(part('<entry key="a">1</entry><entry key="a">1</entry>'))).toEqual({
      entries: new Map([['a', '1']]),
    });
  });

  test('an entry without a key is told', () => {
    expect(readKept(part('<entry>x</entry>')).damaged).toBeDefined();
  });

  test('any text is read without an exception', () => {
    const noise = fc.array(
      fc.oneof(
        fc.constantFrom(
          '<',
          '>',
          '</entry>',
          '<entry key="a">',
          '<kept xmlns="urn:govit:kept:1">',
          '</kept>',
          '&',
          '&#0;',
          '"',
          'x',
        ),
        fc.string(),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(noise, (pieces) => {
        const xml = pieces.join('');
        const { damaged } = readKept(xml);
        if (damaged !== undefined) expect(damaged).toBe(xml);
      }),
      { numRuns: 2000 },
    );
  });
});

test('a part of another program is not ours, whatever it mentions', () => {
  expect(isKept(`<other xmlns="urn:other"><a xmlns="${KEPT_NAMESPACE}"/></other>`)).toBe(false);
  expect(isKept(`<?mso ${KEPT_NAMESPACE}?><other/>`)).toBe(false);
  expect(isKept('')).toBe(false);
});
