import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';

const HOST = join(__dirname, '..', 'host', 'page.ts');

let bundled: Promise<string> | undefined;

/** The simulated host as one script for a page; built once for all pages of a test file. */
export function bundleHost(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'govit-host-'));
  try {
    await build(folder);
    return await readFile(join(folder, 'host.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

function build(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'none',
    target: 'web',
    entry: { host: HOST },
    output: { path: folder },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
        },
      ],
    },
    devtool: false,
  });
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}
