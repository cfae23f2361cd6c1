/// <reference lib="dom" />
/// <reference types="office-js" />
import type { PaneHandle } from './pane';

/** Opens the pane and does something in it. Excel waits for `completed`, whatever happens. */
function command(
  pane: Promise<PaneHandle>,
  work: (pane: PaneHandle) => Promise<void>,
): (event: Office.AddinCommands.Event) => Promise<void> {
  return async (event) => {
    try {
      await Office.addin.showAsTaskpane();
      await work(await pane);
    } finally {
      event.completed();
    }
  };
}

/** The buttons of the ribbon, by the names of manifest.xml. */
export function associateCommands(pane: Promise<PaneHandle>): void {
  Office.actions.associate(
    'checkSheet',
    command(pane, async ({ session }) => {
      session.showTab('check');
      await session.refreshSheets();
      await session.check();
    }),
  );
  Office.actions.associate(
    'clearMarks',
    command(pane, async ({ session }) => {
      session.showTab('check');
      await session.refreshSheets();
      await session.marking.clear();
    }),
  );
  Office.actions.associate(
    'showFunctionList',
    command(pane, ({ session }) => {
      session.showTab('more');
      return Promise.resolve();
    }),
  );
}
