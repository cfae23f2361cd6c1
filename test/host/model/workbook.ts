import { invalidArgument, itemAlreadyExists, itemNotFound } from '../errors';
import { areaOf, parseCells, splitAddress } from './address';
import type { Cell, Content } from './cell';
import { Sheet, type Area } from './sheet';

/** Who made a change: the add-in through the API, or the person at the keyboard. */
export type Source = 'addin' | 'person';

export interface Change {
  area: Area;
  by: Source;
  /** What a change of a single cell replaced and put there. */
  before?: Cell;
  after?: Cell;
  /** What Excel calls a change that is more than an edit of cells, such as RowInserted. */
  type?: string;
}

/** What happened to a sheet as a whole. */
export interface SheetChange {
  what: 'activated' | 'deactivated' | 'added' | 'deleted' | 'nameChanged';
  sheet: Sheet;
  nameBefore?: string;
}

/** A custom XML part of the workbook. */
export interface XmlPart {
  id: string;
  xml: string;
}

const FORBIDDEN = /[:\\/?*[\]]/;
const LONGEST_NAME = 31;

/** The workbook in memory. Whoever watches it is told of every change. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  active: Sheet;
  selection: Area;
  /** What is in front or selected instead of one range of cells. */
  inFront: 'range' | 'several ranges' | 'shape' | 'chart sheet' = 'range';
  name = '预算.xlsx';
  date1904 = false;
  xmlParts: XmlPart[] = [];
  /** Opened so that nothing of it can be changed. */
  isReadOnly = false;
  /** No sheet can be added, deleted or renamed. */
  isStructureProtected = false;
  /** Takes custom XML parts without an error, and has lost them by the time they are read. */
  losesXml = false;
  /** How the workbook was asked to be calculated; nothing is calculated here. */
  calculations: string[] = [];
  /** Settings of the add-in kept with the document, as the JSON texts that Office.js writes. */
  settings: Record<string, string> = {};
  readonly onChange: ((change: Change) => void)[] = [];
  readonly onSelect: ((area: Area) => void)[] = [];
  readonly onSheet: ((change: SheetChange) => void)[] = [];
  private made = 0;

  constructor(contents: Record<string, Content[][]> = { Sheet1: [] }) {
    for (const [name, rows] of Object.entries(contents)) this.add(name, rows);
    const [first] = this.sheets;
    if (!first) throw new Error('a workbook has at least one sheet');
    this.active = first;
    this.selection = areaOf(first, 0, 0);
  }

  /** By name (letter case aside) or by id, as `worksheets.getItem` finds it. */
  find(key: string): Sheet | null {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
  }

  sheet(key: string): Sheet {
    const sheet = this.find(key);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  /** Adds a sheet at the end; without a name it takes the next free `SheetN`. */
  add(name?: string | null, rows?: Content[][]): Sheet {
    this.made += 1;
    const sheet = new Sheet(`{00000000-0001-0000-0000-${String(this.made).padStart(12, '0')}}`, '', rows);
    sheet.name = name ? this.freeName(name) : this.nextName();
    this.sheets.push(sheet);
    this.tellOfSheet({ what: 'added', sheet });
    return sheet;
  }

  rename(sheet: Sheet, name: string): void {
    const nameBefore = sheet.name;
    if (this.find(name) !== sheet) sheet.name = this.freeName(name);
    else sheet.name = name;
    this.tellOfSheet({ what: 'nameChanged', sheet, nameBefore });
  }

  /** Takes a sheet out; if it was in front, the first one that is left comes to the front. */
  remove(sheet: Sheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    const [first] = this.sheets;
    if (!first) throw invalidArgument();
    if (this.active === sheet) this.activate(first);
    this.tellOfSheet({ what: 'deleted', sheet });
  }

  /** Brings a sheet to the front. */
  activate(sheet: Sheet): void {
    if (this.active === sheet && this.inFront !== 'chart sheet') return;
    if (this.inFront !== 'chart sheet') this.tellOfSheet({ what: 'deactivated', sheet: this.active });
    this.active = sheet;
    this.selection = areaOf(sheet, 0, 0);
    this.inFront = 'range';
    this.tellOfSheet({ what: 'activated', sheet });
  }

  /** Brings a sheet to the front that holds only a chart; the library has no event for it (documented of worksheets alone). */
  activateChartSheet(): void {
    this.inFront = 'chart sheet';
    this.tellOfSheet({ what: 'deactivated', sheet: this.active });
  }

  /** The area at an address with or without a sheet; without, on the active sheet. */
  at(address: string): Area {
    const { sheet, cells } = splitAddress(address);
    return parseCells(sheet === undefined ? this.active : this.sheet(sheet), cells);
  }

  select(area: Area): void {
    this.activate(area.sheet);
    this.selection = area;
    this.inFront = 'range';
    for (const tell of this.onSelect) tell(area);
  }

  changed(change: Change): void {
    for (const tell of this.onChange) tell(change);
  }

  private tellOfSheet(change: SheetChange): void {
    for (const tell of this.onSheet) tell(change);
  }

  private freeName(name: string): string {
    if (name === '' || name.length > LONGEST_NAME || FORBIDDEN.test(name)) throw invalidArgument();
    if (this.find(name)) throw itemAlreadyExists();
    return name;
  }

  private nextName(): string {
    let number = this.sheets.length + 1;
    while (this.find(`Sheet${String(number)}`)) number += 1;
    return `Sheet${String(number)}`;
  }
}
