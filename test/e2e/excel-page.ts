import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { excelApiSets } from '../host/api-set-table';
import { HOST_INFO } from '../host/boot';
import type { HostOptions } from '../host/host';
import { bundleHost } from './bundle';
import { serve } from './serve';

const ROOT = join(__dirname, '..', '..');

/** What an add-in needs of a page: Office.js by its own name, then its scripts. */
const pageWith = (scripts: string[]): string =>
  `<!doctype html><meta charset="utf-8"><title>GOVIT</title><link rel="icon" href="data:,">` +
  ['/office-js/office.js', ...scripts].map((script) => `<script src="${script}"></script>`).join('');

export interface ExcelPage {
  page: Page;
  /** What went wrong in the page, and what it asked of other machines; both should stay empty. */
  errors: string[];
  strangers: string[];
  close: () => Promise<void>;
}

/**
 * Opens a page with the real Office.js and a simulated Excel behind it.
 * Scripts are addresses below `/dist/`; no other machine is reached.
 */
export async function openExcelPage(
  browser: Browser,
  scripts: string[],
  options: HostOptions = {},
): Promise<ExcelPage> {
  const { url, stop } = await serve({
    folders: {
      '/office-js/': join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist'),
      '/dist/': join(ROOT, 'dist'),
    },
    pages: { '/addin.html': pageWith(scripts) },
  });
  const page = await browser.newPage();
  const [errors, strangers]: [string[], string[]] = [[], []];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route(
    (asked) => asked.origin !== url,
    (route) => {
      strangers.push(route.request().url());
      return route.abort();
    },
  );
  const setup = JSON.stringify({ table: excelApiSets(), options });
  await page.addInitScript({ content: `globalThis.simulatedExcelSetup = ${setup};${await bundleHost()}` });
  await page.goto(`${url}/addin.html?${encodeURI(HOST_INFO)}`);
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
