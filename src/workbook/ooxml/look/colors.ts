import type { Attributes } from '../xml';
import { tinted } from './tint';

/** The colours a workbook names by number. */
export interface Palette {
  /** In the order in which cells refer to them: light 1, dark 1, light 2, dark 2, six accents, two of links. */
  theme: readonly (string | undefined)[];
  /** Those of the old palette that the workbook replaces; from the first on. */
  indexed: readonly (string | undefined)[];
}

/** The colour an element such as `fgColor` names; undefined for none, for an automatic one and for what makes no sense. */
export function resolveColor(attributes: Attributes | undefined, palette: Palette): string | undefined {
  if (attributes === undefined) return undefined;
  const { rgb, theme, indexed, tint } = attributes;
  const base =
    parseRgb(rgb) ??
    (theme === undefined ? undefined : palette.theme[Number(theme)]) ??
    (indexed === undefined ? undefined : indexedColor(Number(indexed), palette));
  return base === undefined || tint === undefined ? base : tinted(base, Number(tint));
}

/** Reads AARRGGBB or RRGGBB. How opaque it is does not count: Excel shows all colours in full. */
export function parseRgb(text: string | undefined): string | undefined {
  const digits = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : `#${digits.toLowerCase()}`;
}

function indexedColor(index: number, palette: Palette): string | undefined {
  const digits = INDEXED[index < 8 ? index : index - 8];
  return palette.indexed[index] ?? (digits === undefined ? undefined : `#${digits}`);
}

/** The palette of old, from 8 on (0 to 7 repeat 8 to 15); 64 and 65 are the program's own text and background. */
const INDEXED = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 ' +
  '9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff ' +
  '00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');
