import { ZERO } from '../rules/decimal';
import type { Block } from './blocks';
import { splitBeside } from './beside';
import { blocksOf } from './blocks';
import { amountFindings, factFindings, rowFindings, tableFindings } from './cell-findings';
import { columnsOf } from './columns';
import type { Finding } from './finding';
import { finding } from './finding';
import type { Grid } from './grid';
import { gridOf, rowText } from './grid';
import { joinTotals } from './join-totals';
import { linesOf, readableFacts } from './lines';
import { withoutMarks } from './marks/columns';
import { isResultSheet } from './marks/result-title';
import { MESSAGES } from './messages';
import type { RowRecord } from './row';
import { readRows } from './row';
import { sectionsOf } from './sections';
import type { Sheet, SheetRow } from './sheet';
import type { Structure } from './structure';
import { structureOf } from './structure';
import { sumsOf } from './sums';
import { namedInSpec } from './swap';
import type { Columns, ReadOptions, SheetReading, SkippedRow, Table } from './table';
import { resolveUnits } from './units';
import { weigh } from './weigh';

/** Rows looked at for telling columns of like names apart. */
const SAMPLE = 300;

interface Read {
  table: Table;
  findings: Finding[];
}

/** The columns and rows of a block; the names may turn out to stand beside the column that is headed as theirs. */
function readBlock(
  grid: Grid,
  block: Block,
  options: ReadOptions,
): { columns: Columns; records: RowRecord[] } | undefined {
  const columns = columnsOf(block.header, block.rows.slice(0, SAMPLE), options);
  if (columns === undefined) return undefined;
  const isRepeated = (row: number): boolean => block.repeatedHeaders.has(row);
  const records = readRows(grid, columns, block.rows, isRepeated);
  const swapped = options.columns?.item === undefined ? namedInSpec(columns, records) : undefined;
  if (swapped === undefined) return { columns, records };
  return { columns: swapped, records: readRows(grid, swapped, block.rows, isRepeated) };
}

function skippedRows(block: Block, records: readonly RowRecord[], roles: readonly string[]): SkippedRow[] {
  const titles = block.titles.map(({ row, text }): SkippedRow => ({ row, why: 'title', text }));
  const rows = records.flatMap((record, position): SkippedRow[] => {
    const { row } = record;
    const role = roles[position];
    if (role === 'line') return [];
    const text = rowText(record.source);
    if (role === 'sum') return [{ row, why: record.kind === 'total' ? 'total' : 'subtotal', text }];
    if (role === 'section' || role === 'note' || role === 'header' || role === 'blank')
      return [{ row, why: role, text }];
    return [];
  });
  return [...titles, ...rows];
}

function tableOf(
  grid: Grid,
  block: Block,
  sheetTitles: readonly SheetRow[],
  options: ReadOptions,
): Read | undefined {
  const read = readBlock(grid, block, options);
  if (read === undefined) return undefined;
  const { columns, records } = read;
  const { header } = block;
  const sheet = grid.sheet.name;
  const facts = readableFacts(records, columns.facts);
  columns.others.push(...columns.facts.filter((fact) => !facts.includes(fact)));
  columns.facts = facts;
  const units = resolveUnits({
    sheet,
    columns,
    headerRow: header.lastRow,
    titles: block.titles.map(({ source }) => source).reverse(),
    sheetTitles,
    records,
    options,
  });
  weigh(records, columns.amount.unit);
  const structure = structureOf(records);
  const { lines, priceDecimals } = linesOf(records, structure, columns);
  const amounts = [columns.amount, ...columns.furtherAmounts];
  const cellUnits = units.unitFrom === 'cell' && columns.amount.unit === 'unknown';
  const { sums, subtotals, totals, decimals } = sumsOf(records, structure, lines, amounts, cellUnits);
  const main = sums[0];
  const total = totals.filter(({ column }) => column === columns.amount.column).at(-1);
  const table: Table = {
    sheet,
    headerRows: [header.firstRow, header.lastRow],
    titleRows: block.titles.map(({ row }) => row),
    lastRow: records.at(-1)?.row ?? header.lastRow,
    columns,
    unit: units.unit,
    unitFrom: units.unitFrom,
    unitSource: units.unitSource,
    lines,
    skippedRows: skippedRows(block, records, structure.roles),
    sections: sectionsOf(records, structure, columns.amount.unit),
    subtotals,
    totals,
    sums,
    sumOfLines: main?.sum ?? null,
    rawSum: main?.rawSum ?? ZERO,
    statedTotal: total?.stated ?? null,
    rawStatedTotal: total?.rawStated ?? null,
    totalMatches: total?.matches ?? null,
    decimals: { amount: decimals, unitPrice: priceDecimals },
  };
  return { table, findings: [...units.findings, ...findingsOf(grid, table, records, structure)] };
}

function findingsOf(
  grid: Grid,
  table: Table,
  records: readonly RowRecord[],
  structure: Structure,
): Finding[] {
  const { sheet, columns, lines } = table;
  const found = [...tableFindings(grid.sheet, table), ...rowFindings(sheet, records, structure, columns)];
  let next = 0;
  records.forEach((record, position) => {
    const line = structure.roles[position] === 'line' ? lines[next] : undefined;
    if (line === undefined) return;
    next += 1;
    found.push(
      ...amountFindings(sheet, line, columns, record, table.unitFrom),
      ...factFindings(sheet, record, columns),
    );
    if (line.hidden)
      found.push(
        finding({ sheet, row: line.row }, 'info', 'hidden-line', MESSAGES.hiddenLine(line.row, line.item)),
      );
  });
  return found;
}

/**
 * Reads the tables of a sheet: headers, columns, units, lines, sections and sums, with what has to be asked about.
 * Whether the arithmetic holds is told by `checkArithmetic`. Marks that GOVIT wrote are no part of a table.
 *
 * @param options overrule what is understood, for every table of the sheet
 */
export function readTables(sheet: Sheet, options: ReadOptions = {}): SheetReading {
  if (isResultSheet(sheet)) return { name: sheet.name, tables: [], findings: [] };
  const grid = gridOf(withoutMarks(sheet));
  const blocks = blocksOf(grid, options).flatMap(splitBeside);
  const findings: Finding[] = [];
  const tables: Table[] = [];
  const sheetTitles = (blocks[0]?.titles ?? []).map(({ source }) => source);
  for (const block of blocks) {
    const read = tableOf(grid, block, tables.length === 0 ? [] : sheetTitles, options);
    if (read === undefined) {
      const row = block.header.firstRow;
      findings.push(
        finding(
          { sheet: sheet.name, row },
          'warning',
          'table-not-found',
          MESSAGES.columnsNotFound(sheet.name, row),
        ),
      );
      continue;
    }
    // A form (项目名称 | … | 预算金额 | …) has words of a header and nothing under them.
    if (read.table.lines.length === 0 && options.headerRows === undefined) continue;
    tables.push(read.table);
    findings.push(...read.findings);
  }
  if (tables.length === 0 && findings.length === 0)
    findings.push(
      finding(
        { sheet: sheet.name, row: 0 },
        'warning',
        'table-not-found',
        MESSAGES.tableNotFound(sheet.name),
      ),
    );
  if (sheet.hidden) {
    const message = tables.length > 0 ? MESSAGES.hiddenSheet : MESSAGES.hiddenSheetSkipped;
    findings.push(finding({ sheet: sheet.name, row: 0 }, 'info', 'hidden-line', message(sheet.name)));
  }
  joinTotals(tables);
  return { name: sheet.name, tables, findings };
}
