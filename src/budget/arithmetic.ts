import type { Decimal } from 'decimal.js';
import { exact, toPlain } from '../rules/decimal';
import { MONEY_UNITS, writeMoney } from '../rules/money';
import { cellReference, squeeze } from './cells';
import type { Finding, FindingCode } from './finding';
import { finding } from './finding';
import { MESSAGES } from './messages';
import type { Line, StatedSum, Table, TableUnit } from './table';
import { SAME, halfDigit } from './tolerance';

/** The reviewer's first check: do the lines, the subtotals and the totals add up? */

const worth = (unit: TableUnit): Decimal => exact(unit === 'unknown' ? '1' : MONEY_UNITS[unit]);

/** A sum of money for people: with its unit, or bare where that is unknown. */
function write(value: Decimal, known: boolean): string {
  return known ? writeMoney(value) : toPlain(value);
}

/** Every product of quantity and price with some of the further factors. */
function products(line: Line, price: Decimal): Decimal[] {
  if (line.quantity === null) return [];
  let all = [line.quantity.times(price)];
  for (const factor of line.factors.slice(0, 4))
    all = [...all, ...all.map((product) => product.times(factor))];
  return all;
}

/** Whether a price is for a period or a person, so that the amount may be a multiple of it. */
function isRate(table: Table): boolean {
  return /[/每](?:月|年|季|天|日|次|人)/u.test(squeeze(table.columns.unitPrice?.header ?? ''));
}

const isSame = (a: Decimal, b: Decimal): boolean => a.eq(b) || a.minus(b).abs().lte(SAME);

function checkLine(table: Table, line: Line): Finding[] {
  const known = line.amount !== null && line.unitPrice !== null;
  const price = known ? line.unitPrice : line.rawUnitPrice;
  const amount = known ? line.amount : line.rawAmount;
  if (line.quantity === null || price === null || amount === null) return [];
  if (!known && (line.amount !== null || line.unitPrice !== null)) return [];
  const shared = line.mergedAmount !== null && line.mergedAmount[1] > line.mergedAmount[0];
  if (shared) return [];
  const { amount: amountColumn, unitPrice, quantity, furtherAmounts } = table.columns;
  const all = products(line, price);
  const product = all[0];
  if (product === undefined || all.some((each) => isSame(each, amount))) return [];
  // 批复 and 调整后 beside one quantity and price: the product may belong to the other amount.
  const others = furtherAmounts.map((_, index) => line.further[index]?.yuan ?? null);
  if (known && others.some((other) => other !== null && !other.isZero() && isSame(product, other))) return [];
  if (isRate(table) && !product.isZero() && amount.div(product).isInteger()) return [];
  const unit = known ? worth(amountColumn.unit) : exact('1');
  const priceUnit = known ? worth(unitPrice?.unit ?? 'unknown') : exact('1');
  const tolerance = line.quantity
    .abs()
    .times(halfDigit(table.decimals.unitPrice).times(priceUnit))
    .plus(halfDigit(table.decimals.amount).times(unit))
    .plus(SAME);
  const nearest = all.reduce((best, each) =>
    each.minus(amount).abs().lt(best.minus(amount).abs()) ? each : best,
  );
  const off = amount.minus(nearest);
  const within = off.abs().lte(tolerance);
  // Rounded prices are no fault; whole numbers are typed, not rounded, and worth a look.
  if (within && Math.max(table.decimals.unitPrice, table.decimals.amount) >= 1) return [];
  const cell = cellReference(line.row, amountColumn.column);
  const formula = `${quantity?.letters ?? ''}${String(line.row)} ${toPlain(line.quantity)} × ${unitPrice?.letters ?? ''}${String(line.row)} ${write(price, known)}`;
  const text = MESSAGES.lineArithmetic(
    line.row,
    cell,
    formula,
    write(nearest, known),
    write(amount, known),
    write(off.abs(), known),
  );
  return [
    finding(
      { sheet: table.sheet, row: line.row, cell },
      within ? 'warning' : 'error',
      'line-arithmetic',
      text,
    ),
  ];
}

function checkSum(table: Table, sum: StatedSum, code: FindingCode): Finding[] {
  const off = sum.rawStated.minus(sum.rawSum);
  if (off.abs().lte(SAME)) return [];
  const known = sum.stated !== null;
  const stated = sum.stated ?? sum.rawStated;
  const cell = cellReference(sum.row, sum.column);
  const place = { sheet: table.sheet, row: sum.row, cell };
  const words: [number, string, string, string, string, string] = [
    sum.row,
    cell,
    sum.text,
    write(stated, known),
    write(sum.sum, known),
    write(stated.minus(sum.sum).abs(), known),
  ];
  if (sum.withinRounding)
    return [finding(place, sum.matches ? 'info' : 'warning', code, MESSAGES.sumRounding(...words))];
  const unread = sum.unread > 0 ? MESSAGES.sumUnread(sum.unread) : '';
  return [
    finding(place, sum.unread > 0 ? 'warning' : 'error', code, `${MESSAGES.sumMismatch(...words)}${unread}`),
  ];
}

const priceOf = (line: Line): Decimal | null => line.rawUnitPrice ?? line.rawAmount;

const exactKey = ({ item, spec, group, section, others }: Line, price: Decimal): string =>
  [item, spec, group, toPlain(price), ...section, ...others].join('\n');

/** Lines of the same name, specification and price in the same section, and of the same unit or whatever else is told. */
function duplicates(table: Table): Finding[] {
  const priced = table.lines.filter((line) => line.item !== '' && priceOf(line) !== null);
  const names = new Set<string>();
  const repeated = new Set<string>();
  for (const { item } of priced) {
    if (names.has(item)) repeated.add(item);
    names.add(item);
  }
  const first = new Map<string, Line>();
  const found: Finding[] = [];
  for (const line of priced) {
    const price = priceOf(line);
    if (price === null || !repeated.has(line.item)) continue;
    const key = exactKey(line, price);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, line);
      continue;
    }
    const cell = cellReference(line.row, table.columns.item.column);
    found.push(
      finding(
        { sheet: table.sheet, row: line.row, cell },
        'warning',
        'duplicate-line',
        MESSAGES.duplicateLine(line.row, earlier.row, line.item),
      ),
    );
  }
  return found;
}

/**
 * Checks the arithmetic of a table: quantity × price against the amount, sections against their subtotals, all lines
 * against the total, in every amount column; and lines that stand in it twice.
 */
export function checkArithmetic(table: Table): Finding[] {
  return [
    ...table.lines.flatMap((line) => checkLine(table, line)),
    ...table.subtotals.flatMap((sum) => checkSum(table, sum, 'subtotal-mismatch')),
    ...table.totals.flatMap((sum) => checkSum(table, sum, 'total-mismatch')),
    ...duplicates(table),
  ].sort((a, b) => a.row - b.row);
}
