/** Articles as they are cited: 第九条, 第十条一款, 第二条（一）, 附件. */

const DIGITS = '零一二三四五六七八九';

/** A number below 1000 in Chinese writing, or undefined: 二十六 → 26. */
export function readChineseNumber(text: string): number | undefined {
  const match =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?十)?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return undefined;
  const digit = (index: number): number => (match[index] ? DIGITS.indexOf(match[index]) : 0);
  const tens = text.includes('十') ? (digit(2) || 1) * 10 : 0;
  return digit(1) * 100 + tens + digit(3);
}

/** The parts that a citation may have after its article: 款, 项, 末款. */
const CITED_ARTICLE =
  /^第([一二三四五六七八九十百零]+)条(?:(?:第?[一二三四五六七八九十、]+款|末款)?(?:第?[（(][一二三四五六七八九十]+[）)]项?)?)$/u;

/** The number of the cited article; undefined for an annex or where it is no citation. */
export function articleNumber(article: string): number | undefined {
  const match = CITED_ARTICLE.exec(article);
  return match?.[1] ? readChineseNumber(match[1]) : undefined;
}

/** Whether a regulation with so many articles and these annexes (or headings) has the cited article. */
export function articleExists(article: string, articles: number, annexes: readonly string[]): boolean {
  if (annexes.some((annex) => article === annex || article.startsWith(`${annex}（`))) return true;
  const number = articleNumber(article);
  return number !== undefined && number >= 1 && number <= articles;
}
