import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const FINDER = join(__dirname, '..', '..', 'scripts', 'browser.mjs');

/** No GPU, no services of its own, nothing over the network but what the page asks for. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser for all tests of a file: started before the first and closed after the last. Gives it once a test runs. */
export function sharedBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());
  return () => browser;
}

/** Starts Chromium with a profile of its own, which is gone when it is closed. */
export async function openChromium(): Promise<Browser> {
  // Without a browser this fails, and tells with which line one is installed.
  const executablePath = execFileSync(process.execPath, [FINDER, '--find'], { encoding: 'utf8' }).trim();
  return chromium.launch({ executablePath, args: FLAGS });
}
