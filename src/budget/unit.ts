import { oneLine } from './cells';
import type { TableUnit } from './table';

/** Finding the unit of money that a title or a header declares. */

export interface DeclaredUnit {
  /** unknown: a unit that tables are not read in (千元, 亿元, 美元). */
  unit: TableUnit;
  /** The words that declare it. */
  words: string;
}

const UNIT = String.raw`(?:[百千十]?万|[百千亿])?\s*[美欧日港]?\s*元|亿`;
/** 单位：万元, 金额单位：人民币万元, （单位:元）, 单位（万元）, 以万元为单位. A Chinese character behind 元 makes it a name (元谋县). */
const DECLARED = new RegExp(
  String.raw`(?:单\s*位|币\s*种|货\s*币)\s*(?:为|是|均为)?\s*[:：]?\s*[(（]?\s*(?:人\s*民\s*币\s*[:：/、,，]?\s*)?[(（]?\s*(${UNIT})(?!(?!人民币)\p{Script=Han})|以\s*(${UNIT})\s*(?:为单位|计)`,
  'u',
);
/** The whole text is a unit: 万元, （万元）, 人民币万元. */
const ALONE = new RegExp(String.raw`^[(（]?\s*(?:人民币\s*[:：]?)?\s*(${UNIT})\s*[)）]?$`, 'u');
/** A title may end in its unit: ……预算表（万元）. */
const AT_END = new RegExp(String.raw`[(（]\s*(?:人民币\s*[:：]?\s*)?(${UNIT})\s*[)）]\s*$`, 'u');
/** In a header of an amount the unit is parted from the words, or ends them: 金额（元，含税）, 金额/万元, 合价万元. */
const IN_HEADER = new RegExp(
  String.raw`(?:[(（:：/,，、;\s]|单位|人民币|^)\s*(${UNIT})\s*(?:[)）/,，、;\s]|$)|(${UNIT})$`,
  'u',
);

function unitOf(word: string): TableUnit {
  const unit = word.replace(/\s/gu, '');
  return unit === '元' || unit === '万元' ? unit : 'unknown';
}

function match(pattern: RegExp, text: string): DeclaredUnit | undefined {
  const found = pattern.exec(text);
  const word = found?.[1] ?? found?.[2];
  if (found === null || word === undefined) return undefined;
  return { unit: unitOf(word), words: found[0].trim() };
}

/** The unit that a text above or below a table declares. */
export function unitInTitle(text: string): DeclaredUnit | undefined {
  const line = oneLine(text);
  if (line.length > 2000) return undefined;
  return match(DECLARED, line) ?? match(ALONE, line) ?? match(AT_END, line);
}

/** The unit in the header of an amount or price column. */
export function unitInHeader(text: string): DeclaredUnit | undefined {
  const line = oneLine(text);
  const found = match(IN_HEADER, line) ?? match(DECLARED, line);
  return found === undefined ? undefined : { unit: found.unit, words: line };
}
