import { bareHeader } from './header-cell';
import { squeeze } from './cells';
import { ROW_WORDS } from './word-files';

/** Telling totals, notes and signatures by their words. */

const TOTALS = new Set(ROW_WORDS.total.exact.map(squeeze));
const TOTAL_ENDS = ROW_WORDS.total.ends.map(squeeze);
const SUBTOTAL_ENDS = ROW_WORDS.subtotal.ends.map(squeeze);
const NOTES = new Set(ROW_WORDS.note.map(squeeze));
const SIGNATURES = new Set(ROW_WORDS.signature.map(squeeze));
const SIGNATURE_END = new RegExp(`(?:${ROW_WORDS.signatureEnds.join('|')})(?:[:(]|$)`, 'u');
/** A total is named shortly; a long text that ends in 合计 is a sentence. */
const LONGEST_LABEL = 24;

/** total: the words of a grand total alone; part-total: with the name of a part in front; subtotal: 小计. */
export type TotalWord = 'total' | 'part-total' | 'subtotal';

/** A label without number in front, brackets, unit and colon. */
function bareLabel(text: string): string {
  const label = squeeze(text)
    .replace(/^(?:[一二三四五六七八九十]+|\d+|[A-Z]|[ⅠIV]+)[、.,](?!\d)/u, '')
    .replace(/^\([一二三四五六七八九十\d]+\)/u, '');
  return bareHeader(label.replace(/:.*$/u, '')).replace(/[:。;,、]+$/u, '');
}

/** The last characters of all those words: a label without any of them is none. */
const SUM_CHARACTERS = new RegExp(
  `[${[...ROW_WORDS.total.exact, ...ROW_WORDS.total.ends, ...ROW_WORDS.subtotal.contains, ...ROW_WORDS.subtotal.ends, ...ROW_WORDS.capitals, '之和'].map((word) => word.slice(-1)).join('')}]`,
  'u',
);

/** What kind of sum a label announces: `合  计`, `小计:`, `总计（一+二+三）`, `硬件设备合计`. */
export function totalWord(text: string): TotalWord | undefined {
  if (text.length > 200 || !SUM_CHARACTERS.test(text)) return undefined;
  const label = bareLabel(text);
  if (label === '' || label.length > LONGEST_LABEL) return undefined;
  if (TOTALS.has(label)) return 'total';
  if (ROW_WORDS.subtotal.contains.some((word) => label.endsWith(word) || label.startsWith(word)))
    return 'subtotal';
  if (SUBTOTAL_ENDS.some((word) => label.endsWith(word))) return 'subtotal';
  if (/^[(\d一二三四五六七八九十a-z)+~、\-至项到]+(?:项|部分)?(?:合计|总计|之和|共计)$/iu.test(label))
    return 'part-total';
  if (
    ROW_WORDS.capitals.some(
      (word) =>
        squeeze(text).includes(word) &&
        /^(?:合计|总计|共计|人民币|大写|金额|总价|总金额)/u.test(squeeze(text)),
    )
  )
    return 'total';
  return TOTAL_ENDS.some((word) => label.endsWith(word)) ? 'part-total' : undefined;
}

/** What stands behind the colon of `合计：151.72万元`. */
export function behindColon(text: string): string {
  return /^[^:：]*[:：]\s*(.+)$/su.exec(text)?.[1] ?? '';
}

/** Whether a text begins a note: `说明：…`, `注1：`, `备注` alone. */
export function isNoteText(text: string): boolean {
  if (text.length > 20 && !/[:：]/u.test(text)) return false;
  const head = /^([^:\s]{1,8}?)\d{0,2}(?::|$)/u.exec(squeeze(text.slice(0, 60)))?.[1];
  return head !== undefined && NOTES.has(head);
}

/** Whether a text is part of a row of signatures: `填表人：×××`, `审核：`, `单位（盖章）`. */
export function isSignatureText(text: string): boolean {
  if (!/[:：(（]/u.test(text)) return false;
  const words = squeeze(text.slice(0, 80));
  const head = /^([^:]{1,10}):/u.exec(words)?.[1];
  if (head !== undefined && (SIGNATURES.has(head) || SIGNATURES.has(head.replace(/\([^()]*\)/gu, ''))))
    return true;
  return /[:(]/u.test(words) && SIGNATURE_END.test(words.replace(/\)/gu, ''));
}

/** Whether a text says what of the sum above it is: 其中：…. */
export function isOfWhich(text: string): boolean {
  const words = squeeze(text.slice(0, 20)).replace(/^[\d.、()一二三四五六七八九十]+/u, '');
  return ROW_WORDS.ofWhich.some((word) => words.startsWith(word));
}

/** The name behind 其中：. */
export function withoutOfWhich(text: string): string {
  const word = ROW_WORDS.ofWhich.find((each) => text.includes(each));
  return word === undefined
    ? text
    : text.slice(text.indexOf(word) + word.length).replace(/^[\s:：、,，]+/u, '');
}
