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
}

const FORBIDDEN = /[:\\/?*[\]]/;
const LONGEST_NAME = 31;

/** The workbook in memory. Whoever watches it is told of every change. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  active: Sheet;
  selection: Area;
  /** Settings of the add-in kept with the document, as the JSON texts that Office.js writes. */
  settings: Record<string, string> = {};
  readonly onChange: ((change: Change) => void)[] = [];
  readonly onSelect: ((area: Area) => void)[] = [];
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
    return sheet;
  }

  rename(sheet: Sheet, name: string): void {
    if (this.find(name) !== sheet) sheet.name = this.freeName(name);
    else sheet.name = name;
  }

  /** The area at an address with or without a sheet; without, on the active sheet. */
  at(address: string): Area {
    const { sheet, cells } = splitAddress(address);
    return parseCells(sheet === undefined ? this.active : this.sheet(sheet), cells);
  }

  select(area: Area): void {
    this.active = area.sheet;
    this.selection = area;
    for (const tell of this.onSelect) tell(area);
  }

  changed(change: Change): void {
    for (const tell of this.onChange) tell(change);
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
