import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Fault, toFault } from './errors';
import { messages } from './messages';
import type { Package } from './package';

export type XmlTag = SaxesTagNS;

/** Takes the tokens of a part. The root element has depth 1. */
export interface XmlHandler {
  open(tag: XmlTag, depth: number): void;
  close?(tag: XmlTag, depth: number): void;
  text?(text: string): void;
}

/** An attribute without a prefix. */
export function attribute(tag: XmlTag, name: string): string | undefined {
  return tag.attributes[name]?.value;
}

/** XML schema writes a boolean as 1/0 or true/false; LibreOffice uses the words, Excel the digits. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Reads a part as a stream of tokens: neither its text nor a tree of it is ever held as a whole. */
export function readXml(pkg: Package, path: string, handler: XmlHandler): void {
  const broken = (): Fault => new Fault('damaged', messages.brokenXml(path));
  const parser = makeParser(path, handler, pkg.limits.depth);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    pkg.read(path, (chunk) => {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      parser.write(decoder.decode(chunk, { stream: true }));
    });
    parser.write(decoder?.decode() ?? '').close();
  } catch (thrown) {
    throw toFault(thrown, broken);
  }
}

/** The format allows UTF-8 and UTF-16; anything else fails as broken text. */
function encodingOf(chunk: Uint8Array): string {
  const [first, second] = chunk;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

interface ParserOptions {
  xmlns: true;
  position: false;
}

function makeParser(path: string, handler: XmlHandler, deepest: number): SaxesParser<ParserOptions> {
  // Positions are not tracked: it costs time, and a cell says more to a person than a line of XML.
  const parser = new SaxesParser<ParserOptions>({ xmlns: true, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Fault('unsafe', messages.doctype(path));
  });
  parser.on('opentag', (tag) => {
    if (++depth > deepest) throw new Fault('damaged', messages.tooDeep(path));
    handler.open(tag, depth);
  });
  parser.on('closetag', (tag) => {
    handler.close?.(tag, depth);
    depth--;
  });
  if (handler.text !== undefined) {
    const text = handler.text.bind(handler);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}
