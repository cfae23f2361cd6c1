/// <reference types="office-js" />
import { KEPT_NAMESPACE, readKept, writeKept } from '../kept';
import { PortError, type KeptTexts } from '../port';
import { supports } from './apiSets';
import type { ExcelQueue } from './queue';

/** Keys under which a damaged part is kept aside, as it was found, once another text is to be written. */
const ASIDE = 'aside/';

/** Our parts in the workbook: as in a file, the first one counts. */
interface Parts {
  first?: Excel.CustomXmlPart;
  entries: Map<string, string>;
  /** The first part as it stands, where not all of it could be read. */
  damaged?: string | undefined;
  /** What stands in further parts. */
  further: readonly string[];
}

const NOTHING: Parts = { entries: new Map(), further: [] };

/** Texts in the custom XML part of our namespace. Excel saves it with the workbook, and coauthors share it. */
export function keepInWorkbook(queue: ExcelQueue): KeptTexts {
  return {
    read: (key) => queue.run(async (context) => (await read(context)).entries.get(key)),
    write: (key, text) => queue.run((context) => write(context, key, text)),
    unread: () => queue.run(async (context) => unreadOf(await read(context))),
  };
}

const ourParts = (context: Excel.RequestContext) =>
  context.workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE);

async function read(context: Excel.RequestContext): Promise<Parts> {
  if (!supports('kept')) return NOTHING;
  const found = ourParts(context);
  found.load('items/id');
  await context.sync();
  const texts = found.items.map((part) => part.getXml());
  await context.sync();
  const [text, ...further] = texts.map(({ value }) => value);
  const [first] = found.items;
  return first === undefined || text === undefined ? NOTHING : { first, ...readKept(text), further };
}

function unreadOf({ entries, damaged, further }: Parts): string[] {
  const aside = [...entries].filter(([key]) => key.startsWith(ASIDE)).map(([, xml]) => xml);
  return [...aside, ...(damaged === undefined ? [] : [damaged]), ...further];
}

/** What is there is read first, so that nothing of it is lost, not even what was damaged; then what was written is read back. */
async function write(context: Excel.RequestContext, key: string, text: string | undefined): Promise<void> {
  if (!supports('kept')) throw new PortError('not-supported', 'CustomXmlPart');
  const { first, entries: before, damaged, further } = await read(context);
  const entries = new Map(before);
  if (damaged !== undefined) entries.set(freeKeyAside(entries), damaged);
  if (text === undefined) entries.delete(key);
  else entries.set(key, text);

  const xml = writeKept(entries);
  if (first === undefined) context.workbook.customXmlParts.add(xml);
  else if (entries.size === 0 && further.length === 0) first.delete();
  else first.setXml(xml);
  await context.sync();

  const { entries: arrived } = await read(context);
  if (!sameEntries(arrived, entries)) throw new PortError('not-kept', key);
}

function freeKeyAside(entries: ReadonlyMap<string, string>): string {
  let number = 1;
  while (entries.has(`${ASIDE}${number.toString()}`)) number += 1;
  return `${ASIDE}${number.toString()}`;
}

const sameEntries = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([key, text]) => other.get(key) === text);
