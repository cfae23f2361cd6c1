import { type Attributes, type Declaration, declarationOf, type XmlSink } from './xmlSink';

/**
 * Reads the XML that spreadsheet programs write: tags with ASCII names, quoted attributes, text and references. It is
 * no judge of XML. Where anything else comes (comments, CDATA, DOCTYPE, a tag that does not fit, a character that may
 * not stand there) it gives up before that token, and the full parser goes on from there and decides.
 *
 * A sheet of 100,000 rows × 8 columns takes it 0.7 s, the full parser alone 3.2 s.
 */
export class XmlScanner {
  /** An unfinished token at the end of the last piece. */
  private rest = '';
  private started = false;
  private root: string | undefined;
  /** The names of the open elements. */
  private readonly names: string[] = [];

  constructor(private readonly sink: XmlSink) {}

  /**
   * Takes a piece of the document.
   *
   * @returns undefined, or what is left for the full parser once a token is not one of those known here
   */
  scan(piece: string): string | undefined {
    const text = this.rest === '' ? piece : this.rest + piece;
    const from = this.started ? 0 : this.begin(text);
    if (from < 0) return this.keep(text, from);
    ODD.lastIndex = from;
    if (ODD.test(text)) return text.slice(from);
    let at = from;
    while (at < text.length) {
      const next = this.token(text, at);
      if (next < 0) return this.keep(text.slice(at), next);
      at = next;
    }
    this.rest = '';
    return undefined;
  }

  /** What is left for the full parser at the end; undefined where the document is complete. */
  end(): string | undefined {
    const complete = this.rest === '' && this.root !== undefined && this.names.length === 0;
    return complete ? undefined : this.rest;
  }

  /** A document that brings another parser to where this one stands: it only has to know what is open. */
  replay(): string {
    if (this.root === undefined) return this.started ? DECLARED : '';
    return this.names.length === 0 ? `<${this.root}/>` : this.names.map((name) => `<${name}>`).join('');
  }

  private begin(text: string): number {
    if (text.length < 2) return MORE;
    if (!text.startsWith('<?')) return text.startsWith('<') ? 0 : ODD_TOKEN;
    const declaration = DECLARATION.exec(text);
    if (declaration === null) return text.length < LONGEST_DECLARATION ? MORE : ODD_TOKEN;
    this.started = true;
    return declaration[0].length;
  }

  /** A token that is not finished is kept, unless it is so long that beginning it anew with each piece would take long. */
  private keep(text: string, why: number): string | undefined {
    if (why === ODD_TOKEN || text.length > LONGEST_TOKEN) return text;
    this.rest = text;
    return undefined;
  }

  /** Reads the token that begins here. */
  private token(text: string, at: number): number {
    if (text.charCodeAt(at) !== LESS) return this.text(text, at);
    if (at + 1 >= text.length) return MORE;
    return text.charCodeAt(at + 1) === SLASH ? this.close(text, at) : this.open(text, at);
  }

  private text(text: string, from: number): number {
    let at = from;
    let plain = true;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LESS) break;
      if (code === AMPERSAND || code === BRACKET) plain = false;
    }
    if (at >= text.length) return MORE;
    const written = text.slice(from, at);
    if (this.names.length === 0) return /^[ \t\n]*$/.test(written) ? at : ODD_TOKEN;
    const value = plain ? written : decode(written);
    if (value === undefined || (!plain && written.includes(']]>'))) return ODD_TOKEN;
    this.sink.text(value);
    return at;
  }

  private close(text: string, at: number): number {
    const name = this.names.at(-1);
    if (name === undefined) return ODD_TOKEN;
    const end = at + 2 + name.length;
    if (end >= text.length) return MORE;
    if (text.charCodeAt(end) !== GREATER || !text.startsWith(name, at + 2)) return ODD_TOKEN;
    this.names.pop();
    this.sink.close();
    return end + 1;
  }

  private open(text: string, from: number): number {
    const nameEnd = endOfName(text, from + 1);
    if (nameEnd < 0) return nameEnd;
    let attributes: Record<string, string> | undefined;
    let declarations = NO_DECLARATIONS;
    let at = nameEnd;
    for (;;) {
      const begin = skipSpace(text, at);
      if (begin >= text.length) return MORE;
      const code = text.charCodeAt(begin);
      if (code === GREATER || code === SLASH) {
        at = begin;
        break;
      }
      if (begin === at) return ODD_TOKEN;
      const equals = endOfName(text, begin);
      if (equals < 0) return equals;
      const end = endOfValue(text, equals);
      if (end < 0) return end;
      const name = text.slice(begin, equals);
      const value = decode(text.slice(equals + 2, end));
      attributes ??= {};
      if (value === undefined || attributes[name] !== undefined) return ODD_TOKEN;
      attributes[name] = value;
      const declaration = declarationOf(name, value);
      if (declaration !== undefined) declarations = [...declarations, declaration];
      at = end + 1;
    }
    const empty = text.charCodeAt(at) === SLASH;
    if (empty) at += 1;
    if (at >= text.length) return MORE;
    if (text.charCodeAt(at) !== GREATER) return ODD_TOKEN;
    return this.opened(text.slice(from + 1, nameEnd), attributes, declarations, empty) ? at + 1 : ODD_TOKEN;
  }

  /** Tells of an element; false where it would be a second root. */
  private opened(
    name: string,
    attributes: Attributes | undefined,
    declarations: readonly Declaration[],
    empty: boolean,
  ): boolean {
    if (this.names.length === 0) {
      if (this.root !== undefined) return false;
      this.root = name;
      this.started = true;
    }
    this.names.push(name);
    this.sink.open(name, attributes ?? NO_ATTRIBUTES, declarations);
    if (!empty) return true;
    this.names.pop();
    this.sink.close();
    return true;
  }
}

/** Instead of a position: the token goes on in the next piece, or is none of those known here. */
const MORE = -1;
const ODD_TOKEN = -2;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const AMPERSAND = 0x26;
const BRACKET = 0x5d;
const EQUALS = 0x3d;
const SPACE = 0x20;

const DECLARED = '<?xml version="1.0"?>';
const DECLARATION =
  /^<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?: standalone=(?:"yes"|"no"|'yes'|'no'))? ?\?>[ \t\r\n]*(?=<)/;
const LONGEST_DECLARATION = 1000;
const LONGEST_TOKEN = 64 * 1024;

/** Characters that XML forbids, and carriage returns, which it changes: all but tab, line feed and from the space on. */
const ODD = /[^\t\n -\ufffd]/g;

const NO_ATTRIBUTES: Attributes = {};
const NO_DECLARATIONS: readonly Declaration[] = [];

const NAME_START = 1;
const NAME_REST = 2;
/** Which ASCII characters may stand in a name. */
const NAME = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_:')
  NAME[char.charCodeAt(0)] = NAME_START | NAME_REST;
for (const char of '0123456789-.') NAME[char.charCodeAt(0)] = NAME_REST;

const inName = (code: number, kind: number): boolean => ((NAME[code] ?? 0) & kind) !== 0;

function endOfName(text: string, from: number): number {
  if (from >= text.length) return MORE;
  if (!inName(text.charCodeAt(from), NAME_START)) return ODD_TOKEN;
  let at = from + 1;
  while (at < text.length && inName(text.charCodeAt(at), NAME_REST)) at += 1;
  return at < text.length ? at : MORE;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  // Of the characters up to the space only tab and line feed have not been taken out as odd.
  while (at < text.length && text.charCodeAt(at) <= SPACE) at += 1;
  return at;
}

/** The place of the closing quote of `="…"`. */
function endOfValue(text: string, equals: number): number {
  if (equals + 1 >= text.length) return MORE;
  const quote = text.charCodeAt(equals + 1);
  if (text.charCodeAt(equals) !== EQUALS || (quote !== 0x22 && quote !== 0x27)) return ODD_TOKEN;
  for (let at = equals + 2; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code < SPACE || code === LESS) return ODD_TOKEN;
  }
  return MORE;
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text with its references resolved; undefined where one is not known here. */
function decode(written: string): string | undefined {
  if (!written.includes('&')) return written;
  let value = '';
  let from = 0;
  for (let at = written.indexOf('&'); at >= 0; at = written.indexOf('&', from)) {
    const end = written.indexOf(';', at);
    const char = end < 0 ? undefined : referred(written.slice(at + 1, end));
    if (char === undefined) return undefined;
    value += written.slice(from, at) + char;
    from = end + 1;
  }
  return value + written.slice(from);
}

/** What a reference stands for; characters beyond the surrogates and most control characters are left to the full parser. */
function referred(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-fA-F]{1,4})|(\d{1,5}))$/.exec(name);
  if (digits === null) return REFERENCES[name];
  const code = digits[1] === undefined ? Number(digits[2]) : parseInt(digits[1], 16);
  const isKnown = code === 9 || code === 10 || code === 13 || (code >= SPACE && code < 0xd800);
  return isKnown ? String.fromCharCode(code) : undefined;
}
