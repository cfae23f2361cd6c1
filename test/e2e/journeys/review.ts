import { PanePage } from '../pane-page';
import type { Journey } from '../stage';
import { BUDGET } from './tables';

/** The reviewer's last word: with a name, a reason, and a way back. */
export const reviewJourneys: readonly Journey[] = [
  {
    name: 'whoever accepts a verdict gives the name once',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.check();
      await pane.root.getByText('0／4 已处理').waitFor();
      await pane.openLine(5);
      await pane.button('采纳').click();
      await pane.button('保存').click();
      await pane.root.getByText('请填写复核人姓名。').waitFor();
      await pane.root.getByLabel('复核人姓名').fill('张工');
      await pane.button('保存').click();
      await pane.root.getByText('1／4 已处理').waitFor();
      await pane.openLine(6);
      await pane.button('采纳').click();
      await pane.root.getByText('2／4 已处理').waitFor();
      await pane.root.getByText('张工').first().waitFor();
    },
  },
  {
    name: 'a kind is changed for the same wording, with a reason, and changed back',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.check();
      await overrule(pane, 5, { kind: '业务应用系统' });
      await pane.button('保存').click();
      await pane.root.getByText('请写明理由').waitFor();
      await pane.root.getByLabel('理由').fill('合同约定随系统开发交付');
      await pane.root.getByRole('radio', { name: '本工作簿同名' }).click();
      await pane.button('保存').click();
      await pane.tileSays('不纳入', '0 行');
      await pane.tileSays('纳入', '4 行 73');
      await pane.root.getByText('合同约定随系统开发交付').first().waitFor();
      await pane.root.getByRole('button', { name: /^撤销：/u }).click();
      await pane.tileSays('不纳入', '2 行 5');
    },
  },
  {
    name: 'a word put into the unit’s own table stays when its decision is taken back, and is deleted in the table',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.check();
      await overrule(pane, 5, { kind: '业务应用系统' }, '合同约定随系统开发交付');
      await pane.root.getByRole('radio', { name: '加入本单位词库' }).click();
      await pane.button('保存').click();
      // All lines are judged anew by the table; the one at hand stays open, and the keys stay with it.
      await pane.root.getByText(/^按本单位词库：“.+”→ 业务应用系统$/u).waitFor();
      await expectFocus(pane, 5);
      await pane.root.getByRole('button', { name: /^撤销：/u }).click();
      await pane.root.getByText(/改判已撤销，但 .+ 仍在本单位词库里/u).waitFor();
      await pane.root.getByText(/行按本单位词库归类/u).waitFor();
      await pane.button('到本单位词库').click();
      await pane.root.getByRole('button', { name: /^从词库中删除/u }).press('Enter');
      await pane.root.getByText(/^已从词库中删除/u).waitFor();
      await pane.showTab('检查');
      await pane.result();
      await pane.tileSays('不纳入', '2 行 5');
    },
  },
  {
    name: 'a verdict is changed, and several lines are decided at once',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.check();
      await overrule(pane, 9, { verdict: '不纳入' }, '财政要求不列预备费');
      await pane.button('保存').click();
      await pane.tileSays('不纳入', '3 行 10');
      await pane.root.getByText('GOVIT 原判：未规定').waitFor();
      for (const row of [5, 8]) await pane.root.getByLabel(`选中第 ${String(row)} 行`).click();
      const batch = pane.root.getByRole('group', { name: '已选 2 行' });
      await batch.getByRole('button', { name: '采纳' }).click();
      await batch.waitFor({ state: 'detached' });
      await pane.root.getByText('3／5 已处理').waitFor();
    },
  },
  {
    name: 'the worklist is worked off by keyboard alone',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      const { keyboard } = pane.page;
      await pane.check();
      await pane.line(7).focus();
      await keyboard.press('j');
      await opened(pane, 7);
      await keyboard.press('j');
      await opened(pane, 5);
      await keyboard.press('ArrowDown');
      await opened(pane, 8);
      await keyboard.press('k');
      await opened(pane, 5);
      await keyboard.press('r');
      await pane.root.getByLabel('改什么').waitFor();
      await keyboard.press('Escape');
      await pane.root.getByLabel('改什么').waitFor({ state: 'detached' });
      await opened(pane, 5);
      await expectFocus(pane, 5);
      await keyboard.press('a');
      await signByKeyboard(pane);
      await pane.root.getByText('1／4 已处理').waitFor();
      await expectFocus(pane, 5);
      await keyboard.press('j');
      await opened(pane, 8);
      await keyboard.press('a');
      await pane.root.getByText('2／4 已处理').waitFor();
      await keyboard.press('/');
      await keyboard.type('数据库');
      await pane.shows([6]);
      await keyboard.press('Escape');
    },
  },
  {
    name: 'all decisions, and the marks that name reviewers, are cleared before the workbook is submitted',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.check();
      await overrule(pane, 5, { verdict: '纳入' }, '另有批复');
      await pane.button('保存').click();
      await pane.tileSays('不纳入', '1 行 1.4');
      await pane.button('标注到表中').click();
      await pane.root.getByText('本表有 GOVIT 标注').waitFor();
      expect((await stage.look('J5:K5')).join()).toContain('张工');
      await pane.showTab('更多');
      await pane.button('送审前清除').click();
      await pane.button('确定清除').click();
      await pane.root.getByText('复核意见和标注已清除，请保存工作簿。').waitFor();
      expect((await stage.look('G2:K9')).join('').trim()).toBe('');
      await pane.showTab('检查');
      await pane.result();
      await pane.tileSays('不纳入', '2 行 5');
    },
  },
];

/** The name is asked for once; on a page where it was given before, nothing asks. */
async function signByKeyboard(pane: PanePage): Promise<void> {
  const name = pane.root.locator('input:focus');
  await name.or(pane.root.getByText('1／4 已处理')).waitFor();
  if ((await name.count()) === 0) return;
  await pane.page.keyboard.type('张工');
  await pane.page.keyboard.press('Enter');
}

/** Opens a line and fills in what it is or is to be, why, and by whom; it is yet to be saved. */
async function overrule(
  pane: PanePage,
  row: number,
  to: { kind: string } | { verdict: string },
  reason = '',
): Promise<void> {
  await pane.openLine(row);
  await pane.button('改判…').click();
  if ('kind' in to) await pane.root.getByLabel('实际是什么').fill(to.kind);
  else {
    await pane.root.getByLabel('改什么').selectOption('改判结论');
    await pane.root.getByLabel('改为').selectOption(to.verdict);
  }
  await pane.root.getByLabel('理由').fill(reason);
  await pane.root.getByLabel('复核人姓名').fill('张工');
}

async function opened(pane: PanePage, row: number): Promise<void> {
  await pane.root.locator(`[aria-expanded=true][aria-label^="第 ${String(row)} 行"]`).waitFor();
}

/** The keyboard stays with the line, so that the next key reaches the list. */
async function expectFocus(pane: PanePage, row: number): Promise<void> {
  await pane.root.locator(`button:focus[aria-label^="第 ${String(row)} 行"]`).waitFor();
}
