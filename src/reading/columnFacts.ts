// What the cells of a column are like, told from a bounded sample of rows: how many are filled, numbers, days, e-mail addresses, repeats.

import { type Cell, isBlank, showCell } from "../ground/cell";
import { isEmail } from "../ground/key";
import { hasLetter } from "../ground/letters";
import { looksLikeDate, mayBeDay } from "./dates";
import { isAside } from "./noRows";
import { isCounted, looksLikeNumber, parseNumbers } from "./numbers";
import { isPlaceholder } from "./placeholders";
import type { Table } from "./table";
import { type Unit, unitOf } from "./units";
import { inWholeUnits } from "./wholeUnits";

/** Most rows that are looked at, and the rows that follow each other in the sample, so that lines of one order stand together. */
export const mostRows = 1000;
export const blockRows = 20;

/** Most cells of a column that are tested for what they look like. */
const mostTested = 200;

/** Rows of a table that stand for all of them: every row of a small table, else blocks spread evenly over it. */
export function sampleRows(count: number): readonly number[] {
  if (count <= mostRows) return Array.from({ length: count }, (_, row) => row);
  const blocks = mostRows / blockRows;
  const rows: number[] = [];
  for (let block = 0; block < blocks; block++) {
    const start = Math.floor((block * (count - blockRows)) / (blocks - 1));
    for (let row = 0; row < blockRows; row++) rows.push(start + row);
  }
  return rows;
}

/** What is known of the sampled cells of one column. Each fact is worked out when it is first asked for. */
export interface ColumnFacts {
  readonly column: number;
  readonly cells: readonly Cell[];
  /** Share of the cells that are not blank; 0 to 1, as every share. */
  readonly filled: number;
  /** Of the cells that are not blank: the share of numbers, of days (headings of months and words of totals left aside), of e-mail addresses, of phone numbers, and of cells with letters. */
  readonly numeric: number;
  readonly dated: number;
  readonly emails: number;
  readonly phones: number;
  readonly lettered: number;
  /** Of the cells that are not blank: the share of numbers without a word of what is counted; "30 days" is no amount. */
  readonly plainNumbers: number;
  /** Of the cells that are not blank: how many different ones there are, without placeholders such as "Guest". */
  readonly distinct: number;
  /** Number of cells that are neither blank nor a placeholder. */
  readonly named: number;
  /** The numbers, NaN for a cell that is none. */
  readonly numbers: Float64Array;
  /** Share of the numbers that have decimals, and that bear a currency sign or code. */
  readonly decimals: number;
  readonly signs: number;
  /** Share of the numbers that are whole, have the length of an article number and end with its check digit. */
  readonly checked: number;
  /** The first different cells that are not blank, as people see them, at most three. */
  readonly samples: readonly string[];
}

const phone = /^\+?[\d*][\d*\s().-]{5,20}[\d*]$/;

/** Whether a cell has the shape of a phone number: seven to fifteen digits or stars. */
function looksLikePhone(cell: Cell): boolean {
  const text = typeof cell === "number" ? String(cell) : typeof cell === "string" ? cell.trim() : "";
  if (!phone.test(text)) return false;
  const digits = text.replace(/[^\d*]/g, "").length;
  return digits >= 7 && digits <= 15 && !/^\d+\.\d{1,4}$/.test(text);
}

/**
 * Whether a number is as long as an article number (EAN, UPC, GTIN: 8, 12, 13 or 14 digits) and ends with the check digit of the others,
 * which are weighed 3 and 1 by turns from the right.
 *
 * @source https://www.gs1.org/services/how-calculate-check-digit-manually
 */
function hasCheckDigit(number: number): boolean {
  const digits = String(number);
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits)) return false;
  let sum = 0;
  for (let place = digits.length - 2; place >= 0; place--)
    sum += Number(digits[place]) * ((digits.length - place) % 2 === 0 ? 3 : 1);
  return (10 - (sum % 10)) % 10 === Number(digits[digits.length - 1]);
}

class Facts implements ColumnFacts {
  private readonly known = new Map<string, unknown>();

  constructor(
    readonly column: number,
    readonly cells: readonly Cell[],
    private readonly unit: Unit | null,
  ) {}

  private once<Found>(name: string, find: () => Found): Found {
    if (!this.known.has(name)) this.known.set(name, find());
    return this.known.get(name) as Found;
  }

  private get full(): readonly Cell[] {
    return this.once("full", () => this.cells.filter((cell) => !isBlank(cell)));
  }

  /** Some of the cells that are not blank, evenly spread: enough to tell what a column is like. */
  private get tested(): readonly Cell[] {
    return this.once("tested", () => {
      const step = Math.ceil(this.full.length / mostTested);
      return step <= 1 ? this.full : this.full.filter((_, place) => place % step === 0);
    });
  }

  private share(name: string, holds: (cell: Cell) => boolean): number {
    return this.once(name, () => (this.tested.length === 0 ? 0 : this.tested.filter(holds).length / this.tested.length));
  }

  get filled(): number {
    return this.cells.length === 0 ? 0 : this.full.length / this.cells.length;
  }

  get numeric(): number {
    return this.share("numeric", looksLikeNumber);
  }

  get plainNumbers(): number {
    return this.share("plainNumbers", (cell) => looksLikeNumber(cell) && !isCounted(cell));
  }

  get dated(): number {
    return this.once("dated", () => {
      const days = this.tested.filter(looksLikeDate).length;
      const aside = days === 0 ? 0 : this.tested.filter((cell) => !looksLikeDate(cell) && isAside(cell)).length;
      return days === 0 ? 0 : days / (this.tested.length - aside);
    });
  }

  get emails(): number {
    return this.share("emails", (cell) => typeof cell === "string" && isEmail(cell.trim()));
  }

  get phones(): number {
    return this.share("phones", looksLikePhone);
  }

  get lettered(): number {
    return this.share("lettered", (cell) => typeof cell === "string" && hasLetter(cell));
  }

  private get names(): ReadonlySet<string> {
    return this.once("names", () => new Set(this.full.filter((cell) => !isPlaceholder(cell)).map((cell) => showCell(cell, 200))));
  }

  get distinct(): number {
    return this.names.size;
  }

  get named(): number {
    return this.once("named", () => this.full.filter((cell) => !isPlaceholder(cell)).length);
  }

  private get parsed(): ReturnType<typeof parseNumbers> {
    const reading = { title: "", sheet: "", firstRow: 0, decimal: "point", isShared: true, isOut: () => false } as const;
    return this.once("parsed", () => {
      const column = parseNumbers(this.numeric === 0 ? [] : this.cells, reading, true);
      return this.unit ? { ...column, numbers: inWholeUnits(column.numbers, this.cells, this.unit) } : column;
    });
  }

  get numbers(): Float64Array {
    if (this.numeric === 0) return this.once("none", () => new Float64Array(this.cells.length).fill(Number.NaN));
    return this.parsed.numbers;
  }

  private ofNumbers(name: string, holds: (number: number, row: number) => boolean): number {
    return this.once(name, () => {
      let [met, passed] = [0, 0];
      for (const [row, number] of this.numbers.entries()) {
        if (Number.isNaN(number)) continue;
        met += 1;
        if (holds(number, row)) passed += 1;
      }
      return met === 0 ? 0 : passed / met;
    });
  }

  get decimals(): number {
    const isWritten = (cell: Cell): boolean => typeof cell === "string" && /[.,]\d{1,2}\D*$/.test(cell);
    return this.ofNumbers("decimals", (number, row) => !Number.isInteger(number) || isWritten(this.cells[row]));
  }

  get signs(): number {
    const { currencies } = this.parsed;
    return this.ofNumbers("signs", (_, row) => (currencies?.[row] ?? "") !== "");
  }

  get checked(): number {
    return this.ofNumbers("checked", hasCheckDigit);
  }

  get samples(): readonly string[] {
    return this.once("samples", () => [...new Set(this.full.slice(0, 200).map((cell) => showCell(cell, 24)))].slice(0, 3));
  }
}

/** Most different cells of a column that sorts rows, such as "Kind", and how often each comes at least: fewer of them may come less often. */
const mostSorts = 20;
const fewSorts = 5;

/** Whether a column repeats so few different cells that it sorts the rows, and neither names customers nor holds amounts. */
export function sortsRows({ distinct, named }: ColumnFacts): boolean {
  return distinct <= mostSorts && named >= distinct * (distinct <= fewSorts ? 3 : mostSorts);
}

/** Whether a column holds days: date cells, texts of days, or numbers that a sheet may have made of days. */
export function holdsDays({ cells, dated }: ColumnFacts): boolean {
  if (dated >= 0.5) return true;
  const full = cells.filter((cell) => !isBlank(cell));
  const days = full.filter(mayBeDay).length;
  return days > 0 && days * 2 >= full.length - full.filter((cell) => !mayBeDay(cell) && isAside(cell)).length;
}

/** The facts of every column of a table. */
export function columnFacts({ headers, rows }: Table): readonly ColumnFacts[] {
  const sample = sampleRows(rows.length);
  return headers.map(
    (_, column) =>
      new Facts(
        column,
        sample.map((row) => rows[row]![column]),
        unitOf(headers[column]!),
      ),
  );
}
