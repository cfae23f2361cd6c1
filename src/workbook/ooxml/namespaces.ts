/** The same elements live in two namespaces: the usual one and that of Strict OOXML. Prefixes mean nothing. */

const MAIN = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

const RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

/** The namespace of workbook, worksheet, styles and shared strings. */
export function isMain(uri: string): boolean {
  return MAIN.includes(uri);
}

/** The namespace of `r:id`, and the root of the types of relationships. */
export function isRelationships(uri: string): boolean {
  return RELATIONSHIPS.includes(uri);
}

/** The last word of a relationship's type, such as worksheet, where the type is one of Office's. */
export function relationshipKind(type: string): string {
  const at = type.lastIndexOf('/');
  return isRelationships(type.slice(0, at)) ? type.slice(at + 1) : '';
}
