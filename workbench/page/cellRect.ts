// Where a cell is on the screen: its place in the sheet minus the part scrolled away, relative to the canvas.
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { UniverGrid } from "./univerGrid";

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Rectangle of a cell on the screen; null if its sheet is not shown. Row and column count from 1. */
export function cellRect(grid: UniverGrid, sheetName: string, row: number, column: number): Rect | null {
  const sheet = grid.activeSheet();
  const render = grid.book.injector.get(IRenderManagerService).getRenderById(grid.book.unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (sheet.name !== sheetName || !render || !skeleton || !viewport) return null;
  const { scaleX, scaleY } = render.scene;
  const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(row - 1, column - 1);
  const scrolledX = column > sheet.parts.frozenColumns ? viewport.viewportScrollX : 0;
  const scrolledY = row > sheet.parts.frozenRows ? viewport.viewportScrollY : 0;
  const { left, top } = render.engine.getCanvasElement().getBoundingClientRect();
  return {
    left: left + (startX - scrolledX) * scaleX,
    top: top + (startY - scrolledY) * scaleY,
    width: (endX - startX) * scaleX,
    height: (endY - startY) * scaleY,
  };
}

/** Rectangle of the cells that scroll: the canvas without headers and frozen rows and columns. */
export function scrolledRect(grid: UniverGrid): Rect | null {
  const render = grid.book.injector.get(IRenderManagerService).getRenderById(grid.book.unitId);
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !viewport) return null;
  const { left, top } = render.engine.getCanvasElement().getBoundingClientRect();
  const { width, height } = viewport;
  return { left: left + viewport.left, top: top + viewport.top, width: width ?? 0, height: height ?? 0 };
}
