// All benchmarks, one after the other, each in a process of its own: npm run bench [-- NAME…]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ALL: readonly (readonly [name: string, title: string])[] = [
  ['check', '读取并核对 10 万行，与 exceljs 仅读取相比'],
  ['path', '审批路径，与 json-rules-engine 判断相同界限相比'],
  ['classify', '读懂一行费用，与裸自动机、fuse.js、minisearch 相比'],
  ['functions', '自定义函数'],
  ['pane', '面板里的 10 万行：最长的任务，与无界面核对相比'],
  ['bundle', '包的大小'],
];

const chosen = process.argv.slice(2);
for (const [name, title] of ALL) {
  const file = join(__dirname, `${name}.js`);
  if ((chosen.length > 0 && !chosen.includes(name)) || !existsSync(file)) continue;
  console.log(`\n${title}`);
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
