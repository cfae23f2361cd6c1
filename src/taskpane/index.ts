/// <reference lib="dom" />
/// <reference types="office-js" />
import { createExcelPort } from '../workbook/excel';
import { associateCommands } from './commands';
import { excelDiagnostics } from './excelDiagnostics';
import { insertFormula } from './insert';
import { textsFor } from './locale';
import { mountPane } from './pane';

// The page of the shared runtime: it loads the functions, and holds the pane.

function root(): HTMLElement {
  const found = document.getElementById('pane');
  if (!found) throw new Error('taskpane.html has no #pane');
  return found;
}

void Office.onReady(async ({ host }) => {
  if (host !== Office.HostType.Excel) {
    root().textContent = textsFor(navigator.language).more.noHost;
    return;
  }
  const port = await createExcelPort();
  document.documentElement.lang = port.host.language;
  document.title = textsFor(port.host.language).pane;
  document.querySelector('h1')?.replaceChildren(document.title);
  const pane = mountPane(root(), port, {
    functions: port.host.language.toLowerCase().startsWith('en') ? 'functions.en.json' : 'functions.json',
    insert: insertFormula,
    diagnostics: excelDiagnostics,
  });
  associateCommands(pane);
});
