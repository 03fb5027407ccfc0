// THE LIST of reports; a new one needs its own file and one line here.
import { contactPlan } from "./contactPlan";
import type { Report } from "./report";
import { summary } from "./summary";

/** Every report, in the order of their tabs. */
export const reports: readonly Report[] = [summary, contactPlan];
