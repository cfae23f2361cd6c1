import { HostObject } from '../objects';
import type { Office } from './office';
import { worksheetsObject } from './worksheets';

/** The workbook, where every path of the library begins. */
export function workbookObject(office: Office): HostObject {
  const { workbook, references } = office;
  return new HostObject('Workbook', {
    navigation: { Worksheets: () => worksheetsObject(office) },
    methods: {
      // 未验证: the active cell is the first one of the selection; in Excel it may be any corner.
      GetActiveCell: () => office.range({ ...workbook.selection, rows: 1, columns: 1 }),
      GetSelectedRange: () => office.range(workbook.selection),
      // Sent by the library when Excel.run ends, for every range it was given.
      _RemoveReference: (id) => {
        references.remove(String(id));
        return null;
      },
    },
  });
}
