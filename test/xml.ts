import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element of a small XML file, for tests. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** Parses a file; namespaces prefixes are dropped from names, `xsi:type` is `type`. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag: SaxesTagNS) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ local, value }) => [local, value]),
    );
    const element: Element = { name: tag.local, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text.trim();
  });
  parser.write(xml).close();
  return root;
}

/** All elements below one, itself included, in the order of the file. */
export function descendants(element: Element): Element[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** All elements of a name. */
export function named(element: Element, ...names: string[]): Element[] {
  return descendants(element).filter(({ name }) => names.includes(name));
}
