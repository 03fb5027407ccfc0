// THE LIST of models: a new one is a file and a line here, and a line in forms.ts for what the user sees of it.
import { churnRisk } from "./lifetime/churnRisk";
import { valueMatrix } from "./lifetime/valueMatrix";
import { valueTiers } from "./lifetime/valueTiers";
import type { Model } from "./model";
import { rfm } from "./rfm/rfm";

/** Every model, the default first. */
export const models: readonly Model[] = [rfm, valueTiers, churnRisk, valueMatrix];
