// Rows or columns added or deleted, and where other rows, columns and areas move.
import type { Area } from "./area";

export interface LineChange {
  readonly axis: "row" | "column";
  readonly kind: "insert" | "delete";
  /** The first new or deleted row or column, counted from 1. */
  readonly first: number;
  readonly howMany: number;
}

/** Adjacent rows or columns. */
interface Span {
  readonly first: number;
  readonly count: number;
}

/** Moves a span. Lines added inside it make it longer, lines added right after it do not. Null if the whole span is deleted. */
export function movedSpan({ first, count }: Span, change: LineChange): Span | null {
  const end = first + count;
  if (change.kind === "insert") {
    if (change.first <= first) return { first: first + change.howMany, count };
    return { first, count: change.first < end ? count + change.howMany : count };
  }
  const goneEnd = change.first + change.howMany;
  const before = Math.max(0, Math.min(first, goneEnd) - change.first);
  const inside = Math.max(0, Math.min(end, goneEnd) - Math.max(first, change.first));
  return inside === count ? null : { first: first - before, count: count - inside };
}

export function movedLine(line: number, change: LineChange): number | null {
  return movedSpan({ first: line, count: 1 }, change)?.first ?? null;
}

export function movedArea(area: Area, change: LineChange): Area | null {
  if (change.axis === "row") {
    const span = movedSpan({ first: area.row, count: area.rows }, change);
    return span === null ? null : { ...area, row: span.first, rows: span.count };
  }
  const span = movedSpan({ first: area.column, count: area.columns }, change);
  return span === null ? null : { ...area, column: span.first, columns: span.count };
}

export function movedAreas(areas: readonly Area[], change: LineChange): Area[] {
  return areas.map((area) => movedArea(area, change)).filter((area) => area !== null);
}

/** Something for single rows or columns, by their number. */
export type ByLine<T> = Readonly<Record<number, T>>;

export function movedByLine<T>(kept: ByLine<T>, change: LineChange): ByLine<T> {
  return Object.fromEntries(
    Object.entries(kept)
      .map(([line, stands]): [number | null, T] => [movedLine(Number(line), change), stands])
      .filter((entry): entry is [number, T] => entry[0] !== null),
  );
}

export function isSameArea(one: Area, other: Area): boolean {
  return one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;
}

/** Whether a block lies completely inside another. */
export function contains(outer: Area, { row, column, rows, columns }: Area): boolean {
  return (
    row >= outer.row &&
    column >= outer.column &&
    row + rows <= outer.row + outer.rows &&
    column + columns <= outer.column + outer.columns
  );
}

export function overlaps(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
