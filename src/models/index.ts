// THE LIST of models: a new one is a file and a line here.
import { once } from "../ground/once";
import { churnRisk } from "./lifetime/churnRisk";
import { valueMatrix } from "./lifetime/valueMatrix";
import { valueTiers } from "./lifetime/valueTiers";
import type { Model } from "./model";
import { rfm } from "./rfm/rfm";

/** Makers, the default first; each makes its entry when it is first asked for. */
const makers: readonly (() => Model)[] = [rfm, valueTiers, churnRisk, valueMatrix];

/** Every model, the default first. */
export const models = once(() => makers.map((make) => make()));
