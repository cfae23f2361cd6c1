// Hands out a folder as a web site on this machine; uses nothing but Node itself.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { URL } from 'node:url';
import { createGzip } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file that an address names; undefined where there is none, or where it lies outside of the folder. */
async function fileAt(folder, address) {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    if (path.includes('\0')) return undefined;
    const named = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    // Links are followed before it is asked where the file lies.
    const [root, file] = await Promise.all([realpath(folder), realpath(named)]);
    if (!file.startsWith(root + sep)) return undefined;
    const { size, isFile } = await stat(file).then((found) => ({ size: found.size, isFile: found.isFile() }));
    return isFile ? { file, size } : undefined;
  } catch {
    return undefined;
  }
}

async function answer(folder, start, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  if (request.url === '/') {
    response.writeHead(302, { location: start }).end();
    return;
  }
  const found = await fileAt(folder, request.url);
  if (found === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个页面');
    return;
  }
  const type = TYPES[extname(found.file)] ?? 'application/octet-stream';
  const zipped = type.includes('charset') && /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(200, {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    // A page that was built anew is seen at once.
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    ...(zipped ? { 'content-encoding': 'gzip' } : { 'content-length': found.size }),
  });
  if (request.method === 'HEAD') response.end();
  else {
    const streams = [createReadStream(found.file), ...(zipped ? [createGzip()] : []), response];
    // Whoever went away in the middle needs no answer.
    pipeline(streams, () => undefined);
  }
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Only this machine: what is opened in the workbench is nobody else's business.
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

/**
 * Serves a folder.
 *
 * @param {string} folder
 * @param {{ port: number, tries?: number, start?: string }} options the first port to try and how many; the page that / leads to
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects where all those ports are taken
 */
export async function serve(folder, { port, tries = 20, start = '/index.html' }) {
  const server = createServer((request, response) => {
    void answer(folder, start, request, response);
  });
  for (let offset = 0; ; offset++) {
    try {
      await listen(server, port + offset);
      break;
    } catch (error) {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      if (!taken || offset + 1 >= tries) throw error;
    }
  }
  return {
    url: `http://localhost:${String(server.address().port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
