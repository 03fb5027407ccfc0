// THE LIST of facts that any model may ask for; a model may declare one of its own beside them.
import { days, histories, orders, revenue } from "./totals";

export { numberTrait, textTrait } from "./trait";
export { days, histories, orders, revenue };
