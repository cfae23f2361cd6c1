import { checkWorkbook, reportJson, type CheckReport, type Workbook } from '../budget';
import { findRegulation } from '../rules';
import { WorkbookError } from '../workbook/ooxml';
import { renderReport } from './render';
import { readArguments, UsageError } from './usage';
import { openWorkbook, readDecisionDate, readProjectFacts, readUnit } from './workbookOptions';

const OPTIONS = {
  region: { type: 'string' },
  sheet: { type: 'string' },
  unit: { type: 'string' },
  facts: { type: 'string' },
  date: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Reads and checks one file. A file that cannot be read is told on stderr; the others are still checked. */
function checkFile(
  file: string,
  sheet: string | undefined,
  check: (workbook: Workbook) => CheckReport,
): CheckReport | undefined {
  try {
    return check(openWorkbook(file, sheet));
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
