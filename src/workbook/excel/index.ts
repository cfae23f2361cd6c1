/// <reference types="office-js" />
import type { WorkbookPort } from '../port';
import { DateSystem } from './dateSystem';
import { ExcelEvents } from './events';
import { excelHost, findFileName } from './host';
import { keepInWorkbook } from './kept';
import { Merges } from './merges';
import { ExcelQueue } from './queue';
import { readSheet } from './readSheet';
import { findActiveSheet, findSelection, listSheets, selectRange } from './sheets';

/**
 * The workbook that is open in Excel. Call it once, after `Office.onReady`.
 *
 * Of a sheet it reads what has values: hidden columns and merges beyond that are not told.
 *
 * @throws {PortError} where Excel refuses to tell of what happens in the workbook
 */
export async function createExcelPort(): Promise<WorkbookPort> {
  const queue = new ExcelQueue();
  const events = new ExcelEvents();
  const merges = new Merges(queue);
  const reader = { queue, merges, dateSystem: new DateSystem(queue) };
  events.rearrangements.add((sheet) => {
    merges.forget(sheet);
  });
  await events.register(queue);
  return {
    host: excelHost(queue),
    fileName: () => findFileName(queue),
    sheets: () => listSheets(queue),
    activeSheet: () => findActiveSheet(queue),
    readSheet: (sheet, options = {}) => readSheet(reader, sheet, options),
    selection: () => findSelection(queue),
    select: (range) => selectRange(queue, range),
    onSelection: (listener) => events.selections.add(listener),
    onEdit: (listener) => events.edits.add(listener),
    onSheets: (listener) =>
      events.sheets.add(() => {
        listener();
      }),
    kept: keepInWorkbook(queue),
  };
}
