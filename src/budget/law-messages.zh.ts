import type { ItemAnswer } from '../rules';
import type { Line } from './table';

/** The texts of what the law finds on a line. */

const subject = (line: Line): string => `第 ${line.row} 行“${line.item.replace(/\s+/gu, ' ')}”`;

/** The rule in words without the amounts and names that the answer's sentence repeats. */
const reason = (answer: ItemAnswer): string => answer.text.replace(/。$/u, '');

const still = (missing: readonly string[]): string =>
  missing.length > 0 ? `；请补充：${missing.join('、')}` : '';

export const zh = {
  'scope-out': (line: Line, answer: ItemAnswer) =>
    `${subject(line)}不纳入信息化经费：${reason(answer)}。请移出本预算，或改列其他经费`,
  'scope-refusal': (line: Line, answer: ItemAnswer) =>
    `${subject(line)}会使整个项目不予立项或不予受理：${reason(answer)}`,
  'scope-conditional': (line: Line, answer: ItemAnswer, missing: readonly string[]) =>
    `${subject(line)}有条件纳入：${reason(answer)}${still(missing)}`,
  'scope-undetermined': (line: Line, answer: ItemAnswer) => `${subject(line)}${reason(answer)}`,
  reading: (line: Line, text: string) => `${subject(line)}：${text}`,
  draft: (text: string) => text,
  notInForce: (text: string) => text,
} as const;
