/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong with a page, or a part of it. Fluent's guards of the focus pass it on, and are none of its stops. */
export async function violations(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (include) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const found = await run({ include: [include], exclude: ['[data-tabster-dummy]'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
    );
  }, part);
}
