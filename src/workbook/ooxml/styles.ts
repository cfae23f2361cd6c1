import { Fault } from './errors';
import { messages } from './messages';
import { isMain } from './namespaces';
import { isDateFormat } from './numberFormat';
import type { Package } from './package';
import { attribute, readXml } from './xml';

/** Of the styles only this matters here: whether the cells of a style show their number as a date, by style index. */
export type DateStyles = readonly boolean[];

/** Reads which cell styles show dates. */
export function readDateStyles(pkg: Package, path: string): DateStyles {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let section = '';
  readXml(pkg, path, {
    open: (tag, depth) => {
      if (depth === 1 && tag.local !== 'styleSheet') throw new Fault('damaged', messages.brokenXml(path));
      if (depth === 2) section = isMain(tag.uri) ? tag.local : '';
      if (depth !== 3) return;
      if (section === 'numFmts' && tag.local === 'numFmt') {
        codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
      } else if (section === 'cellXfs' && tag.local === 'xf') {
        formats.push(Number(attribute(tag, 'numFmtId') ?? 0));
      }
    },
  });
  const known = new Map<number, boolean>();
  return formats.map((id) => {
    const shown = known.get(id) ?? isDateFormat(id, codes.get(id));
    known.set(id, shown);
    return shown;
  });
}
