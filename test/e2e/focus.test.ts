/// <reference lib="dom" />
import type { Locator } from 'playwright-core';
import { textsFor } from '../../src/taskpane/locale';
import { sharedBrowser } from './chromium';
import { ExcelStage } from './excel-stage';
import { withPicture } from './failures';
import { BUDGET } from './journeys/tables';
import { DARK, type Look } from './looks';
import { PanePage } from './pane-page';

// Whoever works with the keyboard goes on from where a button was pressed: no button takes the focus away with it.

jest.setTimeout(120_000);

const LOOKS: readonly Look[] = [{ name: 'light' }, { name: 'English, dark', language: 'en-US', dark: true }];

const browser = sharedBrowser();

/** Waits until the focus is here; it may have been elsewhere of the pane, but never on the page itself. */
async function focused(locator: Locator): Promise<void> {
  const element = await locator.elementHandle();
  await locator.page().waitForFunction((wanted) => document.activeElement === wanted, element);
}

test.each(LOOKS.map((look) => [look.name, look] as const))('%s: the focus goes on', async (name, look) => {
  const texts = textsFor(look.language ?? 'zh-CN');
  const stage = new ExcelStage(browser(), undefined, {
    displayLanguage: look.language ?? 'zh-CN',
    ...(look.dark ? { theme: DARK } : {}),
  });
  await stage.open(BUDGET);
  const pane = new PanePage(stage);
  const { page, root } = pane;
  const press = async (button: string): Promise<void> => {
    // Waits until it can be pressed.
    await pane.button(button).click({ trial: true });
    await pane.button(button).focus();
    await page.keyboard.press('Enter');
  };
  await withPicture(
    () => page,
    `focus, ${name}`,
    async () => {
      await root.getByLabel(texts.region).selectOption('liangping');
      // From here on, whenever the focus falls to the page itself, it is counted.
      await page.evaluate(() => {
        const watch = (): void => {
          const { activeElement, body } = document;
          if (activeElement === null || activeElement === body) body.dataset.lost = 'yes';
          requestAnimationFrame(watch);
        };
        document.querySelector<HTMLElement>('#pane select')?.focus();
        watch();
      });
      await press(texts.frame.understood);
      // Back to what had it before.
      await focused(root.getByLabel(texts.region));
      await press(texts.check);
      await root.getByRole('heading', { name: texts.result }).waitFor();
      await focused(pane.button(texts.checkAgain));
      await press(texts.marks.mark);
      await root.getByText(texts.marks.done.marked).waitFor();
      await focused(pane.button(texts.marks.markAgain));
      await press(texts.marks.markAgain);
      await root.getByText(texts.marks.done.marked).waitFor();
      await focused(pane.button(texts.marks.markAgain));
      await press(texts.marks.clear);
      await root.getByText(texts.marks.done.cleared).waitFor();
      await focused(pane.button(texts.marks.mark));
      await pane.showTab(texts.tabs.more);
      await press(texts.review.strip);
      await press(texts.review.stripSure);
      await root.getByText(texts.review.stripped).waitFor();
      await focused(pane.button(texts.review.strip));
      expect(await page.evaluate(() => document.body.dataset.lost)).toBeUndefined();
    },
  );
  await stage.close();
});
