// THE LIST of cell functions. A new function is one file and one line here.
import { once } from "../ground/once";
import type { Argument } from "./arguments";
import { clvAlive } from "./clvAlive";
import { clvFit } from "./clvFit";
import { clvOrders } from "./clvOrders";
import { clvSimple } from "./clvSimple";
import { clvSpend } from "./clvSpend";
import { clvTable } from "./clvTable";
import type { CustomFunction, Output } from "./customFunction";
import { rfmAudit } from "./rfmAudit";
import { rfmName } from "./rfmName";
import { rfmScores } from "./rfmScores";
import { rfmTable } from "./rfmTable";
import { rfmTier } from "./rfmTier";
import { rfmWhy } from "./rfmWhy";

/** Makers; each makes its entry when it is first asked for. */
const makers: readonly (() => CustomFunction)[] = [
  rfmTable,
  rfmAudit,
  rfmTier,
  rfmScores,
  rfmName,
  rfmWhy,
  clvTable,
  clvFit,
  clvAlive,
  clvOrders,
  clvSpend,
  clvSimple,
];

/** Every cell function. */
export const customFunctions = once(() => makers.map((make) => make()));

/**
 * Runs a cell function. Only the stubs call it.
 *
 * @param zone - gives the sheet's time zone; null if no argument can be a date
 */
export function callFunction(
  name: string,
  args: readonly Argument[],
  zone: (() => string) | null,
): Output | string | number | boolean {
  const found = customFunctions().find((own) => own.name === name);
  if (!found) throw new RangeError(`callFunction needs the name of a cell function, got ${name}`);
  let known: string | null = null;
  const output = found.call(args, () => {
    known ??= zone ? zone() : "";
    return known;
  });
  return output.length === 1 && output[0]!.length === 1 ? output[0]![0]! : output;
}
