// Law: limits of RFM_CUTS judge each customer alone as all of them together, by every scheme, where anybody ordered twice.
import fc from "fast-check";
import { expect, test } from "vitest";
import { schemes } from "../../src/models/rfm/schemes";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import { columnOf, formulaCells } from "./formulaCells";

const shops = fc.array(
  fc.record({
    ago: fc.integer({ min: 0, max: 900 }),
    orders: fc.integer({ min: 0, max: 6 }),
    cents: fc.integer({ min: 0, max: 99_999 }),
  }),
  { minLength: 2, maxLength: 12 },
);

test.each(schemes().map(({ id }) => id))("%s judges each customer alone as it judged all of them together", (scheme) => {
  fc.assert(
    fc.property(shops, (customers) => {
      fc.pre(customers.some((own) => own.orders > 1));
      const today = 46_356; // 2026-11-30
      const columns = [
        columnOf(customers.map(({ ago }): HostCell => ({ day: today - ago }))),
        columnOf(customers.map((own) => own.orders)),
        columnOf(customers.map(({ cents }) => cents / 100)),
      ];
      const cuts = formulaCells("RFM_CUTS", ...columns, scheme, "", "2026-11-30") as HostCell[][];
      const all = formulaCells("RFM_TIER", ...columns, scheme, "2026-11-30");
      expect(formulaCells("RFM_TIER", ...columns, scheme, "", cuts)).toEqual(all);
      for (const [row, [tier]] of all.entries()) {
        const alone = columns.map((column) => column[row]![0]!);
        expect(formulaCells("RFM_TIER", ...alone, scheme, "", cuts)).toEqual([[tier]]);
      }
    }),
    { numRuns: 10 },
  );
});
