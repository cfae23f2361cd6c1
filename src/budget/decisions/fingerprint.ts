import { toPlain } from '../../rules';
import { squeeze } from '../cells';
import { enumeratorOf } from '../enumerator';
import type { Line } from '../table';
import type { LineFingerprint } from './decision';

/** A line and the sheet in which it stands. */
export interface PlacedLine {
  sheet: string;
  line: Line;
}

/** The name of a line for comparing: its number changes when rows are inserted, its width and blanks when it is pasted. */
function nameOf(item: string): string {
  return squeeze(enumeratorOf(item)?.rest || item);
}

/** The amount as the number that stands in the sheet: 8.00 is 8, and a changed unit changes nothing. */
function amountOf({ rawAmount, amountText }: Line): string {
  return rawAmount === null ? squeeze(amountText) : toPlain(rawAmount);
}

/** Counts how often each key came. */
class Counter {
  private readonly counts = new Map<string, number>();

  next(key: string): number {
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count;
  }

  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }
}

/** So many other lines of a name are recorded at most: each of them is written with each decision on one of them. */
const MOST_OTHERS = 30;

/** One text from several that hold no line break, as squeezed texts and names of sheets do not. */
export const key = (...parts: readonly string[]): string => parts.join('\n');

/**
 * The fingerprints of lines, in their order. Which row it is, and the sheet's place, are not in them. Lines that are equal in everything
 * are told apart by their order among each other: nothing else does.
 *
 * @param lines all the lines of each sheet, from top to bottom
 */
export function fingerprintsOf(lines: readonly PlacedLine[]): LineFingerprint[] {
  const equals = new Counter();
  const names = new Counter();
  const amounts = new Map<string, string[]>();
  const made = lines.map(({ sheet, line }) => {
    const item = nameOf(line.item);
    const spec = squeeze(line.spec);
    const section = line.section.map(squeeze).join('/');
    const amount = amountOf(line);
    const whole = key(sheet, item, spec, section, amount);
    const name = key(sheet, item, spec);
    const namesakes = amounts.get(name) ?? [];
    if (namesakes.push(amount) === 1) amounts.set(name, namesakes);
    const fingerprint = {
      sheet,
      item,
      spec,
      section,
      amount,
      occurrence: equals.next(whole),
      of: 0,
      nth: names.next(key(sheet, item, spec, section)),
    };
    return { whole, fingerprint, namesakes };
  });
  return made.map(({ whole, fingerprint, namesakes }) => ({
    ...fingerprint,
    of: equals.of(whole),
    ...othersAmong(namesakes, fingerprint.amount),
  }));
}

/** The amounts of a name without that of the line itself. */
function othersAmong(namesakes: readonly string[], own: string): Pick<LineFingerprint, 'others'> | undefined {
  if (namesakes.length > MOST_OTHERS + 1) return undefined;
  const at = namesakes.indexOf(own);
  return { others: namesakes.filter((_, index) => index !== at) };
}
