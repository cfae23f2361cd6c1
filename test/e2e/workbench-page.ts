import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

// The workbench as npm start serves it, and what a person does in it.

const ROOT = join(__dirname, '..', '..');
const DIST = join(ROOT, 'dist');
const FAILURES = join(ROOT, 'coverage', 'failures');

export interface Served {
  url: string;
  stop: () => void;
}

/** Serves dist/ as npm start does, in a process of its own. */
export function serveDist(port: number): Promise<Served> {
  if (!existsSync(join(DIST, 'workbench', 'index.html')))
    throw new Error('缺少 dist/：请先运行 npm run build');
  const program = `
    import { serve } from ${JSON.stringify(join(ROOT, 'scripts', 'serve.mjs'))};
    const { url } = await serve(${JSON.stringify(DIST)}, { port: ${String(port)}, start: '/workbench/' });
    console.log(url);`;
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`the server ended with ${String(code)}`));
    });
    child.stdout?.once('data', (line: Buffer) => {
      resolve({ url: line.toString().trim(), stop: () => child.kill() });
    });
  });
}

export class Workbench {
  /** What went wrong in the page, and what it asked of other machines; both should stay empty. */
  readonly errors: string[] = [];
  readonly strangers: string[] = [];

  private constructor(readonly page: Page) {}

  /** Opens the page; its sample is in the grid and checked when this is done. */
  static async open(
    browser: Browser,
    { url }: Served,
    size = { width: 1400, height: 850 },
  ): Promise<Workbench> {
    const page = await browser.newPage({
      viewport: size,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const workbench = new Workbench(page);
    // Work that would be lost is asked about; here it is let go.
    page.on('dialog', (dialog) => void dialog.accept());
    page.on('pageerror', ({ message }) => workbench.errors.push(message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) workbench.errors.push(message.text());
    });
    page.on('request', (request) => {
      if (/^https?:/u.test(request.url()) && !request.url().startsWith(url))
        workbench.strangers.push(request.url());
    });
    await page.goto(url);
    return workbench;
  }

  get grid() {
    return this.page.getByRole('main', { name: '工作簿' });
  }

  get pane() {
    return this.page.getByRole('complementary', { name: '核对' });
  }

  /** The box that names the selected cells. */
  get nameBox() {
    return this.grid.locator('input').first();
  }

  /** Waits until the grid shows the workbook. */
  async gridShown(): Promise<void> {
    await this.grid.locator('.grid-cover').waitFor({ state: 'detached' });
  }

  /** Selects cells by the name box, and leaves the keyboard to the grid. */
  async goTo(cells: string): Promise<void> {
    await this.nameBox.click();
    await this.nameBox.fill(cells);
    await this.nameBox.press('Enter');
    await this.page.waitForFunction(([box, wanted]) => (box as HTMLInputElement).value === wanted, [
      await this.nameBox.elementHandle(),
      cells,
    ] as const);
  }

  /** Types into a cell, and selects it again. */
  async typeIn(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.goTo(cell);
  }

  /** What the selected cells show, as they are copied: a line a row, a tab between columns. */
  async copied(): Promise<string> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.page.keyboard.press('Control+c');
    await this.page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Opens a file by the button; it comes from the disk, as a person's would. */
  async openFile(name: string, content: Uint8Array): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'govit-workbench-'));
    try {
      await writeFile(join(folder, name), content);
      await this.page.locator('input[type=file]').setInputFiles(join(folder, name));
      await this.page.getByText(`正在打开 ${name}`).waitFor({ state: 'detached' });
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  /** Drops a file onto the grid. */
  async dropFile(name: string, content: string): Promise<void> {
    await this.page.evaluate(
      ([fileName, text]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], fileName));
        const place = document.querySelector('main') ?? document.body;
        for (const type of ['dragover', 'drop'])
          place.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [name, content] as const,
    );
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** Runs a journey; where it fails, a picture of the page is kept. */
export async function journey(workbench: Workbench, name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
    expect({ errors: workbench.errors, strangers: workbench.strangers }).toEqual({
      errors: [],
      strangers: [],
    });
  } catch (error) {
    mkdirSync(FAILURES, { recursive: true });
    await workbench.page.screenshot({ path: join(FAILURES, `${name}.png`) });
    throw error;
  } finally {
    await workbench.close();
  }
}
