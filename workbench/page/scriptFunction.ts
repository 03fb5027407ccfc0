// Makes the script's custom functions functions of Univer's formula engine, with arguments as at Google and answers that spill.
import type { ICellData, Injector } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type FunctionVariantType,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { isDateFormat } from "numfmt";
import type { FormulaAnswer, FormulaArgument } from "../host/formula";
import type { CellValue } from "../host/grid";
import type { HostCell } from "../host/spreadsheetSetup";
import type { UniverBook } from "./univerBook";
import { heldValue } from "./univerCell";

const VOLATILE = /\b(NOW|RAND|RANDARRAY|RANDBETWEEN)\s*\(/i;

/** Place of a formula, counted from 0. */
export interface FormulaPlace {
  readonly sheetKey: string;
  readonly row: number;
  readonly column: number;
}

export interface FunctionRunner {
  readonly book: UniverBook;
  readonly run: (name: string, args: readonly FormulaArgument[]) => Promise<FormulaAnswer>;
  /** Called with the answer to a cell's formula. */
  readonly answered: (place: FormulaPlace, answer: FormulaAnswer) => void;
}

const errorTypes = new Set<string>(Object.values(ErrorType));

function dated(value: CellValue, format: string): HostCell {
  return typeof value === "number" && isDateFormat(format) ? { day: value, format } : value;
}

/** The cells of a referenced range, with values that other formulas have given in the same calculation. */
function rangeArgument(reference: BaseReferenceObject, book: UniverBook): FormulaArgument {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const sheet = book.workbook.getSheetBySheetId(reference.getSheetId());
  let isVolatile = false;
  const cellAt = (row: number, column: number): HostCell => {
    const cell = reference.getCellData(row, column);
    const held = sheet?.getCellMatrix().getValue(row, column);
    if (held?.f && VOLATILE.test(held.f)) isVolatile = true;
    if (!cell) return null;
    const format = book.styleTexts((cell.s ?? held?.s) || null).format;
    return dated(heldValue(cell, true), format);
  };
  const cells = Array.from({ length: endRow - startRow + 1 }, (_, row) =>
    Array.from({ length: endColumn - startColumn + 1 }, (__, column) => cellAt(startRow + row, startColumn + column)),
  );
  return isVolatile ? { volatile: true, cells } : cells;
}

function plainValue(given: BaseValueObject): HostCell {
  if (given.isError()) return { error: String(given.getValue()) };
  if (given.isNull()) return null;
  const value = given.getValue();
  if (given.isBoolean()) return value === true || value === 1;
  return dated(value, given.getPattern());
}

function argumentOf(variant: FunctionVariantType, book: UniverBook): FormulaArgument {
  if (variant.isReferenceObject()) return rangeArgument(variant as BaseReferenceObject, book);
  if (!variant.isArray()) return plainValue(variant as BaseValueObject);
  const values = (variant as ArrayValueObject).getArrayValue();
  return values.map((row) => row.map((value) => (value === null || value === undefined ? null : plainValue(value))));
}

function errorValue(error: string, message = ""): ErrorValueObject {
  return ErrorValueObject.create((errorTypes.has(error) ? error : "#ERROR!") as ErrorType, message);
}

function cellValue(cell: unknown): BaseValueObject {
  if (cell === null || cell === undefined) return NullValueObject.create();
  if (typeof cell === "number") return NumberValueObject.create(cell);
  if (typeof cell === "boolean") return BooleanValueObject.create(cell);
  if (cell === "#NUM!") return errorValue(cell);
  if (typeof cell === "string") return StringValueObject.create(cell);
  const { day, format } = cell as { day: number; format: string };
  return NumberValueObject.create(day, format);
}

function answerValue(answer: FormulaAnswer, { sheetKey, row, column }: FormulaPlace, unitId: string): BaseValueObject {
  if (!("cells" in answer)) return errorValue(answer.error, answer.message);
  const [first = []] = answer.cells;
  if (answer.cells.length === 1 && first.length === 1) return cellValue(first[0]);
  return new ArrayValueObject({
    calculateValueList: answer.cells.map((cells) => cells.map(cellValue)),
    rowCount: answer.cells.length,
    columnCount: first.length,
    unitId,
    sheetId: sheetKey,
    row,
    column,
  });
}

const MOST_ANSWERS = 8;

/**
 * The last answers to each cell's calls.
 *
 * The formula engine must not wait for a script: a calculation that the next edit interrupts may lose cells. Therefore a call without an
 * answer shows that it is loading, and its cell is calculated again when the answer has come.
 */
class Answers {
  readonly #cells = new Map<string, Map<string, FormulaAnswer | null>>();

  /** The answer to a call; null while it runs, undefined if it has not begun. */
  get(cell: string, call: string): FormulaAnswer | null | undefined {
    return this.#cells.get(cell)?.get(call);
  }

  set(cell: string, call: string, answer: FormulaAnswer | null): void {
    const calls = this.#cells.get(cell) ?? new Map<string, FormulaAnswer | null>();
    calls.delete(call);
    calls.set(call, answer);
    const [oldest] = calls.keys();
    if (calls.size > MOST_ANSWERS && oldest !== undefined) calls.delete(oldest);
    this.#cells.set(cell, calls);
  }
}

const LOADING = ErrorType.CONNECT;

class ScriptFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 0;
  override maxParams = 255;

  constructor(
    name: string,
    readonly runner: FunctionRunner,
    readonly answers: Answers,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const place = { sheetKey: this.subUnitId ?? "", row: this.row, column: this.column };
    const unitId = this.unitId ?? "";
    const args = variants.map((variant) => argumentOf(variant, this.runner.book));
    const cell = `${unitId}:${place.sheetKey}:${place.row}:${place.column}`;
    const call = `${this.name}${JSON.stringify(args)}`;
    const known = this.answers.get(cell, call);
    if (known === undefined) void this.#begin(place, args, cell, call);
    if (!known) return errorValue(LOADING);
    this.runner.answered(place, known);
    return answerValue(known, place, unitId);
  }

  async #begin(place: FormulaPlace, args: readonly FormulaArgument[], cell: string, call: string): Promise<void> {
    this.answers.set(cell, call, null);
    const { book, run } = this.runner;
    try {
      this.answers.set(cell, call, await run(String(this.name), args));
    } catch (fault) {
      const message = fault instanceof Error ? fault.message : String(fault);
      this.answers.set(cell, call, { error: "#ERROR!", message });
    }
    calculateAgain(book, place);
  }
}

/** Makes Univer calculate a cell's formula again. If the formula has moved, all cells that are still loading are calculated. */
function calculateAgain(book: UniverBook, { sheetKey, row, column }: FormulaPlace): void {
  const again = (key: string, atRow: number, atColumn: number, cell: ICellData | null | undefined): void => {
    if (!cell?.f && !cell?.si) return;
    const same: ICellData = { ...(cell.f ? { f: cell.f } : {}), ...(cell.si ? { si: cell.si } : {}) };
    book.write(key, { [atRow]: { [atColumn]: same } });
  };
  const held = book.workbook.getSheetBySheetId(sheetKey)?.getCellMatrix().getValue(row, column);
  if (held?.f || held?.si) {
    again(sheetKey, row, column, held);
    return;
  }
  for (const sheet of book.workbook.getSheets()) {
    sheet.getCellMatrix().forValue((atRow, atColumn, cell) => {
      if (cell?.v === LOADING) again(sheet.getSheetId(), atRow, atColumn, cell);
    });
  }
}

export interface FunctionHelp {
  readonly name: string;
  readonly summary: string;
  readonly params: readonly { readonly name: string; readonly help: string; readonly isOptional: boolean }[];
}

/** The comments with `@customfunction` before the script's functions, from which Google makes its autocomplete. */
export function functionHelp(code: string): FunctionHelp[] {
  return Array.from(
    code.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*?@customfunction(?:(?!\*\/)[\s\S])*?)\*\/\s*function (\w+)\(/g),
    ([, comment = "", name = ""]) => {
      const lines = comment.split("\n").map((line) => line.replace(/^\s*\*?\s?/, "").trim());
      const params = Array.from(comment.matchAll(/@param \{[^}]*\} (\[?)(\w+)\]? (.*)/g), ([, open, param = "", help = ""]) => ({
        name: param,
        help,
        isOptional: open === "[",
      }));
      return { name, summary: lines.find((line) => line !== "" && !line.startsWith("@")) ?? "", params };
    },
  );
}

/** Registers the script's functions with the formula engine. A function without a help comment works, but is not suggested. */
export function registerFunctions(
  injector: Injector,
  names: Iterable<string>,
  help: readonly FunctionHelp[],
  runner: FunctionRunner,
): void {
  const functions = injector.get(IFunctionService);
  const answers = new Answers();
  functions.registerExecutors(...Array.from(names, (name) => new ScriptFunction(name, runner, answers)));
  injector.get(IDescriptionService).registerDescriptions(
    help.map(({ name, summary, params }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description: summary,
      abstract: summary,
      functionParameter: params.map((param) => ({
        name: param.name,
        detail: param.help,
        example: "",
        require: param.isOptional ? 0 : 1,
        repeat: 0,
      })) as never,
    })),
  );
}
