import { writeFileSync } from 'node:fs';
import { writeKept } from '../../src/workbook/kept';
import { workbookParts, zip, type SheetSpec } from '../workbook/ooxml/package';

const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';

/**
 * Writes a workbook that keeps these texts; what is no map is the part as it stands.
 *
 * @returns its path
 */
export function keptFile(
  path: string,
  kept: Readonly<Record<string, string>> | string,
  sheets: SheetSpec[],
): string {
  const parts = workbookParts(sheets);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
  const link = `<Relationship Id="k" Type="${type}" Target="../customXml/item1.xml"/></Relationships>`;
  const part = typeof kept === 'string' ? kept : writeKept(new Map(Object.entries(kept)));
  const relationships = String(parts[RELATIONSHIPS]).replace('</Relationships>', link);
  writeFileSync(path, zip({ ...parts, [RELATIONSHIPS]: relationships, 'customXml/item1.xml': part }));
  return path;
}
