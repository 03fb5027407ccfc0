// What the add-on finds in the sheets beside the scored one: their columns, as the sidebar looks for them before it scores.
import { Refusal } from "../refusal";
import type { Columns, ScoreRequest, SheetChoice } from "./request";

/** What is found in a sheet; places count its headers. */
type Look = {
  kind: string;
  headers: { header: string }[];
  columns: { role: string; places: number[] }[];
  lacking: string[];
};

/** One call of the API: what it answers. */
export type Call = (message: object) => unknown;

/** Roles that a plan of whom to contact reads of a past campaign, though the sheet has other uses without them. */
const measuredBy = ["customer", "responded"];

/** The roles that a sheet lacks for what it is read for. */
function lackingOf({ lacking, columns }: Look, { kind }: SheetChoice, { contact }: ScoreRequest): string[] {
  const needed = kind === "campaign" && contact ? measuredBy : [];
  const found = columns.map(({ role }) => role);
  return [...new Set([...lacking, ...needed.filter((role) => !found.includes(role))])];
}

function refuseLacking({ name, kind }: SheetChoice, lacking: readonly string[], { headers }: Look): Refusal {
  const roles = lacking.map((role) => `${kind}.${role}`);
  const flag = `--columns ${roles.map((role) => `${role}=HEADER`).join(",")}`;
  const listed = headers.map(({ header }) => header);
  return new Refusal({
    en: `no column for ${roles.join(", ")} was found in "${name}": say ${flag} (its headers are ${listed.join(", ")})`,
    zh: `“${name}”中没有找到这些列：${roles.join("、")}，请加上 ${flag}（表头有 ${listed.join("、")}）`,
  });
}

/** Headers by role, as found. */
function foundColumns({ columns, headers }: Look): Columns {
  return Object.fromEntries(
    columns.map(({ role, places }) => [role, places.map((place) => headers[place]?.header ?? "").join("+")]),
  );
}

/** What a sheet of orders is looked at for: that which the models need, as far as the command line says. */
function modelling({ models, scheme, bins, cuts, cutSide, settings }: ScoreRequest): object {
  return Object.fromEntries(
    Object.entries({ models, scheme, bins, cuts, cutSide, settings }).filter(([, said]) => said !== undefined),
  );
}

/**
 * The request with the columns of the sheets beside the scored one. The rows of orders keep what was said of their columns, so
 * that the outcome tells guesses as guesses.
 *
 * @throws Refusal naming the columns that a sheet lacks, and the flag that says them
 */
export function withFoundColumns(call: Call, request: ScoreRequest): ScoreRequest {
  if (!request.sheets) return request;
  const sheets = request.sheets.map((choice): SheetChoice => {
    const { sheet, kind, columns } = choice;
    const isOrders = kind === "orders";
    const look = call({ verb: "look", sheet, columns, ...(isOrders ? modelling(request) : { kind }) }) as Look;
    const isList = isOrders && look.kind !== "orders";
    const lacking = isList ? [] : lackingOf(look, choice, request);
    if (lacking.length > 0) throw refuseLacking(choice, lacking, look);
    return isOrders ? choice : { ...choice, columns: { ...foundColumns(look), ...columns } };
  });
  return { ...request, sheets };
}
