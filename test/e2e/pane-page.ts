import type { Locator, Page } from 'playwright-core';
import type { Stage } from './stage';

/** The pane as a user sees it: its parts by their names, and what is done with them. */
export class PanePage {
  constructor(private readonly stage: Stage) {}

  get page(): Page {
    return this.stage.page;
  }

  get root(): Locator {
    return this.stage.pane;
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  async chooseRegion(name: string): Promise<void> {
    await this.root.getByLabel('地区').selectOption({ label: name });
  }

  /** Chooses the region, presses 检查本表, and waits for the result. */
  async check(region = '梁平区'): Promise<void> {
    await this.chooseRegion(region);
    await this.button('检查本表').click();
    await this.result();
  }

  /** Waits until a check is done. */
  async result(): Promise<void> {
    await this.button('重新检查').waitFor();
    await this.root.getByRole('heading', { name: '检查结果' }).waitFor();
  }

  /** A line of the list by its row in the sheet. */
  line(row: number): Locator {
    return this.root.getByRole('button', { name: new RegExp(`^第 ${String(row)} 行，`, 'u') });
  }

  /** The rows of the lines shown, in order. */
  async rows(): Promise<number[]> {
    const lines = this.root.getByRole('list', { name: '费用行' }).locator('button[aria-expanded]');
    const names = await lines.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    return names.map((name) => Number(/\d+/u.exec(name)?.[0]));
  }

  /** Waits until exactly these rows are shown, in this order. */
  async shows(rows: readonly number[]): Promise<void> {
    const deadline = Date.now() + 10_000;
    while (String(await this.rows()) !== String(rows) && Date.now() < deadline)
      await this.page.waitForTimeout(50);
    expect(await this.rows()).toEqual(rows);
  }

  /** Waits until a line is named like this: item, amount and verdict. */
  async named(row: number, words: string | RegExp): Promise<void> {
    await this.line(row)
      .and(this.root.getByRole('button', { name: words }))
      .waitFor();
  }

  /** Opens a line, unless it is open. */
  async openLine(row: number): Promise<void> {
    const line = this.line(row);
    if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click();
    await this.root.getByRole('button', { name: '到单元格' }).waitFor();
  }

  /** The tile of a verdict. */
  tile(verdict: string): Locator {
    return this.root.getByTitle(`只看${verdict}`);
  }

  /** Waits until a tile says this. */
  async tileSays(verdict: string, words: string): Promise<void> {
    await this.tile(verdict).getByText(words, { exact: true }).waitFor();
  }

  async showTab(name: string): Promise<void> {
    await this.root.getByRole('tab', { name }).click();
  }
}
