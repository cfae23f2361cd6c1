import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { excelApiSets } from '../host/api-set-table';
import { HOST_INFO } from '../host/boot';
import type { HostOptions } from '../host/host';
import { bundleHost } from './bundle';
import { serve } from './serve';

const ROOT = join(__dirname, '..', '..');
const OFFICE_JS = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');

/** Where a delivered page gets Office.js from; here the same files come from the npm package. */
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** The page that the build makes: the shared runtime of the add-in. */
export const ADD_IN = '/dist/taskpane.html';

/** A page with Office.js and nothing else. */
export const BARE = '/bare.html';
const BARE_PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script src="${CDN}office.js"></script>`;

export interface ExcelPage {
  page: Page;
  /** What went wrong in the page, and what it asked of other machines; both should stay empty. */
  errors: string[];
  strangers: string[];
  close: () => Promise<void>;
}

/** How the page is opened, beside what the host is. */
export interface PageOptions {
  /** A script that runs once the host stands, before Office.js is loaded. */
  prepare?: string;
  page?: BrowserContextOptions;
}

/** Opens a page with the real Office.js in it and a simulated Excel behind it; no other machine is reached. */
export async function openExcelPage(
  browser: Browser,
  address: string,
  options: HostOptions = {},
  { prepare = '', page: pageOptions }: PageOptions = {},
): Promise<ExcelPage> {
  if (address === ADD_IN && !existsSync(join(ROOT, ADD_IN)))
    throw new Error('缺少 dist/：请先运行 npm run build');
  const { url, stop } = await serve({
    folders: { '/dist/': join(ROOT, 'dist') },
    pages: { [BARE]: BARE_PAGE },
  });
  const page = await browser.newPage(pageOptions);
  const [errors, strangers]: [string[], string[]] = [[], []];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route(
    (asked) => asked.origin !== url,
    (route) => {
      const asked = route.request().url();
      const path = join(OFFICE_JS, asked.slice(CDN.length).replace(/[?#].*/, ''));
      if (asked.startsWith(CDN) && existsSync(path)) {
        return route.fulfill({ path, headers: { 'access-control-allow-origin': '*' } });
      }
      strangers.push(asked);
      return route.abort();
    },
  );
  // The host must stand before Office.js is loaded.
  const setup = JSON.stringify({ table: excelApiSets(), options });
  await page.addInitScript({
    content: `globalThis.simulatedExcelSetup = ${setup};${await bundleHost()};${prepare}`,
  });
  await page.goto(`${url}${address}?${encodeURI(HOST_INFO)}`);
  await page.evaluate(() => Office.onReady());
  return {
    page,
    errors,
    strangers,
    close: async () => {
      await page.close();
      await stop();
    },
  };
}
