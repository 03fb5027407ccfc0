// Adapts formulas that the user types: Univer gets bounded ranges instead of open ones, and errors look as in Sheets.
import { type ICellData, type Injector, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SetRangeValuesMutation, SheetInterceptorService } from "@univerjs/sheets";
import { sheetsErrors } from "./univerCell";
import type { UniverGrid } from "./univerGrid";

interface ValuesParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Record<number, Record<number, ICellData | null | undefined> | undefined>;
}

/** Bounds the open ranges of formulas that do not come from the host, and keeps the typed text beside them. */
export function followTyping(grid: UniverGrid): void {
  const { commands, unitId } = grid.book;
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id) return;
    const { unitId: changed, subUnitId, cellValue } = (params ?? {}) as ValuesParams;
    if (changed !== unitId || subUnitId === undefined || cellValue === undefined) return;
    const sheet = grid.sheets().find(({ key }) => key === subUnitId);
    if (sheet === undefined) return;
    for (const line of Object.values(cellValue)) {
      for (const cell of Object.values(line ?? {})) {
        if (!cell?.f || cell.custom?.typed !== undefined) continue;
        const bounded = sheet.bounded(cell.f);
        if (bounded === cell.f) continue;
        cell.custom = { ...cell.custom, typed: cell.f, bounded };
        cell.f = bounded;
      }
    }
  });
}

/** Shows errors under the names that Sheets uses. */
export function showSheetsErrors(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: 1,
    handler: (cell, _, next) => {
      const shown = typeof cell?.v === "string" && cell.v.startsWith("#") ? sheetsErrors[cell.v] : undefined;
      return next(shown === undefined ? cell : { ...cell, v: shown });
    },
  });
}
