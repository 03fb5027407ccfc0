// One Univer workbook, with the services of Univer that its sheets need, and a version that grows with each change.
import {
  CommandType,
  type ICellData,
  ICommandService,
  type Injector,
  type IStyleData,
  type Nullable,
  type Workbook,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from "@univerjs/sheets-note";
import type { Area } from "../host/area";
import { type CellStyleName, cellStyleNames, styleText, styleWith } from "./univerCell";
import { keepingFilter } from "./univerFilter";

type StyleTexts = Readonly<Record<CellStyleName, string>>;

const NOTE_WIDTH = 220;
const NOTE_HEIGHT = 92;

/** A note and its cell, counted from 0. */
export interface PlacedNote {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly note: string;
}

/** The parameters of a mutation that say where it acts. */
interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly sheetId?: string;
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>;
}

function textsOf(style: Nullable<IStyleData>): StyleTexts {
  return Object.fromEntries(cellStyleNames.map((name) => [name, styleText(style ?? null, name)])) as StyleTexts;
}

const PLAIN = textsOf(null);

export class UniverBook {
  readonly unitId: string;
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  readonly #notes: SheetsNoteModel;
  readonly #texts = new Map<string, StyleTexts>();
  readonly #changedStyles = new Map<string, string | undefined>();
  #version = 0;
  /** Version at which each sheet was last changed, and at which all sheets were. */
  readonly #changed = new Map<string, number>();
  #allChanged = 0;
  #noteCount = 0;

  constructor(
    readonly injector: Injector,
    readonly workbook: Workbook,
  ) {
    this.unitId = workbook.getUnitId();
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    this.#notes = injector.get(SheetsNoteModel);
    this.commands.onCommandExecuted(({ id, type, params }) => {
      if (type !== CommandType.MUTATION) return;
      this.#version += 1;
      this.#follow(id, (params ?? {}) as MutationParams);
    });
  }

  /** Records which sheet a mutation has changed. Mutations of the formula engine name the sheets whose values they set. */
  #follow(id: string, { unitId = this.unitId, subUnitId, sheetId = subUnitId, unitData }: MutationParams): void {
    if (unitId !== this.unitId) return;
    if (sheetId !== undefined) this.#changed.set(sheetId, this.#version);
    else if (!id.startsWith("formula.")) this.#allChanged = this.#version;
    for (const key of Object.keys(unitData?.[this.unitId] ?? {})) this.#changed.set(key, this.#version);
  }

  /** Version at which a sheet was last changed, including looks and sizes, but not the user's selection. */
  changedAt = (sheetId: string): number => Math.max(this.#allChanged, this.#changed.get(sheetId) ?? 0);

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  /** Records a change of a sheet that was made without a mutation. */
  touch(sheetId: string): void {
    this.#version += 1;
    this.#changed.set(sheetId, this.#version);
  }

  /** Runs a mutation of Univer on a sheet. */
  run(mutation: { readonly id: string }, sheetId: string, params: object): void {
    const isDone = this.commands.syncExecuteCommand(mutation.id, { unitId: this.unitId, subUnitId: sheetId, sheetId, ...params });
    if (isDone !== true) throw new Error(`Univer refused ${mutation.id}`);
  }

  /** Changes cells of a sheet, counted from 0. */
  write(sheetId: string, cellValue: Readonly<Record<number, Readonly<Record<number, ICellData>>>>): void {
    keepingFilter(this, sheetId, () => this.run(SetRangeValuesMutation, sheetId, { cellValue }));
  }

  /** The texts of a style, given as an object or by its name. */
  styleTexts(style: IStyleData | string | null | undefined): StyleTexts {
    if (style === null || style === undefined) return PLAIN;
    if (typeof style !== "string") return textsOf(style);
    let texts = this.#texts.get(style);
    if (texts === undefined) {
      texts = textsOf(this.workbook.getStyles().get(style));
      this.#texts.set(style, texts);
    }
    return texts;
  }

  /** Name of a style with one text changed; undefined if the result is plain. */
  changedStyle(style: IStyleData | string | null | undefined, name: CellStyleName, text: string): string | undefined {
    const styles = this.workbook.getStyles();
    if (typeof style === "object" && style !== null) return styles.setValue(styleWith(style, name, text)) ?? undefined;
    const key = JSON.stringify([style ?? null, name, text]);
    if (!this.#changedStyles.has(key)) {
      const changed = styleWith((style ? styles.get(style) : null) ?? null, name, text);
      this.#changedStyles.set(key, styles.setValue(changed) ?? undefined);
    }
    return this.#changedStyles.get(key);
  }

  notes(sheetId: string): PlacedNote[] {
    return [...(this.#notes.getSheetNotes(this.unitId, sheetId)?.values() ?? [])];
  }

  removeNote(sheetId: string, noteId: string): void {
    this.run(RemoveNoteMutation, sheetId, { noteId });
  }

  setNote(sheetId: string, row: number, col: number, text: string, known?: PlacedNote): void {
    this.#noteCount += 1;
    const id = known?.id ?? `${sheetId}-${this.#noteCount}-${row}-${col}`;
    const note = { id, row, col, width: NOTE_WIDTH, height: NOTE_HEIGHT, note: text };
    this.run(UpdateNoteMutation, sheetId, { row, col, note });
  }

  /** Notes in an area, by "row,column" counted from 0. */
  notesIn(sheetId: string, { row, column, rows, columns }: Area): Map<string, PlacedNote> {
    const inside = this.notes(sheetId).filter(
      (note) => note.row >= row - 1 && note.row < row - 1 + rows && note.col >= column - 1 && note.col < column - 1 + columns,
    );
    return new Map(inside.map((note) => [`${note.row},${note.col}`, note]));
  }
}
