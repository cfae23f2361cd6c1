import type { Decimal } from 'decimal.js';
import { cellText } from '../budget/cells';
import {
  carriesUnit,
  FACTS,
  factLabel,
  moneyUnitOf,
  parseFacts,
  REGULATIONS,
  toPlain,
  type FactDefinition,
  type Facts,
  type MoneyUnit,
} from '../rules';
import { readAmount } from './amounts';
import { isWordless, sound, toBlock, type Block, type Cell } from './cells';
import { dayOfSerial } from './days';
import { contained } from './each';
import { MESSAGES } from './messages';
import { invalid, Problem } from './problem';

/** Facts as `parseFacts` takes them: ids with values. */
export type Given = Readonly<Record<string, unknown>>;

/** What the block says of an item: its row, or the one row for all. */
export type GivenFor = (row: number, column: number) => Given;

const bare = (label: string): string =>
  label
    .normalize('NFKC')
    .replace(/[\s()]/gu, '')
    .toLowerCase();

const BY_LABEL = new Map(
  [...FACTS.values()].flatMap((fact) => [
    [bare(fact.label), fact],
    [bare(fact.id), fact],
  ]),
);

/** Amounts that a regulation measures others against: none of them is zero, but a blank cell may arrive as one. */
const LIMITS = new Set(
  REGULATIONS.flatMap(({ thresholds }) =>
    [...thresholds.values()].flatMap(({ measure }) => ('against' in measure ? [measure.against] : [])),
  ),
);

function alike(label: string): string {
  const word = bare(label);
  const near = [...FACTS.values()].find((fact) => {
    const known = bare(fact.label);
    return word.length > 1 && (known.includes(word) || word.includes(known));
  });
  return near?.label ?? '';
}

function readLabels(cells: readonly Cell[]): (FactDefinition | undefined)[] {
  const seen = new Set<string>();
  return cells.map((cell) => {
    const value = sound(cell);
    if (isWordless(value)) return undefined;
    const label = cellText(value).trim();
    const fact = BY_LABEL.get(bare(label));
    if (!fact) throw invalid(MESSAGES.factUnknown(label, alike(label)));
    if (seen.has(fact.id)) throw invalid(MESSAGES.factTwice(fact.label));
    seen.add(fact.id);
    return fact;
  });
}

/** The unit of bare amounts in a row: 金额单位 there wins over the argument; `none` where the user says that it is unknown. */
function unitOfRow(given: Record<string, Cell>, unit: MoneyUnit | undefined): MoneyUnit | 'none' | undefined {
  const cell = given['moneyUnit'] ?? null;
  if (isWordless(cell)) return unit;
  const word = cellText(cell).trim();
  if (word === 'unknown' || word === '未说明') return 'none';
  return word === 'wan' ? '万元' : word === 'yuan' ? '元' : (moneyUnitOf(word) ?? unit);
}

function readMoneyFact(
  fact: FactDefinition,
  cell: Cell,
  unit: MoneyUnit | 'none' | undefined,
): string | null {
  if (unit === 'none' && !carriesUnit(cell)) throw invalid(MESSAGES.factNoUnit(fact.label));
  if (cell === 0 && LIMITS.has(fact.id)) throw invalid(MESSAGES.factZero(fact.label));
  const yuan = readAmount(cell, unit === 'none' ? undefined : unit);
  return yuan === undefined ? null : moneyFact(yuan);
}

/**
 * A value for `parseFacts`. A number 0 says nothing of a fact that is no amount: on the desktop it is what a blank cell
 * looks like, and unknown is never false. Where zero is meant it is written as text (0个月).
 */
function readFact(fact: FactDefinition, cell: Cell, unit: MoneyUnit | 'none' | undefined): unknown {
  const value = sound(cell);
  if (fact.type === 'money') return readMoneyFact(fact, value, unit);
  if (isWordless(value)) return null;
  if (fact.type === 'date' && typeof value === 'number') return dayOfSerial(value);
  return fact.type === 'text' ? cellText(value) : value;
}

function readRow(
  labels: readonly (FactDefinition | undefined)[],
  cells: readonly Cell[],
  unit: MoneyUnit | undefined,
): Given {
  const columns = labels.flatMap((fact, column) => (fact ? [{ fact, cell: cells[column] ?? null }] : []));
  const raw = Object.fromEntries(columns.map(({ fact, cell }) => [fact.id, cell]));
  const own = unitOfRow(raw, unit);
  const read = columns
    .filter(({ fact }) => fact.id !== 'moneyUnit')
    .map(({ fact, cell }) => [fact.id, readFact(fact, cell, own)] as const);
  return Object.fromEntries(read);
}

/** Which row of facts goes with a place: one row for all, one for each row, or one for each cell in order. */
function rowFor(rows: number, items: Block): (row: number, column: number) => number {
  const wide = items[0]?.length ?? 0;
  const total = items.length * wide;
  if (rows === 1) return () => 0;
  if (rows === total) return (row, column) => row * wide + column;
  if (rows === items.length) return (row) => row;
  throw invalid(MESSAGES.factsRows(rows, total));
}

/**
 * Reads a block of facts: labels (Chinese or ids) in the first row, values below, one row for all items or one for each.
 *
 * @param argument the block, or null where it is left out
 * @param unit the unit of bare amounts in it
 * @param items the block that the facts are for
 * @throws {Problem} where a label is not known or the rows do not go with the items; a bad value concerns its own row only
 */
export function readFactBlock(argument: unknown, unit: MoneyUnit | undefined, items: Block): GivenFor {
  const none: Given = {};
  const block = argument === null || argument === undefined ? [] : toBlock(argument);
  if (block.every((row) => row.every((cell) => isWordless(cell)))) return () => none;
  const [first = [], ...rows] = block;
  if (rows.length === 0) throw invalid(MESSAGES.factsEmpty);
  const labels = readLabels(first);
  const place = rowFor(rows.length, items);
  const read = new Map<number, Given | Problem>();
  return (row, column) => {
    const index = place(row, column);
    let given = read.get(index);
    if (given === undefined)
      read.set(index, (given = contained(() => readRow(labels, rows[index] ?? [], unit))));
    if (given instanceof Problem) throw given;
    return given;
  };
}

const parsed = new WeakMap<Given, Facts>();

/** The facts that a row of the block gives, read once for all its items. */
export function factsOf(given: Given): Facts {
  let facts = parsed.get(given);
  if (!facts) parsed.set(given, (facts = parseFacts(given).facts));
  return facts;
}

/** An amount as `parseFacts` takes it. */
export function moneyFact(yuan: Decimal): string {
  return `${toPlain(yuan)}元`;
}

/** Names of facts, for a reader. */
export function names(ids: readonly string[]): string {
  return [...new Set(ids.map(factLabel))].join('、');
}
