// Says in one sentence why a formula shows an error: the script's own sentence, or ours if the sheet causes the error.
import { toA1 } from "../host/a1";
import type { FormulaAnswer } from "../host/formula";
import { BROKEN } from "../host/references";
import type { Language, Words } from "../language";
import type { FormulaPlace } from "./scriptFunction";
import type { UniverSheet } from "./univerSheet";

interface Kept {
  /** The script's sentence; null if it returned cells. */
  readonly message: string | null;
  readonly rows: number;
  readonly columns: number;
}

/** Functions that Google has and this preview lacks. */
const absent = /^(QUERY|ARRAYFORMULA|SPLIT|JOIN|COUNTUNIQUE|FLATTEN|GOOGLEFINANCE|GOOGLETRANSLATE|SPARKLINE|IMAGE|IMPORT\w+)$/;

const CALLED = /"(?:[^"]|"")*"|([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;

function blocked(place: string): Words {
  return {
    en: `The result does not fit: it would overwrite ${place}. Empty that cell.`,
    zh: `结果放不下：会覆盖单元格 ${place}。请清空该单元格。`,
  };
}

const tooLong: Words = {
  en: "The result does not fit: it needs more rows or columns than the sheet has here. Add some, or move the formula.",
  zh: "结果放不下：所需的行或列超出了工作表。请增加行列，或移动公式。",
};

const broken: Words = {
  en: "A cell that the formula named is gone. Name another one.",
  zh: "公式引用的单元格已不存在。请改为引用其他单元格。",
};

const unknownName: Words = {
  en: "The formula has a name that the sheet does not know. Check its spelling, and put texts in quotes.",
  zh: "公式中有无法识别的名称。请检查拼写，文本要加引号。",
};

function unknownFunction(name: string): Words {
  return absent.test(name)
    ? {
        en: `Google Sheets has the function ${name}, this preview does not. Try the formula there.`,
        zh: `函数 ${name} 在 Google 表格中可用，本预览没有。请在 Google 表格中使用。`,
      }
    : { en: `The sheet knows no function ${name}. Check its spelling.`, zh: `没有函数 ${name}。请检查拼写。` };
}

/** The obstacle that keeps a result from spilling: the first cell in its way, row by row, or the end of the sheet. */
function obstacle(sheet: UniverSheet, row: number, column: number, { rows, columns }: Kept): Words | null {
  const isInside = row + rows - 1 <= sheet.maxRows() && column + columns - 1 <= sheet.maxColumns();
  if (!isInside) return tooLong;
  const blocks = sheet.read({ row, column, rows, columns });
  for (let down = 0; down < rows; down += 1) {
    for (const [right, { contents }] of blocks.entries()) {
      if (down + right === 0 || (contents[down] ?? null) === null) continue;
      return blocked(toA1({ row: row + down, column: column + right, rows: 1, columns: 1 }));
    }
  }
  return null;
}

function nameless(formula: string, isFunction: (name: string) => boolean): Words {
  const called = Array.from(formula.matchAll(CALLED), ([, name]) => name?.toUpperCase()).filter((name) => name !== undefined);
  const unknown = called.find((name) => !isFunction(name));
  return unknown === undefined ? unknownName : unknownFunction(unknown);
}

export class FormulaProblems {
  readonly #kept = new Map<string, Kept>();

  /** Remembers the last answer to a cell's formula. */
  answered({ sheetKey, row, column }: FormulaPlace, answer: FormulaAnswer): void {
    const kept =
      "cells" in answer
        ? { message: null, rows: answer.cells.length, columns: answer.cells[0]?.length ?? 0 }
        : { message: answer.message, rows: 1, columns: 1 };
    this.#kept.set(`${sheetKey}:${row}:${column}`, kept);
  }

  clear(): void {
    this.#kept.clear();
  }

  /**
   * The sentence about a cell that shows an error now; null for any other cell.
   *
   * @param row - counted from 1, like the column
   * @param isFunction - whether the sheet knows a function, by its name in capitals
   */
  at(sheet: UniverSheet, row: number, column: number, language: Language, isFunction: (name: string) => boolean): string | null {
    const [content] = sheet.read({ row, column, rows: 1, columns: 1 })[0]?.contents ?? [];
    if (typeof content !== "object" || content === null || !("formula" in content)) return null;
    const shown = sheet.worksheet.getCellMatrix().getValue(row - 1, column - 1)?.v;
    const kept = this.#kept.get(`${sheet.key}:${row - 1}:${column - 1}`);
    const words = (): Words | null => {
      if (shown === "#SPILL!") return kept === undefined ? null : obstacle(sheet, row, column, kept);
      if (shown === "#NAME?") return nameless(content.formula, isFunction);
      return shown === BROKEN && content.formula.includes(BROKEN) ? broken : null;
    };
    const isError = typeof content.value === "object" && content.value !== null;
    return isError ? (words()?.[language] ?? kept?.message ?? null) : null;
  }
}
