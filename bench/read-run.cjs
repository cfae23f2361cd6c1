/** One reader reads one file in this process and says what it took: `node read-run.cjs govit|exceljs FILE`. */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { performance } = require('node:perf_hooks');
const { transformSync } = require('@swc/core');

// The sources are TypeScript; they are compiled as they are required, before the clock starts.
Module._extensions['.ts'] = (loaded, path) => {
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    filename: path,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  loaded._compile(code, path);
};

const readers = {
  govit: () => {
    const { readWorkbook } = require('../src/workbook/ooxml/index.ts');
    return (file) => readWorkbook(readFileSync(file), file).sheets[0].rows.length;
  },
  exceljs: () => {
    const { Workbook } = require('exceljs');
    return async (file) => (await new Workbook().xlsx.readFile(file)).worksheets[0].rowCount;
  },
};

async function main([name, file]) {
  const read = readers[name]();
  const start = performance.now();
  const rows = await read(file);
  const seconds = (performance.now() - start) / 1000;
  // maxRSS is in KiB on every platform Node runs on.
  console.log(JSON.stringify({ rows, seconds, peakMiB: process.resourceUsage().maxRSS / 1024 }));
}

void main(process.argv.slice(2));
