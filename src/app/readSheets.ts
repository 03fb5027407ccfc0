// From sheets to customers and what is known of them: cells → table → rows → customers → facts.

import { readCustomers } from "../customers/customerRows";
import { type CustomerReading, readSheetsOfOrders } from "../customers/customers";
import { type Fact, type FactInput, holdsFact, type KindRows } from "../customers/facts/fact";
import type { OrderHistories } from "../customers/histories";
import type { IdMap } from "../customers/idMap";
import { scoredRows, toCustomerSource, toOrderSource } from "../customers/sources";
import type { Cell } from "../ground/cell";
import { joinTexts } from "../ground/language";
import { Refusal } from "../ground/refusal";
import type { Model, ModelWishes } from "../models/model";
import { toWanted } from "../models/model";
import { type Kind, kinds } from "../reading/kinds";
import { askForColumns } from "../reading/lacking";
import { type Guess, guessColumns, refuseUnfilled } from "../reading/mapping";
import { isOfKind, type NamedColumns, type Role, roleIds } from "../reading/roles";
import type { ReadingSettings } from "../reading/settings";
import type { Table } from "../reading/table";
import { usualWanted, type Wanted } from "../reading/wanted";
import { titlesInstead } from "./instead";
import { refuseUnlike, refuseWindow } from "./ordersAlike";
import {
  type Beside,
  isAlone,
  nothingBeside,
  ofKind,
  readIdMap,
  readOthers,
  refuseList,
  refuseSecond,
  toOrdersPart,
} from "./otherSheets";
import { type SheetContent, type SheetPart, toPart, toTable } from "./sheetParts";

/** A model with what the user wishes of it. */
export interface Wished {
  readonly model: Model;
  readonly wishes: ModelWishes;
}

/** How a sheet is read. */
export interface ReadRequest {
  readonly columns: NamedColumns;
  readonly reading: ReadingSettings;
}

/** Sheets as read: their rows, and the customers they make. */
export interface ReadSheets extends SheetPart {
  /** Sheets of orders that were read as one with the first, in their order. */
  readonly otherOrders: readonly SheetPart[];
  /** The customer cell of every row of a customers sheet; null for sheets of orders. */
  readonly listed: readonly Cell[] | null;
  readonly reading: CustomerReading;
  /** Which ids are one person, null where no map says. */
  readonly idMap: IdMap | null;
  /** The rows of every sheet that is about customers, and the histories of those, for facts to be read from. */
  readonly rows: () => readonly KindRows[];
  readonly histories: () => OrderHistories;
}

/** Every fact that models need, and those they use. */
function factsOf(wished: readonly Wished[]): { readonly needs: readonly Fact[]; readonly wants: readonly Fact[] } {
  const facts = wished.map(({ model, wishes }) => model.facts(wishes));
  return {
    needs: [...new Set(facts.flatMap(({ needs }) => Object.values(needs)))],
    wants: [...new Set(facts.flatMap(({ wants }) => Object.values(wants)))],
  };
}

/** Which columns models need and use; what is usual where there are none. */
function wantedOf(wished: readonly Wished[]): Wanted {
  if (wished.length === 0) return usualWanted;
  const { needs, wants } = factsOf(wished);
  return toWanted(needs, wants);
}

function refuseKind({ title }: Model, kind: Kind): Refusal {
  if (kind === "orders")
    return new Refusal(
      {
        en: `"${title.en}" reads a list of customers, and this sheet has orders`,
        zh: `“${title.zh}”需要客户名单，而此表是订单`,
      },
      { en: "open the sheet that lists the customers, or use RFM", zh: "请打开客户名单，或改用 RFM 分层" },
    );
  return new Refusal(
    {
      en: `"${title.en}" reads single orders, and this sheet has one row for each customer`,
      zh: `“${title.zh}”需要逐笔订单，而此表每位客户只有一行`,
    },
    { en: "open the sheet that holds the orders, or use RFM", zh: "请打开有订单的工作表，或改用 RFM 分层" },
  );
}

/** @throws Refusal for a model that needs what no sheet of this kind holds */
function refuseModelsOfOthers(wished: readonly Wished[], kind: Kind): void {
  for (const { model, wishes } of wished) {
    const { needs } = model.facts(wishes);
    if (Object.values(needs).some(({ isScored, from }) => isScored && from[kind] === undefined)) throw refuseKind(model, kind);
  }
}

/** What a sheet is looked at for. */
export interface LookedFor {
  readonly columns: NamedColumns;
  /** What the sheet is to be read as; null for orders or customers, whatever it is. */
  readonly kind: Kind | null;
  readonly wished: readonly Wished[];
}

/** The table of a sheet and which column holds what, as far as it can be told without asking. */
export function lookAtSheet(
  sheet: SheetContent,
  { columns, kind, wished }: LookedFor,
): { readonly table: Table; readonly guess: Guess; readonly usuallyLacking: readonly Role[] } {
  if (kind !== null) {
    const asked = { kind, wanted: { needs: {}, uses: roleIds.filter((role) => isOfKind(role, kind)) } };
    const table = toTable(sheet, columns, { asked });
    const guess = guessColumns(table, columns, asked);
    return { table, guess, usuallyLacking: guess.lacking };
  }
  const asked = { kind: null, wanted: wantedOf(wished) };
  const table = toTable(sheet, columns, { asked });
  const guess = guessColumns(table, columns, asked);
  refuseUnfilled(table, guess);
  const usual = guessColumns(table, columns, { kind: guess.kind === "customers" ? "customers" : null, wanted: usualWanted });
  return { table, guess, usuallyLacking: usual.lacking };
}

function noHistories(): never {
  throw new RangeError("histories needs a sheet of orders, got a list of customers");
}

function readList(part: SheetPart, sheet: SheetContent, settings: ReadingSettings, beside: Beside, wanted: Wanted): ReadSheets {
  const { table, mapping } = part;
  const list = toCustomerSource(table, mapping, sheet.zone);
  const reading = withNotes(readCustomers(list, settings), [part]);
  const rows = (): KindRows[] => [
    scoredRows(table, mapping, sheet.zone, { customerOf: reading.customerOf(), orders: null }),
    ...readOthers(beside, wanted, reading.customers, null),
  ];
  const listed = list.customer?.cells ?? null;
  return { ...part, otherOrders: [], listed, reading, idMap: null, rows, histories: noHistories };
}

/** A reading that says first what is to be said of the columns. */
function withNotes<Reading extends CustomerReading>(reading: Reading, parts: readonly SheetPart[]): Reading {
  return { ...reading, notes: [...parts.flatMap(({ mapping }) => mapping.notes), ...reading.notes] };
}

function readAllOrders(
  part: SheetPart,
  sheet: SheetContent,
  settings: ReadingSettings,
  beside: Beside,
  wanted: Wanted,
): ReadSheets {
  const otherOrders = ofKind(beside, "orders").map((other) => toOrdersPart(other, wanted));
  const parts = [part, ...otherOrders];
  refuseUnlike(parts);
  refuseWindow(parts, settings);
  const idMap = readIdMap(beside);
  const sources = parts.map((own) => toOrderSource(own.table, own.mapping, sheet.zone));
  const { reading, histories, customerOf, orders } = readSheetsOfOrders(sources, settings, idMap);
  const rows = (): KindRows[] => {
    let start = 0;
    const scored = parts.map(({ table, mapping }) => {
      const [from, to] = [start, start + table.rows.length];
      start = to;
      const { orderOfRow, days, netParts } = orders;
      const own = { orderOfRow: orderOfRow.subarray(from, to), days, netParts };
      return scoredRows(table, mapping, sheet.zone, { customerOf: customerOf().subarray(from, to), orders: own });
    });
    return [...scored, ...readOthers(beside, wanted, reading.customers, idMap)];
  };
  return { ...part, otherOrders, listed: null, reading: withNotes(reading, parts), idMap, rows, histories };
}

/**
 * Reads the rows of a sheet, or of several sheets of orders as one.
 *
 * @param beside - the sheets that are read beside it
 * @param wished - the models that the rows are read for; none for what is usual
 * @throws Question when a sheet can be read in more than one way
 * @throws Refusal when one cannot be read, or not for these models
 */
export function readRows(
  sheet: SheetContent,
  { columns, reading: settings }: ReadRequest,
  beside: Beside = nothingBeside,
  wished: readonly Wished[] = [],
): ReadSheets {
  refuseSecond(beside);
  const wanted = wantedOf(wished);
  const name = ofKind(beside, "orders").length === 0 ? "" : beside.name;
  const part = toPart(sheet, columns, name, { kind: null, wanted, instead: titlesInstead });
  if (part.mapping.kind !== "customers") {
    refuseModelsOfOthers(wished, "orders");
    return readAllOrders(part, sheet, settings, beside, wanted);
  }
  if (!isAlone(beside)) throw refuseList(beside.name);
  refuseModelsOfOthers(wished, "customers");
  return readList(part, sheet, settings, beside, wanted);
}

/** Facts by the names of a model, null for one that no sheet holds. */
export type KnownFacts = Readonly<Record<string, unknown>>;

/** Reads facts when they are first asked for, each once however many models use it. */
export interface FactReader {
  /** @throws Question when no sheet holds a fact that the model needs */
  readonly read: (wished: Wished) => KnownFacts;
  /** Mixes every fact that was read into a hash of a customer. */
  readonly mix: (hash: number, customer: number) => number;
}

/** The refusal of a model that needs a sheet which is not read. */
function refuseNoSheet(needed: readonly Kind[]): Refusal {
  const { en, zh } = joinTexts(
    needed.map((kind) => kinds[kind].name),
    { en: " or ", zh: "或" },
  );
  return new Refusal(
    { en: `this model needs a sheet of ${en} beside this one`, zh: `此模型还需要${zh}` },
    { en: "choose it, or sort by another model", zh: "请选择该表，或改用其他模型" },
  );
}

/** A reader of the facts of the customers that were read. */
export function factReader(read: ReadSheets, settings: ReadingSettings): FactReader {
  const { customers } = read.reading;
  const known = new Map<Fact, unknown>();
  let rows: readonly KindRows[] | null = null;
  const input: FactInput = {
    customers,
    get rows() {
      rows ??= read.rows();
      return rows;
    },
    histories: read.histories,
    settings,
  };
  const columnOf = (fact: Fact): unknown => {
    if (!known.has(fact)) known.set(fact, fact.read(input));
    return known.get(fact);
  };
  const isHeld = (fact: Fact): boolean => fact.isScored || input.rows.some((own) => holdsFact(fact, own));
  const refuseUnheld = ({ from }: Fact): Refusal => {
    const [roles] = from[read.mapping.kind] ?? [];
    if (roles !== undefined) return askForColumns(read.table, roles);
    return refuseNoSheet(Object.keys(from) as Kind[]);
  };
  return {
    read: ({ model, wishes }) => {
      const { needs, wants } = model.facts(wishes);
      for (const fact of Object.values(needs)) if (!isHeld(fact)) throw refuseUnheld(fact);
      const needed = Object.entries(needs).map(([name, fact]) => [name, columnOf(fact)]);
      const wanted = Object.entries(wants).map(([name, fact]) => [name, isHeld(fact) ? columnOf(fact) : null]);
      return Object.fromEntries([...needed, ...wanted]);
    },
    mix: (hash, customer) => {
      let mixed = hash;
      for (const [fact, column] of known) mixed = fact.mix(mixed, column, customer);
      return mixed;
    },
  };
}
