// Reading and checking a sheet of 100,000 rows × 8 columns, beside exceljs merely loading it: each in a process of its own, by
// turns. Usage: node scripts/tool.mjs check [ROWS] [RUNS]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { checkWorkbook } from '../src/budget';
import { findRegulation, NO_FACTS } from '../src/rules';
import { readWorkbook } from '../src/workbook/ooxml';
import { makeLargeWorkbook } from './large-workbook';
import { inOwnProcess, median, printMeasurement, type Measurement } from './measure';

const JOBS: Readonly<Record<string, (file: string) => unknown>> = {
  'govit check': (file) =>
    checkWorkbook(readWorkbook(readFileSync(file), file), findRegulation('liangping'), { facts: NO_FACTS })
      .unreadable,
  'govit read': (file) => readWorkbook(readFileSync(file), file).sheets.length,
  'exceljs load': (file) => new Workbook().xlsx.readFile(file),
};

function compare(rows: number, runs: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'govit-bench-'));
  try {
    const file = join(folder, '预算.xlsx');
    writeFileSync(file, makeLargeWorkbook(rows));
    const measured = new Map<string, Measurement[]>();
    for (let run = 0; run < runs; run += 1) {
      for (const job of Object.keys(JOBS))
        measured.set(job, [...(measured.get(job) ?? []), inOwnProcess('--job', job, file)]);
    }
    const of = (job: string, key: keyof Measurement): number =>
      median((measured.get(job) ?? []).map((each) => each[key]));
    console.log(`${rows} 行 × 8 列，${runs} 次取中位数`);
    for (const job of Object.keys(JOBS)) {
      const [seconds, peak] = [of(job, 'seconds'), of(job, 'peakMiB')];
      const ratio = `${(seconds / of('exceljs load', 'seconds')).toFixed(2)}× / ${(peak / of('exceljs load', 'peakMiB')).toFixed(2)}×`;
      console.log(
        `${job.padEnd(14)} ${seconds.toFixed(2).padStart(7)} s ${peak.toFixed(0).padStart(6)} MiB   ${ratio}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [flag, name = '', file = ''] = process.argv.slice(2);
if (flag === '--job') void printMeasurement(() => JOBS[name]?.(file));
else compare(Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 3));
