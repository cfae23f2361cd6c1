/** @jest-environment ./test/taskpane/page-environment.cjs */
import { CheckActions } from '../../../src/taskpane/check/CheckActions';
import { Understood } from '../../../src/taskpane/check/Understood';
import { usePane } from '../../../src/taskpane/shared/context';
import { openTab, type PanePage } from '../pane-page';
import { workbookOf } from '../samples';

// 千元 is written down, but not read: taken for 元 or 万元 the amounts are off by a factor.

let open: PanePage | undefined;

afterEach(() => open?.close());

function Tab() {
  const { understood } = usePane();
  return (
    <>
      <CheckActions />
      {understood && <Understood understood={understood} />}
    </>
  );
}

const openThousands = (language = 'zh-CN'): Promise<PanePage> =>
  openTab(
    <Tab />,
    workbookOf([
      ['单位：千元', null],
      ['费用名称', '金额'],
      ['服务器', 120],
    ]),
    { language },
  );

test('a unit that is not read is named with its cell, and converting asked for', async () => {
  open = await openThousands();
  const text = open.page.textContent;
  expect(text).toContain('A1 写的是“单位：千元”，GOVIT 只认元和万元。请先把表里的金额换算成元或万元');
  expect(text).not.toContain('没有写明');
});

test('in English, too', async () => {
  open = await openThousands('en-US');
  expect(open.page.textContent).toContain('A1 says “单位：千元”');
  expect(open.page.textContent).not.toContain('not stated');
});

test('choosing 万元 all the same keeps a warning', async () => {
  open = await openThousands();
  await open.work(async (session) => {
    await session.setMapping({ unit: '万元' });
    await session.check();
  });
  expect(open.session.store.get().findings).toContainEqual(
    expect.objectContaining({
      severity: 'warning',
      text: expect.stringContaining('A1 写的是“单位：千元”，不是元或万元') as string,
    }),
  );
});

test('a unit that is written nowhere is asked for as ever', async () => {
  open = await openTab(
    <Tab />,
    workbookOf([
      ['费用名称', '金额'],
      ['服务器', 120],
    ]),
  );
  expect(open.page.textContent).toContain('单位没有写明');
});
