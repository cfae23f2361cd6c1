#!/usr/bin/env node
// Finds the Chromium that the browser tests run in; installs it where it may, or names the one line that does.
//   node scripts/browser.mjs          finds or installs; prints the path, or says what to do (exit 1)
//   node scripts/browser.mjs --find   only finds
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

const onWindows = process.platform === 'win32';
const onMac = process.platform === 'darwin';

/** Where browsers of the Chromium family usually are. */
function usualPlaces() {
  if (onMac) {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (onWindows) {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    const programs = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'];
    programs.push('Microsoft\\Edge\\Application\\msedge.exe');
    return roots.filter(Boolean).flatMap((root) => programs.map((program) => join(root, program)));
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return NAMES.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/** The path of a Chromium, or null. The variable CHROMIUM goes before all. */
export function findChromium() {
  const wanted = process.env.CHROMIUM;
  if (wanted) return existsSync(wanted) ? wanted : null;
  return usualPlaces().find((path) => existsSync(path)) ?? null;
}

/** The one line that installs Chromium on this machine. */
export function installLine() {
  if (onMac) return 'brew install --cask chromium';
  if (onWindows) return 'winget install --id Hibbiki.Chromium';
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  return `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`;
}

/** Only as root on a Debian or its kin: nothing is ever installed past the user. */
const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function install() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (status !== 0) return;
  }
}

/** The path of a Chromium, which is installed first where that is allowed; null if there is none in the end. */
export function ensureChromium() {
  const found = findChromium();
  // Who names a browser gets that one or none.
  if (found || process.env.CHROMIUM || !mayInstall()) return found;
  console.error(`正在安装 Chromium（${installLine()}）…`);
  install();
  return findChromium();
}

/** What to tell who has no Chromium. */
export function howToInstall() {
  if (process.env.CHROMIUM) return `环境变量 CHROMIUM 指向的文件不存在：${process.env.CHROMIUM}`;
  return `浏览器测试需要 Chromium。请运行：\n  ${installLine()}\n或用环境变量 CHROMIUM 指明已装的浏览器。`;
}

function main() {
  const path = process.argv.includes('--find') ? findChromium() : ensureChromium();
  if (path) console.log(path);
  else console.error(howToInstall());
  process.exit(path ? 0 : 1);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
