import type { ExcelStage } from '../excel-stage';
import { PanePage } from '../pane-page';
import { BUDGET } from './tables';

/** A journey that only Excel can take: it saves the workbook, lists functions, and gets in the way. */
export interface ExcelJourney {
  name: string;
  run: (stage: ExcelStage) => Promise<void>;
}

export const excelJourneys: readonly ExcelJourney[] = [
  {
    name: 'what was set and decided is there again when the workbook is opened anew',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.check('石嘴山市');
      await pane.openLine(9);
      await pane.button('采纳').click();
      await pane.root.getByLabel('复核人姓名').fill('李工');
      await pane.button('保存').click();
      await pane.root.getByText('李工').first().waitFor();
      await stage.reopen();
      await pane.root.getByText('7 行费用').waitFor();
      expect(await pane.root.getByLabel('地区').locator('option:checked').innerText()).toBe('石嘴山市');
      await pane.button('检查本表').click();
      await pane.result();
      await pane.openLine(9);
      await pane.root.getByRole('button', { name: /^撤销：.*李工/u }).waitFor();
    },
  },
  {
    name: 'a region that nobody knows is told, and another can be chosen',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.check();
      const parts = (await stage.kept()).map(({ id, xml }) => ({
        id,
        xml: xml.replaceAll('liangping', 'mars'),
      }));
      await stage.openWorkbook(stage.workbook, parts);
      await pane.root.getByText('设置').first().waitFor();
      expect(await pane.root.getByLabel('地区').locator('option:checked').innerText()).toBe('请选择地区');
      await pane.check();
      await pane.tileSays('纳入', '2 行 68');
    },
  },
  {
    name: 'when the sheet is deleted the pane goes on with the next one',
    run: async (stage) => {
      const cells = BUDGET.map((row) => [...row]);
      await stage.openWorkbook({ sheets: { 预算: cells, 其他: cells.slice(0, 4) }, merges: [], hidden: [] });
      const pane = new PanePage(stage);
      await pane.check();
      await pane.page.evaluate(() => {
        const { workbook } = simulatedExcel;
        workbook.remove(workbook.sheet('预算'));
      });
      await pane.root.getByText('2 行费用').waitFor();
      await pane.button('检查本表').click();
      await pane.tileSays('纳入', '2 行 68');
    },
  },
  {
    name: 'while a cell is being edited the pane says what to do, and goes on after it',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.check();
      await pane.page.evaluate(() => {
        simulatedExcel.limits.beginCellEdit();
      });
      await pane.openLine(6);
      await pane.root.getByText('Enter').first().waitFor();
      await pane.page.evaluate(() => {
        simulatedExcel.limits.endCellEdit();
      });
      await stage.selected('B6');
    },
  },
  {
    name: 'a workbook that takes nothing is checked all the same, and what is not kept is told',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.root.getByText('7 行费用').waitFor();
      await pane.page.evaluate(() => {
        simulatedExcel.workbook.isReadOnly = true;
      });
      await pane.chooseRegion('梁平区');
      await pane.root.getByText('受保护（或以只读方式打开）').waitFor();
      await pane.check();
      await pane.tileSays('纳入', '2 行 68');
    },
  },
  {
    name: 'beside a formula that shows nothing the results are written on a sheet of their own',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.check();
      await pane.page.evaluate(() => {
        simulatedExcel.person.type('H4', { formula: '=IF(F4>9,"大额","")', value: '' });
      });
      await pane.result();
      await pane.button('标注到表中').click();
      await pane.root.getByText('结果写在工作表“GOVIT 核对结果”').waitFor();
      expect((await stage.look('G2:K9')).join('').trim()).toBe('');
      await pane.button('清除标注').click();
      await pane.root.getByText('已清除标注').waitFor();
      const names = await pane.page.evaluate(() => simulatedExcel.workbook.sheets.map(({ name }) => name));
      expect(names).toEqual(['预算']);
    },
  },
  {
    name: 'an example of a function is written into an empty cell, and into no other',
    run: async (stage) => {
      const example = '=GOVIT.CATEGORY(B4)';
      await stage.open([['等保测评服务费']]);
      const pane = new PanePage(stage);
      await pane.showTab('更多');
      await stage.select('C3');
      await pane.button(`插入 ${example}`).click();
      await pane.root.getByText(`已在 预算!C3 写入 ${example}`).waitFor();
      await stage.select('A1');
      await pane.button(`插入 ${example}`).click();
      await pane.root.getByText('没有改动').waitFor();
      const formulas = await pane.page.evaluate(() =>
        ['C3', 'A1'].map((cell) => {
          const { sheet, row, column } = simulatedExcel.workbook.at(cell);
          return sheet.get(row, column).formula ?? null;
        }),
      );
      expect(formulas).toEqual([example, null]);
    },
  },
];
