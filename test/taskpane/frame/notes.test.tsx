/** @jest-environment ./test/taskpane/page-environment.cjs */
/// <reference lib="dom" />
import { FirstRun } from '../../../src/taskpane/frame/FirstRun';
import { ProblemBar } from '../../../src/taskpane/frame/ProblemBar';
import { openTab, type PanePage } from '../pane-page';
import { workbookOf } from '../samples';

// A note that is dismissed takes its button away, and never the focus with it.

let open: PanePage | undefined;

afterEach(async () => {
  await open?.close();
  localStorage.clear();
});

async function openNotes(): Promise<PanePage> {
  open = await openTab(
    <>
      <button type="button">甲</button>
      <FirstRun />
      <ProblemBar />
      <button type="button" disabled>
        乙
      </button>
      <button type="button">丙</button>
    </>,
    workbookOf([['费用名称', '金额（元）']]),
  );
  await open.work(({ store }) => {
    store.update({ problem: { code: 'engine.failed', detail: '' } });
    return Promise.resolve();
  });
  return open;
}

/** Puts the focus on the button of a note, and presses it. */
async function dismiss({ named, press }: PanePage, button: string): Promise<void> {
  named('button', button).focus();
  await press('button', button);
  expect(() => named('button', button)).toThrow();
}

test.each(['关闭', '知道了'])('after %s the focus is where it was before', async (button) => {
  const page = await openNotes();
  page.named('button', '甲').focus();
  await dismiss(page, button);
  expect(document.activeElement).toBe(page.named('button', '甲'));
});

test('where nothing had it before it goes on to the next control that can be used', async () => {
  const page = await openNotes();
  await dismiss(page, '关闭');
  expect(document.activeElement).toBe(page.named('button', '丙'));
});

test('where that is gone it goes on to the next control, too', async () => {
  const page = await openNotes();
  const before = page.page.insertAdjacentElement('afterbegin', document.createElement('button'));
  (before as HTMLButtonElement).focus();
  page.named('button', '知道了').focus();
  before?.remove();
  await page.press('button', '知道了');
  expect(document.activeElement).toBe(page.named('button', '关闭'));
});
