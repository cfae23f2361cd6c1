import { itemNotFound } from '../errors';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/tables';
import { HostObject } from '../objects';
import type { Office } from './office';

/** The tables of a worksheet. */
export function tablesObject(office: Office, sheet: Sheet): HostObject {
  return new HostObject('TableCollection', {
    items: () => sheet.tables.map((table) => tableObject(office, sheet, table)),
  });
}

/** The tables of the workbook: here the library looks for any table it was told of, also one of a worksheet. */
export function allTablesObject(office: Office): HostObject {
  return new HostObject('TableCollection', {
    item: (key) => {
      for (const sheet of office.workbook.sheets) {
        const table = sheet.tables.find(({ id }) => id === key);
        if (table) return tableObject(office, sheet, table);
      }
      throw itemNotFound();
    },
  });
}

/** A table: where it is, and no more. */
function tableObject(office: Office, sheet: Sheet, { id, area }: Table): HostObject {
  return new HostObject('Table', {
    properties: { Id: { get: () => id } },
    methods: { GetRange: () => office.range({ sheet, ...area }) },
  });
}
