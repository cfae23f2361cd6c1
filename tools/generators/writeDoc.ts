import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a generated page into docs/, formatted as the rest of the project is. */
export function writeDoc(name: string, content: string): void {
  const file = join('docs', name);
  writeFileSync(file, content);
  const prettier = join('node_modules', 'prettier', 'bin', 'prettier.cjs');
  const { status } = spawnSync(process.execPath, [prettier, '--log-level', 'warn', '--write', file], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${file}：prettier 未能排版`);
  process.stdout.write(`已写入 ${file}\n`);
}
