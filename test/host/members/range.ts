import { invalidArgument, wrongDimensions } from '../errors';
import { areaOf, fullAddress } from '../model/address';
import type { Area } from '../model/sheet';
import { HostObject, type Argument, type Property } from '../objects';
import type { Json } from '../wire';
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
  const grid = (name: keyof typeof readers): Property => ({
    get: () => readGrid(area, readers[name]),
    set: (value) => {
      writeGrid(workbook, area, value, writers[name]);
    },
  });
  const range = (r: number, c: number, height: number, width: number) =>
    office.range(areaOf(sheet, r, c, height, width));

  return {
    properties: {
      Values: grid('values'),
      Formulas: grid('formulas'),
      NumberFormat: grid('numberFormat'),
      Address: { get: () => fullAddress(area) },
      RowIndex: fixed(row),
      ColumnIndex: fixed(column),
      RowCount: fixed(rows),
      ColumnCount: fixed(columns),
      CellCount: fixed(rows * columns),
    },
    navigation: { Worksheet: () => office.worksheet(sheet) },
    methods: {
      // May lie outside the range, as long as it stays on the sheet (documented).
      GetCell: (r, c) => range(row + integer(r), column + integer(c), 1, 1),
      Select: () => {
        // 未验证: that selecting on another sheet brings that sheet to the front.
        workbook.select(area);
        return null;
      },
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

/** The smallest area around both. */
function around(one: Area, other: Area): Area {
  if (one.sheet !== other.sheet) throw invalidArgument();
  const [top, left] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  const bottom = Math.max(one.row + one.rows, other.row + other.rows);
  const right = Math.max(one.column + one.columns, other.column + other.columns);
  return areaOf(one.sheet, top, left, bottom - top, right - left);
}
