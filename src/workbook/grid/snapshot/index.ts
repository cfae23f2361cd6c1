import type { IWorkbookData } from '@univerjs/core';
import type { WorkbookLook } from '../../ooxml/look';
import { gridSheet } from './sheet';
import { gridStyles } from './styles';
import { CHINESE } from './univer';

export type { SheetExtras } from './sheet';

/**
 * A workbook as Univer opens it (0.25). The id is left to Univer, so that any number may be opened one after the other.
 *
 * Formulas bring the results in the file. With `CalculationMode.WHEN_EMPTY` Univer still calculates those whose result is 0 or an
 * empty text, which it does not tell from none, and those that have none.
 *
 * Univer's core packages show no comments: they stand in `custom` of each sheet (`SheetExtras`), for the page to show.
 */
export function toSnapshot(look: WorkbookLook): IWorkbookData {
  const styles = gridStyles(look.styles);
  // A workbook of which no sheet is to be seen cannot be opened; that of a file has one, but it may be the broken one.
  const isAllHidden = look.sheets.every(({ hidden }) => hidden);
  const sheets = look.sheets.map((sheet, at) =>
    gridSheet(isAllHidden && at === 0 ? { ...sheet, hidden: false } : sheet, look.styles, styles),
  );
  return {
    id: '',
    name: look.fileName,
    appVersion: '',
    locale: CHINESE,
    styles: styles.styles,
    sheetOrder: look.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(look.sheets.map(({ id }, at) => [id, sheets[at] ?? {}])),
  };
}
