import { Fault, toFault } from '../errors';
import { messages } from '../messages';
import { isMain, type QualifiedName } from '../namespaces';
import { isDateFormat } from '../numberFormat';
import type { Package } from '../package';
import type { DateStyles } from '../styles';
import { type Attributes, isTrue, readXml, type XmlHandler } from '../xml';
import { type Palette, parseRgb, resolveColor } from './colors';
import {
  type AlignmentLook,
  BORDER_LINES,
  type BorderPlace,
  type BordersLook,
  type FontLook,
  HORIZONTAL,
  type StyleLook,
  VERTICAL,
} from './look';
import { formatCode, GENERAL } from './numberFormats';
import { mixed } from './tint';

/** The styles of a workbook as its cells refer to them. */
export interface StyleTable {
  styles: [StyleLook, ...StyleLook[]];
  /** The same as `readDateStyles` gives. */
  dateStyles: DateStyles;
  palette: Palette;
  /** What is to be told, in Chinese, where the part could be read in part only. */
  problem: string | undefined;
}

/** Excel allows 65,490 styles; cells that refer to others have no style. */
const MOST_STYLES = 65_536;

/**
 * Reads the styles. Of a broken part what was read before the break is kept: the workbook opens, though it may not look as it should.
 *
 * @throws {Fault} only where the part is unsafe or too large to read
 */
export function readStyleTable(pkg: Package, path: string | undefined, theme: readonly string[]): StyleTable {
  const reader = new StyleReader();
  let problem: string | undefined;
  try {
    if (path !== undefined) readXml(pkg, path, reader);
  } catch (thrown) {
    const fault = toFault(thrown, () => new Fault('damaged', messages.stylesDamaged));
    if (fault.code === 'too-large' || fault.code === 'unsafe') throw fault;
    problem = messages.stylesDamaged;
  }
  return { ...reader.table(theme), problem };
}

/** An element that is described by elements within it, such as a font: their attributes by their names. */
type Described = Record<string, Attributes | undefined>;

interface CellFormat {
  attributes: Attributes;
  alignment: Attributes | undefined;
}

/** Depths: styleSheet 1, fonts 2, font 3, b 4; for fills and borders one more: patternFill 4, fgColor 5; in gradients stop 5, color 6. */
class StyleReader implements XmlHandler {
  private readonly codes = new Map<number, string>();
  private readonly described = new Map<string, Described[]>([
    ['fonts', []],
    ['fills', []],
    ['borders', []],
  ]);
  private readonly formats: CellFormat[] = [];
  private readonly formatIds: number[] = [];
  private readonly indexed: (string | undefined)[] = [];
  private section = '';
  private current: Described | undefined;
  private format: CellFormat | undefined;
  private outer = '';

  open({ uri, local }: QualifiedName, attributes: Attributes, depth: number): void {
    if (depth === 1 && local !== 'styleSheet') throw new Fault('damaged', messages.stylesDamaged);
    if (depth === 2) this.section = isMain(uri) ? local : '';
    else if (!isMain(uri)) return;
    else if (depth === 3) this.openEntry(local, attributes);
    else if (depth === 4) this.openPart(local, attributes);
    else if (this.current === undefined) return;
    else if (depth === 5) this.current[`${this.outer}/${local}`] ??= attributes;
    else if (depth === 6 && this.outer === 'gradientFill') this.current[`stop/${local}`] ??= attributes;
  }

  table(theme: readonly string[]): Omit<StyleTable, 'problem'> {
    const palette: Palette = { theme, indexed: this.indexed };
    const fonts = this.all('fonts').map((font) => fontLook(font, palette));
    const fills = this.all('fills').map((fill) => fillLook(fill, palette));
    const borders = this.all('borders').map((border) => bordersLook(border, palette));
    const font = fonts[0] ?? fontLook({}, palette);
    const looks = this.formats.map(({ attributes, alignment }): StyleLook => {
      const { fontId, fillId, borderId, numFmtId } = attributes;
      const id = Number(numFmtId ?? 0);
      return {
        font: fonts[Number(fontId ?? 0)] ?? font,
        fill: fills[Number(fillId ?? 0)],
        borders: borders[Number(borderId ?? 0)] ?? {},
        alignment: alignmentLook(alignment),
        format: formatCode(id, this.codes.get(id)),
      };
    });
    const plain = {
      font,
      fill: undefined,
      borders: {},
      alignment: alignmentLook(undefined),
      format: GENERAL,
    };
    const [first = plain, ...others] = looks;
    const dates = new Map<number, boolean>();
    for (const id of this.formatIds) dates.set(id, dates.get(id) ?? isDateFormat(id, this.codes.get(id)));
    const dateStyles = this.formatIds.map((id) => dates.get(id) ?? false);
    return { styles: [first, ...others], dateStyles, palette };
  }

  private all(section: string): readonly Described[] {
    return this.described.get(section) ?? [];
  }

  private openEntry(local: string, attributes: Attributes): void {
    this.current = undefined;
    this.format = undefined;
    if (this.section === 'numFmts') {
      if (local === 'numFmt') this.codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    } else if (this.section === 'cellXfs') {
      if (local === 'xf') this.openFormat(attributes);
    } else {
      const entries = this.described.get(this.section);
      if (entries === undefined || entries.length >= MOST_STYLES) return;
      this.current = { '': attributes };
      entries.push(this.current);
    }
  }

  private openFormat(attributes: Attributes): void {
    this.formatIds.push(Number(attributes.numFmtId ?? 0));
    if (this.formats.length >= MOST_STYLES) return;
    this.format = { attributes, alignment: undefined };
    this.formats.push(this.format);
  }

  private openPart(local: string, attributes: Attributes): void {
    this.outer = local;
    if (this.format !== undefined && local === 'alignment') this.format.alignment = attributes;
    else if (this.current !== undefined) this.current[local] ??= attributes;
    else if (this.section === 'colors' && local === 'rgbColor' && this.indexed.length < 64) {
      this.indexed.push(parseRgb(attributes.rgb));
    }
  }
}

function fontLook(font: Described, palette: Palette): FontLook {
  const size = Number(font.sz?.val);
  const underline = font.u;
  return {
    name: font.name?.val ?? 'Calibri',
    size: size > 0 && size <= 409 ? size : 11,
    bold: isOn(font.b),
    italic: isOn(font.i),
    underline: underline !== undefined && underline.val !== 'none',
    strike: isOn(font.strike),
    color: resolveColor(font.color, palette),
  };
}

/** `<b/>` says yes, `<b val="0"/>` no. */
function isOn(flag: Attributes | undefined): boolean {
  return flag !== undefined && (flag.val === undefined || isTrue(flag.val));
}

/** How much of a cell the pattern covers; those of lines, which are not here, about a quarter. */
const COVER: ReadonlyMap<string, number> = new Map([
  ['darkGray', 0.75],
  ['mediumGray', 0.5],
  ['lightGray', 0.25],
  ['gray125', 0.125],
  ['gray0625', 0.0625],
]);

/** The one colour that comes nearest to the fill: of a pattern the mixture, of a gradient where it begins. */
function fillLook(fill: Described, palette: Palette): string | undefined {
  const gradient = resolveColor(fill['stop/color'], palette);
  if (gradient !== undefined) return gradient;
  const pattern = fill.patternFill?.patternType ?? 'none';
  if (pattern === 'none') return undefined;
  const front = resolveColor(fill['patternFill/fgColor'], palette);
  if (pattern === 'solid') return front;
  const back = resolveColor(fill['patternFill/bgColor'], palette) ?? '#ffffff';
  return mixed(front ?? '#000000', back, COVER.get(pattern) ?? 0.25);
}

/** What each border is called; in Strict files the sides are named by the direction of writing. */
const SIDES: readonly (readonly [place: BorderPlace, ...names: string[]])[] = [
  ['left', 'left', 'start'],
  ['right', 'right', 'end'],
  ['top', 'top'],
  ['bottom', 'bottom'],
];

function bordersLook(border: Described, palette: Palette): BordersLook {
  const looks: Partial<Record<BorderPlace, BordersLook[BorderPlace]>> = {};
  const draw = (place: BorderPlace, name: string): void => {
    const line = BORDER_LINES.find((each) => each === border[name]?.style);
    if (line !== undefined) looks[place] = { line, color: resolveColor(border[`${name}/color`], palette) };
  };
  for (const [place, ...names] of SIDES) for (const name of names) draw(place, name);
  if (isTrue(border['']?.diagonalDown)) draw('diagonalDown', 'diagonal');
  if (isTrue(border['']?.diagonalUp)) draw('diagonalUp', 'diagonal');
  return looks;
}

function alignmentLook(alignment: Attributes = {}): AlignmentLook {
  const { horizontal, vertical, wrapText, indent, textRotation } = alignment;
  // Text that is centred over several cells, without a merge, is centred in its own.
  const across = horizontal === 'centerContinuous' ? 'center' : horizontal;
  // Justified and distributed lines fill the height; the middle is where a single one stands.
  const between = vertical === 'justify' || vertical === 'distributed' ? 'center' : vertical;
  return {
    horizontal: HORIZONTAL.find((each) => each === across),
    vertical: VERTICAL.find((each) => each === between) ?? 'bottom',
    wrap: isTrue(wrapText) || across === 'justify' || across === 'distributed',
    indent: Math.min(250, Math.max(0, Math.floor(Number(indent ?? 0)) || 0)),
    rotation: rotation(Number(textRotation ?? 0)),
  };
}

/** Up to 90 the text rises; 91 to 180 mean that it falls by 1 to 90 degrees. */
function rotation(written: number): AlignmentLook['rotation'] {
  if (written === 255) return 'stacked';
  if (!(written > 0 && written <= 180)) return 0;
  return written <= 90 ? written : 90 - written;
}
