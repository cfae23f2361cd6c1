/// <reference types="custom-functions-runtime" />
// GOVIT.CATEGORY in cells. One call over a column, beside the bare classifier; 10,000 cells through the real runtime of
// Office.js in Chromium (after `npm run build`), beside a function that gives back what it gets.
// Usage: node scripts/tool.mjs functions [ROWS] [CELLS] [RUNS]
import { readFileSync } from 'node:fs';
import { category } from '../src/functions/items';
import { classify } from '../src/rules/expenses';
import { openChromium } from '../test/e2e/chromium';
import { ADD_IN, openExcelPage } from '../test/e2e/excel-page';
import { median } from './measure';

const [rows, cells, runs] = [100_000, 10_000, 5].map((given, at) =>
  Number(process.argv[at + 2] ?? given),
) as [number, number, number];

const corpus = readFileSync('test/data/corpus/lines.tsv', 'utf8')
  .split('\n')
  .slice(1)
  .flatMap((line) => line.split('\t')[1] ?? []);

/** Items that are all different: no reader may profit from having seen one before. */
const items = Array.from(
  { length: rows },
  (_, at) => `${corpus[at % corpus.length] ?? ''}（${String(at)}号）`,
);
const column = items.map((item) => [item]);

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** By turns, so that what the machine does beside meets both; the middle of the runs. */
function compare(): void {
  const bare: number[] = [];
  const matrix: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    bare.push(milliseconds(() => items.forEach((item) => classify(item))));
    matrix.push(milliseconds(() => category(column)));
  }
  const [alone, called] = [median(bare), median(matrix)];
  console.log(
    `${rows} 行一次调用：分类器 ${alone.toFixed(0)} ms，CATEGORY ${called.toFixed(0)} ms，${(called / alone).toFixed(2)}×（≤ 4）`,
  );
}

async function throughRuntime(): Promise<void> {
  const browser = await openChromium();
  try {
    const { page, close } = await openExcelPage(browser, ADD_IN);
    const times = await page.evaluate(
      async ({ words, turns }) => {
        CustomFunctions.associate('IDENTITY', (value: unknown) => value);
        const took: Record<string, number[]> = { IDENTITY: [], CATEGORY: [] };
        for (let turn = 0; turn <= turns; turn += 1)
          for (const [name, list] of Object.entries(took)) {
            const start = performance.now();
            await simulatedExcel.functions.call(words.map((word) => ({ name, args: [[[word]]] })));
            // The first turn of each warms up.
            if (turn > 0) list.push(performance.now() - start);
          }
        return took;
      },
      { words: items.slice(0, cells), turns: runs },
    );
    const [identity, found] = [median(times['IDENTITY'] ?? []), median(times['CATEGORY'] ?? [])];
    console.log(
      `${cells} 个单元格经 Office.js 运行时：恒等函数 ${identity.toFixed(0)} ms，CATEGORY ${found.toFixed(0)} ms，${(found / identity).toFixed(2)}×（≤ 1.3）`,
    );
    await close();
  } finally {
    await browser.close();
  }
}

compare();
void throughRuntime();
