import type { Sheet, SheetRow, UnmarkAllPlan } from '../../budget';
import { pacer } from '../../workbook/pace';
import type {
  Decided,
  SettingsView,
  Checked,
  Description,
  Elsewhere,
  Engine,
  LineDetail,
  LineView,
  MarksFound,
  MarksPlanned,
  Progress,
  Understood,
  UnmarkPlanned,
  WordsMerged,
  WordTableView,
} from './engine';
import type { Adjustments, AskAnswer, KindScope, RegulationBasis } from './inquiry';
import { connect, type Channel } from './rpc';

/** Rows sent at once: copying them takes a few milliseconds. */
const BLOCK = 1000;

/** The engine at the other end of a channel. */
export function remoteEngine(channel: Channel): { engine: Engine; fail: (reason: string) => void } {
  const { call, fail } = connect(channel);
  const ask = <T>(method: keyof Engine, ...args: unknown[]): Promise<T> => call(method, args) as Promise<T>;

  /** Sends the cells block by block: one message with all of them would hold the page up. */
  const load = async ({ rows, ...sheet }: Sheet): Promise<void> => {
    const breathe = pacer();
    await call('begin', [sheet]);
    for (let from = 0; from < rows.length; from += BLOCK) {
      await call('rows', [rows.slice(from, from + BLOCK) satisfies readonly SheetRow[]]);
      await breathe();
    }
    await call('end', []);
  };

  const engine: Engine = {
    describe: () => ask<Description>('describe'),
    load,
    understand: (options) => ask<Understood>('understand', options),
    check: (request, onLines, signal) =>
      call('check', [request], {
        onPart: ([lines, progress]) => {
          onLines(lines as LineView[], progress as Progress);
        },
        signal,
      }) as Promise<Checked>,
    arrange: (view) => ask<Uint32Array>('arrange', view),
    detail: (line) => ask<LineDetail>('detail', line),
    decide: (lines, act, signature) => ask<Decided>('decide', lines, act, signature),
    undo: (id) => ask<Decided>('undo', id),
    wordTable: (kept) => ask<WordTableView>('wordTable', kept),
    addWord: (kept, line, kind) => ask<string>('addWord', kept, line, kind),
    removeWord: (kept, wording) => ask<string | undefined>('removeWord', kept, wording),
    mergeWords: (kept, json) => ask<WordsMerged>('mergeWords', kept, json),
    findMarks: (request) => ask<MarksFound>('findMarks', request),
    planMarks: (request) => ask<MarksPlanned>('planMarks', request),
    planUnmarkAll: (kept, workbook) => ask<UnmarkAllPlan>('planUnmarkAll', kept, workbook),
    areMarksCurrent: (request) => ask<boolean>('areMarksCurrent', request),
    planUnmark: (request) => ask<UnmarkPlanned | undefined>('planUnmark', request),
    readSettings: (json) => ask<SettingsView>('readSettings', json),
    writeSettings: (settings) => ask<string>('writeSettings', settings),
    ask: (request) => ask<AskAnswer>('ask', request),
    basis: (region) => ask<RegulationBasis>('basis', region),
    kinds: (region) => ask<KindScope[]>('kinds', region),
    kindElsewhere: (region, kind) => ask<Elsewhere[]>('kindElsewhere', region, kind),
    adjustments: (request) => ask<Adjustments>('adjustments', request),
    exportCsv: (texts) => ask<string>('exportCsv', texts),
  };
  return { engine, fail };
}
