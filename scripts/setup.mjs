#!/usr/bin/env node
// From a fresh clone to the job in one command; uses nothing but Node itself.
//   npm start       installs what is missing, builds if needed, serves the workbench on this machine
//   npm run check   installs what is missing, builds if needed, checks the bundled sample workbook
//   npm test        installs what is missing, then types, lint, format and all tests
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium, howToInstall } from './browser.mjs';
import { serve } from './serve.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SAMPLE = join('assets', 'samples', '01-梁平-监测预警系统预算表.xlsx');
const BUNDLE = join(root, 'dist', 'govit.js');
/** What the build makes: the command line, the add-in and the workbench. */
const BUILT = [
  BUNDLE,
  join(root, 'dist', 'functions.js'),
  join(root, 'dist', 'taskpane.html'),
  join(root, 'dist', 'workbench', 'index.html'),
];
/** The first port that the workbench is served on; where it is taken, the next free one. */
const PORT = 4173;

/** Runs a command in the project's folder and gives its exit code. */
function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error) console.error(`无法运行 ${command}：${error.message}`);
  return status ?? 1;
}

function must(command, args, otherwise = '') {
  const code = run(command, args);
  if (code === 0) return;
  if (otherwise !== '') console.error(otherwise);
  process.exit(code);
}

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newestChange(path) {
  if (!statSync(path).isDirectory()) return changedAt(path);
  return Math.max(...readdirSync(path).map((name) => newestChange(join(path, name))), 0);
}

function install() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (changedAt(installed) >= changedAt(join(root, 'package-lock.json'))) return;
  console.log('正在安装依赖（npm ci）…');
  must('npm', ['ci', '--no-audit', '--no-fund'], '依赖没有装好：请看上面的原因（多半是网络），再运行一次。');
}

function build() {
  const sources = ['src', 'build', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json'].map(
    (name) => newestChange(join(root, name)),
  );
  if (Math.min(...BUILT.map(changedAt)) > Math.max(...sources)) return;
  console.log('正在构建（npm run build），第一次要一两分钟…');
  const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  must(
    process.execPath,
    [webpack, '--mode', 'production', '--stats', 'errors-only'],
    '构建没有成功：请看上面的错误，改正后再运行一次。',
  );
}

const tool = (name, ...args) =>
  must(process.execPath, [join(root, 'node_modules', ...name.split('/')), ...args]);

async function start() {
  install();
  build();
  try {
    const { url } = await serve(join(root, 'dist'), { port: PORT, start: '/workbench/' });
    console.log(`\nGOVIT 工作台：${url}/workbench/\n用浏览器打开上面的地址；按 Ctrl+C 结束。`);
  } catch (error) {
    console.error(
      `不能在本机提供网页（${error.message}）：请关掉占用端口 ${String(PORT)} 起的程序，再运行一次。`,
    );
    process.exit(1);
  }
}

function check() {
  install();
  build();
  console.log(`\n核对样例：${SAMPLE}\n`);
  // 1 means that the check itself went well and found something to correct in the sample.
  const code = run(process.execPath, [BUNDLE, 'check', SAMPLE, '--region', '梁平', ...process.argv.slice(3)]);
  process.exit(code === 1 ? 0 : code);
}

function test() {
  install();
  build();
  console.log('类型检查…');
  tool('typescript/bin/tsc', '--noEmit');
  console.log('代码规范…');
  tool('eslint/bin/eslint.js', '.', '--max-warnings', '0');
  tool('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn');
  if (!ensureChromium()) {
    console.error(howToInstall());
    process.exit(1);
  }
  console.log('测试…');
  tool('jest/bin/jest.js', ...process.argv.slice(3));
}

const jobs = { start, check, test };
const job = jobs[process.argv[2]];
if (!job) {
  console.error(`用法：node scripts/setup.mjs ${Object.keys(jobs).join('|')}`);
  process.exit(2);
}
await job();
