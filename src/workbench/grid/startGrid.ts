/// <reference lib="dom" />
import {
  LifecycleService,
  LifecycleStages,
  Univer,
  type IDisposable,
  type IWorkbookData,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import '@univerjs/docs-ui/facade';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import '@univerjs/engine-formula/facade';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import '@univerjs/sheets-formula/facade';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/ui/facade';
import { defaultTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import { univerView, type UniverView } from '../../workbook/grid/univerView';
import { commentOf, markComments } from './commentMarks';
import { errorAlerts } from './errorAlerts';
import { createErrorTexts, type CellPlace } from './errorTexts';
import type { FunctionText } from './functionTexts';
import { functionInfos, gridFunctions } from './gridFunctions';
import { gridLocale } from './locales';

export interface GridOptions {
  language: string;
  dark: boolean;
  functions: readonly FunctionText[];
  /** What is said of an argument that must be one cell. */
  oneCell: (parameter: string) => string;
}

export interface CellWords {
  error: string | undefined;
  comment: string | undefined;
}

export interface Grid {
  /** Shows a workbook in the place of the one before; it is drawn when this is done. */
  open(workbook: IWorkbookData): Promise<UniverView>;
  setDark(dark: boolean): void;
  /** Why a cell shows an error, where one of our functions gave it, and the comment that it carries. */
  wordsAt(cell: CellPlace): CellWords;
}

/** Starts the grid in an element of the page; it is loaded only then. */
export async function startGrid(
  container: HTMLElement,
  { language, dark, functions, oneCell }: GridOptions,
): Promise<Grid> {
  const errors = createErrorTexts();
  const univer = new Univer({ theme: defaultTheme, darkMode: dark, ...(await gridLocale(language)) });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: gridFunctions(functions, errors, oneCell) });
  univer.registerPlugin(UniverUIPlugin, { container, toolbar: false, disableAutoFocus: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, { override: errorAlerts(errors) });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { description: functionInfos(functions) });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  const api = FUniver.newAPI(univer);
  let marks: IDisposable | undefined;
  let shown: { id: string; view: UniverView } | undefined;
  return {
    async open(workbook) {
      if (shown !== undefined) {
        shown.view.dispose();
        api.disposeUnit(shown.id);
      }
      const opened = api.createWorkbook(workbook);
      marks ??= markComments(univer.__getInjector());
      const view = univerView(api, opened);
      shown = { id: opened.getId(), view };
      // Before the first one is drawn, the grid neither scrolls nor selects.
      await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
      return view;
    },
    setDark(on) {
      api.toggleDarkMode(on);
    },
    wordsAt(cell) {
      const sheet = api.getActiveWorkbook()?.getSheetBySheetId(cell.sheet)?.getSheet();
      const shown = sheet?.getCell(cell.row, cell.column)?.v;
      return {
        // Rows may have been inserted since the formula was calculated: only an error has words.
        error: typeof shown === 'string' && shown.startsWith('#') ? errors.at(cell) : undefined,
        comment: commentOf(sheet?.getCellRaw(cell.row, cell.column)),
      };
    },
  };
}
