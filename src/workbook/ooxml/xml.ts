import { SaxesParser } from 'saxes';
import { Fault, toFault } from './errors';
import { messages } from './messages';
import { NamespaceScopes, type QualifiedName } from './namespaces';
import type { Package } from './package';
import { XmlScanner } from './xmlScanner';
import { type Attributes, type Declaration, declarationOf, type XmlSink } from './xmlSink';

export type { Attributes } from './xmlSink';

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
  const parser = new XmlParser(path, new Elements(path, handler, pkg.limits.depth));
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    pkg.read(path, (chunk) => {
      if (chunk.length === 0) return;
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      parser.write(decoder.decode(chunk, { stream: true }));
    });
    parser.write(decoder?.decode() ?? '');
    parser.close();
  } catch (thrown) {
    throw toFault(thrown, () => new Fault('damaged', messages.brokenXml(path)));
  }
}

/**
 * Reads a text of XML that is at hand as a whole.
 *
 * @param name for messages
 * @throws where it is not well-formed, is nested deeper than allowed, or declares a document type
 */
export function readXmlText(text: string, name: string, deepest: number, handler: XmlHandler): void {
  const parser = new XmlParser(name, new Elements(name, handler, deepest));
  parser.write(text);
  parser.close();
}

/** The format allows UTF-8 and UTF-16; anything else fails as broken text. */
export function encodingOf(chunk: Uint8Array): string {
  const [first, second] = chunk;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The scanner as far as it goes, and from there on the full parser. */
export class XmlParser {
  private readonly scanner: XmlScanner;
  private full: SaxesParser<ParserOptions> | undefined;

  constructor(
    private readonly path: string,
    private readonly sink: XmlSink,
  ) {
    this.scanner = new XmlScanner(sink);
  }

  write(piece: string): void {
    if (this.full !== undefined) this.full.write(piece);
    else if (piece !== '') this.goOn(this.scanner.scan(piece));
  }

  close(): void {
    if (this.full === undefined) this.goOn(this.scanner.end());
    this.full?.close();
  }

  private goOn(left: string | undefined): void {
    if (left === undefined) return;
    this.full = makeParser(this.path, this.sink, this.scanner.replay());
    this.full.write(left);
  }
}

interface ParserOptions {
  xmlns: false;
  position: false;
}

/**
 * The full parser. Namespaces are not resolved by it (`xmlns: true`): it would look at every attribute of every cell,
 * a third of its time. Positions are not tracked either: a cell says more to a person than a line of XML.
 *
 * @param before what the parser is to take as read
 */
export function makeParser(path: string, sink: XmlSink, before = ''): SaxesParser<ParserOptions> {
  const parser = new SaxesParser<ParserOptions>({ xmlns: false, position: false });
  parser.write(before);
  let declarations: Declaration[] = [];
  parser.on('doctype', () => {
    throw new Fault('unsafe', messages.doctype(path));
  });
  parser.on('attribute', ({ name, value }) => {
    const declaration = declarationOf(name, value);
    if (declaration !== undefined) declarations.push(declaration);
  });
  parser.on('opentag', ({ name, attributes }) => {
    sink.open(name, attributes, declarations);
    if (declarations.length > 0) declarations = [];
  });
  parser.on('closetag', () => {
    sink.close();
  });
  const text = sink.text.bind(sink);
  parser.on('text', text);
  parser.on('cdata', text);
  return parser;
}

/** Resolves the names of elements, and holds nesting within the limit. */
class Elements implements XmlSink {
  private readonly scopes = new NamespaceScopes();
  /** The names of the open elements: what closes is what was opened, and need not be resolved again. */
  private readonly names: QualifiedName[] = [];

  constructor(
    private readonly path: string,
    private readonly handler: XmlHandler,
    private readonly deepest: number,
  ) {}

  open(written: string, attributes: Attributes, declarations: readonly Declaration[]): void {
    const depth = this.names.length + 1;
    if (depth > this.deepest) throw new Fault('damaged', messages.tooDeep(this.path));
    if (declarations.length > 0) this.scopes.push(depth, declarations);
    const name = this.scopes.element(written);
    this.names.push(name);
    this.handler.open(name, attributes, depth, this.scopes);
  }

  close(): void {
    const depth = this.names.length;
    const name = this.names.pop();
    if (name !== undefined) this.handler.close?.(name, depth);
    this.scopes.pop(depth);
  }

  text(text: string): void {
    this.handler.text?.(text);
  }
}
