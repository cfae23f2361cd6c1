import { REGULATIONS } from '../rules';
import type { Block } from './cells';
import { MESSAGES } from './messages';
import { table } from './table';

/** What is built in: REGIONS, VERSION. */

/** The regulations that are built in. */
export function regions(): Block {
  return table(
    MESSAGES.regions,
    REGULATIONS.map(({ name, id, title, document, status, statusNote, effective }) => [
      name,
      id,
      title,
      document ?? '',
      status === 'draft' ? (statusNote ?? MESSAGES.draft) : MESSAGES.inForce,
      effective ?? '',
    ]),
  );
}

/** The version of the add-in and of its rules. */
export function version(): string {
  return MESSAGES.version(GOVIT_VERSION, GOVIT_RULES, REGULATIONS.length);
}
