import type { Sheet, SheetRow } from '../../budget';
import type { Engine } from './engine';
import { serve, type Channel, type Method } from './rpc';

/** Offers an engine at a channel; a sheet comes in blocks of rows. */
export function hostEngine(channel: Channel, engine: Engine): void {
  let coming: Omit<Sheet, 'rows'> | undefined;
  let rows: SheetRow[] = [];

  const passing = (method: Exclude<keyof Engine, 'check' | 'load'>): Method => {
    const work = engine[method].bind(engine) as (...args: unknown[]) => Promise<unknown>;
    return (args) => work(...args);
  };

  serve(channel, {
    begin: ([sheet]) => {
      coming = sheet as Omit<Sheet, 'rows'>;
      rows = [];
      return Promise.resolve();
    },
    rows: ([block]) => {
      rows.push(...(block as SheetRow[]));
      return Promise.resolve();
    },
    end: async () => {
      if (coming) await engine.load({ ...coming, rows });
      rows = [];
    },
    check: ([request], { emit, signal }) =>
      engine.check(request as Parameters<Engine['check']>[0], emit, signal),
    describe: passing('describe'),
    understand: passing('understand'),
    arrange: passing('arrange'),
    detail: passing('detail'),
    decide: passing('decide'),
    undo: passing('undo'),
    wordTable: passing('wordTable'),
    addWord: passing('addWord'),
    removeWord: passing('removeWord'),
    mergeWords: passing('mergeWords'),
    findMarks: passing('findMarks'),
    planMarks: passing('planMarks'),
    planUnmark: passing('planUnmark'),
    areMarksCurrent: passing('areMarksCurrent'),
    planUnmarkAll: passing('planUnmarkAll'),
    readSettings: passing('readSettings'),
    writeSettings: passing('writeSettings'),
    ask: passing('ask'),
    basis: passing('basis'),
    kinds: passing('kinds'),
    kindElsewhere: passing('kindElsewhere'),
    adjustments: passing('adjustments'),
    exportCsv: passing('exportCsv'),
  });
}
