import { violations } from '../axe';
import { PanePage } from '../pane-page';
import type { Journey } from '../stage';
import { adjustment } from './tables';

const BODY = '#tab-body';

/** 路径, 依据 and 调整. */
export const tabJourneys: readonly Journey[] = [
  {
    name: 'an amount finds its way, and an answer turns it, all by keyboard',
    run: async (stage) => {
      await stage.openSample('01-梁平-监测预警系统预算表.xlsx');
      const pane = new PanePage(stage);
      const { page, root } = pane;
      await pane.check();
      await pane.showTab('路径');
      await pane.button('用本表合计 151.722万元').press('Enter');
      await root.getByText('距 200 万元还差 48.278 万元 · 第十一条').waitFor();
      expect(await root.getByRole('status').first().innerText()).toMatch(/路径已确定.*原则上.*第九条/su);
      await root.getByRole('group', { name: '已纳入项目清单' }).getByRole('button', { name: '否' }).focus();
      await page.keyboard.press('Space');
      await root
        .getByText(/不得推进/u)
        .first()
        .waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('否');
      await page.keyboard.press('Space');
      await root.getByText('路径已确定').waitFor();
      await root.getByText('各地对照').click();
      await root
        .getByText(/屯溪区/u)
        .last()
        .waitFor();
      expect(await violations(page, BODY)).toEqual([]);
    },
  },
  {
    name: 'a kind of expense is looked up here and elsewhere',
    run: async (stage) => {
      await stage.openSample('01-梁平-监测预警系统预算表.xlsx');
      const pane = new PanePage(stage);
      const { page, root } = pane;
      await pane.chooseRegion('梁平区');
      await pane.showTab('依据');
      await root.getByRole('searchbox').fill('监理');
      await root.getByRole('button', { name: /^工程监理/u }).press('Enter');
      const elsewhere = root.getByRole('list', { name: '别处' });
      await elsewhere.getByText('屯溪区').waitFor();
      expect(await elsewhere.getByRole('listitem').count()).toBe(4);
      expect(await violations(page, BODY)).toEqual([]);
      await pane.showTab('条款');
      await root.getByRole('searchbox').fill('15%');
      await root.getByRole('heading', { name: '第二十六条', exact: true }).waitFor();
      await pane.showTab('口径');
      await root.getByRole('heading', { name: '本规定的口径' }).waitFor();
      expect(await violations(page, BODY)).toEqual([]);
    },
  },
  {
    name: 'the sample adjustment is judged once goal and reason are confirmed',
    run: async (stage) => {
      await stage.openSample('03-梁平-概算调整对比表.xlsx');
      const pane = new PanePage(stage);
      const { page, root } = pane;
      await pane.chooseRegion('梁平区');
      await pane.showTab('调整 ●');
      await root.getByText('约12.53%').waitFor();
      await root.getByText('距上限还有 19.416 万元', { exact: false }).first().waitFor();
      await root.getByRole('button', { name: /^属实，采用：像是说“建设目标不变”/u }).click();
      await root.getByRole('button', { name: /^属实，采用：像是说“调整情形”/u }).click();
      for (const fact of ['涉及年度投资计划变更', '当年预算安排额度增加']) await answer(pane, fact, '否');
      await root.getByText('可自行调整').first().waitFor();
      expect(await violations(page, BODY)).toEqual([]);
      await pane.button('第 12 行 省级技术平台云服务费').click();
      await stage.selected('D12');
    },
  },
  {
    name: 'exactly 15% may be adjusted, one 分 more may not',
    run: async (stage) => {
      await stage.open(adjustment(150_000));
      const pane = new PanePage(stage);
      await pane.chooseRegion('梁平区');
      await pane.showTab('调整 ●');
      await answer(pane, '建设目标不变', '是');
      await pane.root.getByLabel('调整情形').selectOption({ index: 1 });
      await answer(pane, '涉及年度投资计划变更', '否');
      await answer(pane, '当年预算安排额度增加', '否');
      await pane.root.getByRole('status').filter({ hasText: '可自行调整' }).waitFor();

      await stage.open(adjustment(150_000.01));
      await pane.chooseRegion('梁平区');
      await pane.showTab('调整 ●');
      await pane.root.getByText('已超出上限 0.01 元').waitFor();
      await pane.root.getByRole('status').filter({ hasText: '须报批' }).waitFor();
    },
  },
];

async function answer(pane: PanePage, question: string, word: '是' | '否'): Promise<void> {
  await pane.root.getByRole('group', { name: question }).getByRole('button', { name: word }).click();
}
