// Where the page takes Office.js from. Microsoft's copy is the default; 21Vianet's serves China; `self` copies the files
// that Excel needs beside the page, for networks that reach neither.
const { readdirSync } = require('node:fs');
const { join, resolve } = require('node:path');

const PACKAGE = resolve(__dirname, '../node_modules/@microsoft/office-js/dist');

/** Office.js finds its other files from a script tag that ends in exactly this name. */
const OFFICE_JS = 'office.js';

const SOURCES = {
  microsoft: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  self: `office/${OFFICE_JS}`,
};

/** What Excel loads on Windows, on the Mac and in a browser; nothing for other hosts and languages. */
const NEEDED = [
  OFFICE_JS,
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

/** @returns the address that the page's script tag holds */
function officeJsUrl(source) {
  if (Object.hasOwn(SOURCES, source)) return SOURCES[source];
  throw new Error(`--env office=${source}：应为 ${Object.keys(SOURCES).join('、')} 之一`);
}

/** @returns {[name: string, from: string][]} the files to copy, by their names below the page */
function officeJsFiles(source) {
  if (source !== 'self') return [];
  const telemetry = readdirSync(join(PACKAGE, 'ariatelemetry')).map((name) => `ariatelemetry/${name}`);
  return [...NEEDED, ...telemetry].map((name) => [`office/${name}`, join(PACKAGE, name)]);
}

module.exports = { OFFICE_JS, SOURCES, officeJsFiles, officeJsUrl };
