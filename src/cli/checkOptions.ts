import type { CheckOptions, ReadOptions, SheetOptions, SheetSettings, Workbook } from '../budget';
import { factLabel, findRegulation, type Regulation } from '../rules';
import type { Brought } from './brought';
import { UsageError } from './usage';
import { projectFacts } from './workbookOptions';

/** What the command line says; it wins over what a file brings. */
export interface GivenOptions {
  region?: Regulation;
  sheet?: string;
  unit?: '元' | '万元';
  facts: Readonly<Record<string, unknown>>;
  decisionDate: string;
}

export type Source = 'option' | 'file';

/** What may be set for a sheet. Only an adjustment has columns of what was approved and what it becomes. */
const WORDS = {
  unit: '单位',
  headerRows: '表头',
  columns: '各列',
  approved: '批复金额列',
  adjusted: '调整后金额列',
  facts: '项目情况',
} as const;

/** Where each setting was taken from, for the output. */
export interface UsedSettings {
  region: Source;
  facts: Record<string, Source>;
  /** By sheet, only what the file set: its values stand unless the command line gave another. */
  sheets: Record<string, Partial<Record<keyof typeof WORDS, Source>>>;
}

export interface ResolvedOptions {
  regulation: Regulation;
  options: CheckOptions;
  used: UsedSettings;
}

function regionOf(given: GivenOptions, { settings }: Brought, names: readonly string[]): Regulation {
  if (given.region !== undefined) return given.region;
  const regions = names.flatMap((name) => settings.sheets.get(name)?.region ?? settings.region ?? []);
  const [region, ...others] = new Set(regions);
  if (region === undefined) throw new UsageError('请用 --region 说明地区，如 --region 梁平。');
  if (others.length > 0)
    throw new UsageError(
      `各工作表设置的地区不同（${[region, ...others].join('、')}），请用 --region 说明地区，或用 --sheet 选一张表。`,
    );
  return findRegulation(region);
}

function readingOf(
  { headerRows, columns, unit: kept }: SheetSettings,
  unit: GivenOptions['unit'],
): ReadOptions {
  const all = { headerRows, columns, unit: unit ?? kept };
  const set = Object.entries(all).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as ReadOptions;
}

function usedOf(sheet: SheetSettings, given: GivenOptions): UsedSettings['sheets'][string] {
  const { unit, headerRows, columns, facts } = sheet;
  return {
    ...(unit === undefined ? {} : { unit: given.unit === undefined ? 'file' : 'option' }),
    ...(headerRows === undefined ? {} : { headerRows: 'file' }),
    ...(columns === undefined ? {} : { columns: 'file' }),
    ...(facts === undefined ? {} : { facts: 'file' }),
  };
}

/**
 * Joins what the command line says with what a file brings.
 *
 * @throws {UsageError} where nobody names the region, or the sheets name several
 */
export function resolveOptions(given: GivenOptions, brought: Brought, workbook: Workbook): ResolvedOptions {
  const { settings, decisions, corrections } = brought;
  const names = workbook.sheets
    .map(({ name }) => name)
    .filter((name) => given.sheet === undefined || name === given.sheet);
  const regulation = regionOf(given, brought, names);
  const factsWith = (ofSheet: SheetSettings['facts'] = {}) =>
    projectFacts({ ...settings.facts, ...ofSheet, ...given.facts }, given.decisionDate);
  const sheets = new Map<string, SheetOptions>();
  const usedOfSheets = new Map<string, UsedSettings['sheets'][string]>();
  for (const name of names) {
    const sheet = settings.sheets.get(name);
    if (sheet === undefined) continue;
    const { facts } = sheet;
    sheets.set(name, {
      reading: readingOf(sheet, given.unit),
      ...(facts === undefined ? {} : { facts: factsWith(facts) }),
    });
    usedOfSheets.set(name, usedOf(sheet, given));
  }
  const used: UsedSettings = {
    region: given.region === undefined ? 'file' : 'option',
    facts: Object.fromEntries(
      [...Object.keys(settings.facts ?? {}), ...Object.keys(given.facts)].map((id) => [
        id,
        id in given.facts ? 'option' : 'file',
      ]),
    ),
    sheets: Object.fromEntries(usedOfSheets),
  };
  return {
    regulation,
    used,
    options: {
      facts: factsWith(),
      sheets,
      decisions,
      ...(corrections === undefined ? {} : { corrections }),
      ...(given.sheet === undefined ? {} : { sheet: given.sheet }),
      ...(given.unit === undefined ? {} : { reading: { unit: given.unit } }),
    },
  };
}

/** What was taken from the file, for reading; nothing where it brings nothing. */
export function describeBrought(brought: Brought, used: UsedSettings): string[] {
  const { decisions, corrections } = brought;
  const facts = Object.entries(used.facts).filter(([, source]) => source === 'file');
  const ofSheets = Object.entries(used.sheets).flatMap(([name, set]) => {
    const taken = Object.entries(set).filter(([, source]) => source === 'file');
    const words = taken.map(([what]) => WORDS[what as keyof typeof WORDS]);
    return words.length === 0 ? [] : [`工作表“${name}”的${words.join('、')}`];
  });
  const settings = [
    ...(used.region === 'file' ? ['地区'] : []),
    ...(facts.length > 0 ? [`项目情况（${facts.map(([id]) => factLabel(id)).join('、')}）`] : []),
    ...ofSheets,
  ];
  const counts = [
    ...(decisions.length > 0 ? [`复核意见 ${String(decisions.length)} 条`] : []),
    ...(corrections === undefined ? [] : [`本单位词库 ${String(corrections.entries.length)} 条`]),
    ...(settings.length > 0 ? [`设置：${settings.join('、')}`] : []),
  ];
  return counts.length === 0 ? [] : [`采用文件所带的${counts.join('；')}（--ignore-decisions 则一概不采用）`];
}
