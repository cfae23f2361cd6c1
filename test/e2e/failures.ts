import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(__dirname, '..', '..', 'test-results');

/** Runs part of a journey; where it fails, a picture of the page is kept in test-results/. */
export async function withPicture(page: () => Page, name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    mkdirSync(FOLDER, { recursive: true });
    await page().screenshot({ path: join(FOLDER, `${name}.png`) });
    throw error;
  }
}
