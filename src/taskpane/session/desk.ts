import type { WorkbookPort } from '../../workbook/port';
import type { Engine, LineView } from '../engine/engine';
import { problemOf } from './problem';
import { initialState, type PaneState } from './state';
import { Store } from './store';

/** What the parts of a session share: the workbook, the rules, what is shown, and the lines of the check. */
export class Desk {
  readonly store: Store<PaneState>;
  /** The lines as they stand; the store shows how many there are. */
  lines: LineView[] = [];

  constructor(
    readonly port: WorkbookPort,
    readonly engine: Engine,
  ) {
    this.store = new Store(initialState(port.host.theme));
  }

  /** A problem aside of the check is told and changes nothing else. Gives whether all went well. */
  async guard(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (thrown) {
      this.store.update({ problem: problemOf(thrown) });
      return false;
    }
  }
}
