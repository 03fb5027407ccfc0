// Finds the functions that Google would find in a script, from its text and without running it.
import { type AnyNode, parse } from "acorn";
import { HostError } from "./hostError";

export interface PublicFunctions {
  /** Functions that menus, triggers and google.script.run may call. */
  readonly callable: ReadonlySet<string>;
  /** Functions that a cell may call: plain function declarations only. */
  readonly custom: ReadonlySet<string>;
}

function isPublic(name: string): boolean {
  return !name.endsWith("_");
}

function isFunction(node: AnyNode | null | undefined): boolean {
  return node?.type === "FunctionExpression" || node?.type === "ArrowFunctionExpression";
}

/** Parses a script. Syntax newer than ES2019 is refused, because Google's parser may refuse it on upload. */
function parseScript(code: string) {
  try {
    return parse(code, { ecmaVersion: 2019, sourceType: "script" });
  } catch (error) {
    throw new HostError("call", `The script is not ES2019: ${(error as Error).message}`, { cause: error });
  }
}

function readPublicFunctions(code: string): PublicFunctions {
  const callable = new Set<string>();
  const custom = new Set<string>();
  for (const statement of parseScript(code).body) {
    if (statement.type === "FunctionDeclaration" && isPublic(statement.id.name)) {
      callable.add(statement.id.name);
      if (!statement.async && !statement.generator) custom.add(statement.id.name);
    }
    if (statement.type !== "VariableDeclaration") continue;
    for (const { id, init } of statement.declarations) {
      if (id.type === "Identifier" && isFunction(init) && isPublic(id.name)) callable.add(id.name);
    }
  }
  return { callable, custom };
}

/** Functions of the last script, kept because hosts are often made of the same script many times. */
let lastFound: { readonly code: string; readonly functions: PublicFunctions } | null = null;

/** Finds the functions that Google would find in a script. */
export function findPublicFunctions(code: string): PublicFunctions {
  if (lastFound?.code !== code) lastFound = { code, functions: readPublicFunctions(code) };
  return lastFound.functions;
}
