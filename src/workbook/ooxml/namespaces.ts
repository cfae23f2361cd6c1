/** The same elements live in two namespaces: the usual one and that of Strict OOXML. Prefixes mean nothing. */

const MAIN = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

const RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

/** The namespace of workbook, worksheet, styles and shared strings. */
export function isMain(uri: string): boolean {
  return MAIN.includes(uri);
}

/** The namespace of `r:id`, and the root of the types of relationships. */
export function isRelationships(uri: string): boolean {
  return RELATIONSHIPS.includes(uri);
}

/** The last word of a relationship's type, such as worksheet, where the type is one of Office's. */
export function relationshipKind(type: string): string {
  const at = type.lastIndexOf('/');
  return isRelationships(type.slice(0, at)) ? type.slice(at + 1) : '';
}

/** The name of an element or attribute without its prefix, and the namespace the prefix stands for. */
export interface QualifiedName {
  uri: string;
  local: string;
}

const PREDECLARED: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ['xmlns', 'http://www.w3.org/2000/xmlns/'],
]);

interface Scope {
  depth: number;
  prefixes: ReadonlyMap<string, string>;
  /** Element names resolved before: a sheet has a dozen different names and a million tags. */
  known: Map<string, QualifiedName>;
}

/** Resolves prefixes. Declarations hold from the element that makes them to its end. */
export class NamespaceScopes {
  private readonly outer: Scope[] = [];
  private current: Scope = { depth: 0, prefixes: PREDECLARED, known: new Map() };

  /** Opens the scope of an element that declares namespaces; pairs of prefix and namespace. */
  push(depth: number, declarations: Iterable<readonly [prefix: string, uri: string]>): void {
    this.outer.push(this.current);
    this.current = {
      depth,
      prefixes: new Map([...this.current.prefixes, ...declarations]),
      known: new Map(),
    };
  }

  /** Leaves an element: what it declared is forgotten. */
  pop(depth: number): void {
    if (this.current.depth === depth) this.current = this.outer.pop() ?? this.current;
  }

  /** The name of an element. */
  element(name: string): QualifiedName {
    const { known } = this.current;
    let found = known.get(name);
    if (found === undefined) {
      found = this.resolve(name);
      known.set(name, found);
    }
    return found;
  }

  /** The name of an attribute; those without a prefix have no namespace. */
  attribute(name: string): QualifiedName {
    return name.includes(':') ? this.resolve(name) : { uri: '', local: name };
  }

  private resolve(name: string): QualifiedName {
    const at = name.indexOf(':');
    const uri = this.current.prefixes.get(at < 0 ? '' : name.slice(0, at));
    if (uri === undefined) throw new Error(`undeclared prefix: ${name}`);
    return { uri, local: name.slice(at + 1) };
  }
}
