import type { Package } from '../package';
import { readXml } from '../xml';
import { parseRgb } from './colors';

/** The names of the colours in a theme, in the order in which cells refer to them; light and dark change places. */
const NAMES = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Those of Office from 2013 on, for a workbook without a theme of its own. */
const OFFICE = 'ffffff 000000 e7e6e6 44546a 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72'.split(
  ' ',
);

/** The colours of a workbook's theme, or those of Office where it has none, or one that cannot be read. */
export function readThemeColors(pkg: Package, path: string | undefined): string[] {
  const colors = OFFICE.map((digits) => `#${digits}`);
  if (path === undefined || !pkg.has(path)) return colors;
  let at = -1;
  try {
    readXml(pkg, path, {
      // theme 1, themeElements 2, clrScheme 3, the name of the colour 4, the colour 5
      open: ({ local }, attributes, depth) => {
        if (depth === 4) at = NAMES.indexOf(local);
        if (depth !== 5 || at < 0) return;
        const color = parseRgb(local === 'sysClr' ? attributes.lastClr : attributes.val);
        if (color !== undefined) colors[at] = color;
      },
    });
  } catch {
    // What was read before the break is right.
  }
  return colors;
}
