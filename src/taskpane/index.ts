/// <reference lib="dom" />
/// <reference types="office-js" />
import { REGULATIONS } from '../rules';
import { fetchFunctions, type ListedFunction } from './functionList';
import { insertFormula } from './insert';
import { zh } from './messages.zh';

// The page of the shared runtime. It loads the functions and says what is installed; checking a sheet is not built yet, and
// so is not offered.

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`taskpane.html has no #${id}`);
  return found;
}

function say(text: string): void {
  part('status').textContent = text;
}

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

function showRegulations(): void {
  const rows = REGULATIONS.map(({ name, title, status, statusNote, effective }) => {
    const row = document.createElement('li');
    const state = status === 'draft' ? (statusNote ?? zh.draft) : zh.effective(effective ?? '');
    row.append(element('strong', name), element('p', `《${title}》`), element('p', state, 'quiet'));
    return row;
  });
  part('regulations').replaceChildren(...rows);
}

async function insert({ example }: ListedFunction): Promise<void> {
  const result = await insertFormula(example);
  if (result.kind === 'failed') say(zh.failed(result.reason));
  else say(result.kind === 'inserted' ? zh.inserted(example, result.address) : zh.occupied(result.address));
}

function functionRow(listed: ListedFunction, inExcel: boolean): HTMLElement {
  const row = document.createElement('li');
  const formula = element('p', '');
  formula.append(element('code', listed.example));
  if (inExcel) {
    const button = element('button', zh.insert);
    button.setAttribute('aria-label', zh.insertLabel(listed.example));
    button.addEventListener('click', () => void insert(listed));
    formula.append(button);
  }
  row.append(element('strong', listed.name), element('p', listed.description), formula);
  return row;
}

async function showFunctions(inExcel: boolean): Promise<void> {
  try {
    const functions = await fetchFunctions();
    part('functions').replaceChildren(...functions.map((listed) => functionRow(listed, inExcel)));
    say(inExcel ? zh.ready : zh.noHost);
  } catch (error) {
    say(zh.noFunctions(error instanceof Error ? error.message : String(error)));
  }
}

/** The ribbon's 插入函数: opens the page at the list of functions. */
async function showFunctionList(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    part('functions-heading').scrollIntoView();
    part('functions-heading').focus();
  } finally {
    // Excel waits for this, whatever happened.
    event.completed();
  }
}

part('version').textContent = zh.version(GOVIT_VERSION);
showRegulations();
void Office.onReady(async ({ host }) => {
  const inExcel = host === Office.HostType.Excel;
  if (inExcel) Office.actions.associate('showFunctionList', showFunctionList);
  await showFunctions(inExcel);
});
