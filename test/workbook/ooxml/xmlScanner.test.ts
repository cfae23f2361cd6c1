import fc from 'fast-check';
import { makeParser, XmlParser } from '../../../src/workbook/ooxml/xml';
import { XmlScanner } from '../../../src/workbook/ooxml/xmlScanner';
import type { XmlSink } from '../../../src/workbook/ooxml/xmlSink';

/** What a sink was told, with the pieces of a text joined; and whether the document was refused after it. */
class Record implements XmlSink {
  readonly told: string[] = [];
  private pending = '';

  open(...told: Parameters<XmlSink['open']>): void {
    const [name, attributes, declarations] = told;
    this.tell(JSON.stringify([name, Object.entries(attributes), declarations]));
  }

  close(): void {
    this.tell('close');
  }

  text(text: string): void {
    this.pending += text;
  }

  /** White space outside the root element means nothing, and is told by the full parser alone. */
  private tell(what: string): void {
    if (this.pending.trim() !== '') this.told.push(`text ${JSON.stringify(this.pending)}`);
    this.pending = '';
    this.told.push(what);
  }
}

function record(parse: (sink: XmlSink) => void): { told: string[]; refused: boolean } {
  const sink = new Record();
  try {
    parse(sink);
    return { told: sink.told, refused: false };
  } catch {
    return { told: sink.told, refused: true };
  }
}

/** The document by the full parser alone. */
const byFullParser = (xml: string): ReturnType<typeof record> =>
  record((sink) => {
    makeParser('sheet.xml', sink).write(xml).close();
  });

/** The document as parts are read, in pieces. */
const inPieces = (pieces: readonly string[]): ReturnType<typeof record> =>
  record((sink) => {
    const parser = new XmlParser('sheet.xml', sink);
    for (const piece of pieces) parser.write(piece);
    parser.close();
  });

function cut(xml: string, places: readonly number[]): string[] {
  const sorted = [0, ...places.map((place) => place % (xml.length + 1)), xml.length].sort((a, b) => a - b);
  return sorted.slice(1).map((place, index) => xml.slice(sorted[index], place));
}

const snippets = [
  ...['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n', '<?xml version="1.1"?>', '<!-- c -->'],
  ...['<worksheet xmlns="urn:m" xmlns:r=\'urn:r\'>', '</worksheet>', '<sheetData>', '</sheetData>', '<x:c/>'],
  ...[
    '<row r="1" ht="0">',
    '</row>',
    '<c r="A1" s="1" t="s">',
    '</c>',
    '<v>',
    '</v>',
    '<v/>',
    '<v />',
    '12.5',
  ],
  ...[
    '<is><t xml:space="preserve"> 等保 </t></is>',
    '<c r="B1"\n t="str">',
    '</c >',
    '<c r=A1>',
    '<c r="1" r="2">',
  ],
  ...['&amp;', '&lt;', '&#10;', '&#x5b89;', '&#x1F600;', '&#0;', '&x;', '&', ';', ']]>', '<![CDATA[a<b]]>'],
  ...[
    '<!DOCTYPE a>',
    '<?p q?>',
    '<',
    '>',
    '/>',
    '"',
    "'",
    '=',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '\u0001',
    '\ufffe',
    '😀',
  ],
  ...[
    '<a b="c&quot;d" e=\'f"g\'>',
    '</a>',
    '<a b="x\ny">',
    '<a b="<">',
    '<é>',
    '</é>',
    '<a constructor="1">',
    '<a',
  ],
  ...['<a __proto__="1"/>', '\ufeff', '<1>', '<a b>', '<a b="1"c="2">'],
];

const sheet =
  '<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="urn:m"><sheetData><row r="1" spans="1:2"><c r="A1" t="s">' +
  '<v>0</v></c><c r="B1"><f>A1&amp;"x"</f><v>1.5</v></c></row><row r="2"/></sheetData><!-- end --></worksheet>\n';

const wellFormed: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('1', '等保', '&amp;', '<v>3</v>', '<v/>', '<!--c-->', '<![CDATA[<]]>', '\n  ', '\r\n'),
    fc
      .tuple(fc.constantFrom('row', 'c', 'x:is'), fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, inner]) => `<${name} r="A1" t='s'>${inner.join('')}</${name}>`),
  ),
})).node;

const mutated = fc
  .tuple(fc.nat(), fc.nat({ max: 6 }), fc.constantFrom(...snippets, ''))
  .map(([place, length, put]) => {
    const at = place % sheet.length;
    return sheet.slice(0, at) + put + sheet.slice(at + length);
  });

const documents = fc.oneof(
  mutated,
  wellFormed.map((inner) => `<worksheet xmlns:x="urn:x">${inner}</worksheet>`),
  fc.array(fc.constantFrom(...snippets), { maxLength: 12 }).map((all) => all.join('')),
);

test('whatever the document and its pieces, what is told and what is refused is as by the full parser alone', () => {
  fc.assert(
    fc.property(documents, fc.array(fc.nat(), { maxLength: 6 }), (xml, places) => {
      expect(inPieces(cut(xml, places))).toEqual(byFullParser(xml));
    }),
    { numRuns: 3000 },
  );
});

test.each(['-8', '8', '', 'utf 8', 'UTF-8', 'gb2312', 'a.b_c'])(
  'the encoding “%s” is taken or refused',
  (name) => {
    const xml = sheet.replace('UTF-8', name);
    expect(inPieces([xml])).toEqual(byFullParser(xml));
  },
);

test('a document cut at every single place is read the same', () => {
  const whole = byFullParser(sheet);
  for (let place = 0; place <= sheet.length; place += 1)
    expect(inPieces([sheet.slice(0, place), sheet.slice(place)])).toEqual(whole);
});

test('what spreadsheet programs write never needs the full parser', () => {
  const plain = sheet.replace('<!-- end -->', '').replace('?>\n', '?>\r\n');
  const scanner = new XmlScanner(new Record());
  expect([...plain].map((char) => scanner.scan(char)).every((left) => left === undefined)).toBe(true);
  expect(scanner.end()).toBe('\n');
});

test('a token longer than a piece is left to the full parser', () => {
  const long = `<t>${'长'.repeat(300_000)}</t>`;
  expect(inPieces(cut(long, [100_000, 200_000]))).toEqual(byFullParser(long));
});
