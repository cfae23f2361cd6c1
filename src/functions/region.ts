import { findRegulation, REGULATIONS, type Regulation } from '../rules';
import { isWordless, sound, toBlock } from './cells';
import { MESSAGES } from './messages';
import { invalid } from './problem';

const known = (): string => REGULATIONS.map(({ id, name }) => `${name}（${id}）`).join('、');

/**
 * The regulation of the region argument.
 *
 * @throws {Problem} listing what is known
 */
export function readRegion(argument: unknown): Regulation {
  const cell = sound(toBlock(argument)[0]?.[0] ?? null);
  if (isWordless(cell)) throw invalid(MESSAGES.regionMissing(known()));
  if (typeof cell !== 'string') throw invalid(MESSAGES.regionText(known()));
  return findRegulation(cell);
}

/** The regulation where the argument may be left out: the one whose annex gives the categories, and the answer says so. */
export function readRegionOrAnnex(argument: unknown): { regulation: Regulation; byDefault: boolean } {
  const cell = toBlock(argument)[0]?.[0] ?? null;
  const [annex] = REGULATIONS;
  return isWordless(cell) && annex
    ? { regulation: annex, byDefault: true }
    : { regulation: readRegion(argument), byDefault: false };
}
