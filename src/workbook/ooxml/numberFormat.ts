/**
 * Formats built into the program have no text in the file. 14 to 17 and 22 show a date everywhere; 27 to 31, 36 and
 * 50 to 54, 57, 58 do in Chinese versions (32 to 35, 55 and 56, like 18 to 21, show a time of day only).
 */
const BUILTIN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether a number in this format is shown as a date. A format written in the file goes before the built-in one. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  return code === undefined ? BUILTIN_DATES.has(id) : isDateCode(code);
}

/**
 * Reads a format as Excel does: quoted and escaped characters are text, brackets hold colours, conditions and locales,
 * and what is left of the first section (that of positive numbers) shows a date if it has a year, a day or a month.
 */
export function isDateCode(code: string): boolean {
  const section = firstSection(code);
  // 通用格式 is what WPS writes for General in some versions.
  const letters = section
    .replace(/general|g\/通用格式/g, '')
    .replace(/am\/pm|a\/p|上午\/下午/g, '')
    .replace(/s\.?0+/g, 's')
    .replace(/e[+-]/g, '');
  // Digit placeholders and date parts exclude each other, so letters beside them are stray text.
  if (/[#?0]/.test(letters)) return false;
  if (/[yde]|a{3}|b{2}/.test(letters)) return true;
  // m is a month, unless there are hours or seconds about: then it is minutes.
  return letters.includes('m') && !/[hs]/.test(letters);
}

/** The first section in lower case, without what is only shown: quotes, escapes, paddings and brackets. */
function firstSection(code: string): string {
  const bare = code.replace(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]?/gsu, (token) =>
    // Elapsed time, such as [h]:mm, is an amount of time and no date.
    /^\[[hms]+\]$/i.test(token) ? 'h' : '',
  );
  return (bare.split(';')[0] ?? '').toLowerCase();
}
