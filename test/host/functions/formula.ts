import type { Scalar } from '../model/cell';

/** What stands between the brackets of a formula, comma by comma. */
export type FormulaArgument =
  | { kind: 'omitted' }
  | { kind: 'value'; value: Scalar }
  | { kind: 'array'; rows: Scalar[][] }
  | { kind: 'area'; address: string };

export interface Formula {
  namespace: string;
  name: string;
  args: FormulaArgument[];
}

const CALL = /^=(\w+)\.([\w.]+)\((.*)\)$/s;
const ARGUMENT = /\s*("(?:[^"]|"")*"|\{[^}]*\}|'(?:[^']|'')+'![^,]*|[^,"{}]*?)\s*(,|$)/y;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Reads a formula that is one call of a custom function. Calls within calls are not built. */
export function parseFormula(text: string): Formula {
  const match = CALL.exec(text.trim());
  if (!match) throw new Error(`模拟主机只认单个自定义函数的公式：${text}`);
  const [, namespace = '', name = '', inner = ''] = match;
  return { namespace, name, args: inner.trim() === '' ? [] : split(inner).map(argument) };
}

function split(inner: string): string[] {
  const parts: string[] = [];
  ARGUMENT.lastIndex = 0;
  for (;;) {
    const match = ARGUMENT.exec(inner);
    if (!match) throw new Error(`模拟主机读不懂公式的参数：${inner}`);
    parts.push(match[1] ?? '');
    if (match[2] !== ',') return parts;
  }
}

function argument(text: string): FormulaArgument {
  if (text === '') return { kind: 'omitted' };
  if (text.startsWith('{')) {
    const rows = text.slice(1, -1).split(';');
    return { kind: 'array', rows: rows.map((row) => split(row).map(elementOf)) };
  }
  const value = scalar(text);
  return value === null ? { kind: 'area', address: text } : { kind: 'value', value };
}

function elementOf(text: string): Scalar {
  const value = scalar(text);
  if (value === null) throw new Error(`数组常量里只能是值：${text}`);
  return value;
}

function scalar(text: string): Scalar | null {
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (NUMBER.test(text)) return Number(text);
  const word = text.toUpperCase();
  return word === 'TRUE' || word === 'FALSE' ? word === 'TRUE' : null;
}
