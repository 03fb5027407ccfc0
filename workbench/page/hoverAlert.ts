// Makes Univer show the same sentence about an error under the pointer as for the selected cell.
import type { Injector } from "@univerjs/core";
import { CellAlertManagerService } from "@univerjs/sheets-ui";

/** @param problemAt - gives the sentence about a cell of the shown sheet, counted from 1, or null */
export function explainOnHover(injector: Injector, problemAt: (row: number, column: number) => string | null): void {
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const message = problemAt(alert.location.row + 1, alert.location.col + 1) ?? alert.message;
    show({ ...alert, message });
  };
}
