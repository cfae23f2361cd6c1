import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AmountColumn, Table } from '../../src/budget';
import { checkArithmetic, readTables } from '../../src/budget';
import { readWorkbook } from '../../src/workbook/ooxml';

/** The bundled sample workbooks against the truth that careful readers wrote down for them. */

interface ExpectedTable {
  headerRows: [number, number];
  itemColumn: string;
  amountColumn: string;
  unit: string;
  unitSource?: string;
  lines: number;
  firstLine: number;
  lastLine: number;
  sumOfLines: string;
  statedTotal: string;
  rawSum: string;
  rawStatedTotal: string;
  totalMatches: boolean;
  skippedRows: number[];
  linesWithoutAmount: number[];
  headingRows: number[];
  subtotalRows: number[];
  totalRows: number[];
  noteRows: number[];
  titleRows: number[];
  columns: Record<string, string>;
  amountColumns?: Record<string, { col: string; sum: string; stated: string }>;
}

interface Expected {
  file: string;
  sheets: { name: string; tables: ExpectedTable[] }[];
}

const TRUTH = join(__dirname, '../data/samples');
const SAMPLES = join(__dirname, '../../assets/samples');
const samples = readdirSync(TRUTH).map(
  (name) => JSON.parse(readFileSync(join(TRUTH, name), 'utf8')) as Expected,
);

function columnsAsTruth({ columns }: Table): Record<string, string | undefined> {
  const others = [...columns.furtherAmounts, ...columns.facts, ...columns.others];
  const at = (letters: string | undefined): string | undefined =>
    others.find((each) => each.letters === letters)?.letters;
  return {
    seq: columns.sequence?.letters,
    item: columns.item.letters,
    spec: columns.spec?.letters,
    brand: columns.brand?.letters,
    uom: columns.unitOfMeasure?.letters,
    qty: columns.quantity?.letters,
    price: columns.unitPrice?.letters,
    amt: columns.amount.letters,
    note: columns.note?.letters,
    ratio: columns.ratio?.letters,
    approved: columns.furtherAmounts.find(({ kind }: AmountColumn) => kind === 'approved')?.letters,
    delta: columns.furtherAmounts.find(({ kind }: AmountColumn) => kind === 'delta')?.letters,
    tot: columns.furtherAmounts.find(({ kind }: AmountColumn) => kind === 'whole')?.letters,
    budget: columns.furtherAmounts.find(({ kind }: AmountColumn) => kind === 'arranged')?.letters,
    cls: columns.facts.find(({ fact }) => fact === 'projectClass')?.letters,
    inlist: columns.facts.find(({ fact }) => fact === 'inProjectList')?.letters,
    perf: columns.facts.find(({ fact }) => fact === 'performanceTargetTable')?.letters,
    owner: at('C'),
    reason: at('F'),
    approval: at('I'),
    adate: at('J'),
  };
}

const rowsOf = (table: Table, ...whys: string[]): number[] =>
  table.skippedRows.filter(({ why }) => whys.includes(why)).map(({ row }) => row);

describe.each(samples)('$file', ({ file, sheets }) => {
  const workbook = readWorkbook(readFileSync(join(SAMPLES, file)), file);

  test('has the sheets of the truth', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
  });

  describe.each(sheets)('sheet $name', ({ name, tables }) => {
    const sheet = workbook.sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(name);
    const reading = readTables(sheet);

    test('has as many tables', () => {
      expect(reading.tables).toHaveLength(tables.length);
    });

    test.each(tables.map((truth, index) => ({ truth, index })))(
      'table $index is read as it is',
      ({ truth, index }) => {
        const table = reading.tables[index];
        if (table === undefined) throw new Error('no table');
        expect(table.headerRows).toEqual(truth.headerRows);
        expect(table.columns.item.letters).toBe(truth.itemColumn);
        expect(table.columns.amount.letters).toBe(truth.amountColumn);
        expect(table.unit).toBe(truth.unit);
        if (truth.unitSource) expect(table.unitFrom).toBe(truth.unitSource);
        expect(table.lines).toHaveLength(truth.lines);
        expect(table.lines[0]?.row).toBe(truth.firstLine);
        expect(table.lines.at(-1)?.row).toBe(truth.lastLine);
        expect(table.lines.filter(({ amount }) => amount === null).map(({ row }) => row)).toEqual(
          truth.linesWithoutAmount,
        );
        expect(table.sumOfLines?.toFixed()).toBe(truth.sumOfLines);
        expect(table.statedTotal?.toFixed()).toBe(truth.statedTotal);
        expect(table.rawSum.toFixed()).toBe(truth.rawSum);
        expect(table.rawStatedTotal?.toFixed()).toBe(truth.rawStatedTotal);
        expect(table.totalMatches).toBe(truth.totalMatches);
        expect(table.skippedRows.filter(({ why }) => why !== 'title').map(({ row }) => row)).toEqual(
          truth.skippedRows,
        );
        expect(table.titleRows).toEqual(truth.titleRows);
        expect(rowsOf(table, 'section', 'header')).toEqual(truth.headingRows);
        expect(rowsOf(table, 'subtotal')).toEqual(truth.subtotalRows);
        expect(rowsOf(table, 'total')).toEqual(truth.totalRows);
        expect(rowsOf(table, 'note', 'blank')).toEqual(truth.noteRows);
        const columns = Object.fromEntries(
          Object.entries(columnsAsTruth(table)).filter(([key]) => key in truth.columns),
        );
        expect(columns).toEqual(truth.columns);
        for (const [words, { col, sum, stated }] of Object.entries(truth.amountColumns ?? {})) {
          const found = table.sums.find(({ column }) => column.letters === col);
          expect(found?.column.header).toContain(words);
          expect(found?.sum?.toFixed()).toBe(sum);
          expect(found?.stated?.toFixed()).toBe(stated);
        }
      },
    );

    test('adds up: no error is found', () => {
      expect(reading.tables.flatMap(checkArithmetic).filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
      expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  });
});
