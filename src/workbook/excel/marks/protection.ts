/// <reference types="office-js" />
import { PortError } from '../../port';

/**
 * Refuses before anything is written.
 *
 * @param structure sheets are to be added or deleted too
 * @throws {PortError} `protected`
 */
export async function refuseProtected(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  structure: boolean,
): Promise<void> {
  const { protection: ofSheet } = sheet;
  const { protection: ofWorkbook } = context.workbook;
  ofSheet.load('protected');
  if (structure) ofWorkbook.load('protected');
  await context.sync();
  if (ofSheet.protected) throw new PortError('protected', 'Worksheet');
  if (structure && ofWorkbook.protected) throw new PortError('protected', 'Workbook');
}
