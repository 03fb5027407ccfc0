// What the page stands on: a live spreadsheet with the add-on in it, behind one interface that knows nothing of Univer.
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
  /** The sentence of its formula's error, or null. */
  readonly problem: string | null;
}

/** A user's way to the script. */
export interface Editor {
  readonly runMenuItem: (functionName: string) => Promise<void>;
  /** google.script.run: resolves, or rejects with an Error. */
  readonly scriptRun: (functionName: string, parameter: unknown) => Promise<unknown>;
  readonly onSidebar: (show: (sidebar: Sidebar) => void) => void;
}

/** The engine itself is the owner's way to the script. */
export interface Engine extends Editor {
  /** From the add-on's own onOpen. */
  readonly menus: () => readonly MenuItem[];
  /** Another user of the same document. */
  readonly editor: (user: string) => Editor;
  /** Anything that has to be kept was changed, properties included; the answer ends the listening. */
  readonly onTouch: (touched: () => void) => () => void;
  readonly stores: () => KeptStores;
  /** The document was changed, by the script or the user. */
  readonly onChange: (changed: () => void) => void;
  /** Cells stand elsewhere on the screen than before. */
  readonly onMove: (moved: () => void) => void;
  /** The user has gone to a cell. */
  readonly onSelect: (selected: (cell: SelectedCell) => void) => void;
  readonly charts: () => readonly EngineChart[];
  /** Where a cell stands on the screen, or null where its sheet is not shown; row and column count from 1. */
  readonly rectOf: (sheet: string, row: number, column: number) => Rect | null;
  /** Where the cells that scroll are drawn on the screen, or null before anything is. */
  readonly scrolledRect: () => Rect | null;
  /** The sentence of a formula's error, or null. */
  readonly problemAt: (sheet: string, row: number, column: number) => string | null;
  /** Whether the user is typing into a cell. */
  readonly isTyping: () => boolean;
  /** Replaces the document. */
  readonly open: (spreadsheet: SpreadsheetSetup) => Promise<void>;
  readonly grid: UniverGrid;
  /** Ends every run of the script where it is. */
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
  /** Where the built worker.ts is served; its policy must allow scripts from blob: addresses. */
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

  /** Many changes of one moment are told once. */
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

  /** Settles when the sheet can be seen and typed into. */
  drawn(): Promise<void> {
    return this.#grid.book.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  /** Filter, sort, rules and validation, which would only keep the sheet from being seen. */
  addTools(): Promise<void> {
    return addTools(this.#univer);
  }

  async refreshMenus(): Promise<void> {
    const menus = await this.#editors.owner.openMenus(userLocale(this.#language));
    this.#menus = menus.flatMap((menu) => menu.filter(isItem));
  }

  menus = (): readonly MenuItem[] => this.#menus;

  /** What the script wrote is no step that the user could undo half of. */
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
