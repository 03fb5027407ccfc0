// What a Univer sheet itself keeps of the parts that the host's grid knows, read from it and written into it.
import type { Worksheet } from "@univerjs/core";
import type { SheetParts } from "../host/gridParts";
import type { UniverBook } from "./univerBook";
import { changeFilter, filterOf } from "./univerFilter";
import { changeLayout, layoutNames, layoutOf } from "./univerLayout";

/** The parts as Univer has them now. */
export const heldParts = (book: UniverBook, worksheet: Worksheet): Partial<SheetParts> => ({
  ...layoutOf(worksheet),
  filter: filterOf(book, worksheet),
});

/** Writes those of the changed parts that Univer keeps. */
export const writeParts = (book: UniverBook, worksheet: Worksheet, changed: Partial<SheetParts>, after: SheetParts): void => {
  if (layoutNames.some((name) => name in changed)) changeLayout(book.commands, book.unitId, worksheet, after);
  if ("filter" in changed) changeFilter(book, worksheet, after.filter);
};
