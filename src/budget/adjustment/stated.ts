import type { LineChange } from './measure';
import { ADJUSTMENT_WORDS } from './words';
import { oneLine, squeeze } from '../cells';
import type { Table } from '../table';

/** What a sheet itself says of the conditions of an adjustment. */

export type StatedFact = 'goalUnchanged' | 'adjustmentReason';

/** A fact that words of the sheet suggest; a person has to confirm it. */
export interface StatedCondition {
  fact: StatedFact;
  value: boolean | string;
  row: number;
  text: string;
  /** The article whose number told the value; another region's article tells nothing here. */
  article?: string;
}

const LONGEST = 60;
/** 第二十六条第（二）项, 属情形（二）; a bare （二） may number anything. */
const NUMBERED = /(?<before>[^,，]{0,16}?)第?\((?<number>[一二三四])\)/gu;
const ARTICLE = /第?(?<number>[一二三四五六七八九十百]+条)/u;

function goalIn(text: string): boolean[] {
  const { unchanged, changed } = ADJUSTMENT_WORDS.goal;
  const says = (words: readonly string[]): boolean => words.some((word) => text.includes(word));
  return [...(says(unchanged) ? [true] : []), ...(says(changed) ? [false] : [])];
}

function reasonsIn(text: string): { value: string; article?: string }[] {
  const numbered = [...text.matchAll(NUMBERED)].flatMap(({ groups }) => {
    const { before = '', number = '' } = groups ?? {};
    const article = ARTICLE.exec(before)?.groups?.number;
    return article !== undefined || before.includes('情形') ? [{ number, article }] : [];
  });
  return ADJUSTMENT_WORDS.reasons.flatMap(({ value, number, words }) => {
    if (words.some((word) => text.includes(word))) return [{ value }];
    const cited = numbered.find((each) => each.number === number);
    if (cited === undefined) return [];
    return [cited.article === undefined ? { value } : { value, article: `第${cited.article}` }];
  });
}

function conditionsIn(row: number, written: string): StatedCondition[] {
  return written.split(/[；;。\n]/u).flatMap((clause) => {
    const text = squeeze(clause);
    const whole = oneLine(clause);
    const shown = whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole;
    const goals = goalIn(text).map((value) => ({ fact: 'goalUnchanged' as const, value }));
    const reasons = reasonsIn(text).map((reason) => ({ fact: 'adjustmentReason' as const, ...reason }));
    return [...goals, ...reasons].map((condition) => ({ ...condition, row, text: shown }));
  });
}

/** What the titles and notes around a table, and the remarks on its changed lines, say; each value once, where it stands first. */
export function statedConditions(table: Table, changes: readonly LineChange[]): StatedCondition[] {
  const changed = new Set(changes.flatMap(({ adjustedRows }) => adjustedRows));
  const notes = table.skippedRows.filter(({ why }) => why === 'note' || why === 'title');
  const remarks = table.lines
    .filter(({ row }) => changed.has(row))
    .map(({ row, note, others }) => ({ row, text: [note, ...others].join(' ') }));
  const found = new Map<string, StatedCondition>();
  for (const { row, text } of [...notes, ...remarks])
    for (const condition of conditionsIn(row, text)) {
      const key = [condition.fact, condition.value, condition.article].join(' ');
      if (!found.has(key)) found.set(key, condition);
    }
  return [...found.values()];
}

/**
 * What fact columns say of the adjustment, which takes every changed line: a goal that changes on one line changes, a line
 * under none of the listed reasons keeps the whole from them, and a blank leaves it open.
 */
export function factsOfColumns(
  table: Table,
  changes: readonly LineChange[],
): Partial<Record<StatedFact, boolean | string>> {
  const changed = new Set(changes.flatMap(({ adjustedRows }) => adjustedRows));
  const lines = table.lines.filter(({ row }) => changed.has(row));
  const facts: Partial<Record<StatedFact, boolean | string>> = {};
  for (const [fact, against] of [
    ['goalUnchanged', false],
    ['adjustmentReason', 'none'],
  ] as const) {
    const values = lines.map((line) => line.facts[fact]);
    const [first] = values;
    if (values.includes(against)) facts[fact] = against;
    else if (first !== undefined && !values.includes(undefined)) facts[fact] = first;
  }
  return facts;
}
