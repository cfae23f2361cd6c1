import { readFileSync } from 'node:fs';
import type { Workbook } from '../budget';
import { FactError, factLabel, parseFacts, readDate, type Facts } from '../rules';
import { readWorkbook } from '../workbook/ooxml';
import { UsageError } from './usage';

/** What the commands that read workbooks take: files, the decision date, the unit, facts of the project. */

function today(): string {
  const now = new Date();
  return [
    now.getFullYear(),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ].join('-');
}

/**
 * The decision date, yyyy-mm-dd: from --date or from the facts; today where neither gives it.
 *
 * @throws {UsageError} where it is no date, or the two differ
 */
export function readDecisionDate(text: string | undefined, given: Readonly<Record<string, unknown>>): string {
  const { decisionDate: stated } = given;
  if (text === undefined)
    return stated === undefined || stated === null
      ? today()
      : dateOf(String(stated), '--facts 中的 decisionDate');
  const date = dateOf(text, '--date');
  if (stated !== undefined && stated !== null && dateOf(String(stated), '--facts 中的 decisionDate') !== date)
    throw new UsageError(
      `--date ${text} 与 --facts 中的 decisionDate ${String(stated)} 不一致，请只写一处。`,
    );
  return date;
}

function dateOf(text: string, place: string): string {
  const date = readDate(text);
  if (date === undefined)
    throw new UsageError(`${place} ${text} 不是日期，请写成 yyyy-mm-dd，如 2026-11-21。`);
  return date;
}

/** The unit of bare numbers, where it is given. */
export function readUnit(text: string | undefined): '元' | '万元' | undefined {
  if (text === undefined || text === '元' || text === '万元') return text;
  throw new UsageError(`--unit 只能是 元 或 万元，现为 ${text}。`);
}

/** Facts as a JSON file gives them (`{"projectClass":"new","secret":false}`); none where there is no file. */
export function readGivenFacts(file: string | undefined): Record<string, unknown> {
  return file === undefined ? {} : readJsonObject(file);
}

/**
 * Facts of the project with the decision date.
 *
 * @param place where they come from, for the message
 * @throws {UsageError} where one cannot be used
 */
export function projectFacts(
  given: Readonly<Record<string, unknown>>,
  decisionDate: string,
  place = '--facts',
): Facts {
  try {
    const { facts, withoutUnit } = parseFacts({ ...given, decisionDate });
    if (withoutUnit.length === 0) return facts;
    throw new UsageError(`${place}：${withoutUnit.map(factLabel).join('、')}没有单位，请写成如 "200万元"。`);
  } catch (error) {
    if (error instanceof FactError) throw new UsageError(`${place}：${error.text}。`);
    throw error;
  }
}

function readJsonObject(file: string): Record<string, unknown> {
  const text = new TextDecoder().decode(readBytes(file));
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    if (typeof data === 'object' && data !== null && !Array.isArray(data))
      return data as Record<string, unknown>;
  } catch {
    // Told below, as for JSON that is no object.
  }
  throw new UsageError(`${file}：应为 JSON 对象，如 {"projectClass":"new","secret":false}。`);
}

/** @throws {UsageError} where the file cannot be read */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(`${file}：没有这个文件，请核对路径和文件名。`);
    if (code === 'EISDIR') throw new UsageError(`${file}：这是文件夹，请给出其中的 .xlsx 文件。`);
    throw new UsageError(`${file}：无法读取（${code ?? '未知原因'}），请检查权限或是否被占用。`);
  }
}

/**
 * Reads a workbook, with the sheet that is wanted in it.
 *
 * @throws {UsageError} where there is no such file or sheet, {WorkbookError} where it is no workbook
 */
export function openWorkbook(file: string, sheet: string | undefined): Workbook {
  const workbook = readWorkbook(readBytes(file), file);
  const names = workbook.sheets.map(({ name }) => name);
  if (sheet !== undefined && !names.includes(sheet))
    throw new UsageError(`${file}：没有工作表“${sheet}”，有：${names.join('、')}。`);
  return workbook;
}
