// THE LIST of reports; a new one needs its own file and one line here.
import { allTiers } from "./allTiers";
import { contactPlan } from "./contactPlan";
import { forecastCheck } from "./forecastCheck";
import { lifetimeValue } from "./lifetimeValue";
import type { Report } from "./report";
import { summary } from "./summary";

/** Every report, in the order of their tabs. */
export const reports: readonly Report[] = [summary, allTiers, lifetimeValue, forecastCheck, contactPlan];
