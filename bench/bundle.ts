// How much a cell loads before it can be calculated: the built functions.js, gzipped (after `npm run build`).
// Over the limit it fails. Usage: node scripts/tool.mjs bundle
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 120 * 1000;

for (const name of ['functions.js', 'taskpane.js']) {
  const file = readFileSync(`dist/${name}`);
  const gzip = gzipSync(file, { level: 9 }).length;
  const verdict = name === 'functions.js' ? `，上限 ${LIMIT}，${gzip <= LIMIT ? '符合' : '超出'}` : '';
  if (name === 'functions.js' && gzip > LIMIT) process.exitCode = 1;
  console.log(`${name}\t${file.length} 字节\tgzip ${gzip} 字节${verdict}`);
}
