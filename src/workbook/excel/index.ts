/// <reference types="office-js" />
import type { WorkbookPort } from '../port';
import { findLacks } from './apiSets';
import { DateSystem } from './dateSystem';
import { ExcelEvents } from './events';
import { excelHost, findFileName } from './host';
import { keepInWorkbook } from './kept';
import { mark } from './marks/mark';
import { unmark } from './marks/unmark';
import { Merges } from './merges';
import { ExcelQueue } from './queue';
import { readSheet } from './readSheet';
import { findActiveSheet, findSelection, listSheets, selectRange } from './sheets';

/**
 * The workbook that is open in Excel. Call it once, after `Office.onReady`.
 *
 * Of a sheet it reads what has values: hidden columns and merges far beyond that are not told.
 */
export async function createExcelPort(): Promise<WorkbookPort> {
  const queue = new ExcelQueue();
  const events = new ExcelEvents();
  const merges = new Merges(queue);
  const reader = { queue, merges, dateSystem: new DateSystem(queue) };
  events.rearrangements.add((sheet) => {
    merges.forget(sheet);
  });
  const hasEvents = await events.register(queue);
  return {
    host: excelHost(queue, findLacks(hasEvents)),
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
    mark: (sheet, plan, options = {}) => mark(queue, sheet, plan, options),
    unmark: (sheet, plan) => unmark(queue, sheet, plan),
    kept: keepInWorkbook(queue),
  };
}
