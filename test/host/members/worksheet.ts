import { accessDenied, invalidArgument } from '../errors';
import { areaOf, parseCells, splitAddress } from '../model/address';
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet, type Visibility } from '../model/sheet';
import { HostObject, type Argument } from '../objects';
import type { Json } from '../wire';
import type { Office } from './office';
import { tablesObject } from './tables';

const VISIBILITIES: readonly Json[] = ['Visible', 'Hidden', 'VeryHidden'] satisfies Visibility[];

const isVisibility = (value: Json): value is Visibility => VISIBILITIES.includes(value);

/** One worksheet as Office.js sees it. */
export function worksheetObject(office: Office, sheet: Sheet): HostObject {
  const { workbook, range } = office;
  return new HostObject('Worksheet', {
    properties: {
      Id: { get: () => sheet.id },
      Name: {
        get: () => sheet.name,
        set: (name) => {
          if (typeof name !== 'string') throw invalidArgument();
          workbook.rename(sheet, name);
        },
      },
      Position: { get: () => workbook.sheets.indexOf(sheet) },
      Visibility: {
        get: () => sheet.visibility,
        set: (value) => {
          if (!isVisibility(value)) throw invalidArgument();
          sheet.visibility = value;
        },
      },
    },
    navigation: {
      Tables: () => tablesObject(office, sheet),
      Protection: () =>
        new HostObject('WorksheetProtection', {
          properties: { Protected: { get: () => sheet.isProtected } },
        }),
    },
    methods: {
      // 未验证: the code for a workbook whose structure is protected.
      Delete: () => {
        if (workbook.isStructureProtected) throw accessDenied();
        workbook.remove(sheet);
        return null;
      },
      Activate: () => {
        workbook.activate(sheet);
        return null;
      },
      GetRange: (address) => range(areaAt(sheet, address)),
      // An empty sheet has its first cell as used range (documented), or none at all.
      GetUsedRange: (valuesOnly) => range(sheet.used(valuesOnly === true) ?? areaOf(sheet, 0, 0)),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const used = sheet.used(valuesOnly === true);
        return used && range(used);
      },
      ...office.events.methods(sheet.id),
    },
  });
}

/** Without an address, the whole sheet. 未验证: an address that names another sheet is refused. */
function areaAt(sheet: Sheet, address: Argument | undefined): Area {
  if (address === null || address === undefined) return areaOf(sheet, 0, 0, MAX_ROWS, MAX_COLUMNS);
  if (typeof address !== 'string') throw invalidArgument();
  const { sheet: named, cells } = splitAddress(address);
  if (named !== undefined && named.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument();
  return parseCells(sheet, cells);
}
