/// <reference lib="dom" />
import type { Browser, Locator, Page } from 'playwright-core';
import { makeWorkbook } from '../workbook/ooxml/package';
import type { Cells, Stage } from './stage';
import { Workbench, type Served } from './workbench-page';

/** The pane in the workbench: one page, in which one workbook after the other is opened. */
export class WorkbenchStage implements Stage {
  private workbench: Workbench | undefined;
  private opened = 0;

  constructor(
    private readonly browser: Browser,
    private readonly served: Served,
  ) {}

  get page(): Page {
    return this.atWork.page;
  }

  get pane(): Locator {
    return this.atWork.pane;
  }

  get errors(): readonly string[] {
    return this.atWork.errors;
  }

  get strangers(): readonly string[] {
    return this.atWork.strangers;
  }

  async open(cells: Cells): Promise<void> {
    const workbench = await this.start();
    this.opened += 1;
    const name = `预算${String(this.opened)}.xlsx`;
    await workbench.openFile(name, makeWorkbook([{ name: '预算', rows: cells }]));
    await workbench.page
      .getByRole('combobox', { name: '样例' })
      .getByText(name)
      .waitFor({ state: 'attached' });
    await workbench.gridShown();
  }

  async openSample(name: string): Promise<void> {
    const workbench = await this.start();
    await workbench.page.getByRole('combobox', { name: '样例' }).selectOption(name);
    await workbench.page.getByText(`正在打开 ${name}`).waitFor({ state: 'detached' });
    await workbench.gridShown();
  }

  async select(cells: string): Promise<void> {
    await this.atWork.goTo(cells);
  }

  async selected(cell: string): Promise<void> {
    const { page, nameBox } = this.atWork;
    await page.waitForFunction(([box, wanted]) => (box as HTMLInputElement).value === wanted, [
      await nameBox.elementHandle(),
      cell,
    ] as const);
  }

  async type(cell: string, value: string | number): Promise<void> {
    await this.atWork.typeIn(cell, String(value));
  }

  async look(cells: string): Promise<string[]> {
    await this.atWork.goTo(cells);
    return (await this.atWork.copied()).split(/\r?\n/u);
  }

  async close(): Promise<void> {
    await this.workbench?.close();
    this.workbench = undefined;
  }

  private async start(): Promise<Workbench> {
    if (!this.workbench) {
      this.workbench = await Workbench.open(this.browser, this.served);
      await this.workbench.gridShown();
      await this.workbench.pane.getByText('检查结果').waitFor();
    }
    return this.workbench;
  }

  private get atWork(): Workbench {
    if (!this.workbench) throw new Error('the workbench is not open');
    return this.workbench;
  }
}
