/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { excelApiSets } from './api-set-table';
import { HOST_INFO } from './boot';
import { Host, type HostOptions } from './host';

// Loads the real, unmodified Office.js into the jsdom window of a Jest test, with the host behind it.
// One window holds one Office.js: a test file has one Excel, and opens as many workbooks in it as it has tests.

const LIBRARY = join(__dirname, '..', '..', 'node_modules', '@microsoft', 'office-js', 'dist');
const SERVED_AT = 'http://localhost/office-js/';

/** The little of a browser's window that is needed here; the project is compiled without the DOM's types. */
interface Page {
  eval: (script: string) => void;
  history: { replaceState: (data: null, title: string, url: string) => void };
  document: {
    head: { appendChild: (node: Script) => void };
    createElement: (tag: 'script') => Script;
  };
  MutationObserver: new (told: (records: { addedNodes: Iterable<Script> }[]) => void) => {
    observe: (node: object, options: { childList: boolean }) => void;
  };
}

interface Script {
  type: string;
  src: string;
  onload?: (() => void) | null;
  onerror?: (() => void) | null;
}

/** The file behind the address of a script of Office.js. */
const fileAt = (src: string): string => join(LIBRARY, src.slice(SERVED_AT.length).replace(/[?#].*/, ''));

/** Runs what Office.js asks for as scripts; jsdom itself loads none. */
function serveScripts(page: Page): void {
  const observer = new page.MutationObserver((records) => {
    for (const script of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (script.type !== 'text/plain' && script.src.startsWith(SERVED_AT)) serve(page, script);
    }
  });
  observer.observe(page.document.head, { childList: true });
}

function serve(page: Page, script: Script): void {
  let text: string;
  try {
    text = readFileSync(fileAt(script.src), 'utf8');
  } catch {
    script.onerror?.();
    return;
  }
  page.eval(text);
  script.onload?.();
}

/**
 * Starts Office.js in the window of the test (docblock `@jest-environment jsdom`) in front of a simulated Excel.
 * From then on the globals Office, Excel and CustomFunctions are there as in an add-in.
 */
export async function startExcel(options: HostOptions = {}): Promise<Host> {
  const page = globalThis as unknown as Page;
  const host = new Host(excelApiSets(), options);
  page.history.replaceState(null, '', `/?${HOST_INFO}`);
  Object.defineProperty(page, 'external', { value: host.external, configurable: true });
  serveScripts(page);
  // Office.js finds the place of its other files from the script tag that loaded it.
  const tag = page.document.createElement('script');
  tag.type = 'text/plain';
  tag.src = `${SERVED_AT}office.js`;
  page.document.head.appendChild(tag);
  page.eval(readFileSync(fileAt(tag.src), 'utf8'));
  await Office.onReady();
  return host;
}
