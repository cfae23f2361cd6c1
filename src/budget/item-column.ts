import { readAmountCell } from './amount';
import { cellText, isBlank, squeeze } from './cells';
import { valueAt } from './grid';
import type { HeaderCell } from './header';
import type { SheetRow } from './sheet';

/** Which column names what is bought. 项目名称 is sometimes that, and sometimes one parent project on every row. */

interface Profile {
  cell: HeaderCell;
  /** Share of the rows with an amount in which the cell is filled. */
  filled: number;
  /** Distinct texts for each such row. */
  distinct: number;
  meanLength: number;
}

/** Texts longer than this describe a project rather than name a thing. */
const DESCRIPTION = 30;

function profileOf(cell: HeaderCell, rows: readonly SheetRow[]): Profile {
  const texts = rows.map((row) => squeeze(cellText(valueAt(row, cell.column)))).filter((text) => text !== '');
  return {
    cell,
    filled: rows.length === 0 ? 0 : texts.length / rows.length,
    distinct: rows.length === 0 ? 0 : new Set(texts).size / rows.length,
    meanLength: texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
  };
}

function best(profiles: readonly Profile[]): Profile | undefined {
  return profiles.reduce<Profile | undefined>(
    (chosen, each) => (chosen === undefined || each.distinct > chosen.distinct ? each : chosen),
    undefined,
  );
}

function choose(profiles: readonly Profile[], lines: number): Profile | undefined {
  const of = (strength: number): Profile[] => profiles.filter(({ cell }) => cell.strength === strength);
  const things = of(3).filter(({ filled }) => filled > 0 || lines === 0);
  const contents = best(of(2));
  const projects = best(of(1));
  const thing = best(things);
  const varied = (profile: Profile | undefined): boolean =>
    profile !== undefined && profile.distinct >= 0.8 && profile.filled >= 0.9;
  if (thing !== undefined) {
    const constant = lines >= 3 && thing.distinct * lines <= 1;
    return constant && varied(contents) ? contents : constant && varied(projects) ? projects : thing;
  }
  if (contents === undefined || projects === undefined) return contents ?? projects ?? best(of(3));
  if (contents.filled === 0 && projects.filled > 0) return projects;
  const isProject = lines > 1 ? varied(projects) : contents.meanLength > DESCRIPTION;
  return isProject ? projects : contents;
}

/**
 * @param cells the header's cells, each with the column that its values stand in
 * @param amount the column of the amounts
 * @returns the columns of the item, of its group or parent project, and of a content that describes it
 */
export function chooseItem(
  cells: readonly HeaderCell[],
  sample: readonly SheetRow[],
  amount: number,
): { item: number; group?: number; spec?: number } | undefined {
  const rows = sample.filter((row) => readAmountCell(valueAt(row, amount)).kind === 'amount');
  const candidates = cells.filter(({ role, column }) => role === 'item' && column !== amount);
  const groups = cells.filter(({ role }) => role === 'group');
  const chosen = choose(
    candidates.map((cell) => profileOf(cell, rows)),
    rows.length,
  )?.cell;
  if (chosen !== undefined) {
    const rest = candidates.filter((cell) => cell !== chosen);
    const parent = groups[0] ?? rest.find(({ strength }) => strength === 1 && chosen.strength !== 1);
    const content = rest.find(({ strength }) => strength === 2);
    return {
      item: chosen.column,
      ...(parent === undefined ? {} : { group: parent.column }),
      ...(content === undefined ? {} : { spec: content.column }),
    };
  }
  const last = groups.at(-1);
  if (last !== undefined) {
    const parent = groups.length > 1 ? groups[0] : undefined;
    return { item: last.column, ...(parent === undefined ? {} : { group: parent.column }) };
  }
  const unnamed = mostText(
    cells.filter(
      ({ role, fact, column }) => fact === undefined && (!role || role === 'other') && column < amount,
    ),
    sample,
  );
  return unnamed === undefined ? undefined : { item: unnamed };
}

/** No header names the items: the column with the most texts, one without any known words first. */
function mostText(cells: readonly HeaderCell[], sample: readonly SheetRow[]): number | undefined {
  let chosen: { column: number; texts: number } | undefined;
  for (const { column, role } of cells) {
    const texts = sample.filter((row) => {
      const value = valueAt(row, column);
      return typeof value === 'string' && !isBlank(value) && readAmountCell(value).kind !== 'amount';
    }).length;
    const weight = role === undefined ? texts * 2 : texts;
    if (texts > 0 && (chosen === undefined || weight > chosen.texts)) chosen = { column, texts: weight };
  }
  return chosen?.column;
}
