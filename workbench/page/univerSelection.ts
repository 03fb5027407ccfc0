// Reads and sets the selection of a Univer sheet for the host's grid.

import type { IRange } from "@univerjs/core";
import { getPrimaryForRange, type ISelectionWithStyle, SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { Area } from "../host/area";
import { clippedSelection, firstCell, type Selection } from "../host/grid";
import { toArea, toRange } from "./univerLayout";
import type { UniverSheet } from "./univerSheet";

function modelOf({ book }: UniverSheet) {
  return book.injector.get(SheetsSelectionsService).getWorkbookSelections(book.unitId);
}

/** Gives ends to whole rows and columns, which Univer may leave without. */
function bounded({ startRow, startColumn, endRow, endColumn }: IRange, sheet: UniverSheet): IRange {
  return {
    startRow: startRow || 0,
    startColumn: startColumn || 0,
    endRow: Number.isNaN(endRow) ? sheet.maxRows() - 1 : endRow,
    endColumn: Number.isNaN(endColumn) ? sheet.maxColumns() - 1 : endColumn,
  };
}

/** The last selection in a sheet. */
export function selectionIn(sheet: UniverSheet): Selection {
  const chosen = modelOf(sheet).getSelectionsOfWorksheet(sheet.key);
  const last = chosen.at(-1);
  if (last === undefined) return firstCell;
  const areas = chosen.map(({ range }) => toArea(bounded(range, sheet)));
  const { row, column } = areas.at(-1) ?? firstCell.cell;
  const { actualRow = row - 1, actualColumn = column - 1 } = last.primary ?? {};
  return clippedSelection({ areas, cell: { row: actualRow + 1, column: actualColumn + 1 } }, sheet);
}

/** Selects blocks. If the sheet is shown, the last block is scrolled into view. */
export function selectAreas(sheet: UniverSheet, areas: readonly Area[]): void {
  const { book, key, worksheet } = sheet;
  const selections = areas.map((area, place): ISelectionWithStyle => {
    const range = toRange(area);
    return { range, primary: place === areas.length - 1 ? getPrimaryForRange(range, worksheet) : null, style: null };
  });
  const isShown = book.workbook.getActiveSheet().getSheetId() === key;
  if (isShown) book.run(SetSelectionsOperation, key, { selections, reveal: true });
  else modelOf(sheet).setSelectionsOfWorksheet(key, selections);
}
