// Reads and writes those parts of the host's grid that a Univer sheet keeps itself.
import type { Worksheet } from "@univerjs/core";
import { type ConditionalRule, emptyParts, type SheetParts, type Validation } from "../host/gridParts";
import type { LineChange } from "../host/lineChange";
import { movedParts } from "../host/movedParts";
import { BesideUniver } from "./besideUniver";
import type { UniverBook } from "./univerBook";
import { changeFilter, filterOf } from "./univerFilter";
import { changeLayout, layoutNames, layoutOf } from "./univerLayout";
import { isUniverRule, isUniverValidation, readRules, readValidations, writeRules, writeValidations } from "./univerRules";

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export class UniverParts {
  readonly #book: UniverBook;
  readonly #worksheet: Worksheet;
  readonly #rules = new BesideUniver<ConditionalRule>();
  readonly #validations = new BesideUniver<Validation>();

  constructor(book: UniverBook, worksheet: Worksheet) {
    this.#book = book;
    this.#worksheet = worksheet;
  }

  get #key(): string {
    return this.#worksheet.getSheetId();
  }

  #readRules(): ConditionalRule[] {
    return this.#rules.among(readRules(this.#book, this.#key));
  }

  #readValidations(): Validation[] {
    return this.#validations.among(readValidations(this.#book, this.#key));
  }

  /** The present parts of the Univer sheet. */
  read(): Partial<SheetParts> {
    return {
      ...layoutOf(this.#worksheet),
      filter: filterOf(this.#book, this.#worksheet),
      conditionalRules: this.#readRules(),
      validations: this.#readValidations(),
    };
  }

  /** Writes the changed parts that Univer keeps. */
  write(changed: Partial<SheetParts>, after: SheetParts): void {
    const [book, key] = [this.#book, this.#key];
    if (layoutNames.some((name) => name in changed)) changeLayout(book.commands, book.unitId, this.#worksheet, after);
    if ("filter" in changed) changeFilter(book, this.#worksheet, after.filter);
    const { conditionalRules, validations } = changed;
    if (conditionalRules !== undefined && !isSame(this.#readRules(), conditionalRules)) {
      writeRules(book, key, this.#rules.take(conditionalRules, isUniverRule));
    }
    if (validations !== undefined && !isSame(this.#readValidations(), validations)) {
      writeValidations(book, key, this.#validations.take(validations, isUniverValidation));
    }
  }

  /** Moves the parts kept beside Univer, after Univer has moved the rest itself. */
  move(change: LineChange, name: string): void {
    this.#rules.move((rules) => movedParts({ ...emptyParts, conditionalRules: rules }, change, name).conditionalRules);
    this.#validations.move((entries) => movedParts({ ...emptyParts, validations: entries }, change, name).validations);
  }
}
