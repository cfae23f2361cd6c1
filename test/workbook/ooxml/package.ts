import { strToU8, zipSync, type Zippable } from 'fflate';
import { columnName } from '../../../src/workbook/ooxml/reference';

/**
 * Makes .xlsx workbooks for tests, by hand and part by part, so that a test can say exactly what is in the file:
 *
 *     makeWorkbook([{ name: '预算', rows: [['费用名称', '金额'], ['防火墙', 12.5]], merges: ['A3:B3'], hiddenRows: [2] }])
 */

/** A cell: a plain value, or what a plain value cannot say. */
export type CellSpec =
  | string
  | number
  | boolean
  | null
  | undefined
  | { error: string }
  /** A formula with its cached result; without one, a formula nobody has calculated yet. */
  | { formula: string; value?: string | number | boolean }
  /** A number with a format of its own, such as a date. */
  | { number: number; format: string | number }
  /** Rich text in runs; the phonetic guide is no part of the value. */
  | { runs: readonly string[]; phonetic?: string }
  /** A date as text (ISO 8601), the way Strict OOXML may write it. */
  | { isoDate: string }
  /** The cell's XML as it stands. */
  | { xml: string };

export interface SheetSpec {
  name?: string;
  rows?: readonly (readonly CellSpec[])[];
  /** The number of the first row, 1 unless told. */
  firstRow?: number;
  merges?: readonly string[];
  hiddenRows?: readonly number[];
  /** Numbers of the hidden columns. */
  hiddenColumns?: readonly number[];
  hidden?: boolean | 'veryHidden';
  /** The whole sheet part, instead of `rows`. */
  xml?: string;
  /** What stands in sheetData, instead of `rows`. */
  sheetData?: string;
}

export interface WorkbookOptions {
  /** Write texts inline instead of sharing them. */
  inlineStrings?: boolean;
  /** Leave out the `r` of rows and cells where their place follows from the one before. */
  withoutPositions?: boolean;
  date1904?: boolean;
  /** Prefix of the elements of the main namespace, such as `x`. */
  prefix?: string;
  /** Use the namespaces of Strict OOXML. */
  strict?: boolean;
  /** Targets that begin with a slash. */
  absoluteTargets?: boolean;
  /** Further parts, or parts to replace; null takes a part out. */
  parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** The bytes of a workbook. */
export function makeWorkbook(sheets: readonly SheetSpec[], options: WorkbookOptions = {}): Uint8Array {
  return zip(workbookParts(sheets, options));
}

/** Any parts as an archive; level 0 stores them as they are. */
export function zip(
  parts: Readonly<Record<string, string | Uint8Array | null>>,
  level: 0 | 6 = 6,
): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    if (content !== null) files[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  // Stored as of a fixed day, so that a workbook is the same bytes every time.
  return zipSync(files, { level, mtime: '2026-01-01T00:00:00' });
}

/** The parts of a workbook before they are zipped. */
export function workbookParts(
  sheets: readonly SheetSpec[],
  options: WorkbookOptions = {},
): Record<string, string | Uint8Array | null> {
  return new Writer(options).parts(sheets);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Text as XML can carry it: what it cannot is written as _xHHHH_, and what looks like that is escaped itself. */
export function escapeText(text: string): string {
  return text
    .replace(/_x(?=[0-9a-fA-F]{4}_)/g, '_x005F_x')
    .replace(
      // Control characters other than tab and newline, halves of surrogate pairs, and the two non-characters.
      /[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

class Writer {
  private readonly strings = new Map<string, number>();
  private readonly formats = new Map<string | number, number>([['General', 0]]);
  private readonly main: string;
  private readonly office: string;
  private readonly p: string;

  constructor(private readonly options: WorkbookOptions) {
    this.main = options.strict
      ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
      : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    this.office = options.strict
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    this.p = options.prefix === undefined ? '' : `${options.prefix}:`;
  }

  parts(sheets: readonly SheetSpec[]): Record<string, string | Uint8Array | null> {
    const sheetPaths = sheets.map((_, at) => `xl/worksheets/sheet${(at + 1).toString()}.xml`);
    const parts: Record<string, string | Uint8Array | null> = {};
    parts['[Content_Types].xml'] = contentTypes(sheetPaths);
    parts['_rels/.rels'] = this.relationships([['officeDocument', 'xl/workbook.xml']], '');
    parts['xl/workbook.xml'] = this.workbook(sheets);
    parts['xl/_rels/workbook.xml.rels'] = this.relationships(
      [
        ...sheetPaths.map((path): [string, string] => ['worksheet', path]),
        ['sharedStrings', 'xl/sharedStrings.xml'],
        ['styles', 'xl/styles.xml'],
      ],
      'xl/',
    );
    sheets.forEach((sheet, at) => (parts[sheetPaths[at] ?? ''] = sheet.xml ?? this.sheet(sheet)));
    parts['xl/sharedStrings.xml'] = this.sharedStrings();
    parts['xl/styles.xml'] = this.styles();
    return { ...parts, ...this.options.parts };
  }

  private root(name: string, content: string): string {
    const own = this.options.prefix === undefined ? 'xmlns' : `xmlns:${this.options.prefix}`;
    return `${HEAD}<${this.p}${name} ${own}="${this.main}" xmlns:r="${this.office}">${content}</${this.p}${name}>`;
  }

  private workbook(sheets: readonly SheetSpec[]): string {
    const { p } = this;
    const entries = sheets.map((sheet, at) => {
      const number = (at + 1).toString();
      const state =
        sheet.hidden === 'veryHidden' ? 'veryHidden' : sheet.hidden === true ? 'hidden' : 'visible';
      const name = escapeText(sheet.name ?? `Sheet${number}`);
      return `<${p}sheet name="${name}" sheetId="${number}" state="${state}" r:id="rId${number}"/>`;
    });
    const settings = this.options.date1904 === true ? `<${p}workbookPr date1904="1"/>` : '';
    return this.root('workbook', `${settings}<${p}sheets>${entries.join('')}</${p}sheets>`);
  }

  private relationships(targets: readonly [kind: string, path: string][], folder: string): string {
    const each = targets.map(([kind, path], at) => {
      const target = this.options.absoluteTargets === true ? `/${path}` : path.slice(folder.length);
      return `<Relationship Id="rId${(at + 1).toString()}" Type="${this.office}/${kind}" Target="${target}"/>`;
    });
    return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
  }

  private sheet(spec: SheetSpec): string {
    const { p } = this;
    const merges = (spec.merges ?? []).map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('');
    const columns = (spec.hiddenColumns ?? []).map((column) => {
      const number = column.toString();
      return `<${p}col min="${number}" max="${number}" width="9" hidden="1"/>`;
    });
    return this.root(
      'worksheet',
      (columns.length > 0 ? `<${p}cols>${columns.join('')}</${p}cols>` : '') +
        `<${p}sheetData>${spec.sheetData ?? this.rows(spec)}</${p}sheetData>` +
        (merges === '' ? '' : `<${p}mergeCells>${merges}</${p}mergeCells>`),
    );
  }

  private rows(spec: SheetSpec): string {
    const { p } = this;
    const first = spec.firstRow ?? 1;
    const hidden = new Set(spec.hiddenRows);
    const rows = (spec.rows ?? []).map((cells, at) => {
      const row = first + at;
      const place = this.options.withoutPositions === true && first === 1 ? '' : ` r="${row.toString()}"`;
      const written = cells.map((cell, index) => this.cell(cell, row, index + 1));
      return `<${p}row${place}${hidden.has(row) ? ' hidden="1"' : ''}>${written.join('')}</${p}row>`;
    });
    return rows.join('');
  }

  private cell(spec: CellSpec, row: number, column: number): string {
    const { p } = this;
    const bare = this.options.withoutPositions === true;
    const place = bare ? '' : ` r="${columnName(column)}${row.toString()}"`;
    const blank = bare ? `<${p}c/>` : '';
    const cell = (attributes: string, content: string): string =>
      `<${p}c${place}${attributes}>${content}</${p}c>`;
    const v = (text: string): string => `<${p}v>${text}</${p}v>`;
    if (spec === null || spec === undefined) return blank;
    if (typeof spec === 'number') return cell('', v(spec.toString()));
    if (typeof spec === 'boolean') return cell(' t="b"', v(spec ? '1' : '0'));
    if (typeof spec === 'string') return this.textCell(cell, this.t(spec));
    if ('xml' in spec) return spec.xml;
    if ('error' in spec) return cell(' t="e"', v(spec.error));
    if ('isoDate' in spec) return cell(' t="d"', v(spec.isoDate));
    if ('runs' in spec) {
      const phonetic =
        spec.phonetic === undefined ? '' : `<${p}rPh sb="0" eb="1">${this.t(spec.phonetic)}</${p}rPh>`;
      return this.textCell(cell, spec.runs.map((run) => `<${p}r>${this.t(run)}</${p}r>`).join('') + phonetic);
    }
    if ('number' in spec)
      return cell(` s="${this.style(spec.format).toString()}"`, v(spec.number.toString()));
    const formula = `<${p}f>${escapeText(spec.formula)}</${p}f>`;
    if (spec.value === undefined) return cell('', formula);
    if (typeof spec.value === 'string') return cell(' t="str"', formula + v(escapeText(spec.value)));
    if (typeof spec.value === 'boolean') return cell(' t="b"', formula + v(spec.value ? '1' : '0'));
    return cell('', formula + v(spec.value.toString()));
  }

  private t(text: string): string {
    return `<${this.p}t xml:space="preserve">${escapeText(text)}</${this.p}t>`;
  }

  private textCell(cell: (attributes: string, content: string) => string, item: string): string {
    const { p } = this;
    if (this.options.inlineStrings === true) return cell(' t="inlineStr"', `<${p}is>${item}</${p}is>`);
    const index = this.strings.get(item) ?? this.strings.size;
    this.strings.set(item, index);
    return cell(' t="s"', `<${p}v>${index.toString()}</${p}v>`);
  }

  private style(format: string | number): number {
    const index = this.formats.get(format) ?? this.formats.size;
    this.formats.set(format, index);
    return index;
  }

  private sharedStrings(): string {
    const { p } = this;
    return this.root('sst', [...this.strings.keys()].map((item) => `<${p}si>${item}</${p}si>`).join(''));
  }

  private styles(): string {
    const { p } = this;
    const codes: string[] = [];
    const xfs = [...this.formats].map(([format, index]) => {
      const id = typeof format === 'number' ? format : index === 0 ? 0 : 164 + index;
      if (typeof format === 'string' && index > 0) {
        codes.push(`<${p}numFmt numFmtId="${id.toString()}" formatCode="${escapeText(format)}"/>`);
      }
      return `<${p}xf numFmtId="${id.toString()}"/>`;
    });
    return this.root(
      'styleSheet',
      `<${p}numFmts>${codes.join('')}</${p}numFmts><${p}cellXfs>${xfs.join('')}</${p}cellXfs>`,
    );
  }
}

function contentTypes(sheetPaths: readonly string[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (path: string, kind: string): string =>
    `<Override PartName="/${path}" ContentType="${type}.${kind}+xml"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', 'sheet.main') +
    sheetPaths.map((path) => override(path, 'worksheet')).join('') +
    override('xl/sharedStrings.xml', 'sharedStrings') +
    override('xl/styles.xml', 'styles') +
    '</Types>'
  );
}
