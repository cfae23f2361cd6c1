import { PanePage } from '../pane-page';
import type { Journey } from '../stage';
import { BUDGET } from './tables';

/** Marks in the sheet, as they are seen there. */
export const markJourneys: readonly Journey[] = [
  {
    name: 'results are written beside the table, and taken away again but for what was typed over them',
    run: async (stage) => {
      await stage.open(BUDGET);
      const pane = new PanePage(stage);
      await pane.check();
      await pane.button('标注到表中').click();
      await pane.root.getByText('本表有 GOVIT 标注').waitFor();
      expect(await stage.look('G2:G10')).toEqual([
        'GOVIT 判定',
        '✓ 纳入',
        '✓ 纳入',
        '✕ 不纳入',
        '◐ 有条件',
        '? 待判定',
        '✕ 不纳入',
        '– 未规定',
        '',
      ]);
      // Marks are no edit: the check stands, and the table reads as before.
      await pane.shows([7, 5, 8, 6, 9, 3, 4]);
      await pane.button('重新标注').waitFor();

      await stage.type('G4', '人工核过');
      await pane.result();
      await pane.button('清除标注').click();
      await pane.root.getByText('1 个标注单元格已改成别的内容（G4）').waitFor();
      await pane.root.getByText('本表有 GOVIT 标注').waitFor({ state: 'detached' });
      expect(await stage.look('F4:H5')).toEqual(['8\t人工核过\t', '3.6\t\t']);
    },
  },
];
