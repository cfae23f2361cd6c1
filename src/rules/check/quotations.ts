import { simplify } from '../expenses';
import { articleNumber, readChineseNumber } from '../regulation/article';
import type { Regulation } from '../regulation/regulation';
import type { Problem } from './problem';

/** Texts are compared without spaces and line breaks, in simplified characters, and with one form of brackets. */
function plain(text: string): string {
  return simplify(text.normalize('NFKC')).replace(/\s+/gu, '');
}

/** The articles of a regulation's text by number, and what stands before the first and after the last. */
export interface ArticleTexts {
  articles: ReadonlyMap<number, string>;
  /** From the first annex on, the heading included. */
  annexes: string;
  whole: string;
}

const ARTICLE_START = /^第([一二三四五六七八九十百零]+)(条?)/u;

/**
 * Splits the text of a regulation into its articles. Real copies have faults, so an article whose 条 is missing, or whose number a
 * list mark (1.) has replaced, is taken for the next one where that number stands nowhere else.
 */
export function splitArticles(text: string): ArticleTexts {
  const lines = text.split('\n').map((line) => simplify(line.normalize('NFKC')).trim());
  const numbers = new Set(lines.flatMap((line) => numberAtStart(line, true) ?? []));
  const articles = new Map<number, string>();
  let current = 0;
  let annexFrom = lines.length;
  for (const [index, line] of lines.entries()) {
    const next = numberAtStart(line, true) ?? numberAtStart(line, false);
    const replaced = /^1\./u.test(line) && !numbers.has(current + 1);
    if (next === current + 1 || (current > 0 && replaced)) current += 1;
    else if (current > 0 && /^附\s*件/u.test(line) && current >= Math.max(...numbers)) {
      annexFrom = index;
      break;
    }
    articles.set(current, (articles.get(current) ?? '') + line);
  }
  return {
    articles: new Map([...articles].map(([number, body]) => [number, plain(body)])),
    annexes: plain(lines.slice(annexFrom).join('')),
    whole: plain(text),
  };
}

function numberAtStart(line: string, strict: boolean): number | undefined {
  const match = ARTICLE_START.exec(line);
  return match?.[1] && (match[2] !== '' || !strict) ? readChineseNumber(match[1]) : undefined;
}

function citedText(article: string, texts: ArticleTexts): string {
  const number = articleNumber(article);
  if (number !== undefined) return texts.articles.get(number) ?? '';
  return article === '标题' ? texts.whole : texts.annexes;
}

interface Citation {
  /** Who cites: a rule, or a threshold. */
  by: string;
  article: string;
  words: readonly string[];
}

/** Everywhere that an article is cited, each with the words that are quoted from it. */
function citations(regulation: Regulation): Citation[] {
  const { provisions, thresholds, articleOf } = regulation;
  return [
    ...provisions.map(({ rule, article, words }) => ({ by: rule, article, words })),
    ...[...thresholds.values()].map(({ id, article, words }) => ({
      by: `界限 ${id}`,
      article,
      words: Object.values(words).filter((quoted) => quoted !== undefined),
    })),
    ...[...articleOf].map(([rule, article]) => ({ by: rule, article, words: [] })),
  ];
}

/** Cited articles, or items （一） of articles, that the text does not have although the file says so. */
export function citedArticles(regulation: Regulation, texts: ArticleTexts): Problem[] {
  const problems = citations(regulation).flatMap(({ by, article }): Problem[] => {
    const number = articleNumber(article);
    if (number === undefined) return [];
    const body = texts.articles.get(number);
    const item = /[（(]([一二三四五六七八九十]+)[）)]/u.exec(article)?.[1];
    if (body !== undefined && (item === undefined || body.includes(`(${item})`))) return [];
    return [{ code: 'article', rules: [by], text: `${by}：条文全文里没有${article}` }];
  });
  return [...new Map(problems.map((problem) => [problem.text, problem])).values()];
}

/** Quoted deciding words that do not stand in the article they are quoted from. */
export function quotations(regulation: Regulation, texts: ArticleTexts): Problem[] {
  return citations(regulation).flatMap(({ by, article, words }) =>
    words
      .filter((quoted) => !citedText(article, texts).includes(plain(quoted)))
      .map((quoted) => ({
        code: 'quotation',
        rules: [by],
        text: `${by}：“${quoted}”不在${article}的条文里`,
      })),
  );
}
