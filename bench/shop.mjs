// A generated shop: order rows as a sheet's getValues hands them over, with the blanks, refunds and mistakes of real ones.
import { deserialize, serialize } from "node:v8";

const dayMs = 86_400_000;
const shopDays = 1_000;
/** Midnight of 2023-01-01 in the sheet's zone, which has been eight hours ahead of UTC, without clock changes, since 1991. */
const opening = Date.UTC(2023, 0, 1) - 8 * 3_600_000;

export const sheetZone = "Asia/Shanghai";

const header = ["Customer email", "Order date", "Amount", "Order number", "Status"];
/** How many columns the sheet has. */
export const sheetColumns = header.length;

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Status of an order: nearly all are sales. */
function statusOf(chance) {
  return chance < 0.03 ? "Cancelled" : chance < 0.04 ? "Pending" : chance < 0.3 ? "Shipped" : "Delivered";
}

/** Orders of all customers: most customers buy once or twice, a few very often; then in order of time. */
function makeOrders(orders, customers, random) {
  const weights = Float64Array.from({ length: customers }, () => (1 - random()) ** -0.6);
  for (let i = 1; i < customers; i++) weights[i] += weights[i - 1];
  const joined = Float64Array.from({ length: customers }, () => random() ** 1.3 * shopDays);
  const left = joined.map((day) => day + (shopDays - day) * (1 - random() ** 2));
  const pick = () => {
    const wanted = random() * weights[customers - 1];
    let low = 0;
    let high = customers - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (weights[middle] <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const made = Array.from({ length: orders }, (_, i) => {
    const customer = i < customers ? i : pick();
    return { customer, at: opening + (joined[customer] + random() * (left[customer] - joined[customer])) * dayMs };
  });
  return made.sort((a, b) => a.at - b.at);
}

/** Spoils a few rows in a hundred, as real sheets are spoilt. */
function spoil(row, random) {
  const chance = random();
  if (chance < 0.001) row[1] = "unknown";
  else if (chance < 0.003) row[2] = "";
  else if (chance < 0.004) row[2] = "n/a";
  else if (chance < 0.0045) row[2] = "#N/A";
  else if (chance < 0.0048) row.fill("");
  return row;
}

function linesOf({ customer, at }, number, random) {
  const name = `customer${customer * 7 + 100_003}@example.com`;
  // All rows of an order lack the customer or the day: a single blank cell would be filled by the order number.
  const lacking = random();
  const email = lacking < 0.008 ? "" : random() < 0.02 ? `C${name.slice(1)} ` : name;
  const day = lacking > 0.999 ? "" : new Date(at);
  const status = statusOf(random());
  const lines = 1 + Math.floor(random() ** 2 * 4);
  const isFree = random() < 0.002;
  const rows = Array.from({ length: lines }, () => {
    const amount = isFree ? 0 : Math.round(100 * (3 + 60 * random() ** 3 + (customer % 17))) / 100;
    return spoil([email, day, amount, `SO-${number + 1_000_000}`, status], random);
  });
  if (random() < 0.001) rows.push([...rows[0]]);
  if (random() < 0.025) {
    const amount = -Math.round(100 * (5 + 20 * random())) / 100;
    rows.push([email, new Date(at + 3 * dayMs), amount, `RE-${number + 1_000_000}`, "Refunded"]);
  }
  return rows;
}

const parcelRows = 50_000;

/**
 * The sheet's rows, header first, packed.
 *
 * Packed rows are unpacked afresh for each run, so that no run meets text whose hash an earlier one has left behind.
 */
export function packShop({ rows: wanted, customers, seed }) {
  const random = seeded(seed);
  const orders = makeOrders(Math.ceil(wanted / 1.8), customers, random);
  const parcels = [];
  let open = [header];
  let count = 0;
  for (let number = 0; count < wanted; number++) {
    const lines = linesOf(orders[number % orders.length], number, random).slice(0, wanted - count);
    open.push(...lines);
    count += lines.length;
    if (open.length >= parcelRows || count === wanted) {
      parcels.push(serialize(open));
      open = [];
    }
  }
  return parcels;
}

/** Fresh rows: every cell a text, number or Date of its own, as a service call would make them. */
export function unpackShop(parcels) {
  return parcels.flatMap((parcel) => deserialize(parcel));
}

/** A cell as a caller of the local host writes it; a date as the serial of its instant in the sheet's zone, eight hours ahead of UTC. */
function toHostCell(cell) {
  return cell instanceof Date ? { day: (cell.getTime() + 8 * 3_600_000) / dayMs + 25_569, format: "yyyy-mm-dd hh:mm:ss" } : cell;
}

/** A shop as the one sheet of a document in the local host. */
export function toHostShop(shop) {
  const cells = unpackShop(packShop(shop)).map((row) => row.map(toHostCell));
  return { name: "Shop", zone: sheetZone, locale: "en_US", sheets: [{ name: "Orders", cells }] };
}
