import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PanePage } from '../pane-page';
import type { Journey } from '../stage';
import { BUDGET, WITHOUT_TABLE, WITHOUT_UNIT } from './tables';

const SAMPLES = join(__dirname, '..', '..', 'data', 'samples');

interface Expected {
  file: string;
  region: string;
  sheets: { tables: { lines: number; unit: string; totalMatches: boolean | null }[] }[];
}

const REGIONS: Readonly<Record<string, string>> = { liangping: '梁平区', shizuishan: '石嘴山市' };

/** Checking a sheet, from what was understood to the reasons of a line. */
export const checkJourneys: readonly Journey[] = [
  {
    name: 'a sheet is understood, checked and summed up',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.root.getByText('表头 第 2 行 · 费用名称 B 列').waitFor();
      await pane.root.getByText('单位 万元（取自 F2').waitFor();
      await pane.root.getByText('7 行费用 · 已跳过').waitFor();
      await pane.check();
      await pane.tileSays('纳入', '2 行 68');
      await pane.tileSays('有条件', '1 行 8.2');
      await pane.tileSays('不纳入', '2 行 5');
      await pane.tileSays('不予受理', '0 行');
      await pane.tileSays('未规定', '1 行 5');
      await pane.tileSays('待判定', '1 行 23.6');
      await pane.root.getByText('合计核对 ✓ 109.8 万元').waitFor();
      // What needs a person comes first.
      await pane.shows([7, 5, 8, 6, 9, 3, 4]);
    },
  },
  {
    name: 'lines are filtered, searched and put in order',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.check();
      await pane.tile('不纳入').click();
      await pane.shows([5, 8]);
      await pane.tile('有条件').click();
      await pane.shows([5, 8, 6]);
      await pane.tile('不纳入').click();
      await pane.tile('有条件').click();
      await pane.line(7).focus();
      await pane.page.keyboard.press('1');
      await pane.shows([3, 4]);
      await pane.page.keyboard.press('6');
      await pane.shows([7]);
      await pane.page.keyboard.press('6');
      await pane.root.getByRole('combobox', { name: '排序' }).selectOption('按行号');
      await pane.shows([3, 4, 5, 6, 7, 8, 9]);
      await pane.root.getByRole('combobox', { name: '排序' }).selectOption('按金额');
      await pane.shows([3, 7, 6, 4, 9, 5, 8]);
      await pane.root.getByRole('searchbox').fill('培训');
      await pane.shows([5, 8]);
      await pane.root.getByRole('searchbox').fill('没有这样的费用');
      await pane.root.getByText('没有符合条件的行。').waitFor();
    },
  },
  {
    name: 'a line leads to its cell, and a cell to its line',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.check();
      await pane.openLine(6);
      await stage.selected('B6');
      await stage.select('C5');
      await pane.root.locator('[aria-expanded=true][aria-label^="第 5 行"]').waitFor();
      await pane.button('↓ 下一条').click();
      await stage.selected('B8');
    },
  },
  {
    name: 'an opened line gives its reasons, and an answer changes its verdict',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.check();
      await pane.openLine(6);
      await pane.root.getByText('因为：').waitFor();
      await pane.root.getByText('〔尚缺资料〕附件').waitFor();
      for (const region of ['石嘴山市（送审稿）', '四川省', '屯溪区', '浔阳区'])
        await pane.root.getByRole('listitem').filter({ hasText: region }).first().waitFor();
      const questions = pane.root.getByRole('group', { name: /系统/u });
      await questions.first().getByRole('button', { name: '是' }).click();
      await questions.first().getByRole('button', { name: '是', pressed: true }).waitFor();
      await questions.nth(1).getByRole('button', { name: '是' }).click();
      await pane.named(6, /纳入$/u);
      await pane.tileSays('纳入', '3 行 76.2');
      await pane.tileSays('有条件', '0 行');
      await questions.nth(1).getByRole('button', { name: '否' }).click();
      await pane.tileSays('不纳入', '3 行 13.2');
      await questions.nth(1).getByRole('button', { name: '否', pressed: true }).click();
      await pane.tileSays('有条件', '1 行 8.2');
    },
  },
  {
    name: 'a unit that is written nowhere is asked for',
    run: async (stage) => {
      await stage.open(WITHOUT_UNIT);
      const pane = new PanePage(stage);
      await pane.chooseRegion('梁平区');
      await pane.root.getByText('单位没有写明').waitFor();
      expect(await pane.button('检查本表').isDisabled()).toBe(true);
      await pane.root.getByRole('radio', { name: '万元', exact: true }).click();
      await pane.root.getByText('单位 万元（由您指定）').waitFor();
      await pane.button('检查本表').click();
      await pane.result();
      await pane.tileSays('纳入', '1 行 60');
    },
  },
  {
    name: 'the table is pointed out where none is found, and changed by hand where it is',
    run: async (stage) => {
      await stage.open(WITHOUT_TABLE);
      const pane = new PanePage(stage);
      await pane.root.getByText('没有认出费用表').waitFor();
      await pane.root.getByLabel('表头首行').fill('1');
      await pane.root.getByLabel('表头末行').fill('1');
      await pane.root.getByLabel('费用名称列').fill('2B');
      await pane.button('按此重新识别').click();
      await pane.root.getByText('“2B”不是列号').waitFor();
      await pane.root.getByLabel('费用名称列').fill('A');
      await pane.root.getByLabel('金额列').fill('B');
      await pane.root.getByLabel('金额单位').selectOption('万元');
      await pane.button('按此重新识别').click();
      await pane.root.getByText('2 行费用').waitFor();
      await pane.check();
      await pane.tileSays('不纳入', '1 行 3.6');
      await pane.button('修改').click();
      await pane.root.getByLabel('金额单位').selectOption('元');
      await pane.button('按此重新识别').click();
      await pane.root.getByText('单位 元（由您指定）').waitFor();
    },
  },
  {
    name: 'only the selected rows are checked',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.root.getByText('7 行费用').waitFor();
      await stage.select('A4:B6');
      await pane.root.getByLabel('只检查选中的行').check();
      await pane.check();
      await pane.root.getByRole('combobox', { name: '排序' }).selectOption('按行号');
      await pane.shows([4, 5, 6]);
    },
  },
  {
    name: 'an edit is checked at once',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.check();
      await stage.type('F5', 4);
      await pane.root.getByText('✕ 合计差 0.4 万元，见第 10 行').waitFor();
      await pane.result();
      await pane.tileSays('不纳入', '2 行 5.4');
      await stage.type('B5', '网络安全等级保护测评');
      await pane.tileSays('不纳入', '1 行 1.4');
    },
  },
  {
    name: 'an empty sheet is told, and the pane stays usable',
    run: async (stage) => {
      await stage.open([]);
      const pane = new PanePage(stage);
      await pane.root.getByText('没有认出费用表').waitFor();
      expect(await pane.button('检查本表').isDisabled()).toBe(true);
      await stage.type('A1', '费用名称');
      await stage.type('B1', '金额（万元）');
      await stage.type('A2', '应用系统软件开发');
      await stage.type('B2', 60);
      await pane.root.getByText('1 行费用').waitFor();
      await pane.check();
      await pane.tileSays('纳入', '1 行 60');
    },
  },
  ...readdirSync(SAMPLES).map((file): Journey => {
    const expected = JSON.parse(readFileSync(join(SAMPLES, file), 'utf8')) as Expected;
    const table = expected.sheets[0]?.tables[0];
    return {
      name: `the sample ${expected.file} opens and checks`,
      run: async (stage) => {
        await stage.openSample(expected.file);
        const pane = new PanePage(stage);
        await pane.root.getByText(`${String(table?.lines)} 行费用`).waitFor();
        await pane.chooseRegion(REGIONS[expected.region] ?? '');
        await pane.button(/^(检查本表|重新检查)$/u).click();
        await pane.result();
        if (table?.totalMatches === true) await pane.root.getByText('合计核对 ✓').waitFor();
      },
    };
  }),
];
