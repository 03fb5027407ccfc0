// Tests tabs of the user that get the name of a tab of the run. They are never taken for the run's own.
import { describe, expect, test } from "vitest";
import type { Host } from "../../workbench/host/host";
import { answered, call, namesOf, openDocument, picture, refused, run, stage } from "../whole/documentDriver";
import { resultTabs } from "../whole/resultTabs";
import { shownChangesSince, tabOf, tradingShop } from "../whole/tradingShop";

/** Acts of a user while a run waits to be written. */
const meddling: Readonly<Record<string, (host: Host) => void>> = {
  "the scored tab is renamed": (host) => host.grid.renameSheet(tabOf(host, "Orders"), "Customers"),
  "the scored tab is renamed as a report": (host) => host.grid.renameSheet(tabOf(host, "Orders"), "Summary"),
  "a copy of what will be written is put into a tab of that name": (host) => {
    const twin = openDocument(tradingShop);
    run(twin);
    const written = tabOf(twin, "Customers");
    const area = { row: 1, column: 1, rows: written.lastRow(), columns: written.lastColumn() };
    const active = host.grid.activeSheet();
    host.grid.insertSheet("Customers", 0).writeContents(
      area,
      written.read(area).map(({ contents }) => contents),
    );
    host.grid.activate(active);
  },
};

describe.each(Object.entries(meddling))("%s while a run waits to be written", (_, meddle) => {
  const waiting = () => {
    const host = openDocument(tradingShop);
    const token = stage(host);
    const sheet = tabOf(host, "Orders").id;
    meddle(host);
    return { host, token, sheet, before: picture(host) };
  };

  test("and the run is stopped: it stays as it is", () => {
    const { host, token, before } = waiting();
    answered(host, { verb: "takeBack", token });
    expect(shownChangesSince(before, host)).toEqual([]);
  });

  test("and the run cannot be written: it stays as it is, and the next run finds another name", () => {
    const { host, token, sheet, before } = waiting();
    expect(refused(host, { verb: "commit", token })).toMatchObject({
      code: "input",
      message: expect.stringMatching(/^another tab has been called "(Customers|Summary)" since this run began$/),
      fix: "nothing was changed; start again, and the results get another name",
    });
    expect(shownChangesSince(before, host)).toEqual([]);
    const names = namesOf(host);
    run(host, { sheet });
    expect(namesOf(host)).toHaveLength(names.length + resultTabs().length + 1);
  });

  test("and the writing is killed: it stays as it is", () => {
    const { host: origin, token, before } = waiting();
    let killed = 0;
    for (let at = 20; at < 110; at += 6) {
      const host = origin.copy();
      host.inject({ call: at, how: "killAfter" });
      const isKilled = ((): boolean => {
        try {
          call(host, { verb: "commit", token });
          return false;
        } catch {
          return true;
        }
      })();
      host.inject(null);
      host.advance(60);
      answered(host, { verb: "status" });
      expect(shownChangesSince(before, host), `after call ${at}`).toEqual([]);
      if (isKilled) killed += 1;
    }
    expect(killed).toBeGreaterThan(2);
  });
});
