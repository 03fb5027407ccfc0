// The host's grid on a Univer workbook, with or without a page.

import { type Injector, type Univer, UniverInstanceType, type Workbook } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import type { Area } from "../host/area";
import type { CellContent, Grid, GridSheet, Selection } from "../host/grid";
import type { DocumentParts } from "../host/gridParts";
import { HostError } from "../host/hostError";
import { type LineChange, movedLine } from "../host/lineChange";
import { movedCharts, movedNames, movedParts } from "../host/movedParts";
import { BROKEN, movedFormula, orphanedFormula, renamedFormula } from "../host/references";
import { UniverBook } from "./univerBook";
import { followFilters } from "./univerFilter";
import { toRange } from "./univerLayout";
import { selectAreas, selectionIn } from "./univerSelection";
import { UniverSheet } from "./univerSheet";
import { followSorting } from "./univerSort";
import { blankSheetData, workbookData } from "./workbookData";

const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

let units = 0;

export class UniverGrid implements Grid {
  readonly id = "spreadsheet-in-this-host";
  readonly name: string;
  readonly zone: string;
  readonly locale: string;
  readonly book: UniverBook;
  readonly #univer: Univer;
  readonly #sheets = new Map<string, UniverSheet>();
  #parts: DocumentParts;
  #lastId: number;
  /** True while the grid itself changes rows or columns and moves everything else. */
  #isMoving = false;

  /** Makes a workbook with everything that another grid holds. */
  constructor(univer: Univer, from: Grid) {
    this.#univer = univer;
    this.name = from.name;
    this.zone = from.zone;
    this.locale = from.locale;
    this.#parts = from.parts;
    this.#lastId = from.freshId();
    units += 1;
    const workbook = univer.createUnit<object, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      workbookData(from, `spreadsheet-${units}`),
    );
    const injector: Injector = univer.__getInjector();
    this.book = new UniverBook(injector, workbook);
    for (const sheet of from.sheets()) this.#takeSheet(sheet, from.selection(sheet));
    this.activate(this.#sheetOf(String(from.activeSheet().id)));
    followFilters(this.book);
    followSorting(this.book, (key) => this.#sheetOf(key));
    this.book.commands.onCommandExecuted(({ id, params }) => this.#follow(id, params as FollowedParams | undefined));
  }

  #takeSheet(sheet: GridSheet, selection: Selection): void {
    const key = String(sheet.id);
    const worksheet = this.book.workbook.getSheetBySheetId(key);
    if (!worksheet) throw new HostError("call", `Univer has no sheet ${sheet.name}`);
    const own = new UniverSheet(sheet.id, this.book, worksheet, this.#rowsOf, sheet.parts);
    this.#sheets.set(key, own);
    selectAreas(own, selection.areas);
    const area = { row: 1, column: 1, rows: sheet.maxRows(), columns: sheet.maxColumns() };
    for (const [column, notes] of sheet.readStyle("note", area).entries()) {
      if (notes !== "") own.writeStyle("note", { ...area, column: column + 1, columns: 1 }, [notes]);
    }
    const { filter, conditionalRules, validations } = sheet.parts;
    own.setParts({ filter, conditionalRules, validations });
  }

  #rowsOf = (name: string): number =>
    (
      this.book.workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase()) ?? null
    )?.getRowCount() ?? NEW_ROWS;

  copy(): Grid {
    return new UniverGrid(this.#univer, this);
  }

  get parts(): DocumentParts {
    return this.#parts;
  }

  setParts(changed: Partial<DocumentParts>): void {
    this.#parts = { ...this.#parts, ...changed };
  }

  freshId(): number {
    const id = this.#lastId;
    this.#lastId += 1;
    return id;
  }

  /** A sheet by Univer's key. A sheet that the user has added gets its id now. */
  #sheetOf(key: string): UniverSheet {
    const known = this.#sheets.get(key);
    if (known !== undefined) return known;
    const worksheet = this.book.workbook.getSheetBySheetId(key);
    if (!worksheet) throw new HostError("call", `${this.name} has no sheet ${key}`);
    const sheet = new UniverSheet(this.freshId(), this.book, worksheet, this.#rowsOf);
    this.#sheets.set(key, sheet);
    return sheet;
  }

  sheets(): readonly UniverSheet[] {
    return this.book.workbook.getSheetOrders().map((key) => this.#sheetOf(key));
  }

  activeSheet(): GridSheet {
    return this.#sheetOf(this.book.workbook.getActiveSheet().getSheetId());
  }

  #own(sheet: GridSheet): UniverSheet {
    const own = this.sheets().find((candidate) => candidate === sheet);
    if (own === undefined) throw new HostError("call", `${sheet.name} is no sheet of ${this.name}`);
    return own;
  }

  activate(sheet: GridSheet): void {
    this.book.run(SetWorksheetActiveOperation, this.#own(sheet).key, {});
  }

  selection(sheet: GridSheet): Selection {
    return selectionIn(this.#own(sheet));
  }

  select(sheet: GridSheet, areas: readonly Area[]): void {
    selectAreas(this.#own(sheet), areas);
  }

  insertSheet(name: string, index: number): GridSheet {
    const id = this.freshId();
    this.book.run(InsertSheetMutation, String(id), { index, sheet: blankSheetData(id, name, NEW_ROWS, NEW_COLUMNS) });
    const worksheet = this.book.workbook.getSheetBySheetId(String(id));
    if (!worksheet) throw new HostError("call", `Univer did not insert ${name}`);
    const sheet = new UniverSheet(id, this.book, worksheet, this.#rowsOf);
    this.#sheets.set(sheet.key, sheet);
    this.activate(sheet);
    return sheet;
  }

  /** Rewrites the formulas of all sheets. A formula whose reference breaks gets the value #REF!. */
  #rewriteFormulas(rewrite: (formula: string, home: UniverSheet) => string): void {
    for (const sheet of this.sheets()) {
      for (const { row, column, content } of sheet.formulas()) {
        const formula = rewrite(content.formula, sheet);
        if (formula === content.formula && sheet.bounded(formula) === sheet.heldFormula(row, column)) continue;
        const isBroken = formula.includes(BROKEN) && !content.formula.includes(BROKEN);
        const changed: CellContent = { ...content, formula, ...(isBroken ? { value: { error: BROKEN } } : {}) };
        sheet.writeContents({ row, column, rows: 1, columns: 1 }, [[changed]]);
      }
    }
  }

  deleteSheet(sheet: GridSheet): void {
    const own = this.#own(sheet);
    const all = this.sheets();
    const index = all.indexOf(own);
    const others = [...all.slice(index + 1), ...all.slice(0, index).reverse()];
    const next = others.find((left) => !left.parts.isHidden);
    if (next === undefined) throw new HostError("call", `${own.name} is the last sheet`);
    if (this.activeSheet() === own) this.activate(next);
    const { name } = own;
    own.setParts({ filter: null, conditionalRules: [], validations: [] });
    this.book.run(RemoveSheetMutation, own.key, { subUnitName: name });
    this.#forgetSheet(own);
    this.#rewriteFormulas((formula) => orphanedFormula(formula, name));
  }

  #forgetSheet(gone: UniverSheet): void {
    this.#sheets.delete(gone.key);
    this.setParts({ namedRanges: this.#parts.namedRanges.filter(({ sheetId }) => sheetId !== gone.id) });
    for (const left of this.sheets()) {
      const charts = left.parts.charts.map((chart) => ({
        ...chart,
        ranges: chart.ranges.filter(({ sheetId }) => sheetId !== gone.id),
      }));
      left.setParts({ charts });
    }
  }

  renameSheet(sheet: GridSheet, name: string): void {
    const own = this.#own(sheet);
    const before = own.name;
    this.book.run(SetWorksheetNameMutation, own.key, { name });
    this.#rewriteFormulas((formula) => renamedFormula(formula, before, name));
  }

  changeLines(sheet: GridSheet, change: LineChange): void {
    const own = this.#own(sheet);
    const parts = movedParts(own.parts, change, own.name);
    this.#isMoving = true;
    try {
      this.#moveCells(own, change);
    } finally {
      this.#isMoving = false;
    }
    own.setParts(parts);
    this.#rewriteFormulas((formula, home) => movedFormula(formula, home.name, own.name, change));
    this.#moveOthers(own, change);
  }

  /** Moves charts and names of the whole spreadsheet that refer to the sheet that changed. */
  #moveOthers(own: UniverSheet, change: LineChange): void {
    for (const each of this.sheets()) each.setParts({ charts: movedCharts(each.parts.charts, own.id, change) });
    this.setParts({ namedRanges: movedNames(this.#parts.namedRanges, own.id, change) });
  }

  /** Moves cells with their styles and notes. New lines take the styles of the line before them, but not its notes. */
  #moveCells(own: UniverSheet, change: LineChange): void {
    const { axis, kind, first, howMany } = change;
    const whole = { row: 1, column: 1, rows: own.maxRows(), columns: own.maxColumns() };
    const lines = axis === "row" ? { ...whole, row: first, rows: howMany } : { ...whole, column: first, columns: howMany };
    const notes = this.book.notes(own.key);
    for (const { id } of notes) this.book.removeNote(own.key, id);
    const mutation =
      axis === "row"
        ? { insert: InsertRowMutation, delete: RemoveRowMutation }[kind]
        : { insert: InsertColMutation, delete: RemoveColMutation }[kind];
    this.book.run(mutation, own.key, { range: toRange(lines) });
    for (const { row, col, note } of notes) {
      const moved = movedLine((axis === "row" ? row : col) + 1, change);
      if (moved !== null) this.book.setNote(own.key, axis === "row" ? moved - 1 : row, axis === "row" ? col : moved - 1, note);
    }
    if (kind === "insert" && first > 1) own.dressLines(axis, first, howMany);
  }

  /** Follows changes that the user makes with Univer's menus, by moving the parts kept beside the workbook. */
  #follow(command: string, params: FollowedParams | undefined): void {
    if (this.#isMoving || params?.unitId !== this.book.unitId || params.subUnitId === undefined) return;
    if (command === RemoveSheetMutation.id) {
      const gone = this.#sheets.get(params.subUnitId);
      if (gone !== undefined) this.#forgetSheet(gone);
      return;
    }
    const followed = followedChanges[command];
    if (followed === undefined || params.range === undefined) return;
    const { axis, kind } = followed;
    const { startRow, endRow, startColumn, endColumn } = params.range;
    const [from, to] = axis === "row" ? [startRow, endRow] : [startColumn, endColumn];
    const change = { axis, kind, first: from + 1, howMany: to - from + 1 };
    const own = this.#sheetOf(params.subUnitId);
    own.moveBeside(change);
    this.#moveOthers(own, change);
  }
}

interface FollowedParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

const followedChanges: Readonly<Record<string, Pick<LineChange, "axis" | "kind">>> = {
  [InsertRowMutation.id]: { axis: "row", kind: "insert" },
  [RemoveRowMutation.id]: { axis: "row", kind: "delete" },
  [InsertColMutation.id]: { axis: "column", kind: "insert" },
  [RemoveColMutation.id]: { axis: "column", kind: "delete" },
};
