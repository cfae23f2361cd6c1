import fc from 'fast-check';
import {
  findDecisions,
  fingerprintsOf,
  readTables,
  type CellValue,
  type Decision,
  type Line,
  type PlacedLine,
  type Sheet,
} from '../../../src/budget';
import { draw } from '../grid-text';
import { decision } from './make';

const linesOf = (...sheets: Sheet[]): PlacedLine[] =>
  sheets.flatMap((sheet) =>
    readTables(sheet).tables.flatMap(({ lines }) => lines.map((line) => ({ sheet: sheet.name, line }))),
  );

const budget = (rows: string, name = '预算'): Sheet =>
  draw(`单位：万元\n序号|费用名称|规格|金额\n${rows}`, { name });

/** A decision on the line of a row, made when the sheets were as given. */
function on(row: number, ...sheets: Sheet[]): Decision {
  const lines = linesOf(...sheets);
  const at = lines.findIndex(({ line }) => line.row === row);
  return decision('note', { fingerprint: fingerprintsOf(lines)[at] });
}

/** Where a decision is found: sheet, row and what changed; or that it is lost. */
function where(made: Decision | Decision[], sheets: Sheet[], all = sheets.map(({ name }) => name)): string[] {
  const decisions = Array.isArray(made) ? made : [made];
  const lines = linesOf(...sheets);
  const names = { all: new Set(all), read: new Set(sheets.map(({ name }) => name)) };
  const { byLine, lost } = findDecisions(lines, decisions, names);
  const sheetOf = (line: Line): string => lines.find((each) => each.line === line)?.sheet ?? '';
  const found = [...byLine].flatMap(([line, placed]) =>
    placed.map(({ changes }) => [`${sheetOf(line)} ${String(line.row)}`, ...changes].join(' ')),
  );
  return [...found, ...lost.map(() => 'lost')];
}

const PLAIN = budget('1|防火墙|千兆|8\n2|服务器|2U|20\n3|监理费||5');

test.each([
  ['as it was', PLAIN, ['预算 4']],
  ['after sorting', budget('1|监理费||5\n2|防火墙|千兆|8\n3|服务器|2U|20'), ['预算 5']],
  ['after inserting a row', budget('1|软件||3\n2|防火墙|千兆|8\n3|服务器|2U|20\n4|监理费||5'), ['预算 5']],
  ['after renaming the sheet', budget('1|防火墙|千兆|8\n2|服务器|2U|20\n3|监理费||5', '明细'), ['明细 4']],
  [
    'with columns inserted',
    draw(
      '单位：万元\n\n序号|类|费用名称|品牌|规格|数量|金额\n1|x|服务器|y|２Ｕ|1|20.00\n2|x|防火墙||千兆|1|8',
    ),
    ['预算 4'],
  ],
  ['under a heading', budget('一、|硬件||\n1|防火墙|千兆|8\n2|服务器|2U|20'), ['预算 5']],
  ['with a number typed before its name', budget('1|2、服务器|2U|20'), ['预算 3']],
  ['with another amount', budget('1|防火墙|千兆|8\n2|服务器|2U|21\n3|监理费||5'), ['预算 4 amount']],
  ['with its amount gone', budget('1|防火墙|千兆|8\n2|服务器|2U|\n3|监理费||5'), ['预算 4 amount']],
  [
    'with another amount, sorted and under a heading',
    budget('一、|硬件||\n1|监理费||5\n2|服务器|2U|21'),
    ['预算 5 amount'],
  ],
  ['with another specification', budget('1|防火墙|千兆|8\n2|服务器|4U|20'), ['lost']],
  ['deleted', budget('1|防火墙|千兆|8\n3|监理费||5'), ['lost']],
])('a decision on a line is found %s', (_, sheet, expected) => {
  expect(where(on(4, PLAIN), [sheet])).toEqual(expected);
});

describe('lines that are equal in everything', () => {
  const twice = budget('1|服务器|2U|20\n2|防火墙||8\n3|服务器|2U|20');

  test('are told apart by their order', () => {
    expect(where(on(5, twice), [twice])).toEqual(['预算 5']);
    expect(where(on(3, twice), [twice])).toEqual(['预算 3']);
  });

  test('one more or one fewer: it may be the other, and neither is taken', () => {
    expect(where(on(5, twice), [budget('1|防火墙||8\n2|服务器|2U|20')])).toEqual(['lost']);
    expect(where(on(4, PLAIN), [twice])).toEqual(['lost']);
  });

  test('one of them with another amount: it may be the other that was changed', () => {
    expect(where(on(5, twice), [budget('1|服务器|2U|20\n2|防火墙||8\n3|服务器|2U|21')])).toEqual(['lost']);
  });

  test('never get each other’s decision', () => {
    const both = [on(3, twice), on(5, twice)];
    expect(where(both, [twice])).toEqual(['预算 3', '预算 5']);
    expect(where(both, [budget('1|服务器|2U|20')])).toEqual(['lost', 'lost']);
  });

  test('in sections keep theirs, and are lost where the sections are sorted away', () => {
    const sections = budget('一、|市级||\n1|服务器|2U|20\n二、|县级||\n1|服务器|2U|20');
    const made = on(6, sections);
    expect(where(made, [sections])).toEqual(['预算 6']);
    expect(where(made, [budget('一、|县级||\n1|服务器|2U|20\n二、|市级||\n1|服务器|2U|20')])).toEqual([
      '预算 4',
    ]);
    expect(where(made, [budget('1|服务器|2U|20\n2|服务器|2U|20')])).toEqual(['lost']);
  });

  test('in another section do not get the decision of one that was deleted', () => {
    const sections = budget('一、|市级||\n1|服务器|2U|20\n二、|县级||\n1|服务器|2U|20');
    expect(where(on(4, sections), [budget('二、|县级||\n1|服务器|2U|20')])).toEqual(['lost']);
  });
});

describe('of two lines of one name', () => {
  const before = budget('1|培训费||3.6\n2|培训费||1.4\n3|监理费||5');

  test.each([
    ['one was changed: the other is as it was', budget('1|培训费||3.8\n2|培训费||1.4'), '预算 3 amount'],
    ['one was changed and they were sorted', budget('1|培训费||1.4\n2|培训费||3.8'), '预算 4 amount'],
    ['one was deleted', budget('1|培训费||1.4\n3|监理费||5'), 'lost'],
    ['one was deleted and the other changed', budget('1|培训费||1.5\n3|监理费||5'), 'lost'],
    ['both were changed', budget('1|培训费||3.8\n2|培训费||1.5'), 'lost'],
    ['one got the amount of the other', budget('1|培训费||1.4\n2|培训费||1.4'), 'lost'],
    ['one was changed and a third came', budget('1|培训费||3.8\n2|培训费||1.4\n3|培训费||2'), 'lost'],
    ['one was changed and went elsewhere', budget('1|培训费||1.4\n一、|其他||\n1|培训费||3.8'), 'lost'],
  ])('%s', (_, after, expected) => {
    expect(where(on(3, before), [after])).toEqual([expected]);
  });

  test('each gets its own decision, the other one’s never', () => {
    const both = [on(3, before), on(4, before)];
    expect(where(both, [budget('1|培训费||1.4\n2|培训费||3.8')])).toEqual(['预算 4 amount', '预算 3']);
    expect(where(both, [budget('1|培训费||1.4')])).toEqual(['预算 3', 'lost']);
  });

  test('what was said of one line before and after its amount was changed is on it', () => {
    const changed = budget('1|培训费||3.8\n2|培训费||1.4\n3|监理费||5');
    expect(where([on(3, before), on(3, changed)], [changed])).toEqual(['预算 3 amount', '预算 3']);
  });
});

describe('a decision of a file that does not say what stood beside its line', () => {
  const old = (row: number, sheet: Sheet): Decision => {
    const made = on(row, sheet);
    if (made.scope !== 'line') throw new Error('not on a line');
    const fingerprint = { ...made.fingerprint };
    delete fingerprint.others;
    return decision('note', { fingerprint });
  };

  test('is found where the line is as it was', () => {
    expect(where(old(4, PLAIN), [budget('1|监理费||5\n2|服务器|2U|20')])).toEqual(['预算 4']);
  });

  test('is on no line of another amount or section: it may be another one', () => {
    expect(where(old(4, PLAIN), [budget('1|服务器|2U|21')])).toEqual(['lost']);
    expect(where(old(4, PLAIN), [budget('一、|硬件||\n1|服务器|2U|20')])).toEqual(['lost']);
  });
});

test('of a name that is on very many lines no others are recorded, and a changed amount is not guessed', () => {
  const many = (last: number): Sheet =>
    list([
      ...Array.from({ length: 40 }, (_, at) => ({ item: '服务器', amount: at + 1 })),
      { item: '服务器', amount: last },
    ]);
  const made = on(42, many(99));
  expect(made).not.toHaveProperty('fingerprint.others');
  expect(where(made, [many(99)])).toEqual(['预算 42']);
  expect(where(made, [many(98)])).toEqual(['lost']);
});

describe('sheets', () => {
  const copy = (name: string): Sheet => ({ ...PLAIN, name });

  test('a copy does not get the decisions of the first', () => {
    expect(where(on(4, PLAIN), [copy('预算 (2)'), PLAIN])).toEqual(['预算 4']);
  });

  test('where the sheet is gone and two others hold its lines, neither is taken', () => {
    expect(where(on(4, PLAIN), [copy('甲'), copy('乙')])).toEqual(['lost']);
  });

  test('of two sheets the one that holds more of the lines was renamed', () => {
    const made = [on(3, PLAIN), on(4, PLAIN)];
    const other = budget('1|服务器|2U|20', '乙');
    expect(where(made, [other, copy('甲')])).toEqual(['甲 3', '甲 4']);
  });

  test('a sheet that was not read loses nothing, and its decisions go nowhere else', () => {
    expect(where(on(4, PLAIN), [copy('乙')], ['乙', '预算'])).toEqual([]);
  });
});

test('a decision on a wording is found on every line of it', () => {
  const made = decision('note', { wording: '２、服务器' });
  expect(where(made, [budget('1|服务器|2U|20\n2|防火墙||8\n3|服务器 3台||1')])).toEqual(['预算 3', '预算 5']);
});

test('what another decision overruled is not told as lost', () => {
  const old = on(4, PLAIN);
  const later = decision('note', { supersedes: [old.id], wording: '无' });
  expect(where([old, later], [budget('1|防火墙||8')])).toEqual([]);
});

/** Rows of a plain list, some of them equal. */
const rows = fc.array(
  fc.record({
    item: fc.constantFrom('服务器', '防火墙', '软件', '监理费'),
    amount: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

function list(cells: readonly { item: string; amount: number }[], name = '预算'): Sheet {
  const all: CellValue[][] = [['费用名称', '金额（元）'], ...cells.map(({ item, amount }) => [item, amount])];
  return {
    name,
    hidden: false,
    rows: all.map((row, at) => ({ row: at + 1, hidden: false, cells: row })),
    merges: [],
    hiddenColumns: new Set(),
  };
}

test('however a list is sorted and its sheet renamed, every decision is on a line that says the same, each on its own', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.nat()), fc.boolean(), (cells, order, renamed) => {
      const before = list(cells);
      const decisions = fingerprintsOf(linesOf(before)).map((fingerprint) =>
        decision('note', { fingerprint }),
      );
      const sorted = cells
        .map((cell, at) => ({ cell, by: order[at] ?? at }))
        .sort((a, b) => a.by - b.by)
        .map(({ cell }) => cell);
      const after = linesOf(list(sorted, renamed ? '新表' : '预算'));
      const name = after[0]?.sheet ?? '';
      const { byLine, lost } = findDecisions(after, decisions, {
        all: new Set([name]),
        read: new Set([name]),
      });
      expect(lost).toEqual([]);
      expect(byLine.size).toBe(cells.length);
      for (const [line, placed] of byLine) {
        expect(placed).toHaveLength(1);
        expect(placed[0]?.changes).toEqual([]);
        expect(placed[0]?.decision).toMatchObject({
          fingerprint: { item: line.item, amount: line.amountText },
        });
      }
    }),
  );
});

test('ten thousand decisions on ten thousand lines, half of them equal', () => {
  const cells = Array.from({ length: 10_000 }, (_, at) => ({
    item: at % 2 === 0 ? '服务器' : `软件${'甲乙丙丁'.charAt(at % 4)}${String(at)}`,
    amount: (at % 3) + 1,
  }));
  const lines = linesOf(list(cells));
  const decisions = fingerprintsOf(lines).map((fingerprint) => decision('note', { fingerprint }));
  const { byLine, lost } = findDecisions(lines, decisions, {
    all: new Set(['预算']),
    read: new Set(['预算']),
  });
  expect([byLine.size, lost.length]).toEqual([10_000, 0]);
});
