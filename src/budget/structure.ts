import type { Decimal } from 'decimal.js';
import { ZERO } from '../rules/decimal';
import { firstRoles, headingsByPlace } from './first-roles';
import { markOpeningSums, nameSums } from './hidden-sums';
import { markOfWhich } from './of-which';
import type { Outline } from './outline';
import { outlineOf } from './outline';
import { regroup } from './regroup';
import type { RowRecord } from './row';
import type { Role } from './row-role';
import { parentsWithAmounts, sumsOfSections } from './section-sums';
import { SAME } from './tolerance';

export interface Structure {
  roles: Role[];
  outline: Outline;
}

function totalOf(records: readonly RowRecord[], roles: readonly Role[]): Decimal {
  return records.reduce((sum, record, position) => {
    const own = roles[position] === 'line' ? record.worth : null;
    return own === null ? sum : sum.plus(own);
  }, ZERO);
}

/** The total that a table states, for choosing between readings: the last one behind lines, else the first. */
function statedTotal(records: readonly RowRecord[]): Decimal | undefined {
  const stated = records.flatMap((record) => {
    const own = record.kind === 'total' ? record.worth : null;
    return own === null ? [] : [own];
  });
  return stated.at(-1);
}

/**
 * Decides what each row is.
 *
 * @param records the rows under a header; sums without a label are told by their kind afterwards
 */
export function structureOf(records: RowRecord[]): Structure {
  const roles = firstRoles(records);
  nameSums(records, roles);
  markOpeningSums(records, roles);
  const parts = markOfWhich(records, roles);
  const headings = headingsByPlace(records, roles);
  const outline = outlineOf(
    records,
    (position) => roles[position] === 'line' || roles[position] === 'section',
    (position) => headings.has(position),
  );
  for (const { position, end } of parts) adopt(outline, position, end);
  const flat = [...roles];
  records.forEach((record, position) => {
    if (roles[position] !== 'line' || !record.labelOnly || record.inherited) return;
    const hasRowsBelow = (outline.children[position] ?? 0) > 0;
    if (hasRowsBelow || headings.has(position)) roles[position] = 'section';
  });
  const parents = parentsWithAmounts(records, flat, outline);
  const sums = sumsOfSections(parents);
  for (const position of sums) roles[position] = 'section';
  const stated = statedTotal(records);
  if (stated === undefined) return { roles, outline };
  const fits = (candidate: readonly Role[]): boolean =>
    totalOf(records, candidate).minus(stated).abs().lte(SAME);
  if (fits(roles)) return { roles, outline };
  const asLines = roles.map((role, position): Role => (sums.includes(position) ? 'line' : role));
  if (sums.length > 0 && fits(asLines)) return { roles: asLines, outline };
  const grouped = regroup(records, roles);
  if (grouped !== undefined && fits(grouped.roles)) {
    for (const { position, end } of grouped.groups) adopt(outline, position, end);
    return { roles: grouped.roles, outline };
  }
  return { roles, outline };
}

/** Puts the rows of a group under its first row. */
function adopt(outline: Outline, position: number, end: number): void {
  for (let next = position + 1; next < end; next += 1) outline.parent[next] = position;
  outline.end[position] = end;
}
