// The list of reports with as many more as make forty tabs, for a script that writes more tabs than there are reports yet.
import { reports as own } from "../../src/reports/index";
import type { Report } from "../../src/reports/report";

/** Tabs of reports, so that there are forty tabs with the one of customers. */
const wanted = 39;

const [summary] = own as readonly [Report, ...Report[]];

/** Every report, and further ones that draw what the Summary does, in tabs of their own. */
export const reports: readonly Report[] = [
  ...own,
  ...Array.from({ length: wanted }, (_, place) => ({
    ...summary,
    id: `further${place}`,
    title: { en: `Further summary ${place + 1}`, zh: `更多汇总 ${place + 1}` },
  })),
];
