import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkWorkbook, reportJson, type CheckReport } from '../budget';
import { FactError, findRegulation, parseFacts, readDate, type Facts } from '../rules';
import { readWorkbook, WorkbookError } from '../workbook/ooxml';
import { renderReport } from './render';
import { readArguments, UsageError } from './usage';

const OPTIONS = {
  region: { type: 'string' },
  sheet: { type: 'string' },
  unit: { type: 'string' },
  facts: { type: 'string' },
  date: { type: 'string' },
  json: { type: 'boolean' },
} as const;

function today(): string {
  const now = new Date();
  return [
    now.getFullYear(),
    String(now.getMonth() + 1).padStart(2, '0'),
    String(now.getDate()).padStart(2, '0'),
  ].join('-');
}

function readDecisionDate(text: string | undefined): string {
  if (text === undefined) return today();
  const date = readDate(text);
  if (date === undefined) throw new UsageError(`--date ${text} 不是日期，请写成 yyyy-mm-dd，如 2026-11-21。`);
  return date;
}

function readUnit(text: string | undefined): '元' | '万元' | undefined {
  if (text === undefined || text === '元' || text === '万元') return text;
  throw new UsageError(`--unit 只能是 元 或 万元，现为 ${text}。`);
}

/** Project facts from a JSON file: `{"projectClass":"new","secret":false}`. */
function readProjectFacts(file: string | undefined, decisionDate: string): Facts {
  const given = file === undefined ? {} : readJsonObject(file);
  try {
    return parseFacts({ ...given, decisionDate }).facts;
  } catch (error) {
    if (error instanceof FactError) throw new UsageError(`${file ?? ''}：${error.text}。`);
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

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(`${file}：没有这个文件，请核对路径和文件名。`);
    if (code === 'EISDIR') throw new UsageError(`${file}：这是文件夹，请给出其中的 .xlsx 文件。`);
    throw new UsageError(`${file}：无法读取（${code ?? '未知原因'}），请检查权限或是否被占用。`);
  }
}

/** Reads and checks one file. A file that cannot be read is told on stderr; the others are still checked. */
function checkFile(
  file: string,
  sheet: string | undefined,
  check: (workbook: ReturnType<typeof readWorkbook>) => CheckReport,
): CheckReport | undefined {
  try {
    const workbook = readWorkbook(readBytes(file), basename(file));
    const names = workbook.sheets.map(({ name }) => name);
    if (sheet !== undefined && !names.includes(sheet))
      throw new UsageError(`${file}：没有工作表“${sheet}”，有：${names.join('、')}。`);
    return check(workbook);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof WorkbookError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return undefined;
  }
}

function exitCode(report: CheckReport): number {
  if (report.sheets.every(({ tables }) => tables.length === 0)) return 2;
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** `govit check FILE…`: every line of every workbook with its verdict and article. The input is never changed. */
export function checkCommand(args: string[]): number {
  const { values, positionals: files } = readArguments(args, OPTIONS);
  if (files.length === 0)
    throw new UsageError('请给出要核对的 .xlsx 文件：govit check 文件.xlsx --region 梁平');
  if (values.region === undefined) throw new UsageError('请用 --region 说明地区，如 --region 梁平。');
  const regulation = findRegulation(values.region);
  const unit = readUnit(values.unit);
  const decisionDate = readDecisionDate(values.date);
  const options = {
    facts: readProjectFacts(values.facts, decisionDate),
    ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
    ...(unit === undefined ? {} : { reading: { unit } }),
  };
  const codes = files.map((file) => {
    const report = checkFile(file, values.sheet, (workbook) => checkWorkbook(workbook, regulation, options));
    if (!report) return 2;
    const text = values.json
      ? JSON.stringify(reportJson(report, file, decisionDate))
      : renderReport(report, file, decisionDate);
    process.stdout.write(`${text}\n`);
    return exitCode(report);
  });
  return Math.max(...codes);
}
