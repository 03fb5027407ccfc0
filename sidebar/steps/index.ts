// THE LIST of wizard steps: a new one is a file and a line here.
import type { Step } from "../state/wizard";
import { check } from "./check";
import { columns } from "./columns";
import { method } from "./method";
import { output } from "./output";

/** Every step, in order; a run follows the last. */
export const steps: readonly Step[] = [columns, check, method, output];
