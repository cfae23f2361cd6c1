import { readAmountCell, readCount, readPriceCell } from './amount';
import { columnLetters, columnNumber, isBlank } from './cells';
import { valueAt } from './grid';
import type { Header, HeaderCell } from './header';
import { amountKindOf, amountOrder, isYear } from './header-cell';
import { chooseItem } from './item-column';
import type { SheetRow } from './sheet';
import type { AmountColumn, Column, Columns, ReadOptions } from './table';
import type { ColumnRole } from './word-files';

/** From the words of a header, and a look at the rows below it, to the columns of a table. */

const column = (at: number, header: string): Column => ({ column: at, letters: columnLetters(at), header });

const headerText = (cell: HeaderCell): string => cell.texts.join('/');

function countWhere(sample: readonly SheetRow[], at: number, test: (row: SheetRow) => boolean): number {
  return sample.reduce((count, row) => (!isBlank(valueAt(row, at)) && test(row) ? count + 1 : count), 0);
}

/** The columns under a header cell, which may be merged over several. */
function span({ column: first, lastColumn }: HeaderCell): number[] {
  return Array.from({ length: Math.min(lastColumn - first, 20) + 1 }, (_, index) => first + index);
}

/** Under a cell merged over several columns, the one that is filled most. */
function placeOf(cell: HeaderCell, sample: readonly SheetRow[]): number {
  let best = cell.column;
  let most = -1;
  for (const at of span(cell)) {
    const filled = countWhere(sample, at, () => true);
    if (filled > most) [best, most] = [at, filled];
  }
  return best;
}

const countAmounts = (sample: readonly SheetRow[], at: number): number =>
  countWhere(sample, at, (row) => readAmountCell(valueAt(row, at)).kind === 'amount');

/** In how many rows quantity × price is the amount, within one percent. */
function productsThatFit(
  sample: readonly SheetRow[],
  quantity: number,
  price: number,
  amount: number,
): number {
  return sample.reduce((count, row) => {
    const q = readCount(valueAt(row, quantity));
    const p = readPriceCell(valueAt(row, price));
    const a = readAmountCell(valueAt(row, amount));
    if (q === null || p.kind !== 'amount' || a.kind !== 'amount' || a.bare.isZero()) return count;
    return q.times(p.bare).minus(a.bare).abs().lte(a.bare.abs().times('0.01')) ? count + 1 : count;
  }, 0);
}

interface Measure {
  quantity: number | undefined;
  unitPrice: number | undefined;
}

/** The quantity and the price that stand before an amount, or the first ones. */
function measureOf(amount: number, cells: readonly HeaderCell[]): Measure {
  const nearest = (role: ColumnRole): number | undefined => {
    const at = cells.filter((cell) => cell.role === role).map((cell) => cell.column);
    return at.filter((each) => each < amount).at(-1) ?? at[0];
  };
  return { quantity: nearest('quantity'), unitPrice: nearest('unitPrice') };
}

/** The year in a header: of two yearly amounts the later one is asked for. */
const yearIn = ({ header }: Column): number => Number(/20\d\d/u.exec(header)?.[0] ?? 0);

interface RankedAmount {
  entry: AmountColumn;
  cell: HeaderCell;
  /** Rows in which it is quantity × price. */
  fits: number;
  /** Rows in which it is an amount. */
  filled: number;
}

/** The amount columns, the one to check first. */
function amountColumns(cells: readonly HeaderCell[], sample: readonly SheetRow[]): RankedAmount[] {
  const ranked = cells
    .filter(({ role }) => role === 'amount')
    .map((cell) => {
      const at = placeOf(cell, sample);
      const leaf = cell.texts.at(-1) ?? '';
      const outer = cell.texts.slice(0, -1).join('/');
      const kind = isYear(leaf) ? 'part' : (amountKindOf(leaf) ?? amountKindOf(outer) ?? 'plain');
      const { quantity, unitPrice } = measureOf(at, cells);
      const fits =
        quantity === undefined || unitPrice === undefined
          ? 0
          : productsThatFit(sample, quantity, unitPrice, at);
      const filled = countAmounts(sample, at);
      return {
        entry: { ...column(at, headerText(cell)), kind, unit: 'unknown' as const },
        cell,
        fits,
        filled,
      };
    });
  const anyFilled = ranked.some(({ filled }) => filled > 0);
  return ranked.sort(
    (a, b) =>
      (anyFilled ? Number(a.filled === 0) - Number(b.filled === 0) : 0) ||
      amountOrder(a.entry.kind) - amountOrder(b.entry.kind) ||
      b.fits - a.fits ||
      b.filled - a.filled ||
      yearIn(b.entry) - yearIn(a.entry) ||
      a.entry.column - b.entry.column,
  );
}

/** Columns with amounts that neither their headers nor quantity × price tell from the one that was chosen. */
function alternativesTo(
  chosen: RankedAmount,
  ranked: readonly RankedAmount[],
  sample: readonly SheetRow[],
): Column[] {
  const { entry, cell } = chosen;
  const alike = ranked
    .filter(
      (each) =>
        each.entry.column !== entry.column &&
        each.entry.kind === entry.kind &&
        each.filled > 0 &&
        (each.fits > 0 || chosen.fits === 0),
    )
    .map((each) => column(each.entry.column, each.entry.header));
  const merged = span(cell)
    .filter((at) => at !== entry.column && countAmounts(sample, at) > 0)
    .map((at) => column(at, entry.header));
  return [...alike, ...merged].sort((a, b) => a.column - b.column);
}

/** The header with columns that an option names put first for their role. */
function overrule(header: Header, options: ReadOptions): HeaderCell[] {
  const further = (options.amounts ?? []).map((letters): [string, string] => ['amount', letters]);
  const chosen = [...further, ...Object.entries(options.columns ?? {})].flatMap(([role, letters]) => {
    const at = columnNumber(letters);
    return at === undefined ? [] : [{ role: role as ColumnRole, at }];
  });
  const taken = new Map(chosen.map(({ role, at }) => [at, role]));
  const roles = new Set(chosen.map(({ role }) => role));
  const kept = header.cells.map((cell): HeaderCell => {
    const role = taken.get(cell.column);
    if (role !== undefined) return { ...cell, lastColumn: cell.column, role, strength: 3, fact: undefined };
    return cell.role !== undefined && roles.has(cell.role) && cell.role !== 'amount'
      ? { ...cell, role: 'other' }
      : cell;
  });
  const missing = chosen.filter(({ at }) => !header.cells.some((cell) => cell.column === at));
  return [
    ...kept,
    ...missing.map(({ role, at }): HeaderCell => {
      return { column: at, lastColumn: at, texts: [], role, strength: 3, fact: undefined };
    }),
  ].sort((a, b) => a.column - b.column);
}

/**
 * The columns of a table.
 *
 * @param sample rows below the header, for telling columns of like names apart by what is in them
 * @returns undefined where no column of items or none of amounts can be named
 */
export function columnsOf(
  header: Header,
  sample: readonly SheetRow[],
  options: ReadOptions = {},
): Columns | undefined {
  const cells = overrule(header, options);
  const ranked = amountColumns(cells, sample);
  const amounts = ranked.map(({ entry }) => entry);
  const wanted = columnNumber(options.columns?.amount ?? '');
  const amount = amounts.find((each) => each.column === wanted) ?? amounts[0] ?? priceAsAmount(cells);
  if (amount === undefined) return undefined;
  const items = chooseItem(
    cells.map((cell) => ({ ...cell, column: placeOf(cell, sample) })),
    sample,
    amount.column,
  );
  if (items === undefined) return undefined;
  const { item, group, spec: content } = items;
  const used = new Set([item, group, content, amount.column]);
  const free = cells.filter((cell) => !used.has(placeOf(cell, sample)) && cell.fact === undefined);
  const first = (role: ColumnRole): Column | undefined => {
    const [cell] = free.filter((each) => each.role === role).sort((a, b) => b.strength - a.strength);
    return cell === undefined ? undefined : column(placeOf(cell, sample), headerText(cell));
  };
  const named = (at: number | undefined): Column | undefined => {
    const cell = cells.find((each) => at !== undefined && each.column <= at && at <= each.lastColumn);
    return cell === undefined || at === undefined ? undefined : column(at, headerText(cell));
  };
  const chosen = ranked.find(({ entry }) => entry === amount);
  const isNamed = wanted !== undefined || options.amounts !== undefined;
  const measure = measureOf(amount.column, free);
  const price = named(measure.unitPrice);
  const roles: Partial<Columns> = {
    sequence: first('sequence'),
    group: named(group),
    spec: first('spec') ?? named(content) ?? undefined,
    brand: first('brand'),
    unitOfMeasure: first('unitOfMeasure'),
    quantity: named(measure.quantity),
    unitPrice: price === undefined ? undefined : { ...price, unit: 'unknown' },
    note: first('note'),
    ratio: first('ratio'),
  };
  const columns: Columns = {
    ...roles,
    item: named(item) ?? column(item, ''),
    amount,
    furtherAmounts: amounts.filter((each) => each !== amount).sort((a, b) => a.column - b.column),
    amountAlternatives: chosen === undefined || isNamed ? [] : alternativesTo(chosen, ranked, sample),
    factors: free
      .filter(({ role }) => role === 'factor')
      .map((cell) => column(placeOf(cell, sample), headerText(cell))),
    facts: cells.flatMap((cell) =>
      cell.fact === undefined ? [] : [{ ...column(cell.column, headerText(cell)), fact: cell.fact }],
    ),
    others: [],
  };
  columns.others = othersOf(cells, columns, sample);
  return columns;
}

/** A table of prices without quantities: its price column holds the amounts. */
function priceAsAmount(cells: readonly HeaderCell[]): AmountColumn | undefined {
  const price = cells.find(({ role }) => role === 'unitPrice');
  if (price === undefined || cells.some(({ role }) => role === 'quantity')) return undefined;
  return { ...column(price.column, headerText(price)), kind: 'plain', unit: 'unknown' };
}

/** What has a header and no role. */
function othersOf(cells: readonly HeaderCell[], columns: Columns, sample: readonly SheetRow[]): Column[] {
  const used = new Set<number>();
  for (const value of Object.values(columns) as (Column | Column[] | undefined)[])
    for (const each of Array.isArray(value) ? value : [value]) if (each) used.add(each.column);
  return cells
    .map((cell) => column(placeOf(cell, sample), headerText(cell)))
    .filter((each) => !used.has(each.column));
}
