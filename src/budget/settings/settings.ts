import * as v from 'valibot';
import { DataError, FactError, parseFacts, REGULATIONS } from '../../rules';
import { text, validate } from '../../rules/shape';
import { zh as messages } from './messages.zh';

/** What was set for a workbook and its sheets, as it is kept with the workbook. */

const FORMAT = 'govit-settings';
const VERSION = 1;
/** The last column of a sheet is XFD. */
const letters = v.pipe(v.string(messages.letters), v.regex(/^[A-Za-z]{1,3}$/u, messages.letters));
const row = v.pipe(v.number(messages.row), v.integer(messages.row), v.minValue(1, messages.row));

const region = v.pipe(
  text,
  v.check((id) => REGULATIONS.some((regulation) => regulation.id === id), messages.region),
);

const facts = v.pipe(
  v.record(v.string(), v.union([v.boolean(), v.number(), v.string()], messages.fact), messages.object),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    try {
      parseFacts(dataset.value);
    } catch (error) {
      if (!(error instanceof FactError)) throw error;
      addIssue({ message: error.text });
    }
  }),
);

const common = { region: v.optional(region), facts: v.optional(facts) };

const sheetShape = v.looseObject(
  {
    ...common,
    unit: v.optional(v.picklist(['元', '万元'], messages.unit)),
    headerRows: v.optional(
      v.pipe(
        v.tuple([row, row], messages.headerRows),
        v.check(([first, last]) => first <= last, messages.headerRows),
      ),
    ),
    columns: v.optional(
      v.strictObject(
        {
          sequence: v.optional(letters),
          item: v.optional(letters),
          spec: v.optional(letters),
          unitOfMeasure: v.optional(letters),
          quantity: v.optional(letters),
          unitPrice: v.optional(letters),
          amount: v.optional(letters),
          note: v.optional(letters),
        },
        messages.object,
      ),
    ),
    /** The columns of the approved and the adjusted amounts. */
    adjustment: v.optional(
      v.strictObject({ approved: v.optional(letters), adjusted: v.optional(letters) }, messages.object),
    ),
  },
  messages.object,
);

/** Names of sheets are free: `constructor` is one, and the shape of a record would leave it out. */
const isPlain = (data: unknown): boolean => typeof data === 'object' && data !== null && !Array.isArray(data);

const bookShape = v.looseObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  region: v.optional(region),
  facts: v.optional(v.custom<Record<string, unknown>>(isPlain, messages.object)),
  sheets: v.optional(v.custom<Record<string, unknown>>(isPlain, messages.object)),
});

/** Region, unit, mapping and facts of one sheet. */
export type SheetSettings = v.InferOutput<typeof sheetShape>;

export interface Settings {
  /** For every sheet that names none of its own. */
  region?: string;
  facts?: Readonly<Record<string, boolean | number | string>>;
  /** By name of the sheet. */
  sheets: ReadonlyMap<string, SheetSettings>;
}

export interface SettingsFile {
  settings: Settings;
  /** Settings of sheets that could not be used, as they stand: they are written again. */
  aside: ReadonlyMap<string, unknown>;
  /** The whole text, to be kept by whoever writes a new one: it is no such file at all, or holds facts that cannot be used. */
  unread?: string;
  /** What is to be told, in Chinese. */
  problems: string[];
}

/** Reads settings. Never throws: what cannot be used is told and kept aside. */
export function readSettings(json: string): SettingsFile {
  const sheets = new Map<string, SheetSettings>();
  const aside = new Map<string, unknown>();
  const problems: string[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      problems.push(error instanceof DataError ? error.message : messages.noJson);
      return undefined;
    }
  };
  const book = attempt(() => validate(bookShape, JSON.parse(json), messages.file));
  if (book === undefined) return { settings: { sheets }, aside, unread: json, problems };
  for (const [name, data] of Object.entries(book.sheets ?? {})) {
    const sheet = attempt(() => validate(sheetShape, data, messages.sheet(name)));
    if (sheet === undefined) aside.set(name, data);
    else sheets.set(name, sheet);
  }
  const { region: ofBook } = book;
  const told = problems.length;
  const factsOfBook = book.facts && usableFacts(book.facts, attempt);
  const isLost = problems.length > told;
  return {
    settings: {
      ...(ofBook === undefined ? {} : { region: ofBook }),
      ...(factsOfBook === undefined ? {} : { facts: factsOfBook }),
      sheets,
    },
    aside,
    ...(isLost ? { unread: json } : {}),
    problems,
  };
}

type Attempt = <T>(read: () => T) => T | undefined;

/** One value that cannot be used must not cost the others. */
function usableFacts(data: Record<string, unknown>, attempt: Attempt): NonNullable<Settings['facts']> {
  const usable = Object.entries(data).map(([id, value]) =>
    attempt(() => validate(facts, { [id]: value }, messages.file)),
  );
  return Object.assign({}, ...usable) as NonNullable<Settings['facts']>;
}

/** Settings as JSON text, with what was kept aside. */
export function writeSettings({ settings, aside }: Pick<SettingsFile, 'settings' | 'aside'>): string {
  const { sheets, ...book } = settings;
  const all = Object.fromEntries<unknown>([...aside, ...sheets]);
  return JSON.stringify({ format: FORMAT, version: VERSION, ...book, sheets: all });
}
