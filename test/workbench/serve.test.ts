import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { spawn, type ChildProcess } from 'node:child_process';

// The small web server behind npm start.

const SERVER = join(__dirname, '..', '..', 'scripts', 'serve.mjs');
const PORT = 4573;

let folder: string;
let children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govit-serve-'));
  mkdirSync(join(folder, 'site', 'workbench', 'samples'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site', 'workbench', 'index.html'), '<p>工作台</p>');
  writeFileSync(join(folder, 'site', 'workbench', 'samples', '01 样例.xlsx'), Buffer.from([1, 2, 3]));
});

afterEach(() => {
  for (const child of children) child.kill();
  children = [];
  rmSync(folder, { recursive: true });
});

/** Starts the server in a process of its own; gives its address. */
function serve(port = PORT): Promise<string> {
  const program = `
    import { serve } from ${JSON.stringify(SERVER)};
    const { url } = await serve(${JSON.stringify(join(folder, 'site'))}, { port: ${String(port)}, start: '/workbench/' });
    console.log(url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return new Promise((resolve) => {
    child.stdout.once('data', (line: Buffer) => {
      resolve(line.toString().trim());
    });
  });
}

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks for a path exactly as it is written; `fetch` would tidy it. */
function ask(
  url: string,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('the first page is the workbench, with the type of its content', async () => {
  const url = await serve();
  expect(await ask(url, '/')).toMatchObject({ status: 302, headers: { location: '/workbench/' } });
  const page = await ask(url, '/workbench/');
  expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
  expect(page.body.toString()).toBe('<p>工作台</p>');
  const sample = await ask(url, `/workbench/samples/${encodeURIComponent('01 样例.xlsx')}`);
  expect([...sample.body]).toEqual([1, 2, 3]);
});

test('texts are packed where the browser can unpack them', async () => {
  const page = await ask(await serve(), '/workbench/', { headers: { 'accept-encoding': 'br, gzip' } });
  expect(page.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(page.body).toString()).toBe('<p>工作台</p>');
});

test('nothing outside of the folder is handed out', async () => {
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'));
  const url = await serve();
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/workbench/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/%00',
    '/%zz',
    '/workbench',
    '/nothing',
  ])
    expect({ path, status: (await ask(url, path)).status }).toEqual({ path, status: 404 });
  expect((await ask(url, '/workbench/', { method: 'POST' })).status).toBe(405);
});

test('where a port is taken the next one is', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(PORT + 10, '127.0.0.1', resolve));
  try {
    expect(await serve(PORT + 10)).toBe(`http://localhost:${String(PORT + 11)}`);
  } finally {
    taken.close();
  }
});
