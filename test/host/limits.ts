import type { HostError } from './errors';
import { HostStatus, RequestFlag } from './wire';

/** Excel on the web takes and gives 5 MB at a time (documented); the host holds every test to it. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** The length of a text in UTF-8, counted by hand because jsdom has no TextEncoder. */
function bytes(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const surrogate = unit >= 0xd800 && unit <= 0xdfff;
    count += unit < 0x80 ? 1 : unit < 0x800 || surrogate ? 2 : 3;
  }
  return count;
}

/** What may keep a whole request from being answered. */
export class Limits {
  payload = PAYLOAD_LIMIT;
  /** What the next batches are answered with, one each, instead of being done: a host that is busy, or out of order. */
  readonly failures: HostError[] = [];
  private editing = false;
  private readonly waiting: (() => void)[] = [];

  /** The user has begun to type into a cell: until the end of it, Excel answers no batch. */
  beginCellEdit(): void {
    this.editing = true;
  }

  /** The user has left the cell; what waited for this (`delayForCellEdit`) is done now. */
  endCellEdit(): void {
    this.editing = false;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Does the request now, later, or answers with the number of the reason why not. */
  admit(body: string, flags: number, go: () => void, refuse: (status: number) => void): void {
    if (bytes(body) > this.payload) refuse(HostStatus.requestTooLarge);
    else if (!this.editing) go();
    else if (flags & RequestFlag.delayForCellEdit) this.waiting.push(go);
    else refuse(HostStatus.invalidCallInContext);
  }

  /** The answer, unless it is too large to be given. */
  fits(answer: string): boolean {
    return bytes(answer) <= this.payload;
  }
}
