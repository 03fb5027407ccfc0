// The cell functions as they are promised: names and parameters in order, from the registry and from the reference.
import { readFileSync } from "node:fs";
import { customFunctions } from "../../src/functions/index";

/** Every cell function with its parameters; a name in brackets may be left out. */
export const documented: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  customFunctions().map(({ name, params }) => [name, params.map((param) => (param.optional ? `[${param.name}]` : param.name))]),
);

/** The same as a reader of docs/formulas.md finds them, such as `RFM_NAME(recency_score, …, [language])`. */
export function readReference(): Readonly<Record<string, readonly string[]>> {
  const calls = readFileSync("docs/formulas.md", "utf8").matchAll(/^`([A-Z_]+)\(([^)]*)\)`$/gm);
  return Object.fromEntries([...calls].map(([, name = "", params = ""]) => [name, params.split(", ")]));
}
