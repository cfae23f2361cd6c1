import { Fault } from './errors';
import { messages } from './messages';
import { isMain, isRelationships, type NamespaceScopes } from './namespaces';
import type { Package } from './package';
import { readRelationships, type Relationship } from './relationships';
import { type Attributes, isTrue, readXml } from './xml';

/** A tab of the workbook. */
export interface SheetEntry {
  /** The number the workbook knows the sheet by, which stays when it is renamed or moved; empty where it has none. */
  id: string;
  name: string;
  hidden: boolean;
  /** The part with its cells; undefined where the workbook does not say. */
  path: string | undefined;
}

export interface WorkbookPart {
  /** In the order of the tabs; chart and macro sheets are left out. */
  sheets: SheetEntry[];
  /** Dates count from 1904 instead of 1900. */
  date1904: boolean;
  sharedStrings: string | undefined;
  styles: string | undefined;
  theme: string | undefined;
}

/** Finds the workbook in the package, and what it is made of. */
export function readWorkbookPart(pkg: Package): WorkbookPart {
  const path = findWorkbook(pkg);
  const relationships = readRelationships(pkg, path);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  readXml(pkg, path, {
    open: ({ uri, local }, attributes, depth, scopes) => {
      if (depth === 1 && !(isMain(uri) && local === 'workbook'))
        throw new Fault('not-a-workbook', messages.plainZip);
      if (!isMain(uri)) return;
      if (depth === 2 && local === 'workbookPr') date1904 = isTrue(attributes.date1904);
      if (depth === 3 && local === 'sheet') addSheet(attributes, scopes);
    },
  });
  const target = (kind: string): string | undefined =>
    relationships.find((each) => each.kind === kind)?.target;
  return {
    sheets,
    date1904,
    sharedStrings: target('sharedStrings'),
    styles: target('styles'),
    theme: target('theme'),
  };

  function addSheet(attributes: Attributes, scopes: NamespaceScopes): void {
    const relationship = byId.get(relationshipId(attributes, scopes) ?? '');
    // A sheet without a relationship is kept: its absence must be told, not passed over.
    if (relationship !== undefined && relationship.kind !== 'worksheet') return;
    if (sheets.length >= pkg.limits.sheets)
      throw new Fault('too-large', messages.tooManySheets(pkg.limits.sheets));
    const { name, state, sheetId } = attributes;
    sheets.push({
      id: sheetId ?? '',
      name: name ?? '',
      hidden: state === 'hidden' || state === 'veryHidden',
      path: relationship?.target,
    });
  }
}

/** `r:id`, whatever its prefix. */
function relationshipId(attributes: Attributes, scopes: NamespaceScopes): string | undefined {
  const key = Object.keys(attributes).find((written) => {
    const { uri, local } = scopes.attribute(written);
    return local === 'id' && isRelationships(uri);
  });
  return key === undefined ? undefined : attributes[key];
}

/** The main part of the package; says what the file is instead where it is no workbook. */
function findWorkbook(pkg: Package): string {
  if (pkg.has('mimetype') && pkg.has('content.xml')) throw new Fault('not-a-workbook', messages.ods);
  if (!pkg.has('_rels/.rels')) {
    if (pkg.has('xl/workbook.xml')) throw new Fault('missing-part', messages.missingPart('_rels/.rels'));
    throw new Fault('not-a-workbook', messages.plainZip);
  }
  const main = readRelationships(pkg, '').find((each: Relationship) => each.kind === 'officeDocument');
  if (main === undefined) throw new Fault('not-a-workbook', messages.plainZip);
  const otherKind = otherDocument(main.target);
  if (otherKind !== undefined) throw otherKind;
  if (!pkg.has(main.target)) throw new Fault('missing-part', messages.missingPart(main.target));
  return main.target;
}

/** Word, PowerPoint and binary workbooks are packages too; by custom their main part tells. */
function otherDocument(target: string): Fault | undefined {
  if (target.startsWith('word/')) return new Fault('not-a-workbook', messages.docx);
  if (target.startsWith('ppt/')) return new Fault('not-a-workbook', messages.pptx);
  if (target.endsWith('.bin')) return new Fault('legacy-format', messages.xlsb);
  return undefined;
}
