import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Where the files behind an address are: a folder for a prefix, or the text itself. */
export interface Site {
  folders: Record<string, string>;
  pages: Record<string, string>;
}

/** Serves a site on a free port of this machine; gives its address, and what stops it. */
export async function serve(site: Site): Promise<{ url: string; stop: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    content(site, path).then(
      (body) => {
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
        response.end(body);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(port)}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function content({ folders, pages }: Site, path: string): Promise<string | Buffer> {
  const page = pages[path];
  if (page !== undefined) return page;
  for (const [prefix, folder] of Object.entries(folders)) {
    const file = join(folder, normalize(path.slice(prefix.length)));
    if (path.startsWith(prefix) && file.startsWith(folder)) return readFile(file);
  }
  throw new Error(`nothing at ${path}`);
}
