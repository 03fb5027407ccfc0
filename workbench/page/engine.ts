// The engine of the page: a live spreadsheet with the add-on in it, behind an interface that does not mention Univer.
import {
  CommandType,
  IUndoRedoService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleService,
  ThemeService,
  type Univer,
} from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";

import { memoryGrid } from "../host/memoryGrid";
import type { SpreadsheetSetup } from "../host/spreadsheetSetup";
import type { MenuEntry, Sidebar } from "../host/world";
import { cellRect, type Rect, scrolledRect } from "./cellRect";
import { chartsOf, type EngineChart } from "./chartBlocks";
import type { KeptStores } from "./documentStores";
import { Editors } from "./editors";

import { FormulaProblems } from "./formulaProblems";
import { acceptOnlyFresh } from "./formulaSuggestions";
import { explainOnHover } from "./hoverAlert";
import type { KeptGrid } from "./keptDocument";
import { fitRows } from "./rowHeights";
import { functionHelp, registerFunctions } from "./scriptFunction";
import { followTyping, showSheetsErrors } from "./typedFormulas";
import { UniverGrid } from "./univerGrid";
import { addTools, type Language, localeOf, pageUniver } from "./univerPage";

export interface MenuItem {
  readonly caption: string;
  readonly functionName: string;
}

/** Row and column count from 1. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The sentence about the error of its formula, or null. */
  readonly problem: string | null;
}

/** A user's access to the script. */
export interface Editor {
  readonly runMenuItem: (functionName: string) => Promise<void>;
  /** google.script.run: resolves, or rejects with an Error. */
  readonly scriptRun: (functionName: string, parameter: unknown) => Promise<unknown>;
  readonly onSidebar: (show: (sidebar: Sidebar) => void) => void;
}

/** The engine itself is the owner's access to the script. */
export interface Engine extends Editor {
  /** The menus that the add-on's onOpen has made. */
  readonly menus: () => readonly MenuItem[];
  /** The access of another user of the same document. */
  readonly editor: (user: string) => Editor;
  /** Listens to every change of something that is kept over a reload, properties included. Calling the answer ends the listening. */
  readonly onTouch: (touched: () => void) => () => void;
  readonly stores: () => KeptStores;
  /** Listens to changes of the document by the script or the user. */
  readonly onChange: (changed: () => void) => void;
  /** Listens to moves of cells on the screen. */
  readonly onMove: (moved: () => void) => void;
  /** Listens to the user's selecting a cell. */
  readonly onSelect: (selected: (cell: SelectedCell) => void) => void;
  readonly charts: () => readonly EngineChart[];
  /** Where a cell is on the screen; null if its sheet is not shown. Row and column count from 1. */
  readonly rectOf: (sheet: string, row: number, column: number) => Rect | null;
  /** Where the scrolling cells are drawn on the screen; null before they are drawn. */
  readonly scrolledRect: () => Rect | null;
  /** The sentence about a formula's error, or null. */
  readonly problemAt: (sheet: string, row: number, column: number) => string | null;
  /** Whether the user is typing into a cell. */
  readonly isTyping: () => boolean;
  /** Replaces the document. */
  readonly open: (spreadsheet: SpreadsheetSetup) => Promise<void>;
  readonly grid: UniverGrid;
  /** Stops all runs of the script at once. */
  readonly stop: () => void;
  readonly setLanguage: (language: Language) => Promise<void>;
  readonly setDark: (isDark: boolean) => void;
  readonly dispose: () => void;
}

export interface EngineOptions {
  readonly container: HTMLElement;
  readonly code: string;
  readonly manifest: object;
  readonly pages: Readonly<Record<string, string>>;
  readonly spreadsheet: SpreadsheetSetup | KeptGrid;
  readonly language: Language;
  readonly isDark: boolean;
  /** Address of the built worker.ts. Its policy must allow scripts from blob: addresses. */
  readonly workerUrl: string;
}

function userLocale(language: Language): string {
  return language === "zh" ? "zh_CN" : "en_GB";
}

function isItem(entry: MenuEntry): entry is MenuItem {
  return entry !== "separator";
}

class UniverEngine implements Engine {
  readonly #univer: Univer;
  #grid!: UniverGrid;
  readonly #editors: Editors;
  #menus: readonly MenuItem[] = [];
  #language: Language;
  readonly #touches = new Set<() => void>();
  readonly #changes: (() => void)[] = [];
  readonly #moves: (() => void)[] = [];
  readonly #selects: ((cell: SelectedCell) => void)[] = [];
  readonly #problems = new FormulaProblems();
  #isTold = false;

  constructor(options: EngineOptions) {
    this.#language = options.language;
    this.#univer = pageUniver(options.container, options.language, options.isDark);
    const injector = this.#univer.__getInjector();
    const engine = this;
    this.#editors = new Editors({ ...options, served: this.#touched }, () => userLocale(this.#language));
    this.#univer.onDispose(() => this.#editors.dispose());
    this.#takeDocument(options.spreadsheet);
    registerFunctions(injector, this.#editors.owner.customFunctions, functionHelp(options.code), {
      get book() {
        return engine.#grid.book;
      },
      run: (name, args) => this.#editors.owner.formula(name, args),
      answered: (place, answer) => this.#problems.answered(place, answer),
    });
    showSheetsErrors(injector);
    acceptOnlyFresh(injector);
    explainOnHover(injector, (row, column) => this.problemAt(this.#grid.activeSheet().name, row, column));
    this.#listen();
  }

  #takeDocument(given: SpreadsheetSetup | KeptGrid): void {
    const isKept = "grid" in given;
    this.#grid = new UniverGrid(this.#univer, isKept ? given.grid : memoryGrid(given));
    this.#editors.open(this.#grid, isKept ? given.stores : null);
    followTyping(this.#grid);
  }

  #touched = (): void => {
    for (const touched of this.#touches) touched();
  };

  #listen(): void {
    this.#grid.book.injector.get(SheetsSelectionsService).selectionChanged$.subscribe((selections) => {
      const cell = selections?.at(-1)?.primary;
      if (cell) this.#select(cell.actualRow + 1, cell.actualColumn + 1);
    });
    this.#grid.book.commands.onCommandExecuted(({ id, type }) => {
      if (type === CommandType.MUTATION) {
        this.#tell(this.#changes);
        this.#touched();
      }
      if (type === CommandType.OPERATION || /width|height|row|col|frozen|scroll|zoom/.test(id)) {
        for (const moved of this.#moves) moved();
      }
    });
  }

  #select(row: number, column: number): void {
    const sheet = this.#grid.activeSheet().name;
    for (const selected of this.#selects) selected({ sheet, row, column, problem: this.problemAt(sheet, row, column) });
  }

  /** Calls the listeners once for many changes at one moment. */
  #tell(listeners: readonly (() => void)[]): void {
    if (this.#isTold) return;
    this.#isTold = true;
    setTimeout(() => {
      this.#isTold = false;
      for (const listener of listeners) listener();
    }, 0);
  }

  get grid(): UniverGrid {
    return this.#grid;
  }

  /** Resolves when the sheet is drawn and can be typed into. */
  drawn(): Promise<void> {
    return this.#grid.book.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  /** Adds filter, sort, rules and validation, which would otherwise delay the first drawing of the sheet. */
  addTools(): Promise<void> {
    return addTools(this.#univer);
  }

  async refreshMenus(): Promise<void> {
    const menus = await this.#editors.owner.openMenus(userLocale(this.#language));
    this.#menus = menus.flatMap((menu) => menu.filter(isItem));
  }

  menus = (): readonly MenuItem[] => this.#menus;

  /** Runs the script, and clears the undo history if it changed the document, so that the user cannot undo half of a run. */
  async #run<T>(run: () => Promise<T>): Promise<T> {
    const before = this.#grid.book.version;
    try {
      return await run();
    } finally {
      if (this.#grid.book.version !== before) {
        fitRows(this.#grid, before);
        this.#grid.book.injector.get(IUndoRedoService).clearUndoRedo(this.#grid.book.unitId);
      }
    }
  }

  runMenuItem = async (functionName: string): Promise<void> => {
    await this.#run(() => this.#editors.owner.call(functionName));
  };

  scriptRun = (functionName: string, parameter: unknown): Promise<unknown> =>
    this.#run(() => this.#editors.owner.scriptRun(functionName, parameter));

  onSidebar = (show: (sidebar: Sidebar) => void): void => this.#editors.onSidebar(show);

  editor = (user: string): Editor => ({
    runMenuItem: (functionName) => this.#run(() => this.#editors.host(user).call(functionName)),
    scriptRun: (functionName, parameter) => this.#run(() => this.#editors.host(user).scriptRun(functionName, parameter)),
    onSidebar: (show) => this.#editors.onSidebar(show, user),
  });

  onTouch = (touched: () => void): (() => void) => {
    this.#touches.add(touched);
    return () => this.#touches.delete(touched);
  };

  stores = (): KeptStores => this.#editors.kept();

  onChange = (changed: () => void): void => void this.#changes.push(changed);

  onMove = (moved: () => void): void => void this.#moves.push(moved);

  onSelect = (selected: (cell: SelectedCell) => void): void => void this.#selects.push(selected);

  charts = (): readonly EngineChart[] => chartsOf(this.#grid);

  rectOf = (sheetName: string, row: number, column: number): Rect | null => cellRect(this.#grid, sheetName, row, column);

  scrolledRect = (): Rect | null => scrolledRect(this.#grid);

  problemAt = (sheetName: string, row: number, column: number): string | null => {
    const sheet = this.#grid.sheets().find(({ name }) => name === sheetName);
    if (sheet === undefined) return null;
    const functions = this.#grid.book.injector.get(IFunctionService);
    return this.#problems.at(sheet, row, column, this.#language, (name) => functions.hasExecutor(name));
  };

  isTyping = (): boolean => this.#grid.book.injector.get(IEditorBridgeService).isVisible().visible;

  open = async (spreadsheet: SpreadsheetSetup): Promise<void> => {
    const { injector, unitId } = this.#grid.book;
    this.#editors.dispose();
    injector.get(IUniverInstanceService).disposeUnit(unitId);
    this.#problems.clear();
    this.#takeDocument(spreadsheet);
    await this.refreshMenus();
    this.#tell(this.#changes);
  };

  stop = (): void => this.#editors.stop();

  setLanguage = async (language: Language): Promise<void> => {
    this.#language = language;
    this.#grid.book.injector.get(LocaleService).setLocale(localeOf(language));
    await this.refreshMenus();
  };

  setDark = (isDark: boolean): void => this.#grid.book.injector.get(ThemeService).setDarkMode(isDark);

  dispose = (): void => this.#univer.dispose();
}

/** Draws the spreadsheet into the container, and runs the add-on's onOpen. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const engine = new UniverEngine(options);
  await Promise.all([engine.refreshMenus(), engine.drawn()]);
  void engine.addTools();
  return engine;
}
