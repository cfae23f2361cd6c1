import type { ItemAnswer } from '../rules';
import type { Line } from './table';

/** The texts of what the law finds on a line. */

const subject = (line: Line): string => `第 ${line.row} 行“${line.item.replace(/\s+/gu, ' ')}”`;

const still = (missing: readonly string[]): string =>
  missing.length > 0 ? `；可补充：${missing.join('、')}` : '';

/** 原则上 is never dropped. */
const isInPrinciple = (warnings: ItemAnswer['warnings']): boolean =>
  warnings.some(({ code }) => code === 'in-principle');

export const zh = {
  'scope-out': (line: Line, { reason }: ItemAnswer) =>
    `${subject(line)}不纳入信息化经费：${reason}；请移出本预算，或改列其他经费`,
  'scope-refusal': (line: Line, { reason, warnings }: ItemAnswer) =>
    `${subject(line)}会使整个项目${isInPrinciple(warnings) ? '原则上' : ''}不予立项或不予受理：${reason}`,
  'scope-conditional': (line: Line, { reason, conditions }: ItemAnswer, missing: readonly string[]) =>
    `${subject(line)}有条件纳入，还差 ${conditions.join('、')}：${reason}${still(missing)}`,
  'scope-undetermined': (line: Line, { reason }: ItemAnswer) => `${subject(line)}${reason}`,
  reading: (line: Line, text: string) => `${subject(line)}：${text}`,
  needs: (conditions: readonly string[]) => `需：${conditions.join('、')}`,
  unsure: '看不准',
  wording: (wording: string, kind: string) => `“${wording.replace(/\s+/gu, ' ')}”→${kind}`,
  byTable: (wordings: string, ownKind: string, ownVerdict: string) =>
    `按本单位词库：${wordings}（不用词库则为：${ownKind}，${ownVerdict}）`,
  noWord: '本办法未作规定',
  draft: (text: string) => text,
  notInForce: (text: string) => text,
} as const;
