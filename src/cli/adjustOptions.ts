import type { AdjustmentReadOptions, SheetSettings, Workbook } from '../budget';
import type { Facts, Regulation } from '../rules';
import type { Brought } from './brought';
import { resolveOptions, type GivenOptions, type Source, type UsedSettings } from './checkOptions';

type Sides = NonNullable<AdjustmentReadOptions['sides']>;

const SIDES = ['approved', 'adjusted'] as const;

/** What the command line says of an adjustment; it wins over what a file brings. */
export interface GivenAdjustment extends GivenOptions {
  /** Letters of the columns that are named. */
  sides: Sides;
}

export interface ResolvedAdjustment {
  regulation: Regulation;
  options: AdjustmentReadOptions;
  /** Options of the sheets for which the file brings settings, by name. */
  own: ReadonlyMap<string, AdjustmentReadOptions>;
  /** The facts of the project for a sheet. */
  factsOf: (sheet: string) => Facts;
  used: UsedSettings;
}

/** The columns of a sheet, each as the command line names it, otherwise as the file does. */
function sidesOf(given: Sides, { adjustment = {} }: SheetSettings): Sides {
  const pairs = SIDES.map((side) => [side, given[side] ?? adjustment[side]] as const);
  return Object.fromEntries(pairs.filter(([, letters]) => letters !== undefined));
}

function usedSides(given: Sides, { adjustment = {} }: SheetSettings): Partial<Record<keyof Sides, Source>> {
  const set = SIDES.filter((side) => adjustment[side] !== undefined);
  return Object.fromEntries(set.map((side) => [side, given[side] === undefined ? 'file' : 'option']));
}

/**
 * Joins what the command line says of an adjustment with what a file brings: region, facts, and how each sheet is read, its
 * columns of approved and adjusted amounts among it.
 *
 * @throws {UsageError} where nobody names the region, or the sheets name several
 */
export function resolveAdjustment(
  given: GivenAdjustment,
  brought: Brought,
  workbook: Workbook,
): ResolvedAdjustment {
  const { regulation, options, used } = resolveOptions(given, brought, workbook);
  const { facts, sheets = new Map(), reading = {} } = options;
  const { sides } = given;
  const own = new Map<string, AdjustmentReadOptions>();
  const usedOfSheets: UsedSettings['sheets'] = { ...used.sheets };
  for (const [name, sheet] of sheets) {
    const settings = brought.settings.sheets.get(name) ?? {};
    own.set(name, { ...sheet.reading, sides: sidesOf(sides, settings) });
    usedOfSheets[name] = { ...used.sheets[name], ...usedSides(sides, settings) };
  }
  return {
    regulation,
    options: { ...reading, sides },
    own,
    factsOf: (name) => sheets.get(name)?.facts ?? facts,
    used: { ...used, sheets: usedOfSheets },
  };
}
