import { SaxesParser } from 'saxes';
import { Fault, toFault } from './errors';
import { messages } from './messages';
import { NamespaceScopes, type QualifiedName } from './namespaces';
import type { Package } from './package';

/** Attributes by the name they are written with. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Takes the tokens of a part. The root element has depth 1. */
export interface XmlHandler {
  open(name: QualifiedName, attributes: Attributes, depth: number, scopes: NamespaceScopes): void;
  close?(name: QualifiedName, depth: number): void;
  text?(text: string): void;
}

/** XML schema writes a boolean as 1/0 or true/false; LibreOffice uses the words, Excel the digits. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Reads a part as a stream of tokens: neither its text nor a tree of it is ever held as a whole. */
export function readXml(pkg: Package, path: string, handler: XmlHandler): void {
  const parser = makeParser(path, handler, pkg.limits.depth);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    pkg.read(path, (chunk) => {
      if (chunk.length === 0) return;
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      parser.write(decoder.decode(chunk, { stream: true }));
    });
    parser.write(decoder?.decode() ?? '').close();
  } catch (thrown) {
    throw toFault(thrown, () => new Fault('damaged', messages.brokenXml(path)));
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
  xmlns: false;
  position: false;
}

/**
 * Namespaces are resolved here and not by saxes (`xmlns: true`), which looks at every attribute of every cell: a third
 * of the time of a large sheet. Positions are not tracked either: a cell says more to a person than a line of XML.
 */
function makeParser(path: string, handler: XmlHandler, deepest: number): SaxesParser<ParserOptions> {
  const parser = new SaxesParser<ParserOptions>({ xmlns: false, position: false });
  const scopes = new NamespaceScopes();
  let declarations: [prefix: string, uri: string][] = [];
  /** The names of the open elements: what closes is what was opened, and need not be resolved again. */
  const names: QualifiedName[] = [];
  parser.on('doctype', () => {
    throw new Fault('unsafe', messages.doctype(path));
  });
  parser.on('attribute', ({ name, value }) => {
    if (!name.startsWith('xmlns')) return;
    if (name === 'xmlns') declarations.push(['', value]);
    else if (name.startsWith('xmlns:')) declarations.push([name.slice(6), value]);
  });
  parser.on('opentag', (tag) => {
    const depth = names.length + 1;
    if (depth > deepest) throw new Fault('damaged', messages.tooDeep(path));
    if (declarations.length > 0) {
      scopes.push(depth, declarations);
      declarations = [];
    }
    const name = scopes.element(tag.name);
    names.push(name);
    handler.open(name, tag.attributes, depth, scopes);
  });
  parser.on('closetag', () => {
    const depth = names.length;
    const name = names.pop();
    if (name !== undefined) handler.close?.(name, depth);
    scopes.pop(depth);
  });
  if (handler.text !== undefined) {
    const text = handler.text.bind(handler);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}
