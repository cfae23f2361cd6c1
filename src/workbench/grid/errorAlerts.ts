import type { DependencyOverride } from '@univerjs/core';
import { CellAlertManagerService, type ICellAlert } from '@univerjs/sheets-ui';
import type { ErrorTexts } from './errorTexts';

/** Where the grid would say of an error only what its code means, the words of our function are shown. */
export function errorAlerts(errors: ErrorTexts): DependencyOverride {
  class Alerts extends CellAlertManagerService {
    override showAlert(alert: ICellAlert): void {
      const { subUnitId: sheet, row, col: column } = alert.location;
      const message = errors.at({ sheet, row, column });
      super.showAlert(message === undefined ? alert : { ...alert, message, width: 280, height: 120 });
    }
  }
  return [[CellAlertManagerService, { useClass: Alerts }]];
}
