// Tests the engine in a real browser: opens a sample, runs the add-on the way google.script.run does, and reads its tabs back.
import { expect, test } from "vitest";
import { openFile } from "../../workbench/files/openFile";
import type { SpreadsheetSetup } from "../../workbench/host/spreadsheetSetup";
import { expectShown, goTo, noise, start, type } from "./engineDriver";

const { cells: homeGoods } = await openFile("samples/homeGoods.csv", "samples/homeGoods.csv", null);
const shop: SpreadsheetSetup = {
  name: "Shop",
  zone: "Europe/London",
  locale: "en_US",
  sheets: [{ name: "Orders", cells: homeGoods, rows: homeGoods.length + 20, columns: 12 }],
};

test("a sample is opened, segmented through the built bundle, and its tabs are there", async () => {
  const page = await start(shop);
  expect(await page.evaluate(() => window.engine.menus())).toEqual([
    { caption: expect.any(String), functionName: "openSidebar" },
  ]);
  const names = await page.evaluate(async () => {
    interface Step {
      readonly run: { readonly token: string; readonly next: string; readonly done: number };
    }
    const call = async (message: object): Promise<Step> => {
      const answer = await window.engine.scriptRun("callApi", { language: "en", ...message });
      const envelope = answer as { readonly ok: boolean; readonly answer: Step; readonly error: unknown };
      if (!envelope.ok) throw new Error(JSON.stringify(envelope.error));
      return envelope.answer;
    };
    let { run } = await call({ verb: "start" });
    while (run.next === "stage") ({ run } = await call({ verb: "stage", token: run.token, block: run.done }));
    await call({ verb: "commit", token: run.token });
    return window.engine.grid.sheets().map(({ name, parts }) => (parts.isHidden ? "(hidden)" : name));
  });
  expect(names).toEqual(["Orders", "(hidden)", "Customers", "Summary"]);
  expect(await page.evaluate(() => window.engine.charts().length)).toBeGreaterThan(0);
  expect(noise).toEqual([]);
});

const day = 46_027;
const fewOrders: SpreadsheetSetup = {
  name: "Few",
  zone: "Etc/UTC",
  locale: "en_US",
  sheets: [
    {
      name: "Orders",
      rows: 40,
      columns: 20,
      cells: [
        ["Zoe", { day: day + 60 }, 20],
        ["Ann", { day }, 10],
        ["Zoe", { day: day + 90 }, 5.25],
        ["Bob", { day: day + 40 }, 99.5],
      ],
    },
  ],
};

/** The serial number of a day, as a cell with a date holds it. */
function serialOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
}

test("a typed formula spills, recalculates after an edit, and is #REF! where it is blocked", async () => {
  const page = await start(fewOrders);
  await type(page, 1, 4, "=RFM_TABLE(A1:A,B1:B,C1:C)");
  await expectShown(
    page,
    [1, 4],
    [
      ["Customer", "Last order", "Recency (days)", "Orders", "Revenue"],
      ["Zoe", serialOf("2026-04-05"), 0, 2, 25.25],
      ["Ann", serialOf("2026-01-05"), 90, 1, 10],
      ["Bob", serialOf("2026-02-14"), 50, 1, 99.5],
      [null, null, null, null, null],
    ],
  );
  await type(page, 4, 3, "100");
  await expectShown(page, [4, 8], [[100]]);
  expect(
    await page.evaluate(() => window.engine.grid.sheets()[0]!.read({ row: 1, column: 4, rows: 1, columns: 1 })),
  ).toMatchObject([{ contents: [{ formula: "=RFM_TABLE(A1:A,B1:B,C1:C)" }] }]);
  await type(page, 3, 6, "in the way");
  await expectShown(page, [1, 4], [["#REF!"]]);
  expect(noise).toEqual([]);
});

const seen = `
function SEEN(given) { return JSON.stringify(given, function (key, value) { return this[key] instanceof Date ? "Date " + this[key].toISOString() : value; }); }
/** Fails. @customfunction */
function FAIL() { throw new Error("FAIL needs nothing, got everything"); }
function WRITES() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1); return 1; }
function GLOBALS() { return [typeof fetch, typeof setTimeout, typeof XMLHttpRequest, typeof importScripts, typeof WebSocket, typeof indexedDB, typeof crypto, typeof URL, typeof self, typeof postMessage, typeof navigator, typeof performance, typeof TextEncoder, typeof structuredClone].join(); }
function LOCAL() { var d = new Date(2026, 6, 1, 9); return d.toISOString() + " " + new Date(0).getTimezoneOffset() + " " + new Date("2026-07-01T00:00:00Z").getHours(); }
function onOpen() {}
function loop() { while (true) {} }
`;

test("a custom function gets what Google gives, and only what Google has", async () => {
  const page = await start(
    {
      ...fewOrders,
      sheets: [{ name: "Orders", rows: 30, columns: 20, cells: [["a", null, true, { day: 46_023 }, 1.5, { error: "#N/A" }]] }],
    },
    seen,
  );
  const typed = [
    ["=SEEN(A1:F1)", '[["a","",true,"Date 2026-01-01T00:00:00.000Z",1.5,"#N/A"]]'],
    ["=SEEN(B1)", '""'],
    ["=SEEN(F1)", "#N/A"],
    ['=SEEN("x")', '"x"'],
    ["=FAIL()", "#ERROR!"],
    ["=WRITES()", "#ERROR!"],
    ["=GLOBALS()", Array(14).fill("undefined").join()],
    ["=LOCAL()", "2026-07-01T09:00:00.000Z 0 0"],
    ["=SEEN(A1*2)", "#VALUE!"],
    ["=SUM(E1:E)*2", 3],
  ] as const;
  await goTo(page, 3, 2);
  for (const [formula] of typed) {
    await page.keyboard.type(formula);
    await page.keyboard.press("Enter");
  }
  await expectShown(
    page,
    [3, 2],
    typed.map(([, value]) => [value]),
  );
  expect(await page.evaluate(() => [7, 8].map((row) => window.engine.problemAt("Orders", row, 2)))).toEqual([
    "FAIL needs nothing, got everything",
    "You do not have permission to call setValue",
  ]);
  const problem = page.evaluate(
    () => new Promise((resolve) => window.engine.onSelect((cell) => cell.problem !== null && resolve(cell))),
  );
  await goTo(page, 7, 2);
  expect(await problem).toEqual({ sheet: "Orders", row: 7, column: 2, problem: "FAIL needs nothing, got everything" });
  expect(noise).toEqual([]);
});

test("the script's functions are suggested with their help while a formula is typed", async () => {
  const page = await start(fewOrders);
  await goTo(page, 6, 4);
  await page.keyboard.type("=RFM_TA");
  await page.getByText("RFM_TABLE").first().waitFor();
  await page.keyboard.type("BLE(");
  await page.getByText("The customer of each order row.").first().waitFor();
});

test("a function that was suggested is taken by Enter, but not once more was typed", async () => {
  const page = await start(fewOrders);
  const suggested = page.getByText("RFM_TIER", { exact: true });
  await goTo(page, 6, 4);
  await page.keyboard.type("=RFM_");
  await suggested.waitFor();
  await page.keyboard.type('NAME(5,5,5,"standard11","en")');
  await page.keyboard.press("Enter");
  await expectShown(page, [6, 4], [["Champions"]]);
  await goTo(page, 12, 4);
  await page.keyboard.type("=RFM_TI");
  await suggested.waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Date of each customer's last order").first().waitFor();
});

test("the page lives while a script computes, and Stop ends it", async () => {
  const page = await start(fewOrders, seen);
  const ended = page.evaluate(() => window.engine.scriptRun("loop", undefined).catch((problem: Error) => problem.message));
  await type(page, 6, 1, "alive");
  await expectShown(page, [6, 1], [["alive"]]);
  await page.evaluate(() => window.engine.stop());
  expect(await ended).toBe("Exceeded maximum execution time");
});

test("another document takes the place of the first, in either language, light or dark", async () => {
  const page = await start(fewOrders);
  const menus = () => page.evaluate(() => window.engine.menus().map(({ caption }) => caption));
  const english = await menus();
  await page.evaluate(() => window.engine.setLanguage("zh"));
  expect(await menus()).not.toEqual(english);
  expect((await menus()).join()).toMatch(/\p{Script=Han}/u);
  await page.getByText("公式", { exact: true }).first().waitFor();
  await page.evaluate(() => window.engine.setDark(true));
  await page.evaluate((setup) => window.engine.open(setup), {
    ...shop,
    name: "Other",
    sheets: [{ name: "Second", cells: [["b"]], rows: 60 }],
  });
  expect(await page.evaluate(() => window.engine.grid.sheets().map(({ name }) => name))).toEqual(["Second"]);
  await type(page, 2, 1, "=RFM_NAME(5,5,5)");
  await expectShown(page, [1, 1], [["b"], ["Champions"]]);
  expect(noise).toEqual([]);
});

test("the menu's item opens the sidebar, and cells are found on the screen under frozen rows and after scrolling", async () => {
  const page = await start({ ...fewOrders, sheets: [{ ...fewOrders.sheets[0]!, rows: 200, frozenRows: 1 }] });
  const title = await page.evaluate(async () => {
    const shownSidebar = new Promise<string>((resolve) => window.engine.onSidebar(({ title }) => resolve(title)));
    await window.engine.runMenuItem("openSidebar");
    return shownSidebar;
  });
  expect(title).toBe("Customer Tiers");
  const top = (row: number) => page.evaluate((at) => window.engine.rectOf("Orders", at, 1)!.top, row);
  const [first, tenth] = [await top(1), await top(10)];
  expect(tenth - first).toBe(9 * 21);
  await page.mouse.move(300, 400);
  await page.mouse.wheel(0, 420);
  await expect.poll(() => top(10)).toBeLessThan(tenth);
  expect(await top(1)).toBe(first);
  await type(page, 40, 2, "here");
  await expectShown(page, [40, 2], [["here"]]);
});
