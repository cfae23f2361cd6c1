import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// The grid is loaded when the workbench asks for it, and never in Excel.

const DIST = join(__dirname, '..', '..', 'dist');
const WORKBENCH = join(DIST, 'workbench');

const scripts = (folder: string) =>
  readdirSync(folder).filter((name) => name.endsWith('.js') && name !== 'govit.js');

const speaksOfGrid = (folder: string, name: string) =>
  /univerjs|univer-sheet/iu.test(readFileSync(join(folder, name), 'utf8'));

beforeAll(() => {
  if (!existsSync(join(WORKBENCH, 'workbench.js'))) throw new Error('缺少 dist/：请先运行 npm run build');
});

test('no script of the add-in has the grid in it', () => {
  expect(scripts(DIST)).toEqual(expect.arrayContaining(['functions.js', 'taskpane.js']));
  expect(scripts(DIST).filter((name) => speaksOfGrid(DIST, name))).toEqual([]);
});

test('the workbench’s first script has it not; another one has', () => {
  expect(speaksOfGrid(WORKBENCH, 'workbench.js')).toBe(false);
  expect(scripts(WORKBENCH).some((name) => speaksOfGrid(WORKBENCH, name))).toBe(true);
});

test('the page runs no script but its own and asks no other machine', () => {
  const page = readFileSync(join(WORKBENCH, 'index.html'), 'utf8');
  expect(page).toContain("script-src 'self'");
  expect(page).not.toMatch(/unsafe-eval|(?:src|href)="https?:/u);
});
