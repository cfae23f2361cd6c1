import type { IBorderData, IStyleData, Nullable } from '@univerjs/core';
import type { AlignmentLook, BorderLook, BorderPlace, BordersLook, StyleLook } from '../../ooxml/look';
import { numberPattern } from './numberPattern';
import { BORDER_STYLE, flag, HORIZONTAL_ALIGN, NO_ALIGN, VERTICAL_ALIGN, WRAP } from './univer';

/** The styles of a workbook in the grid's terms: each once, and by which id the cells of a style refer to it. */
export interface GridStyles {
  styles: Record<string, IStyleData>;
  /** By the index of the look. */
  ids: readonly string[];
}

export function gridStyles(looks: readonly StyleLook[]): GridStyles {
  const styles: Record<string, IStyleData> = {};
  const known = new Map<string, string>();
  const ids = looks.map((look, index) => {
    const style = gridStyle(look);
    const key = JSON.stringify(style);
    const id = known.get(key) ?? index.toString();
    known.set(key, id);
    styles[id] = style;
    return id;
  });
  return { styles, ids };
}

const BLACK = '#000000';

/**
 * A style says everything, also what it has not: the grid lays the styles of row and column beneath that of the cell, where a file
 * means the cell's alone.
 */
function gridStyle({ font, fill, borders, alignment, format }: StyleLook): IStyleData {
  return {
    ff: font.name,
    fs: font.size,
    bl: flag(font.bold),
    it: flag(font.italic),
    ul: { s: flag(font.underline) },
    st: { s: flag(font.strike) },
    cl: { rgb: font.color ?? BLACK },
    bg: fill === undefined ? null : { rgb: fill },
    bd: gridBorders(borders),
    n: format === 'General' ? null : { pattern: numberPattern(format) },
    ...gridAlignment(alignment),
  };
}

const SIDES: Readonly<Record<BorderPlace, keyof IBorderData>> = {
  top: 't',
  right: 'r',
  bottom: 'b',
  left: 'l',
  diagonalDown: 'tl_br',
  diagonalUp: 'bl_tr',
};

function gridBorders(borders: BordersLook): Nullable<IBorderData> {
  const drawn = Object.entries(borders) as [BorderPlace, BorderLook][];
  if (drawn.length === 0) return null;
  return Object.fromEntries(
    drawn.map(([place, { line, color }]) => [
      SIDES[place],
      { s: BORDER_STYLE[line], cl: { rgb: color ?? BLACK } },
    ]),
  );
}

/** What the grid leaves free around a text, in pixels, and a step of indent. */
const PADDING = { t: 0, r: 2, b: 2, l: 2 };
const INDENT = 9;

function gridAlignment({ horizontal, vertical, wrap, indent, rotation }: AlignmentLook): IStyleData {
  const side = horizontal === 'right' ? 'r' : 'l';
  return {
    ht: horizontal === undefined ? NO_ALIGN : HORIZONTAL_ALIGN[horizontal],
    vt: VERTICAL_ALIGN[vertical],
    tb: wrap ? WRAP.wrap : WRAP.overflow,
    pd: indent === 0 ? null : { ...PADDING, [side]: PADDING[side] + indent * INDENT },
    // The grid counts clockwise.
    tr: rotation === 0 ? null : rotation === 'stacked' ? { a: 0, v: flag(true) } : { a: -rotation },
  };
}
