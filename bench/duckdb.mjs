// The rival DuckDB, on one thread: the same rows appended to a table, and the same job in SQL.
import { DOUBLE, DuckDBDataChunk, DuckDBInstance, VARCHAR } from "@duckdb/node-api";
import { allScores, bins, tierNames } from "./standard11.mjs";

const columns = ["customer", "at_ms", "amount", "amount_text", "order_number", "status"];
const types = [VARCHAR, DOUBLE, DOUBLE, VARCHAR, VARCHAR, VARCHAR];
const chunkRows = 2_048;

const createTable = `CREATE OR REPLACE TABLE shop (${columns.map((name, place) => `${name} ${types[place]}`).join(", ")})`;

/** Places 1 to 4 of a sorted list of n values: floor((n − 1) · j / bins), counted from 1. */
function cutsOf(list) {
  return `list_transform(range(1, ${bins}), lambda j: ${list}[((len(${list}) - 1) * j) // ${bins} + 1])`;
}

function scoreOf(name, cuts) {
  return `1 + ${[1, 2, 3, 4].map((j) => `(${name} > ${cuts}[${j}])::INTEGER`).join(" + ")}`;
}

const steps = {
  audit: `
    SELECT reason, count(*)::INTEGER AS row_count FROM marked WHERE reason <> 'used' AND reason <> 'blank' GROUP BY reason`,
  orders: `
    CREATE OR REPLACE TEMP TABLE orders AS
    SELECT customer, min(day) AS day, sum(parts) AS parts, count(*) AS row_count, min(parts) <> max(parts) AS differs
    FROM marked WHERE reason = 'used' GROUP BY customer, order_number`,
  customers: `
    CREATE OR REPLACE TEMP TABLE customers AS
    WITH totals AS (
      SELECT customer, sum(parts) AS revenue, count(*) FILTER (parts >= 0) AS frequency,
        max(day) FILTER (parts >= 0) AS last_day, min(day) FILTER (parts >= 0) AS first_day, sum(row_count) AS row_count
      FROM orders GROUP BY customer)
    SELECT *, (SELECT max(last_day) FROM totals) - last_day AS recency FROM totals`,
  facts: `
    SELECT strftime(DATE '1970-01-01' + max(last_day), '%Y-%m-%d') AS as_of,
      (sum(row_count) FILTER (frequency > 0))::INTEGER AS used, (sum(row_count) FILTER (frequency = 0))::INTEGER AS refund_only,
      (SELECT bool_or(differs) FROM orders WHERE row_count > 1) AS has_lines
    FROM customers`,
  cuts: `
    CREATE OR REPLACE TEMP TABLE cuts AS
    WITH lists AS (
      SELECT list_sort(list(recency)) AS r, list_sort(list(frequency)) AS f, list_sort(list(revenue)) AS m
      FROM customers WHERE frequency > 0)
    SELECT ${cutsOf("r")} AS r, ${cutsOf("f")} AS f, ${cutsOf("m")} AS m FROM lists`,
  shownCuts: "SELECT r::INTEGER[] AS r, f::INTEGER[] AS f, m FROM cuts",
  tiers: `
    WITH scored AS (
      SELECT ${bins + 1} - (${scoreOf("recency", "cuts.r")}) AS r, ${scoreOf("frequency", "cuts.f")} AS f,
        ${scoreOf("revenue", "cuts.m")} AS m, recency, frequency, revenue
      FROM customers, cuts WHERE frequency > 0)
    SELECT tier, count(*)::INTEGER AS customers, sum(revenue) AS revenue, sum(frequency) AS orders, median(recency) AS silence
    FROM scored JOIN lookup USING (r, f, m) GROUP BY tier ORDER BY tier`,
  repeats: `
    WITH alike AS (SELECT at_ms, parts FROM marked WHERE reason = 'used' GROUP BY at_ms, parts HAVING count(*) > 1),
      repeats AS (
        SELECT count(*) - 1 AS row_count FROM marked SEMI JOIN alike USING (at_ms, parts) WHERE reason = 'used'
        GROUP BY customer_cell, order_number, at_ms, parts, status)
    SELECT coalesce(sum(row_count), 0)::INTEGER FROM repeats`,
};

/** Each row with its key, day and amount in ten-thousandths, and the first reason that excludes it. */
const markedView = `
  CREATE OR REPLACE VIEW marked AS
  SELECT customer AS customer_cell, lower(trim(customer)) AS customer, order_number, status, at_ms,
    floor((at_ms + 28800000) / 86400000)::INTEGER AS day, round(amount * 10000) AS parts,
    CASE
      WHEN amount_text LIKE '#%' THEN 'error'
      WHEN customer IS NULL AND at_ms IS NULL AND amount IS NULL AND amount_text IS NULL
        AND order_number IS NULL AND status IS NULL THEN 'blank'
      WHEN customer IS NULL THEN 'noCustomer'
      WHEN status IN ('Cancelled', 'Pending') THEN 'notCompleted'
      WHEN at_ms IS NULL THEN 'badDate'
      WHEN amount IS NULL THEN 'badAmount'
      ELSE 'used'
    END AS reason
  FROM shop`;

export async function openDuckDb() {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run("SET threads = 1");
  await connection.run("CREATE TABLE lookup (r INTEGER, f INTEGER, m INTEGER, tier INTEGER)");
  await connection.run(`INSERT INTO lookup VALUES ${allScores.map((row) => `(${row.join()})`).join()}`);
  await connection.run(createTable);
  await connection.run(markedView);
  return connection;
}

function textOrNull(cell) {
  return typeof cell === "string" && cell !== "" ? cell : null;
}
function numberOrNull(cell) {
  return typeof cell === "number" ? cell : null;
}
function timeOrNull(cell) {
  return cell instanceof Date ? cell.getTime() : null;
}

/** Fresh rows into the table, by chunks of columns. */
export async function ingestChunks(connection, rows) {
  await connection.run(createTable);
  const appender = await connection.createAppender("shop");
  for (let from = 1; from < rows.length; from += chunkRows) {
    const size = Math.min(chunkRows, rows.length - from);
    const chunk = DuckDBDataChunk.create(types, size);
    const fill = (column, cellOf) => {
      const vector = chunk.getColumnVector(column);
      for (let i = 0; i < size; i++) vector.setItem(i, cellOf(rows[from + i]));
      vector.flush();
    };
    fill(0, (row) => textOrNull(row[0]));
    fill(1, (row) => timeOrNull(row[1]));
    fill(2, (row) => numberOrNull(row[2]));
    fill(3, (row) => textOrNull(row[2]));
    fill(4, (row) => textOrNull(row[3]));
    fill(5, (row) => textOrNull(row[4]));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** Fresh rows into the table, cell by cell. */
export async function ingestCells(connection, rows) {
  await connection.run(createTable);
  const appender = await connection.createAppender("shop");
  const text = (cell) => {
    if (typeof cell === "string" && cell !== "") appender.appendVarchar(cell);
    else appender.appendNull();
  };
  const number = (cell) => {
    if (cell === null) appender.appendNull();
    else appender.appendDouble(cell);
  };
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i];
    text(row[0]);
    number(timeOrNull(row[1]));
    number(numberOrNull(row[2]));
    text(row[2]);
    text(row[3]);
    text(row[4]);
    appender.endRow();
  }
  appender.closeSync();
}

/** The whole job on the loaded table, with or without looking for repeated rows. */
export async function scoreInSql(connection, { withRepeats }) {
  const rowsOf = async (sql) => (await connection.runAndReadAll(sql)).getRowsJS();
  const excludedRows = await rowsOf(steps.audit);
  await connection.run(steps.orders);
  await connection.run(steps.customers);
  const [[asOf, used, refundOnly, hasLines]] = await rowsOf(steps.facts);
  if (!hasLines) throw new Error("every order repeats one amount: the generated shop must not");
  await connection.run(steps.cuts);
  const [[r, f, m]] = await rowsOf(steps.shownCuts);
  const tierRows = await rowsOf(steps.tiers);
  const repeated = withRepeats ? (await rowsOf(steps.repeats))[0][0] : 0;
  const excluded = Object.fromEntries(refundOnly > 0 ? [...excludedRows, ["refundOnly", refundOnly]] : excludedRows);
  const byTier = new Map(tierRows.map(([tier, ...totals]) => [tier, totals]));
  return {
    asOf,
    read: used + Object.values(excluded).reduce((sum, count) => sum + count, 0),
    used,
    excluded,
    repeatedRows: repeated,
    cuts: [r, f, m.map((parts) => parts / 10_000)],
    tiers: tierNames.map((name, tier) => {
      const [customers, revenue, , silence] = byTier.get(tier) ?? [0, 0, 0, null];
      return [name, customers, Math.round(revenue / 100) / 100, silence];
    }),
  };
}
