import type { FontLook } from './look';

/** Sizes in the file, in characters and in points, as pixels at 96 to the inch. */

const PIXELS_PER_POINT = 96 / 72;

/** The most a column and a row may measure, in characters and in points. */
const WIDEST = 255;
const HIGHEST = 409.5;

/** Fonts of Chinese whose names may be written in Latin letters. */
const CHINESE = /\p{Script=Han}|sim(sun|hei)|kaiti|fangsong|yahei|dengxian|noto .*cjk|source han/iu;

/**
 * The width of a digit in the workbook's normal font, in which widths of columns are counted. Digits are half as wide as high in
 * Chinese fonts, and about so in others: 7 pixels in Calibri 11, 8 in 宋体 11.
 */
export function digitWidth(font: FontLook): number {
  const pixels = font.size * PIXELS_PER_POINT;
  return Math.max(1, CHINESE.test(font.name) ? Math.ceil(pixels / 2) : Math.round(pixels * 0.507));
}

/** The width of a column that is given in characters, with the margins; undefined for what is no width. */
export function columnPixels(characters: string | undefined, digit: number): number | undefined {
  const width = parseFloat(characters ?? '');
  if (!(width >= 0)) return undefined;
  return Math.trunc(((256 * Math.min(width, WIDEST) + Math.trunc(128 / digit)) / 256) * digit);
}

/** The width of columns that say nothing of it: so many digits with margins of five pixels, up to a multiple of eight. */
export function defaultColumnPixels(characters: string | undefined, digit: number): number {
  const count = parseFloat(characters ?? '');
  return Math.ceil(((count > 0 && count <= WIDEST ? count : 8) * digit + 5) / 8) * 8;
}

/** The height of a row that is given in points; undefined for what is no height. */
export function rowPixels(points: string | undefined): number | undefined {
  const height = parseFloat(points ?? '');
  return height >= 0 ? Math.round(Math.min(height, HIGHEST) * PIXELS_PER_POINT) : undefined;
}
