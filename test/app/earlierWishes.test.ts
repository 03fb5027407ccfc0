// A document that an earlier version has written opens, says what was chosen, and is scored again as it was.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { toCurrent } from "../../src/app/earlierWishes";
import type { Status } from "../../src/app/status";
import type { Host } from "../../workbench/host/host";
import type { SheetSetup } from "../../workbench/host/spreadsheetSetup";
import { answered, cellsOf, namesOf, openDocument, picture, refused, run } from "../whole/documentDriver";
import { shownChangesSince } from "../whole/tradingShop";
import { explainedAt, mainOf } from "./selecting";

/**
 * Written by the version of commit 77265db: a run by "valueTiers" over two sheets of orders, with an id map, and a plan whose rates are
 * measured in a sheet of a past campaign. It is what the host held after that run, charts and styles aside.
 */
const earlier = JSON.parse(readFileSync("test/app/earlierDocument.json", "utf8")) as {
  readonly sheets: readonly SheetSetup[];
  readonly properties: Readonly<Record<string, string>>;
};

function openEarlier(): Host {
  const host = openDocument({ name: "Shop", zone: "Europe/London", locale: "en_US", sheets: earlier.sheets });
  host.keepProperties(earlier.properties);
  return host;
}

function statusOf(host: Host): Status {
  return answered(host, { verb: "status" }) as unknown as Status;
}

describe("a document of an earlier version", () => {
  test("opens, and says what was chosen in the words of today", () => {
    const host = openEarlier();
    const before = picture(host);
    host.call("openSidebar");
    const { request, tabs, canUndo, isRunning } = statusOf(host);
    expect([isRunning, canUndo]).toEqual([false, false]);
    expect(tabs.map(({ name }) => name)).toEqual(["Customers", "Summary", "Contact plan"]);
    expect(request).toEqual({
      sheet: 11,
      sheets: [
        {
          sheet: 12,
          name: "Store",
          kind: "orders",
          columns: { customer: "Kunde", date: "Datum", amount: "Betrag", order: "Bon" },
        },
        { sheet: 13, name: "Cards", kind: "people", columns: { from: "Card", to: "Person" } },
        { sheet: 14, name: "Mail", kind: "campaign", columns: { customer: "Sent to", responded: "Ordered" } },
      ],
      orders: { dates: "dmy", amounts: "line" },
      models: ["valueTiers"],
      settings: { marginPercent: 30 },
      contact: { cost: 1, rates: { "High future value": 40 } },
      withWhy: true,
      without: { columns: ["averageOrder"], reports: ["forecastCheck", "lifetimeValue"] },
      language: "en",
    });
    expect(shownChangesSince(before, host)).toEqual([]);
  });

  test("is scored again with what was chosen: every customer is as the earlier version wrote it, in the same tabs", () => {
    const host = openEarlier();
    const written = cellsOf(host, "Customers");
    const names = namesOf(host);
    const { language: _, ...wishes } = statusOf(host).request as Status["request"] & { language: string };
    run(host, wishes);
    expect(cellsOf(host, "Customers")).toEqual(written);
    expect(namesOf(host).sort()).toEqual(names.sort());
    expect(statusOf(host).request).toMatchObject(wishes);
  });

  test("explains a customer by what was chosen, in the tier that the earlier version wrote", () => {
    const host = openEarlier();
    const [header = [], ...rows] = cellsOf(host, "Customers");
    const tier = header.indexOf("Tier");
    for (const place of rows.keys()) {
      const told = explainedAt(host, "Customers", place + 2);
      expect(told.models.map(({ model }) => model)).toEqual(["valueTiers"]);
      expect([told.written, mainOf(told).tier.name]).toEqual([null, rows[place]![tier]]);
    }
  });

  test("cannot have the earlier version's run undone, whose hidden tab nobody can check; a run after it can be", () => {
    const host = openEarlier();
    const names = namesOf(host).filter((name) => !name.startsWith("("));
    expect(refused(host, { verb: "undo" }).message).toBe("there is no run to undo");
    const before = picture(host);
    const { language: _, ...wishes } = statusOf(host).request as Status["request"] & { language: string };
    run(host, { ...wishes, without: { reports: ["summary", "contactPlan", "forecastCheck", "lifetimeValue"] } });
    answered(host, { verb: "undo" });
    expect(shownChangesSince(before, host)).toEqual([]);
    answered(host, { verb: "remove" });
    expect(namesOf(host)).toEqual(["Web shop", "Store", "Cards", "Mail"]);
    expect(names).toContain("Customers");
  });
});

describe("wishes", () => {
  test("in the words of today stay as they are", () => {
    const { request } = statusOf(openEarlier());
    expect(toCurrent(request)).toEqual(request);
    for (const given of [null, {}, { scheme: "hml3" }, "text", [1]]) expect(toCurrent(given)).toEqual(given);
  });

  test("of one model without other sheets become a list of one model", () => {
    expect(toCurrent({ model: "churnRisk", settings: { safePercent: 90 } })).toEqual({
      models: ["churnRisk"],
      settings: { safePercent: 90 },
    });
  });
});
