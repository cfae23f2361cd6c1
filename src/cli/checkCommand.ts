import { checkWorkbook, reportJson, type CheckReport } from '../budget';
import { findRegulation } from '../rules';
import { WorkbookError } from '../workbook/ooxml';
import { broughtFindings, NOTHING_BROUGHT, readBrought, type Brought } from './brought';
import { describeBrought, resolveOptions, type GivenOptions, type UsedSettings } from './checkOptions';
import { renderReport } from './render';
import { readArguments, UsageError } from './usage';
import { openWorkbook, projectFacts, readDecisionDate, readGivenFacts, readUnit } from './workbookOptions';

const OPTIONS = {
  region: { type: 'string' },
  sheet: { type: 'string' },
  unit: { type: 'string' },
  facts: { type: 'string' },
  date: { type: 'string' },
  json: { type: 'boolean' },
  'ignore-decisions': { type: 'boolean' },
} as const;

interface CheckedFile {
  report: CheckReport;
  brought: Brought;
  used: UsedSettings;
}

/** Reads and checks one file. A file that cannot be read is told on stderr; the others are still checked. */
function checkFile(file: string, given: GivenOptions, isBare: boolean): CheckedFile | undefined {
  try {
    const workbook = openWorkbook(file, given.sheet);
    const brought = isBare ? NOTHING_BROUGHT : readBrought(file);
    const { regulation, options, used } = resolveOptions(given, brought, workbook);
    const report = checkWorkbook(workbook, regulation, options);
    const findings = [...broughtFindings(brought), ...report.findings];
    return { report: { ...report, findings }, brought, used };
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof WorkbookError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return undefined;
  }
}

const hasNoBudget = ({ sheets }: CheckReport): boolean => sheets.every(({ tables }) => tables.length === 0);

function exitCode(report: CheckReport): number {
  if (hasNoBudget(report)) return 2;
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** `govit check FILE…`: every line of every workbook with its verdict and article. The input is never changed. */
export function checkCommand(args: string[]): number {
  const { values, positionals: files } = readArguments(args, OPTIONS);
  if (files.length === 0)
    throw new UsageError('请给出要核对的 .xlsx 文件：govit check 文件.xlsx --region 梁平');
  const unit = readUnit(values.unit);
  const facts = readGivenFacts(values.facts);
  const decisionDate = readDecisionDate(values.date, facts);
  // Told before any file is read, and with the name of the file that holds them.
  projectFacts(facts, decisionDate, values.facts);
  const given: GivenOptions = {
    facts,
    decisionDate,
    ...(values.region === undefined ? {} : { region: findRegulation(values.region) }),
    ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
    ...(unit === undefined ? {} : { unit }),
  };
  const codes = files.map((file) => {
    const checked = checkFile(file, given, values['ignore-decisions'] === true);
    if (!checked) return 2;
    const { report, brought, used } = checked;
    const text = values.json
      ? JSON.stringify({ ...reportJson(report, file, decisionDate), brought: broughtJson(brought, used) })
      : renderReport(report, file, decisionDate, describeBrought(brought, used));
    process.stdout.write(`${text}\n`);
    if (hasNoBudget(report)) process.stderr.write(`${file}：没有找到预算表。\n`);
    return exitCode(report);
  });
  return Math.max(...codes);
}

function broughtJson({ decisions, corrections }: Brought, settings: UsedSettings): object {
  return { decisions: decisions.length, corrections: corrections?.entries.length ?? 0, settings };
}
