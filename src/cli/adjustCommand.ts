import {
  adjustmentJson,
  compareWorkbooks,
  judgeAdjustment,
  readAdjustmentsIn,
  type Workbook,
} from '../budget';
import { findRegulation } from '../rules';
import { WorkbookError } from '../workbook/ooxml';
import { resolveAdjustment, type GivenAdjustment } from './adjustOptions';
import { renderAdjustments, type AdjustmentReport } from './adjustRender';
import { broughtFindings, NOTHING_BROUGHT, readBrought } from './brought';
import { describeBrought, type UsedSettings } from './checkOptions';
import { readArguments, UsageError } from './usage';
import { openWorkbook, projectFacts, readDecisionDate, readGivenFacts, readUnit } from './workbookOptions';

const OPTIONS = {
  region: { type: 'string' },
  sheet: { type: 'string' },
  unit: { type: 'string' },
  facts: { type: 'string' },
  date: { type: 'string' },
  approved: { type: 'string' },
  adjusted: { type: 'string' },
  json: { type: 'boolean' },
  'ignore-decisions': { type: 'boolean' },
} as const;

/** Letters of a column, as a user names it. */
function readColumn(option: string, text: string | undefined): string | undefined {
  if (text === undefined || /^[A-Za-z]{1,3}$/u.test(text)) return text?.toUpperCase();
  throw new UsageError(`${option} 应为列号，如 C，现为 ${text}。`);
}

const onlySheet = ({ sheets, problems = [] }: Workbook, wanted: string): Workbook => ({
  sheets: sheets.filter(({ name }) => name === wanted),
  problems: problems.filter(({ sheet }) => sheet === wanted),
});

function open(file: string, sheet: string | undefined): Workbook {
  try {
    const workbook = openWorkbook(file, sheet);
    return sheet === undefined ? workbook : onlySheet(workbook, sheet);
  } catch (error) {
    throw error instanceof WorkbookError ? new UsageError(error.message) : error;
  }
}

/** The sheet that is wanted, or in the other file all where it has none of that name. */
function openOther(file: string, sheet: string | undefined): Workbook {
  const workbook = open(file, undefined);
  const has = workbook.sheets.some(({ name }) => name === sheet);
  return has && sheet !== undefined ? onlySheet(workbook, sheet) : workbook;
}

const NO_TABLE = '没有找到预算表：需要一行表头，含名称列（如“费用名称”）、批复金额列和调整后金额列。';

/** Tells why no adjustment was read, with what was taken from the file: a column that it names may be gone. */
function refuse(file: string, open: readonly string[], brought: readonly string[]): never {
  throw new UsageError([file, ...(open.length > 0 ? [...open, ...brought] : [NO_TABLE])].join('\n'));
}

/** `govit adjust FILE [OTHER]`: may the approved budget be changed as the sheet, or the other file, shows? */
export function adjustCommand(args: string[]): number {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [file, other, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError(
      '请给出调整对比表，或先后给出批复预算和调整后预算：govit adjust 文件.xlsx [调整后.xlsx] --region 梁平',
    );
  const facts = readGivenFacts(values.facts);
  const decisionDate = readDecisionDate(values.date, facts);
  projectFacts(facts, decisionDate, values.facts);
  const unit = readUnit(values.unit);
  const approved = readColumn('--approved', values.approved);
  const adjusted = readColumn('--adjusted', values.adjusted);
  const given: GivenAdjustment = {
    facts,
    decisionDate,
    sides: { ...(approved && { approved }), ...(adjusted && { adjusted }) },
    ...(values.region === undefined ? {} : { region: findRegulation(values.region) }),
    ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
    ...(unit === undefined ? {} : { unit }),
  };
  const workbook = open(file, values.sheet);
  // The settings of a file are about its own sheets; how those of two go together they do not say.
  const isBare = other !== undefined || values['ignore-decisions'] === true;
  const brought = isBare ? NOTHING_BROUGHT : readBrought(file);
  const { regulation, options, own, factsOf, used } = resolveAdjustment(given, brought, workbook);
  const words = describeBrought({ ...NOTHING_BROUGHT, settings: brought.settings }, used);
  const read =
    other === undefined
      ? readAdjustmentsIn(workbook, options, own)
      : compareWorkbooks(workbook, openOther(other, values.sheet), options);
  if (read.adjustments.length === 0) refuse(file, read.open, words);
  const judged = read.adjustments.map((reading) =>
    judgeAdjustment(reading, regulation, factsOf(reading.adjusted.sheet)),
  );
  const report: AdjustmentReport = {
    file,
    ...(other === undefined ? {} : { other }),
    regulation,
    decisionDate,
    judged,
    brought: words,
    findings: [...broughtFindings(brought), ...read.findings, ...judged.flatMap(({ findings }) => findings)],
  };
  process.stdout.write(
    `${values.json ? JSON.stringify(reportJson(report, used)) : renderAdjustments(report)}\n`,
  );
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function reportJson(
  { file, other, regulation, decisionDate, judged, findings }: AdjustmentReport,
  settings: UsedSettings,
): object {
  return {
    file,
    ...(other === undefined ? {} : { other }),
    region: regulation.id,
    regulation: regulation.title,
    decisionDate,
    adjustments: judged.map(adjustmentJson),
    findings,
    brought: { settings },
  };
}
