// THE LIST of models: a new one is a file and a line here.
import { churnRisk } from "./lifetime/churnRisk";
import { valueMatrix } from "./lifetime/valueMatrix";
import { valueTiers } from "./lifetime/valueTiers";
import type { Model } from "./model";
import { rfm } from "./rfm/rfm";

/** Every model, the default first. */
export const models: readonly Model[] = [rfm, valueTiers, churnRisk, valueMatrix];
