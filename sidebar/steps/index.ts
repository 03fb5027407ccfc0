// THE LIST of wizard steps. A new step is one file and one line here.
import type { Step } from "../state/wizard";
import { check } from "./check";
import { columns } from "./columns";
import { method } from "./method";
import { output } from "./output";

/** Every step, in order. After the last, a run begins. */
export const steps: readonly Step[] = [columns, check, method, output];
