// What Univer says of an error under the pointer is the sentence that the selected cell would show.
import type { Injector } from "@univerjs/core";
import { CellAlertManagerService } from "@univerjs/sheets-ui";

/** @param problemAt - the sentence of a cell of the shown sheet, counted from 1, or null */
export function explainOnHover(injector: Injector, problemAt: (row: number, column: number) => string | null): void {
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const message = problemAt(alert.location.row + 1, alert.location.col + 1) ?? alert.message;
    show({ ...alert, message });
  };
}
