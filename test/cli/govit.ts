import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const BUNDLE = join(ROOT, 'dist/govit.js');

export interface Run {
  code: number;
  out: string;
  err: string;
}

/** Runs the built command as a user would, from the project's folder. */
export function govit(args: readonly string[], input = ''): Run {
  if (!existsSync(BUNDLE)) throw new Error('请先构建：npm run build（npm test 会自动构建）');
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUNDLE, ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

export const sample = (name: string): string => join('assets', 'samples', name);

export const SAMPLE_BUDGET = sample('01-梁平-监测预警系统预算表.xlsx');

/** Lines of NDJSON. */
export function objects(out: string): Record<string, unknown>[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
