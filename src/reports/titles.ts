// Names of the reports' tabs, apart from what draws them, so that the sidebar can tell of a report without carrying it.
import type { Text } from "../customers/language";

/** Title of each report, by its id. */
export const reportTitles = {
  summary: { en: "Summary", zh: "客户分层汇总" },
} as const satisfies Readonly<Record<string, Text>>;
