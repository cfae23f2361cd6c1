import { invalidSelection } from '../errors';
import { HostObject } from '../objects';
import { functionsObject } from './functions';
import { applicationObject } from './application';
import type { Office } from './office';
import { allTablesObject } from './tables';
import { worksheetsObject } from './worksheets';
import { xmlPartsObject } from './xmlParts';

/** The workbook, where every path of the library begins. */
export function workbookObject(office: Office): HostObject {
  const { workbook, references } = office;
  return new HostObject('Workbook', {
    properties: { Name: { get: () => workbook.name } },
    navigation: {
      Worksheets: () => worksheetsObject(office),
      Tables: () => allTablesObject(office),
      CustomXmlParts: () => xmlPartsObject(workbook),
      Functions: () => functionsObject(workbook),
      Application: () => applicationObject(workbook),
      Protection: () =>
        new HostObject('WorkbookProtection', {
          properties: { Protected: { get: () => workbook.isStructureProtected } },
        }),
    },
    methods: {
      // 未验证: the active cell is the first one of the selection; in Excel it may be any corner.
      GetActiveCell: () => office.range({ ...workbook.selection, rows: 1, columns: 1 }),
      // Documented to fail where several ranges are selected. 未验证: the code, and what it does for a shape or a chart.
      GetSelectedRange: () => {
        if (workbook.inFront !== 'range') throw invalidSelection();
        return office.range(workbook.selection);
      },
      // Sent by the library when Excel.run ends, for every range it was given.
      _RemoveReference: (id) => {
        references.remove(String(id));
        return null;
      },
    },
  });
}
