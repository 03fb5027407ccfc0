// Tests that the day read is the day the sheet shows, in any zones of sheet, script and machine, with a constant number of service calls.
import { describe, expect, test } from "vitest";
import { answer, day, formula, orders, people, scored, shop, withIsoDays, type Zones } from "../whole/shop";

/** Late evening, just before and just after midnight, the hours of clock changes, and noon. */
const times = [
  "00:00:00",
  "00:00:01",
  "00:30:00",
  "01:30:00",
  "02:30:00",
  "03:30:00",
  "12:00:00",
  "22:45:00",
  "23:30:00",
  "23:59:59",
];

/** Clock changes by the zones' own rules, the days around them, year ends and a leap day. */
const days: Record<string, readonly string[]> = {
  "Asia/Shanghai": ["2023-12-31", "2024-01-01", "2024-02-29", "2024-06-30", "1991-04-14", "1991-09-15"],
  "America/New_York": ["2024-03-09", "2024-03-10", "2024-03-11", "2024-11-02", "2024-11-03", "2024-11-04", "2023-12-31"],
  "Europe/London": ["2024-03-30", "2024-03-31", "2024-10-26", "2024-10-27", "2024-10-28"],
  "Asia/Kolkata": ["2024-01-01", "2024-06-30"],
  "Australia/Lord_Howe": ["2024-04-06", "2024-04-07", "2024-10-05", "2024-10-06"],
  "America/St_Johns": ["2024-03-10", "2024-11-03"],
  "America/Santiago": ["2024-04-06", "2024-04-07", "2024-09-08", "2024-09-09"],
  "Pacific/Apia": ["2011-12-29", "2011-12-31", "2012-01-01", "2024-01-01"],
  "Pacific/Kiritimati": ["2023-12-31", "2024-01-01"],
  "Pacific/Pago_Pago": ["2023-12-31", "2024-01-01"],
  "Etc/UTC": ["2023-12-31", "2024-02-29"],
};

const scriptZones = ["Etc/UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"];

const pairs = Object.keys(days).flatMap((zone) => scriptZones.map((scriptZone) => ({ zone, scriptZone })));

/** Returns one customer per day and time, named after the text that the sheet shows. */
function shown(zone: string) {
  return days[zone]!.flatMap((iso) => times.map((time) => ({ iso, time, name: `${iso} ${time}` })));
}

/** Times that the zone's clocks skip. */
const skipped = new Set([
  ...["2024-03-10 02:30:00", "2024-03-31 01:30:00", "2024-10-06 02:30:00", "1991-04-14 02:30:00"],
  ...["2024-09-08 00:00:00", "2024-09-08 00:00:01", "2024-09-08 00:30:00"],
]);

/** The day that a date cell shows; where clocks skip midnight, the day begins later. */
function dayShown(cell: unknown): string {
  return new Date((Math.floor((cell as { day: number }).day) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

describe("the day of a date cell is the day the sheet shows", () => {
  test.each(pairs)("sheet in $zone, script in $scriptZone", ({ zone, scriptZone }) => {
    const moments = shown(zone).filter(({ name }) => !skipped.has(name));
    const result = scored(orders(...moments.map(({ iso, time, name }) => [name, day(iso, time), 1])), {}, { zone, scriptZone });
    const wrong = moments.filter(({ iso, name }) => people(result)[name]?.[0] !== iso).map(({ name }) => name);
    expect(wrong).toEqual([]);
  });

  test.each(pairs)("in a formula too: sheet in $zone, script in $scriptZone", ({ zone, scriptZone }) => {
    const moments = shown(zone).filter(({ name }) => !skipped.has(name));
    const table = formula(
      "RFM_TABLE",
      moments.map(({ iso, time, name }) => [name, day(iso, time), 1]),
      [],
      { zone, scriptZone },
    );
    expect("cells" in table ? table.cells.slice(1).map(([name, lastOrder]) => [name, dayShown(lastOrder)]) : table).toEqual(
      moments.map(({ iso, name }) => [name, iso]),
    );
  });

  test("the last order of a customers sheet and asOf of a formula follow the sheet as well", () => {
    const zones: Zones = { zone: "America/New_York", scriptZone: "Asia/Shanghai" };
    const header = ["Customer", "Last order date", "Orders", "Total spent"];
    const rows = [header, ["Ann", day("2024-11-03", "23:30:00"), 1, 5], ["Bob", day("2024-11-02", "00:30:00"), 1, 5]];
    expect(scored(rows, {}, zones).customers.lastOrder).toEqual(["2024-11-03", "2024-11-02"]);
    const table = formula("RFM_TABLE", [["Ann", day("2024-03-09", "23:30:00"), 5]], [day("2024-03-11", "00:30:00")], zones);
    expect("cells" in table ? withIsoDays(table.cells)[1]?.slice(0, 3) : table).toEqual(["Ann", "2024-03-09", 2]);
  });

  test("days since are whole calendar days across both clock changes", () => {
    const rows = orders(
      ["Spring", day("2024-03-09", "23:30:00"), 1],
      ["Spring end", day("2024-03-11", "00:30:00"), 1],
      ["Autumn", day("2024-11-02", "23:30:00"), 1],
      ["Autumn end", day("2024-11-04", "00:30:00"), 1],
    );
    const { recencyDays } = scored(rows, {}, { zone: "America/New_York" }).customers;
    expect(recencyDays).toEqual([240, 238, 2, 0]);
  });

  test("a date cell and a text of the same day are one day, and a text keeps its day whatever its offset", () => {
    const rows = orders(
      ["Ann", day("2024-01-01", "00:30:00"), 1],
      ["Bob", "2024-01-01", 1],
      ["Cat", "2024-01-01T23:30:00Z", 1],
      ["Dan", "2024-01-01 00:30:00 -0800", 1],
    );
    expect(scored(rows, {}, { zone: "Asia/Shanghai", scriptZone: "America/New_York" }).customers.recencyDays).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test("asOf named by the user is a day of the sheet: an order late that evening is in, one half an hour into the next day is out", () => {
    const rows = orders(["Ann", day("2024-01-31", "23:59:59"), 1], ["Bob", day("2024-02-01", "00:30:00"), 1]);
    for (const zones of [
      { zone: "Asia/Shanghai" },
      { zone: "America/New_York" },
      { zone: "Pacific/Apia", scriptZone: "Pacific/Pago_Pago" },
    ]) {
      expect(scored(rows, { orders: { asOf: "2024-01-31" } }, zones).audit).toMatchObject({
        used: 1,
        excluded: { afterAsOf: 1 },
      });
    }
  });
});

describe("service calls", () => {
  const rows = (count: number) =>
    orders(
      ...Array.from({ length: count }, (_, i) => [
        `C${i % 97}`,
        day("2024-01-01", i % 2 ? "00:30:00" : "23:30:00"),
        1 + (i % 13),
      ]),
    );
  const request = { verb: "score", language: "en" };
  const callsFor = (count: number): number => {
    const host = shop(rows(count), { zone: "America/New_York" });
    host.scriptRun("callApi", request);
    return host.serviceCalls;
  };

  test("are as many for 10,000 rows as for 10, and few", () => {
    const few = callsFor(10);
    expect(callsFor(10_000)).toBe(few);
    expect(few).toBeLessThanOrEqual(15);
  });

  test("ask for the time zone once, and not at all where no cell is a date", () => {
    const zoneCalls = (cells: ReturnType<typeof rows>): number => {
      const host = shop(cells, { zone: "Asia/Shanghai" });
      host.scriptRun("callApi", request);
      return host.callLog.filter(({ name }) => name.includes("TimeZone")).reduce((sum, { count }) => sum + count, 0);
    };
    expect(zoneCalls(rows(500))).toBe(1);
    expect(zoneCalls(orders(["Ann", "2024-01-01", 1], ["Bob", "2024-01-02", 1]))).toBe(0);
  });

  test("of a formula over dates ask for the zone once, whatever its height", () => {
    const zoneCalls = (height: number): number => {
      const host = shop([[""]], { zone: "Asia/Shanghai" });
      const column = <T>(cell: (i: number) => T): T[][] => Array.from({ length: height }, (_, i) => [cell(i)]);
      host.formula("RFM_TABLE", [column((i) => `C${i}`), column(() => day("2024-01-01", "00:30:00")), column((i) => i + 1)]);
      return host.callLog.filter(({ name }) => name.includes("TimeZone")).reduce((sum, { count }) => sum + count, 0);
    };
    expect([zoneCalls(10), zoneCalls(2_000)]).toEqual([1, 1]);
  });

  test("of a formula are none where nothing is a date", () => {
    const host = shop([[""]]);
    host.formula("RFM_NAME", [5, 5, 5, "", "en"]);
    expect(host.serviceCalls).toBe(0);
    expect(answer(orders(["Ann", "2024-01-01", 1])).ok).toBe(true);
  });
});
