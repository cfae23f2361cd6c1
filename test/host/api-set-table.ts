import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiSetTable } from './api-sets';

// The declarations of Office.js say for every member in which API set it came. They are read where a test
// starts, not kept as a second copy: so the table is always that of the installed @types/office-js.

const DECLARATIONS = join(__dirname, '..', '..', 'node_modules', '@types', 'office-js', 'index.d.ts');

const TAG = /\[Api set: +(\w+) (\d+\.\d+)([^\]]*)\]/;
const FOR_SETTING = /(\d+\.\d+) for set/;
const CLASS = /^ {4}class (\w+)/;
const MEMBER = /^ {8}(?:readonly )?(\w+)[?(:<]/;

/** Reads the table out of the text of the declarations. */
export function parseApiSets(text: string): ApiSetTable {
  const table: ApiSetTable = {};
  let [owner, ofClass, tag]: [string, RegExpExecArray | null, RegExpExecArray | null] = ['', null, null];
  for (const line of text.split('\n')) {
    const found = TAG.exec(line);
    if (found) tag = found;
    const opened = CLASS.exec(line);
    if (opened) {
      [owner, ofClass, tag] = [opened[1] ?? '', tag, null];
    } else if (line.startsWith('    }')) {
      [owner, ofClass, tag] = ['', null, null];
    } else {
      const member = owner === '' ? null : MEMBER.exec(line);
      if (!member) continue;
      const needed = tag ?? ofClass;
      if (needed) note(table, `${owner}.${member[1] ?? ''}`, needed);
      tag = null;
    }
  }
  return table;
}

/** Of several overloads the first one stands: it is the one that came first. */
function note(table: ApiSetTable, key: string, [, set = '', version = '', rest = '']: RegExpExecArray): void {
  if (key in table) return;
  table[key] = `${set} ${version}`;
  const setting = FOR_SETTING.exec(rest);
  if (setting) table[`${key}=`] = `${set} ${setting[1] ?? version}`;
}

/** The table of Excel's members of the installed declarations. */
export function excelApiSets(): ApiSetTable {
  const text = readFileSync(DECLARATIONS, 'utf8');
  const [start, end] = [text.indexOf('declare namespace Excel {'), text.indexOf('declare namespace Word {')];
  return parseApiSets(text.slice(start, end));
}
