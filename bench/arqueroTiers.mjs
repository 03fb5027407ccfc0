// The rival arquero: the same rows as a column table, and the same job in its verbs.
import { op, table } from "arquero";
import { bins, tierNames, tierOf } from "./standard11.mjs";

const reasons = ["used", "error", "noCustomer", "badDate", "badAmount", "notCompleted"];
const blank = 99;

function toTable(rows) {
  const count = rows.length - 1;
  const columnOf = (cellOf) => {
    const cells = new Array(count);
    for (let i = 0; i < count; i++) cells[i] = cellOf(rows[i + 1]);
    return cells;
  };
  return table({
    name: columnOf((row) => row[0]),
    at: Float64Array.from(columnOf((row) => (row[1] instanceof Date ? row[1].getTime() : Number.NaN))),
    amount: columnOf((row) => row[2]),
    order: columnOf((row) => row[3]),
    status: columnOf((row) => row[4]),
  });
}

/** Each row with its key, day and amount in ten-thousandths, and the place of the first reason that excludes it. */
function mark(shop) {
  return shop.derive({
    customer: (d) => op.lower(op.trim(d.name)),
    day: (d) => op.floor((d.at + 28.8e6) / 86.4e6),
    parts: (d) => op.round(d.amount * 1e4),
    reason: (d) =>
      d.amount === "#N/A"
        ? 1
        : d.name === "" && d.order === "" && d.status === "" && d.amount === ""
          ? 99
          : d.name === ""
            ? 2
            : d.status === "Cancelled" || d.status === "Pending"
              ? 5
              : op.is_nan(d.at)
                ? 3
                : d.amount === "" || op.is_nan(d.amount - 0)
                  ? 4
                  : 0,
  });
}

function countReasons(marked) {
  const counted = marked.groupby("reason").count().objects();
  return Object.fromEntries(
    counted.filter(({ reason }) => reason !== 0 && reason !== blank).map(({ reason, count }) => [reasons[reason], count]),
  );
}

function toCustomers(used) {
  return used
    .groupby("customer", "order")
    .rollup({ day: (d) => op.min(d.day), parts: (d) => op.sum(d.parts), rowCount: () => op.count() })
    .derive({ isOrder: (d) => (d.parts >= 0 ? 1 : 0), saleDay: (d) => (d.parts >= 0 ? d.day : -1) })
    .groupby("customer")
    .rollup({
      revenue: (d) => op.sum(d.parts),
      frequency: (d) => op.sum(d.isOrder),
      lastDay: (d) => op.max(d.saleDay),
      rowCount: (d) => op.sum(d.rowCount),
    });
}

function countRepeats(used) {
  const repeated = used
    .groupby("name", "order", "at", "parts", "status")
    .count()
    .filter((d) => d.count > 1);
  return repeated.numRows() === 0 ? 0 : repeated.rollup({ rows: (d) => op.sum(d.count - 1) }).get("rows", 0);
}

function cutsOf(customers, name) {
  const sorted = Float64Array.from(customers.array(name)).sort();
  return [1, 2, 3, 4].map((j) => sorted[Math.floor(((sorted.length - 1) * j) / bins)]);
}

const lookup = Array.from({ length: 6 * 36 }, (_, place) => {
  const [r, f, m] = [Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6];
  return r && f && m ? tierOf(r, f, m) : -1;
});

function summarize(customers, cuts) {
  return customers
    .params({ cuts, lookup })
    .derive({
      r: (d, $) =>
        5 - (d.recency > $.cuts[0][0]) - (d.recency > $.cuts[0][1]) - (d.recency > $.cuts[0][2]) - (d.recency > $.cuts[0][3]),
      f: (d, $) =>
        1 +
        (d.frequency > $.cuts[1][0]) +
        (d.frequency > $.cuts[1][1]) +
        (d.frequency > $.cuts[1][2]) +
        (d.frequency > $.cuts[1][3]),
      m: (d, $) =>
        1 + (d.revenue > $.cuts[2][0]) + (d.revenue > $.cuts[2][1]) + (d.revenue > $.cuts[2][2]) + (d.revenue > $.cuts[2][3]),
    })
    .derive({ tier: (d, $) => $.lookup[d.r * 36 + d.f * 6 + d.m] })
    .groupby("tier")
    .rollup({ customers: () => op.count(), revenue: (d) => op.sum(d.revenue), silence: (d) => op.median(d.recency) })
    .objects();
}

/** From rows to tiers. */
export function scoreInArquero(rows) {
  const marked = mark(toTable(rows)).reify();
  const excluded = countReasons(marked);
  const used = marked.filter((d) => d.reason === 0);
  const totals = toCustomers(used);
  const last = totals.rollup({ asOf: (d) => op.max(d.lastDay) }).get("asOf", 0);
  const customers = totals
    .filter((d) => d.frequency > 0)
    .params({ last })
    .derive({ recency: (d, $) => $.last - d.lastDay })
    .reify();
  const refundOnly = totals
    .filter((d) => d.frequency === 0)
    .array("rowCount")
    .reduce((sum, count) => sum + count, 0);
  if (refundOnly > 0) excluded.refundOnly = refundOnly;
  const cuts = ["recency", "frequency", "revenue"].map((name) => cutsOf(customers, name));
  const byTier = new Map(summarize(customers, cuts).map((row) => [row.tier, row]));
  const usedRows = used.numRows() - refundOnly;
  return {
    asOf: new Date(last * 86_400_000).toISOString().slice(0, 10),
    read: usedRows + Object.values(excluded).reduce((sum, count) => sum + count, 0),
    used: usedRows,
    excluded,
    repeatedRows: countRepeats(used),
    cuts: [cuts[0], cuts[1], cuts[2].map((parts) => parts / 10_000)],
    tiers: tierNames.map((name, tier) => {
      const { customers: count, revenue, silence } = byTier.get(tier) ?? { customers: 0, revenue: 0, silence: null };
      return [name, count, Math.round(revenue / 100) / 100, silence];
    }),
  };
}
