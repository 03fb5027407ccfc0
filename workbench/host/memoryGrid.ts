// The grid in memory: sheets, their order, and changes that reach from one sheet into others.
import type { Area } from "./area";
import { clippedSelection, firstCell, type Grid, type GridSheet, type Selection, selectionOf } from "./grid";
import { checkCellCount, countCells } from "./gridLimits";
import type { DocumentParts } from "./gridParts";
import { HostError } from "./hostError";
import type { LineChange } from "./lineChange";
import { MemorySheet } from "./memorySheet";
import { movedCharts, movedNames } from "./movedParts";
import { toDocumentParts, toSheet } from "./partsSetup";
import { movedFormula, orphanedFormula, renamedFormula } from "./references";
import type { SpreadsheetSetup } from "./spreadsheetSetup";

const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;
const FIRST_FRESH_ID = 1_000_001;

class MemoryGrid implements Grid {
  readonly id = "spreadsheet-in-this-host";
  readonly name: string;
  readonly zone: string;
  readonly locale: string;
  #sheets: MemorySheet[];
  #active: MemorySheet;
  #parts: DocumentParts;
  #lastId = FIRST_FRESH_ID - 1;
  readonly #selections = new Map<number, Selection>();

  constructor(setup: SpreadsheetSetup) {
    this.name = setup.name;
    this.zone = setup.zone;
    this.locale = setup.locale;
    const freshId = () => this.freshId();
    const named = setup.sheets.map((sheet, index) => ({ id: sheet.id ?? index, name: sheet.name }));
    this.#sheets = setup.sheets.map((sheet, index) => toSheet(sheet, named[index]?.id ?? index, named, freshId, setup.locale));
    this.#parts = toDocumentParts(setup, this.#sheets, freshId);
    const active = setup.active === undefined ? this.#sheets[0] : this.#sheets.find(({ name }) => name === setup.active);
    if (active === undefined) throw new HostError("call", `${setup.name} has no sheet ${setup.active ?? ""}`.trimEnd());
    this.#active = active;
    checkCellCount(countCells(this));
  }

  copy(): Grid {
    const copy = new MemoryGrid({
      name: this.name,
      zone: this.zone,
      locale: this.locale,
      sheets: [{ name: this.name, cells: [] }],
    });
    copy.#sheets = this.#sheets.map((sheet) => sheet.copy());
    copy.#active = copy.#sheets[this.#sheets.indexOf(this.#active)] ?? copy.#active;
    copy.#parts = this.#parts;
    copy.#lastId = this.#lastId;
    for (const [sheet, selection] of this.#selections) copy.#selections.set(sheet, selection);
    return copy;
  }

  get parts(): DocumentParts {
    return this.#parts;
  }

  setParts(changed: Partial<DocumentParts>): void {
    this.#parts = { ...this.#parts, ...changed };
  }

  freshId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  sheets(): readonly GridSheet[] {
    return [...this.#sheets];
  }

  activeSheet(): GridSheet {
    return this.#active;
  }

  #own(sheet: GridSheet): MemorySheet {
    const own = this.#sheets.find((candidate) => candidate === sheet);
    if (own === undefined) throw new HostError("call", `${sheet.name} is no sheet of ${this.name}`);
    return own;
  }

  activate(sheet: GridSheet): void {
    this.#active = this.#own(sheet);
  }

  selection(sheet: GridSheet): Selection {
    return clippedSelection(this.#selections.get(this.#own(sheet).id) ?? firstCell, sheet);
  }

  select(sheet: GridSheet, areas: readonly Area[]): void {
    this.#selections.set(this.#own(sheet).id, selectionOf(areas));
  }

  insertSheet(name: string, index: number): GridSheet {
    const sheet = new MemorySheet(this.freshId(), name, NEW_ROWS, NEW_COLUMNS);
    this.#sheets.splice(index, 0, sheet);
    this.#active = sheet;
    return sheet;
  }

  #rewriteFormulas(rewrite: (formula: string, home: MemorySheet) => string): void {
    for (const sheet of this.#sheets) sheet.rewriteFormulas((formula) => rewrite(formula, sheet));
  }

  deleteSheet(sheet: GridSheet): void {
    const own = this.#own(sheet);
    const index = this.#sheets.indexOf(own);
    this.#sheets.splice(index, 1);
    if (this.#active === own) {
      const next = [...this.#sheets.slice(index), ...this.#sheets.slice(0, index).reverse()].find((left) => !left.parts.isHidden);
      if (next === undefined) throw new HostError("call", `${own.name} is the last sheet`);
      this.#active = next;
    }
    this.#rewriteFormulas((formula) => orphanedFormula(formula, own.name));
    this.setParts({ namedRanges: this.#parts.namedRanges.filter(({ sheetId }) => sheetId !== own.id) });
    for (const left of this.#sheets) {
      left.setParts({
        charts: left.parts.charts.map((chart) => ({
          ...chart,
          ranges: chart.ranges.filter(({ sheetId }) => sheetId !== own.id),
        })),
      });
    }
  }

  renameSheet(sheet: GridSheet, name: string): void {
    const own = this.#own(sheet);
    this.#rewriteFormulas((formula) => renamedFormula(formula, own.name, name));
    own.name = name;
  }

  changeLines(sheet: GridSheet, change: LineChange): void {
    const own = this.#own(sheet);
    own.changeLines(change);
    this.#rewriteFormulas((formula, home) => movedFormula(formula, home.name, own.name, change));
    for (const each of this.#sheets) each.setParts({ charts: movedCharts(each.parts.charts, own.id, change) });
    this.setParts({ namedRanges: movedNames(this.#parts.namedRanges, own.id, change) });
  }
}

/** Makes a spreadsheet in memory. */
export function memoryGrid(setup: SpreadsheetSetup): Grid {
  return new MemoryGrid(setup);
}
