/// <reference types="office-js" />
import { PortError } from '../../port';

/**
 * Refuses before anything is written.
 *
 * @param structure sheets are to be added or deleted too
 * @throws {PortError} `protected`, with the name of the sheet if it is that one
 */
export async function refuseProtected(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  structure: boolean,
): Promise<void> {
  const { protection: ofSheet } = sheet;
  const { protection: ofWorkbook } = context.workbook;
  sheet.load('name');
  ofSheet.load('protected');
  if (structure) ofWorkbook.load('protected');
  await context.sync();
  if (ofSheet.protected) throw new PortError('protected', sheet.name);
  if (structure && ofWorkbook.protected) throw new PortError('protected');
}
