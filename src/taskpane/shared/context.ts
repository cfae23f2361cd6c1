import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Insertion } from '../more/insertion';
import type { Texts } from '../locale';
import type { Session } from '../session/session';
import type { PaneState } from '../session/state';

/** What the host tells of itself, for a helpdesk. */
export interface HostDiagnostics {
  read(): (readonly [name: string, value: string])[];
  /** Brings back functions that show #NAME?. */
  repair(): Promise<void>;
}

export interface PaneTools {
  session: Session;
  texts: Texts;
  /** Address of functions.json. */
  functions: string;
  diagnostics?: HostDiagnostics | undefined;
  /** Writes a formula into the selected cell; absent where the host cannot. */
  insert?: ((formula: string) => Promise<Insertion>) | undefined;
}

export const PaneContext = createContext<PaneTools | undefined>(undefined);

/** What every part of the pane works with. */
export function useTools(): PaneTools {
  const tools = useContext(PaneContext);
  if (!tools) throw new Error('a part of the pane stands outside of it');
  return tools;
}

/** The state of the pane; a part that uses it is drawn anew whenever it changes. */
export function usePane(): PaneState {
  const { store } = useTools().session;
  return useSyncExternalStore(store.watch, store.get);
}
