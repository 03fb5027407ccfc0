// How many service calls each tab besides Customers and Summary adds to a first and to a repeated run, and what a run with all tabs takes.
import { callsOfRun, callsOfTab, runKinds as kinds } from "../out/bench/bars.mjs";
import { openDocument, run } from "../out/bench/document.mjs";
import { models } from "../out/bench/rooms.mjs";
import { atMost, printNote, printTable } from "./report.mjs";
import { scaled } from "./settings.mjs";
import { toHostShop } from "./shop.mjs";

const rows = scaled(1_000, 500);
const shop = toHostShop({ rows, customers: Math.round(rows / 8), seed: 11 });

/** Counted calls of a first and of a repeated run, and the tabs that they leave, each with its charts. */
function costsOf(wishes) {
  const host = openDocument(shop);
  const [first, repeated] = kinds.map(() => run(host, wishes));
  const chartsOf = (sheet) => host.grid.sheets().find(({ id }) => id === sheet).parts.charts.length;
  const tabs = repeated.status.tabs.map(({ id, sheet, name }) => ({ id, name, charts: chartsOf(sheet) }));
  return { calls: { new: first.counted, repeated: repeated.counted }, tabs };
}

function rowOf(model, label, charts, calls, barOf) {
  return [label, model, String(charts), ...kinds.flatMap((kind) => [String(calls[kind]), ...atMost(barOf(kind), calls[kind])])];
}

/** Tabs that a model before has written too; each is measured once. */
const measured = new Set(["customers", "summary"]);

/** Rows of the tabs that a model is the first to write, and one of the whole run. */
function rowsOf({ id: model, title }) {
  const wishes = { models: [model], contact: { cost: 1 } };
  const whole = costsOf(wishes);
  const fresh = whole.tabs.filter(({ id }) => !measured.has(id));
  for (const { id } of fresh) measured.add(id);
  const alone = fresh.map(({ id, name, charts }) => {
    const { calls } = costsOf({ ...wishes, without: { reports: [id] } });
    const added = Object.fromEntries(kinds.map((kind) => [kind, whole.calls[kind] - calls[kind]]));
    return rowOf(title.en, name, charts, added, (kind) => callsOfTab(kind, charts));
  });
  const further = whole.tabs.filter(({ id }) => id !== "customers" && id !== "summary").map(({ charts }) => charts);
  const charts = whole.tabs.reduce((sum, tab) => sum + tab.charts, 0);
  return [...alone, rowOf(title.en, `all ${whole.tabs.length} tabs`, charts, whole.calls, (kind) => callsOfRun(kind, further))];
}

printTable("Counted service calls by tab", [
  ["", "model", "charts", "new", "at most", "", "repeated", "at most", ""],
  ...models().flatMap(rowsOf),
]);
printNote("The calls of one tab are those of a run with all tabs less those of a run without it.");
