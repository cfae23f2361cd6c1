/** @jest-environment ./test/taskpane/page-environment.cjs */
import { MoreTab } from '../../../src/taskpane/more/MoreTab';
import { openTab, type PanePage } from '../pane-page';
import { workbookOf } from '../samples';

let open: PanePage | undefined;

afterEach(() => open?.close());

test.each([
  ['zh-CN', /函数（CATEGORY、SCOPE、SUMSCOPE 等）不看它们/u],
  ['en-US', /SUMSCOPE and the others\) do not look at them/u],
])(
  '%s: the functions and the table of wordings both say that the one does not look at the other',
  async (language, words) => {
    open = await openTab(<MoreTab />, workbookOf([['费用名称', '金额（元）']]), { language });
    for (const heading of ['functions-heading', 'unit-table'])
      expect(open.page.querySelector(`[aria-labelledby="${heading}"]`)?.textContent).toMatch(words);
  },
);
