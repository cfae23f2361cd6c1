import { isBlank } from '../budget/cells';
import { askScope, writeMoney, ZERO, type MoneyUnit, type Regulation, type ScopeVerdict } from '../rules';
import { classify, type Reading } from '../rules/expenses';
import { asNumber, readAmount, readUnit, unitOut } from './amounts';
import { optionalWord, sizeOf, toBlock, type Block, type Cell } from './cells';
import { asLine, contained } from './each';
import { factsOf, readFactBlock, type GivenFor } from './factBlock';
import { readItem, writeCategory, writeItemBasis, writeVerdict } from './items';
import { MESSAGES } from './messages';
import { invalid, Problem } from './problem';
import { readRegion } from './region';
import { spread } from './table';
import { cautionsOf } from './wording';

/** Whole columns of lines: CHECK, SUMSCOPE. */

interface Lines {
  items: readonly Cell[];
  amounts: readonly Cell[];
  givenFor: GivenFor;
}

function readLines(items: unknown, amounts: unknown, facts: unknown, unit: MoneyUnit | undefined): Lines {
  const [itemBlock, amountBlock] = [toBlock(items), toBlock(amounts)];
  const [itemCells, amountCells] = [asLine(itemBlock), asLine(amountBlock)];
  if (itemCells.length !== amountCells.length)
    throw invalid(MESSAGES.sizes(sizeOf(itemBlock), sizeOf(amountBlock)));
  const column = itemCells.map((cell) => [cell]);
  return { items: itemCells, amounts: amountCells, givenFor: readFactBlock(facts, unit, column) };
}

/** The amount as taken and what must be minded, or the fault of the amount in its own cell. */
function remark(amount: Cell, unit: MoneyUnit | undefined, cautions: readonly string[]): string {
  const yuan = readAmount(amount, unit);
  const taken = yuan === undefined ? MESSAGES.noAmount : MESSAGES.taken(writeMoney(yuan));
  return [taken, ...cautions].join('；');
}

function checkLine(
  regulation: Regulation,
  item: string,
  amount: Cell,
  unit: MoneyUnit | undefined,
  given: () => ReturnType<GivenFor>,
): unknown[] {
  const reading = classify(item);
  const answer = contained(() => askScope(regulation, reading, factsOf(given())));
  if (answer instanceof Problem)
    return [writeCategory(reading), answer, answer, contained(() => remark(amount, unit, []))];
  return [
    writeCategory(reading),
    writeVerdict(regulation, reading, answer),
    writeItemBasis(regulation, reading, answer),
    contained(() => remark(amount, unit, cautionsOf(answer))),
  ];
}

/** Category, verdict, basis, and the amount as taken, for every line. */
export function check(
  items: unknown,
  amounts: unknown,
  region: unknown,
  unit: unknown,
  facts: unknown,
): Block {
  const regulation = readRegion(region);
  const moneyUnit = readUnit(unit);
  const lines = readLines(items, amounts, facts, moneyUnit);
  return spread(
    lines.items.map((cell, row) => {
      const item = contained(() => readItem(cell));
      if (item instanceof Problem) return [item, '', '', ''];
      if (item === undefined) return ['', '', '', ''];
      return checkLine(regulation, item, lines.amounts[row] ?? null, moneyUnit, () => lines.givenFor(row, 0));
    }),
  );
}

/** Verdicts by their ids and by the words in which SCOPE gives them. */
const VERDICT_WORDS: readonly (readonly [ScopeVerdict, RegExp])[] = [
  ['undetermined', /^(?:undetermined|待判定)/u],
  ['in', /^(?:in|纳入)$/u],
  ['out', /^(?:out|不纳入)$/u],
  ['conditional', /^(?:conditional|有条件(?:纳入)?|经评估后纳入)$/u],
  ['refusal', /^(?:refusal|(?:原则上)?(?:不予?受理(?:申请)?|不予立项|不得新增|由.{1,8}统一建设))$/u],
  ['silent', /^(?:silent|未规定)$/u],
];

function readVerdict(argument: unknown): ScopeVerdict {
  const word = optionalWord(argument) ?? '';
  const head = word.normalize('NFKC').split(/[:(]/u)[0]?.trim() ?? '';
  const found = VERDICT_WORDS.find(([, words]) => words.test(head));
  if (!found) throw invalid(MESSAGES.verdict(word));
  return found[0];
}

/** A heading or a total is no expense: what it adds up stands in the lines already. */
function isExpense(reading: Reading): boolean {
  return !(reading.sure && reading.category === 'not_an_item');
}

/**
 * The sum of the lines with a verdict, in the unit of the amounts. An item that is not surely read counts as 待判定 only.
 *
 * @throws {Problem} naming a line of this verdict whose amount cannot be read: a sum without it would be wrong
 */
export function sumScope(
  items: unknown,
  amounts: unknown,
  region: unknown,
  verdict: unknown,
  facts: unknown,
  unit: unknown,
): number {
  const regulation = readRegion(region);
  const moneyUnit = readUnit(unit);
  const wanted = readVerdict(verdict);
  const lines = readLines(items, amounts, facts, moneyUnit);
  let total = ZERO;
  lines.items.forEach((cell, row) => {
    const amount = lines.amounts[row] ?? null;
    const part = contained(() => {
      const item = readItem(cell);
      if (item === undefined) return ZERO;
      const reading = classify(item);
      if (!isExpense(reading)) return ZERO;
      const { verdict: found } = askScope(regulation, reading, factsOf(lines.givenFor(row, 0)));
      return found === wanted && !isBlank(amount) ? (readAmount(amount, moneyUnit) ?? ZERO) : ZERO;
    });
    if (part instanceof Problem) throw new Problem(part.code, MESSAGES.atLine(row + 1, part.message));
    total = total.plus(part);
  });
  return asNumber(total, unitOut(moneyUnit));
}
