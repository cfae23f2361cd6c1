import { articlesOf, isInPrinciple, reasonOf, shortName } from '../line-words';
import { tableWords } from '../by-table';
import { decisionWords } from '../decisions/words';
import type { JudgedLine } from '../judge';
import { verdictLabel } from '../verdict-labels';
import { zh as messages } from './messages.zh';

/** A cell takes 32,767 characters; nobody reads as many. */
const LONGEST = 2000;
/** What a spreadsheet would run as a formula when it is typed into a cell. */
const FORMULA = /^[\s'=+\-@＝＋－＠]/u;
/** What it would take for a number, a day, a time or a truth value. */
const NUMBER = /^(?:[\d\s.,:/()%¥￥$€年月日时分秒eE+-]+|true|false)$/iu;

/** A text that stays the text it is, wherever it is written as a value. */
export function inlineText(text: string): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, LONGEST);
  return line !== '' && (FORMULA.test(line) || NUMBER.test(line)) ? `·${line}` : line;
}

/** The marks of a line, in the order of the columns; empty texts are not written. */
export function markValues({ reading, answer, decision, byTable }: JudgedLine): string[] {
  const law = answer.basis[0];
  return [
    verdictLabel(answer.verdict, isInPrinciple(answer)),
    reading.sure ? shortName(reading) : messages.unsure,
    law === undefined ? '' : `《${law.regulation}》${articlesOf(answer)}`,
    [reasonOf(answer), ...(byTable === undefined ? [] : [tableWords(byTable)])].filter(Boolean).join('；'),
    decision === undefined ? '' : decisionWords(decision),
  ].map(inlineText);
}
