import { useSyncExternalStore } from 'react';
import type { Store } from '../../taskpane/session/store';

/** The state of a store, and with it a new picture whenever it is replaced. */
export function useStore<State>(store: Store<State>): State {
  return useSyncExternalStore(store.watch, store.get);
}
