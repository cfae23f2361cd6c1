import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { XmlPart } from '../host/model/workbook';
import type { HostOptions } from '../host/host';
import { ADD_IN, openExcelPage, type ExcelPage } from './excel-page';
import { sampleForHost, type HostWorkbook } from './sample-cells';
import type { Cells, Stage } from './stage';

const NAME = '预算';

/** The pane of the add-in in front of the simulated Excel; a page of its own for every workbook. */
export class ExcelStage implements Stage {
  private excel: ExcelPage | undefined;
  /** What is open. */
  workbook: HostWorkbook = { sheets: { [NAME]: [] }, merges: [], hidden: [] };

  constructor(
    private readonly browser: Browser,
    private readonly options: BrowserContextOptions = { viewport: { width: 400, height: 900 } },
    private readonly host: HostOptions = {},
  ) {}

  get page(): Page {
    return this.opened.page;
  }

  get pane(): Locator {
    return this.page.locator('#pane');
  }

  get errors(): readonly string[] {
    return this.opened.errors;
  }

  get strangers(): readonly string[] {
    return this.opened.strangers;
  }

  async open(cells: Cells): Promise<void> {
    await this.openWorkbook({ sheets: { [NAME]: cells.map((row) => [...row]) }, merges: [], hidden: [] });
  }

  async openSample(name: string): Promise<void> {
    await this.openWorkbook(sampleForHost(name));
  }

  /** Closes the workbook and opens it again, as it was saved: its cells, and what is kept with it. */
  async reopen(): Promise<void> {
    await this.openWorkbook(this.workbook, await this.kept());
  }

  /** The parts that the workbook holds beside its cells. */
  kept(): Promise<XmlPart[]> {
    return this.page.evaluate(() => simulatedExcel.workbook.xmlParts);
  }

  /** @param parts that the workbook brings */
  async openWorkbook(workbook: HostWorkbook, parts: readonly XmlPart[] = []): Promise<void> {
    await this.excel?.close();
    this.workbook = workbook;
    const prepare = `
      for (const address of ${JSON.stringify(workbook.merges)}) simulatedExcel.person.merge(address);
      for (const address of ${JSON.stringify(workbook.hidden)}) simulatedExcel.person.hide(address);
      simulatedExcel.workbook.xmlParts = ${JSON.stringify(parts)};`;
    this.excel = await openExcelPage(
      this.browser,
      ADD_IN,
      { ...this.host, sheets: workbook.sheets },
      { prepare, page: this.options },
    );
  }

  async select(cells: string): Promise<void> {
    await this.page.evaluate((address) => {
      simulatedExcel.person.select(address);
    }, cells);
  }

  async selected(cell: string): Promise<void> {
    await this.page.waitForFunction((address) => {
      const [at, selection] = [simulatedExcel.workbook.at(address), simulatedExcel.workbook.selection];
      return at.sheet === selection.sheet && at.row === selection.row && at.column === selection.column;
    }, cell);
  }

  async type(cell: string, value: string | number): Promise<void> {
    await this.page.evaluate(
      ([address, typed]) => {
        simulatedExcel.person.type(address, typed);
      },
      [cell, value] as const,
    );
  }

  look(cells: string): Promise<string[]> {
    return this.page.evaluate(
      (address) => simulatedExcel.person.look(address).map((row) => row.join('\t')),
      cells,
    );
  }

  async close(): Promise<void> {
    await this.excel?.close();
    this.excel = undefined;
  }

  private get opened(): ExcelPage {
    if (!this.excel) throw new Error('no workbook is open');
    return this.excel;
  }
}
