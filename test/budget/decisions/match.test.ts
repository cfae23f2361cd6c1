import fc from 'fast-check';
import {
  findDecisions,
  fingerprintsOf,
  readTables,
  type Decision,
  type Line,
  type PlacedLine,
} from '../../../src/budget';
import { draw } from '../grid-text';
import { decision } from './make';

// A person's word is never moved to a line on which nobody decided, whatever became of the sheet in the meantime.

const NAMES = ['培训费', '服务器', '监理费'] as const;
const SECTIONS = ['一、市级', '二、县级', '三、其他'] as const;

/** A row of the budget; the mark tells it from its equals and is in a column that GOVIT does not read. */
interface Row {
  mark: string;
  item: string;
  amount: number;
  section: number;
  decided: boolean;
}

/** What became of a row. Fresh amounts were on no row before. */
interface Fate {
  deleted: boolean;
  amount: 'same' | 'fresh' | 'of another';
  section: number | undefined;
  place: number;
}

const row = fc.record({
  item: fc.constantFrom(...NAMES),
  amount: fc.integer({ min: 1, max: 4 }),
  section: fc.nat(2),
  decided: fc.boolean(),
});

const sheetOfRows = fc
  .array(row, { minLength: 1, maxLength: 9 })
  .map((rows) => rows.map((each, at): Row => ({ ...each, mark: `m${String(at)}` })));

const often = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

/** @param wild rows may also go to other sections, and take the amounts of others */
const fates = (wild: boolean): fc.Arbitrary<Fate[]> =>
  fc.array(
    fc.record({
      deleted: often<boolean>(false, fc.constant(true)),
      amount: often<Fate['amount']>(
        'same',
        wild ? fc.constantFrom('fresh', 'of another') : fc.constant('fresh'),
      ),
      section: wild ? often<number | undefined>(undefined, fc.nat(2)) : fc.constant(undefined),
      place: fc.nat(100),
    }),
    { minLength: 9, maxLength: 9 },
  );

function changed(rows: readonly Row[], fate: readonly Fate[]): Row[] {
  return rows
    .map((each, at) => ({ each, fate: fate[at], at }))
    .filter((one) => one.fate?.deleted === false)
    .map(({ each, fate: its, at }) => ({
      place: its?.place ?? 0,
      row: {
        ...each,
        section: its?.section ?? each.section,
        amount: { same: each.amount, fresh: 100 + at, 'of another': (each.amount % 4) + 1 }[
          its?.amount ?? 'same'
        ],
      },
    }))
    .sort((a, b) => a.place - b.place)
    .map((one) => one.row);
}

/** The lines of a sheet, in sections, each with its row. */
function linesOf(rows: readonly Row[]): { placed: PlacedLine; row: Row }[] {
  const body = SECTIONS.flatMap((title, section) => {
    const under = rows.filter((each) => each.section === section);
    return [
      `|${title}||`,
      ...under.map(({ item, amount, mark }, at) => `${String(at + 1)}|${item}|${String(amount)}|${mark}`),
    ];
  });
  const sheet = draw(`单位：万元\n序号|费用名称|金额|登记号\n${body.join('\n')}`, { name: '预算' });
  const markOf = (line: Line): unknown => sheet.rows.find((each) => each.row === line.row)?.cells[3];
  return readTables(sheet)
    .tables.flatMap(({ lines }) => lines)
    .flatMap((line) =>
      rows
        .filter(({ mark }) => mark === markOf(line))
        .map((each) => ({ placed: { sheet: sheet.name, line }, row: each })),
    );
}

interface Landed {
  /** The row that was decided on, and the one that has the decision now: as it was then, and as it is. */
  meant: Row;
  then: Row | undefined;
  now: Row;
  changes: readonly string[];
}

function decideAndChange(rows: readonly Row[], fate: readonly Fate[]): { landed: Landed[]; after: Row[] } {
  const before = linesOf(rows);
  const prints = fingerprintsOf(before.map(({ placed }) => placed));
  const made = new Map<Decision, Row>();
  before.forEach(({ row: each }, at) => {
    if (each.decided) made.set(decision('note', { fingerprint: prints[at] }), each);
  });
  const after = linesOf(changed(rows, fate));
  const names = { all: new Set(['预算']), read: new Set(['预算']) };
  const { byLine } = findDecisions(
    after.map(({ placed }) => placed),
    [...made.keys()],
    names,
  );
  const landed = [...byLine].flatMap(([line, placed]) =>
    placed.flatMap((one): Landed[] => {
      const now = after.find((each) => each.placed.line === line)?.row;
      const meant = made.get(one.decision);
      if (now === undefined || meant === undefined) throw new Error('a decision out of nowhere');
      return [{ meant, now, changes: one.changes, then: rows.find(({ mark }) => mark === now.mark) }];
    }),
  );
  return { landed, after: after.map((each) => each.row) };
}

const isEqual = (a: Row | undefined, b: Row): boolean =>
  a?.item === b.item && a.amount === b.amount && a.section === b.section;

test('the rows of these tests are read as they are meant', () => {
  const rows = ['a', 'b'].map((mark, section): Row => ({
    mark,
    item: '培训费',
    amount: 3,
    section,
    decided: true,
  }));
  expect(linesOf(rows).map(({ placed, row: each }) => [each.mark, placed.line.section.join()])).toEqual([
    ['a', expect.stringContaining('市级')],
    ['b', expect.stringContaining('县级')],
  ]);
});

test('rows deleted, changed and sorted: a decision is on its own line, or on one equal to it while all the equals are there', () => {
  fc.assert(
    fc.property(sheetOfRows, fates(false), (rows, fate) => {
      const { landed, after } = decideAndChange(rows, fate);
      for (const { meant, then, now, changes } of landed) {
        if (now.mark === meant.mark) {
          expect(changes).toEqual(now.amount === meant.amount ? [] : ['amount']);
          continue;
        }
        expect(isEqual(then, meant) && isEqual(now, meant)).toBe(true);
        const equals = (among: readonly Row[]): number => among.filter((each) => isEqual(each, meant)).length;
        expect(equals(after)).toBe(equals(rows));
      }
    }),
    { numRuns: 300 },
  );
});

test('whatever else happens: no decision is on another line whose amount was never changed, unless that says the same in everything', () => {
  fc.assert(
    fc.property(sheetOfRows, fates(true), (rows, fate) => {
      for (const { meant, then, now } of decideAndChange(rows, fate).landed)
        if (now.mark !== meant.mark && now.amount === then?.amount) expect(isEqual(now, meant)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a name that is there once keeps its decision, whatever its amount, section and place become', () => {
  fc.assert(
    fc.property(fc.subarray([...NAMES], { minLength: 1 }), fates(true), (items, fate) => {
      const rows = items.map((item, at): Row => ({
        mark: `m${String(at)}`,
        item,
        amount: 2,
        section: at,
        decided: true,
      }));
      const { landed, after } = decideAndChange(rows, fate);
      expect(landed.map(({ meant, now }) => [meant.mark, now.mark]).sort()).toEqual(
        after.map(({ mark }) => [mark, mark]).sort(),
      );
    }),
    { numRuns: 100 },
  );
});
