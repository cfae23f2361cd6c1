import { accessDenied, HostError, invalidArgument, notBuilt, wrongDimensions } from '../errors';
import { areaOf, fullAddress } from '../model/address';
import { covers, eachCell, type Area } from '../model/sheet';
import { emptied } from '../model/cell';
import { HostObject, type Argument, type Property } from '../objects';
import type { Json } from '../wire';
import { conditionalFormatsObject } from './conditionalFormats';
import { readers, readGrid, writeGrid, writers } from './grid';
import type { Office } from './office';

/** A range as Office.js sees it; as an argument of another range, its area counts. */
export class RangeObject extends HostObject {
  constructor(
    office: Office,
    readonly area: Area,
  ) {
    super('Range', rangeMembers(office, area), true);
  }
}

const integer = (value: Argument | undefined): number => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
  return value;
};

const fixed = (value: Json): Property => ({ get: () => value });

function rangeMembers(office: Office, area: Area): HostObject['members'] {
  const { sheet, row, column, rows, columns } = area;
  const { workbook } = office;
  const grid = (name: keyof typeof readers): Property => {
    const write = writers[name];
    const property: Property = { get: () => readGrid(area, readers[name]) };
    if (write) {
      property.set = (value) => {
        writeGrid(workbook, area, value, write);
      };
    }
    return property;
  };
  const range = (r: number, c: number, height: number, width: number) =>
    office.range(areaOf(sheet, r, c, height, width));

  return {
    properties: {
      Values: grid('values'),
      Formulas: grid('formulas'),
      NumberFormat: grid('numberFormat'),
      ValueTypes: grid('valueTypes'),
      RowHidden: { get: () => allOrSome(sheet.hiddenRows, row, rows) },
      ColumnHidden: { get: () => allOrSome(sheet.hiddenColumns, column, columns) },
      Address: { get: () => fullAddress(area) },
      RowIndex: fixed(row),
      ColumnIndex: fixed(column),
      RowCount: fixed(rows),
      ColumnCount: fixed(columns),
      CellCount: fixed(rows * columns),
    },
    navigation: {
      Worksheet: () => office.worksheet(sheet),
      ConditionalFormats: () => conditionalFormatsObject(area),
    },
    methods: {
      // May lie outside the range, as long as it stays on the sheet (documented).
      GetCell: (r, c) => range(row + integer(r), column + integer(c), 1, 1),
      Select: () => {
        // 未验证: that selecting on another sheet brings that sheet to the front.
        workbook.select(area);
        return null;
      },
      Clear: (what) => {
        if (what !== 'Contents') throw notBuilt(`Range.clear(${String(what)})`);
        if (sheet.isProtected) throw accessDenied();
        eachCell(area, (r, c) => {
          sheet.set(row + r, column + c, emptied(sheet.get(row + r, column + c)));
        });
        workbook.changed({ area, by: 'addin' });
        return null;
      },
      GetColumn: (c) => range(row, column + integer(c), rows, 1),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const used = sheet.used(valuesOnly === true, area);
        return used && office.range(used);
      },
      GetVisibleView: () => visibleView(area),
      GetMergedAreasOrNullObject: () => mergedAreas(office, area),
      // The library itself sends the next three when it writes more than 1,500 cells: in blocks of rows.
      GetRow: (r) => range(row + integer(r), column, 1, columns),
      GetBoundingRect: (other) => office.range(around(area, areaOfArgument(other))),
      _ValidateArraySize: (height, width) => {
        if (height !== rows || width !== columns) throw wrongDimensions();
        return null;
      },
    },
  };
}

function areaOfArgument(argument: Argument | undefined): Area {
  if (!(argument instanceof RangeObject)) throw invalidArgument();
  return argument.area;
}

/** Whether all of some rows or columns are hidden, none (false), or a part of them (null), as documented. */
function allOrSome(hidden: ReadonlySet<number>, first: number, count: number): boolean | null {
  let found = 0;
  if (count <= hidden.size) for (let at = first; at < first + count; at++) found += Number(hidden.has(at));
  else for (const at of hidden) found += Number(at >= first && at < first + count);
  return found === 0 ? false : found === count ? true : null;
}

/** What is visible of a range: the addresses of its cells, row by row. 未验证: an address with the name of its sheet. */
function visibleView({ sheet, row, column, rows, columns }: Area): HostObject {
  const shown = (first: number, count: number, hidden: ReadonlySet<number>) =>
    Array.from({ length: count }, (_, at) => first + at).filter((at) => !hidden.has(at));
  const CellAddresses = shown(row, rows, sheet.hiddenRows).map((r) =>
    shown(column, columns, sheet.hiddenColumns).map((c) => fullAddress(areaOf(sheet, r, c))),
  );
  return new HostObject('RangeView', { properties: { CellAddresses: { get: () => CellAddresses } } });
}

/** More merges than this in a range are not answered (documented). */
const MOST_MERGES = 512;

/**
 * The merges that begin in a range (those that only reach into it are not found: OfficeDev/office-js#3611).
 * 未验证: that a merge which reaches beyond the range is given whole; the code for too many.
 */
function mergedAreas(office: Office, area: Area): HostObject | null {
  const { sheet } = area;
  const found = sheet.merges.filter((merge) => covers(area, merge.row, merge.column));
  if (found.length > MOST_MERGES) throw new HostError('GeneralException', '合并区域超过 512 个', 500);
  if (found.length === 0) return null;
  const areas = new HostObject('RangeCollection', {
    items: () => found.map((merge) => office.range({ sheet, ...merge })),
  });
  return new HostObject('RangeAreas', { navigation: { Areas: () => areas } }, true);
}

/** The smallest area around both. */
function around(one: Area, other: Area): Area {
  if (one.sheet !== other.sheet) throw invalidArgument();
  const [top, left] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  const bottom = Math.max(one.row + one.rows, other.row + other.rows);
  const right = Math.max(one.column + one.columns, other.column + other.columns);
  return areaOf(one.sheet, top, left, bottom - top, right - left);
}
