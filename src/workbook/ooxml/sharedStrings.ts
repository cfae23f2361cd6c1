import { Fault } from './errors';
import { messages } from './messages';
import { isMain } from './namespaces';
import type { Package } from './package';
import { RichText } from './richText';
import type { TextPool } from './textPool';
import { readXml } from './xml';

/** The texts that cells refer to by number. */
export function readSharedStrings(pkg: Package, path: string, texts: TextPool): string[] {
  const strings: string[] = [];
  const item = new RichText();
  readXml(pkg, path, {
    open: ({ uri, local }, attributes, depth) => {
      if (depth === 1 && local !== 'sst') throw new Fault('damaged', messages.brokenXml(path));
      if (!isMain(uri)) return;
      if (depth > 2) item.open(local, attributes);
      else if (depth === 2 && local === 'si') item.begin();
    },
    close: ({ uri, local }, depth) => {
      if (!isMain(uri)) return;
      if (depth > 2) item.close(local);
      else if (depth === 2 && local === 'si') {
        if (strings.length >= pkg.limits.cells)
          throw new Fault('too-large', messages.tooManyCells(pkg.limits.cells));
        strings.push(texts.take(item.value()));
      }
    },
    text: (text) => {
      item.text(text);
    },
  });
  return strings;
}
