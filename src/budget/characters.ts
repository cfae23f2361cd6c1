/**
 * What cleaning does to each character, for texts of the characters that budgets are written with: ASCII, Chinese,
 * full-width forms, blanks. Regular expressions and `normalize` over every cell took a quarter of the reading of a
 * large sheet; a look at a table per character takes a tenth of that.
 */

/** Some other character: the text is cleaned by the patterns. */
export const OTHER = 0;
/** Stays as it is, also in NFKC. */
export const STAYS = 1;
/** A full-width form, so many code points above its half-width one. */
export const WIDE = 2;
export const WIDE_OFFSET = 0xfee0;
/** A space. */
export const SPACE = 3;

const CLASSES = new Uint8Array(0x10000);
for (let code = 0x21; code <= 0x7e; code += 1) {
  CLASSES[code] = STAYS;
  CLASSES[code + WIDE_OFFSET] = WIDE;
}
CLASSES.fill(STAYS, 0x4e00, 0x9fa6);
for (const char of '、。〈〉《》「」『』【】〔〕“”‘’—·×') CLASSES[char.charCodeAt(0)] = STAYS;
CLASSES[0x20] = SPACE;

/** The class of a UTF-16 unit. */
export function classOf(unit: number): number {
  return CLASSES[unit] ?? OTHER;
}
