export const OFFICE_JS: string;
/** The address of Office.js for the page's script tag. */
export function officeJsUrl(source: string): string;
/** The files to copy beside the page: their names there, and where they are. */
export function officeJsFiles(source: string): [name: string, from: string][];
