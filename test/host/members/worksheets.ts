import { accessDenied, invalidArgument, unsupportedSheet } from '../errors';
import { ALL_SHEETS } from '../events';
import { HostObject, type Argument } from '../objects';
import type { Office } from './office';

/** The worksheets of the workbook as Office.js sees them. */
export function worksheetsObject(office: Office): HostObject {
  const { workbook, worksheet: object } = office;
  const item = (key: Argument | undefined) => object(workbook.sheet(keyOf(key)));
  return new HostObject('WorksheetCollection', {
    items: () => workbook.sheets.map(object),
    item,
    methods: {
      GetItem: item,
      GetItemOrNullObject: (key) => {
        const sheet = workbook.find(keyOf(key));
        return sheet && object(sheet);
      },
      // That it fails is known (OfficeDev/office-js#2444). 未验证: the code, which is the one documented for such sheets.
      GetActiveWorksheet: () => {
        if (workbook.inFront === 'chart sheet') throw unsupportedSheet();
        return object(workbook.active);
      },
      // 未验证: the code for a workbook whose structure is protected.
      Add: (name) => {
        if (workbook.isStructureProtected) throw accessDenied();
        return object(workbook.add(name === null || name === undefined ? null : keyOf(name)));
      },
      ...office.events.methods(ALL_SHEETS),
    },
  });
}

function keyOf(key: Argument | undefined): string {
  if (typeof key !== 'string') throw invalidArgument();
  return key;
}
