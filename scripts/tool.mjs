#!/usr/bin/env node
// Builds and runs one of the project's tools or benchmarks: node scripts/tool.mjs NAME [arguments]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = '', ...args] = process.argv.slice(2);
if (!['tools', 'bench'].some((folder) => existsSync(join(root, folder, `${name}.ts`)))) {
  console.error(`没有工具 ${name}（见 tools/ 与 bench/）`);
  process.exit(2);
}
const node = (file, ...rest) =>
  spawnSync(process.execPath, [join(root, file), ...rest], { cwd: root, stdio: 'inherit' }).status ?? 1;
const built = node(
  'node_modules/webpack/bin/webpack.js',
  '--mode',
  'production',
  '--config-name',
  'tools',
  '--stats',
  'errors-only',
);
process.exit(built === 0 ? node(join('dist', 'tools', `${name}.js`), ...args) : built);
