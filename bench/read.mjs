/**
 * Reading a sheet of 100,000 rows × 8 columns: GOVIT beside exceljs, each in a process of its own, by turns.
 * Usage: node bench/read.mjs [ROWS] [RUNS]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, URL } from 'node:url';
import { makeLargeWorkbook } from './read-workbook.mjs';

const rows = Number(process.argv[2] ?? 100_000);
const runs = Number(process.argv[3] ?? 3);
const runner = fileURLToPath(new URL('read-run.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'govit-bench-'));

try {
  const file = join(folder, '预算.xlsx');
  writeFileSync(file, makeLargeWorkbook(rows));
  const measured = { govit: [], exceljs: [] };
  for (let run = 0; run < runs; run++) {
    for (const name of Object.keys(measured)) measured[name].push(measure(name, file));
  }
  report(measured);
} finally {
  rmSync(folder, { recursive: true });
}

function measure(name, file) {
  const result = JSON.parse(execFileSync(process.execPath, [runner, name, file], { encoding: 'utf8' }));
  if (result.rows !== rows + 1) throw new Error(`${name} read ${result.rows} rows instead of ${rows + 1}`);
  return result;
}

function report({ govit, exceljs }) {
  const ours = { seconds: median(govit, 'seconds'), peakMiB: median(govit, 'peakMiB') };
  const theirs = { seconds: median(exceljs, 'seconds'), peakMiB: median(exceljs, 'peakMiB') };
  const line = (name, { seconds, peakMiB }) =>
    console.log(
      `${name.padEnd(10)} ${seconds.toFixed(2).padStart(8)} s ${peakMiB.toFixed(0).padStart(8)} MiB`,
    );
  console.log(`read ${rows} rows × 8 columns, median of ${runs}`);
  line('govit', ours);
  line('exceljs', theirs);
  const ratio = (key) => (ours[key] / theirs[key]).toFixed(2);
  console.log(`ratio      ${ratio('seconds').padStart(8)}   ${ratio('peakMiB').padStart(8)}`);
}

function median(results, key) {
  const sorted = results.map((result) => result[key]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
