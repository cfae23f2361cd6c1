#!/usr/bin/env node
// From a fresh clone to the job in one command; uses nothing but Node itself.
//   npm run check   installs what is missing, builds if needed, checks the bundled sample workbook
//   npm test        installs what is missing, then types, lint, format and all tests
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium, howToInstall } from './browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SAMPLE = join('assets', 'samples', '01-梁平-监测预警系统预算表.xlsx');
const BUNDLE = join(root, 'dist', 'govit.js');
/** What the build makes: the command line and the add-in. */
const BUILT = [BUNDLE, join(root, 'dist', 'functions.js'), join(root, 'dist', 'taskpane.html')];

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

function must(command, args) {
  const code = run(command, args);
  if (code !== 0) process.exit(code);
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
  must('npm', ['ci', '--no-audit', '--no-fund']);
}

function build() {
  const sources = ['src', 'build', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json'].map(
    (name) => newestChange(join(root, name)),
  );
  if (Math.min(...BUILT.map(changedAt)) > Math.max(...sources)) return;
  console.log('正在构建（npm run build）…');
  must(process.execPath, [
    join(root, 'node_modules', 'webpack', 'bin', 'webpack.js'),
    '--mode',
    'production',
    '--stats',
    'errors-only',
  ]);
}

const tool = (name, ...args) =>
  must(process.execPath, [join(root, 'node_modules', ...name.split('/')), ...args]);

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

const jobs = { check, test };
const job = jobs[process.argv[2]];
if (!job) {
  console.error(`用法：node scripts/setup.mjs ${Object.keys(jobs).join('|')}`);
  process.exit(2);
}
job();
