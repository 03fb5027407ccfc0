// THE LIST of cell functions. A new function is one file and one line here.
import type { Cell } from "../ground/cell";
import { once } from "../ground/once";
import { dateOfDay } from "../ground/zone";
import type { Argument } from "./arguments";
import { clvAlive } from "./clvAlive";
import { clvFit } from "./clvFit";
import { clvOrders } from "./clvOrders";
import { clvSimple } from "./clvSimple";
import { clvSpend } from "./clvSpend";
import { clvTable } from "./clvTable";
import type { CustomFunction, Sheet } from "./customFunction";
import { rfmAudit } from "./rfmAudit";
import { rfmCuts } from "./rfmCuts";
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
  rfmCuts,
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
 * @param ask - what the spreadsheet is asked for, at most once each and only if it matters
 */
export function callFunction(name: string, args: readonly Argument[], ask: Sheet): Cell[][] | Cell {
  const found = customFunctions().find((own) => own.name === name);
  if (!found) throw new RangeError(`callFunction needs the name of a cell function, got ${name}`);
  const zone = once(ask.zone);
  const dateOf = once(() => dateOfDay(zone()));
  const output = found.call(args, { zone, locale: once(ask.locale) });
  const shown = output.map((row) => row.map((cell) => (typeof cell === "object" ? dateOf()(cell.day) : cell)));
  return shown.length === 1 && shown[0]!.length === 1 ? shown[0]![0] : shown;
}
