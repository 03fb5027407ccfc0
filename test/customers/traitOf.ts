// A fact of customers, read from sheets as a model that wants it would have it.
import type { Beside } from "../../src/app/otherSheets";
import { factReader, readRows } from "../../src/app/readSheets";
import type { Fact } from "../../src/customers/facts/fact";
import type { Cell } from "../../src/ground/cell";
import { makeModel } from "../../src/models/model";
import type { Kind } from "../../src/reading/kinds";
import type { Role } from "../../src/reading/roles";
import { defaultReading, type ReadingSettings } from "../../src/reading/settings";

/** A sheet of a kind; its headers are the names of roles. */
export interface FactSheet {
  readonly kind: Kind;
  readonly rows: readonly (readonly Cell[])[];
}

/** A sheet of orders whose rows end with what the roles hold. */
export function ordersWith(roles: readonly Role[], ...rows: readonly (readonly Cell[])[]): FactSheet {
  return { kind: "orders", rows: [["customer", "date", "amount", ...roles], ...rows] };
}

/** What a fact says of each customer; null where no sheet holds it. */
export function factOf<Column extends ArrayLike<unknown>>(
  fact: Fact<Column>,
  [first, ...others]: readonly FactSheet[],
  settings: Partial<ReadingSettings> = {},
): Readonly<Record<string, Column[number]>> | null {
  const words = { en: "probe", zh: "探测" };
  const probe = makeModel({
    form: { id: "probe", title: words, question: words, needs: {}, wants: { fact }, settings: {}, tiers: "named" },
    sort: () => {
      throw new RangeError("probe sorts nobody");
    },
    examples: [],
  });
  const content = ({ rows }: FactSheet) => ({ cells: rows, zone: () => "Etc/UTC" });
  const columns = ({ rows: [header = []] }: FactSheet) => Object.fromEntries(header.map((role) => [String(role), String(role)]));
  const beside: Beside = {
    name: "",
    others: others.map((own, place) => ({ name: `S${place}`, kind: own.kind, columns: columns(own), content: content(own) })),
  };
  const wished = { model: probe, wishes: { settings: {}, scheming: null } };
  const reading = { ...defaultReading, ...settings };
  const read = readRows(content(first!), { columns: columns(first!), reading }, beside, [wished]);
  const column = factReader(read, reading).read(wished).fact as Column | null;
  return column && Object.fromEntries(read.reading.customers.names.map((name, i) => [String(name), column[i]]));
}
