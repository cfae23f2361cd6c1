import { Fault } from './errors';
import { messages } from './messages';
import { isMain } from './namespaces';
import { isDateFormat } from './numberFormat';
import type { Package } from './package';
import { readXml } from './xml';

/** Of the styles only this matters here: whether the cells of a style show their number as a date, by style index. */
export type DateStyles = readonly boolean[];

/** Reads which cell styles show dates. */
export function readDateStyles(pkg: Package, path: string): DateStyles {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let section = '';
  readXml(pkg, path, {
    open: ({ uri, local }, { numFmtId, formatCode }, depth) => {
      if (depth === 1 && local !== 'styleSheet') throw new Fault('damaged', messages.brokenXml(path));
      if (depth === 2) section = isMain(uri) ? local : '';
      if (depth !== 3) return;
      if (section === 'numFmts' && local === 'numFmt') {
        codes.set(Number(numFmtId), formatCode ?? '');
      } else if (section === 'cellXfs' && local === 'xf') {
        formats.push(Number(numFmtId ?? 0));
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
