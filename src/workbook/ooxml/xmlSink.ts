/** Attributes by the name they are written with. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** A prefix ('' for none) and the namespace that an element declares for it. */
export type Declaration = readonly [prefix: string, uri: string];

/** What a tokeniser of XML tells: elements as they open and close, and the text between them, in pieces. */
export interface XmlSink {
  open(name: string, attributes: Attributes, declarations: readonly Declaration[]): void;
  close(): void;
  text(text: string): void;
}

/** What an attribute declares; undefined for attributes that are no declaration. */
export function declarationOf(name: string, value: string): Declaration | undefined {
  if (!name.startsWith('xmlns')) return undefined;
  if (name === 'xmlns') return ['', value];
  return name.startsWith('xmlns:') ? [name.slice(6), value] : undefined;
}
