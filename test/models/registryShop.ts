// A made-up shop with a column for every role that there is, and the models that sort it: for tests that try every model.
import { seededChance } from "../../samples/seededChance";
import { toModelRequest, toScoreRequest } from "../../src/app/request";
import { type ScoreRun, scoreSheet, wishedOf } from "../../src/app/run";
import type { Cell } from "../../src/ground/cell";
import { models } from "../../src/models/index";
import type { Model, SortedBy } from "../../src/models/model";
import { schemes } from "../../src/models/rfm/schemes";
import type { ChosenSettings, Settings } from "../../src/models/settings";
import type { Kind } from "../../src/reading/kinds";
import { isOfKind, type Role, roleIds, roles } from "../../src/reading/roles";

/** A model as it can be asked for: one that has schemes with each of them. */
export interface Way {
  readonly name: string;
  readonly model: Model;
  readonly scheme: string | null;
  readonly settings: Settings;
  /** Ids of the facts that the sheet that is scored has to hold. */
  readonly needs: readonly string[];
  /** The kinds of sheets that it can score. */
  readonly scores: readonly ("orders" | "customers")[];
}

/** The request for a model in a way. */
export function asking({ model, scheme }: Pick<Way, "model" | "scheme">, settings: ChosenSettings = {}) {
  return { models: [model.id], settings, ...(scheme === null ? {} : { scheme }) };
}

function toWay(model: Model, scheme: string | null, settings: Settings): Way {
  const [{ wishes } = { wishes: null! }] = wishedOf(toModelRequest(asking({ model, scheme })));
  const needs = Object.values(model.facts(wishes).needs).filter(({ isScored }) => isScored);
  const scores = (["orders", "customers"] as const).filter((kind) => needs.every(({ from }) => from[kind] !== undefined));
  const name = scheme === null ? model.id : `${model.id} ${scheme}`;
  return { name, model, scheme, settings, needs: needs.map(({ id }) => id), scores };
}

/** Every model in every way it can be asked for. */
export const ways: readonly Way[] = models().flatMap((model) =>
  model.hasSchemes ? schemes().map(({ id, settings }) => toWay(model, id, settings)) : [toWay(model, null, model.settings)],
);

/** Every way with every kind of sheets that it can score. */
export const scoredWays = ways.flatMap((way) => way.scores.map((kind) => [way.name, kind, way] as const));

/** A sheet whose headers are the names of its roles. */
export interface RoleSheet {
  readonly kind: Kind;
  readonly roles: readonly Role[];
  readonly rows: readonly (readonly Cell[])[];
}

function columnsOf({ roles: own }: RoleSheet) {
  return Object.fromEntries(own.map((role) => [role, role]));
}

function contentOf({ roles: own, rows }: RoleSheet) {
  return { cells: [[...own], ...rows], zone: () => "Etc/UTC" };
}

/** Scores the first of the sheets, the others beside it. */
export function sortSheets([first, ...others]: readonly RoleSheet[], asked: object): ScoreRun {
  const beside = others.map((own, place) => ({
    ...{ name: `${own.kind} ${place}`, kind: own.kind },
    ...{ columns: columnsOf(own), content: contentOf(own) },
  }));
  return scoreSheet(contentOf(first!), toScoreRequest({ columns: columnsOf(first!), ...asked }), { name: "", others: beside });
}

/** The English name of each customer's tier by a model of a run, by the customer. */
export function tiersOf({ reading, models: all }: ScoreRun, id?: string): Readonly<Record<string, string>> {
  const { tiers, tierOf } = mainOf({ models: id === undefined ? all : all.filter(({ form }) => form.id === id) }).sorted;
  return Object.fromEntries(reading.customers.names.map((name, i) => [String(name), tiers[tierOf[i]!]!.name.en]));
}

/** The main model of a run. */
export function mainOf({ models: [main] }: Pick<ScoreRun, "models">): SortedBy {
  return main!;
}

const firstDay = 45_000;
const days = 700;

/** What a cell holds where a made-up sheet is blank. */
export const blank = null as unknown as Cell;

/** A cell that tells something about a customer; a few are blank, and texts repeat. */
function someCell(role: Role, chance: () => number): Cell {
  if (chance() < 0.1) return blank;
  const drawn = Math.floor(chance() * 10);
  if (roles[role].holds === "text") return ["Ant", "bee", "Cow", "dog"][drawn % 4]!;
  if (roles[role].holds === "day") return 30_000 + drawn * 365;
  return role === "birthYear" ? 1950 + 5 * drawn : role === "age" ? 20 + 5 * drawn : drawn;
}

/** Roles that say once more what others say, or bring questions of their own. */
const without: readonly Role[] = "quantity unitPrice currency refund discount adjusted status lastOrder firstOrder".split(
  " ",
) as Role[];

function rolesOf(kind: Kind): readonly Role[] {
  return roleIds.filter((role) => isOfKind(role, kind) && !without.includes(role));
}

const madeUp = ["orders", "customers", "answers", "events", "contacts"] as const;

/** Sheets of every kind about the same customers: some are quiet, many order more than once, and values repeat. */
export function shopOf(seed: number, customers = 60): readonly RoleSheet[] {
  const chance = seededChance(seed);
  const upTo = (most: number): number => Math.floor(chance() * most);
  const sheets = madeUp.map((kind) => ({ kind, roles: rolesOf(kind), rows: [] as Cell[][] }));
  const add = (kind: Kind, own: Partial<Record<Role, Cell>>): void => {
    const { rows, roles: columns } = sheets.find((sheet) => sheet.kind === kind)!;
    rows.push(columns.map((role) => (role in own ? own[role] : someCell(role, chance))));
  };
  for (let place = 0; place < customers; place++) {
    const customer = `c${place}`;
    const orders = chance() < 0.3 ? 1 : 2 + Math.floor(chance() ** 2 * 8);
    const start = firstDay + upTo(days * 0.6);
    const end = start + upTo(firstDay + days - start);
    for (let order = 0; order < orders; order++) {
      const date = order === 0 ? start : start + upTo(end - start + 1);
      add("orders", { customer, date, amount: 5 * (1 + upTo(12)), order: `${customer}-${order}` });
    }
    add("customers", { customer, recencyDays: upTo(40), orders, revenue: 5 * (1 + upTo(40)) });
    for (const kind of ["answers", "events", "contacts"] as const)
      if (chance() < 0.7) add(kind, { customer, date: firstDay + upTo(days) });
  }
  return sheets;
}

/** The sheets of a shop as a model scores them: those of one kind, with all that is known beside them. */
export function scoredFrom(kind: "orders" | "customers", shop: readonly RoleSheet[]): readonly RoleSheet[] {
  const first = shop.find((own) => own.kind === kind)!;
  return [first, ...shop.filter((own) => own !== first && own.kind !== "orders")];
}

/** A sheet with rows put to its end; a role that is not named is blank there. */
export function withRows(sheet: RoleSheet, ...added: readonly Partial<Record<Role, Cell>>[]): RoleSheet {
  return { ...sheet, rows: [...sheet.rows, ...added.map((own) => sheet.roles.map((role) => own[role] ?? blank))] };
}
