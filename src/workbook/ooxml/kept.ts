import { isKept, readKept, type KeptReading } from '../kept';
import { describe, Fault, toFault, WorkbookError } from './errors';
import { defaultLimits, type Limits } from './limits';
import { messages } from './messages';
import { Package } from './package';
import { readRelationships } from './relationships';
import { encodingOf } from './xml';

/** What a workbook file brings of what GOVIT keeps with it. */
export interface KeptInFile extends KeptReading {
  /** What is to be told of it, in Chinese: damage, a part that cannot be read, further parts. */
  problems: string[];
}

/** The texts kept are some kilobytes; a part that is larger than this by far is none of ours. */
const PART_BYTES = 64 * 1024 * 1024;

/**
 * Reads the texts that GOVIT keeps in an .xlsx file: the first custom XML part of our namespace counts, further ones are told. Only the
 * relationships are looked at where the workbook has none.
 *
 * @throws {WorkbookError} where the file is no package; a part that cannot be read is told in `problems`
 */
export function readKeptTexts(
  bytes: Uint8Array,
  fileName: string,
  limits: Limits = defaultLimits,
): KeptInFile {
  try {
    return readFrom(new Package(bytes, { ...limits, partBytes: Math.min(limits.partBytes, PART_BYTES) }));
  } catch (thrown) {
    throw new WorkbookError(
      fileName,
      toFault(thrown, () => new Fault('damaged', messages.damagedArchive)),
    );
  }
}

function readFrom(pkg: Package): KeptInFile {
  const problems: string[] = [];
  const parts = customParts(pkg).flatMap((path) => {
    try {
      const xml = readText(pkg, path);
      return isKept(xml) ? [xml] : [];
    } catch (thrown) {
      // Whose part it is cannot be known; that it could not be read is told.
      problems.push(describe(toFault(thrown, () => new Fault('damaged', messages.brokenXml(path)))));
      return [];
    }
  });
  const [first] = parts;
  if (first === undefined) return { entries: new Map(), problems };
  const reading = readKept(first);
  if (reading.damaged !== undefined) problems.push(messages.keptDamaged);
  if (parts.length > 1) problems.push(messages.keptTwice(parts.length));
  return { ...reading, problems };
}

function customParts(pkg: Package): string[] {
  const main = readRelationships(pkg, '').find(({ kind }) => kind === 'officeDocument');
  if (main === undefined) return [];
  const targets = readRelationships(pkg, main.target).filter(({ kind }) => kind === 'customXml');
  return targets.map(({ target }) => target);
}

/** A part as text; the beginning tells its encoding, as XML has it. */
function readText(pkg: Package, path: string): string {
  const chunks: Uint8Array[] = [];
  pkg.read(path, (chunk) => chunks.push(chunk.slice()));
  const bytes = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
