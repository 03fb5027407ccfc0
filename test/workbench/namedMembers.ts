// Finds the Apps Script members that a script names, and those that the conformance suite has cases for.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Node, parse } from "acorn";
import { conformanceCases } from "../../workbench/host/conformance";
import { caseScript } from "../../workbench/host/conformanceCase";

const typesFolder = "node_modules/@types/google-apps-script";

/** Matches the declaration files of the services that an add-on for Sheets may name. */
const declarations =
  /^google-apps-script\.(base|cache|charts|html|lock|properties|script|spreadsheet|utilities|url-fetch|drive)\.d\.ts$/;

/** Returns every member of a class and every value of an enum in Google's declarations. */
function declaredMembers(): Set<string> {
  const members = new Set<string>();
  for (const file of readdirSync(typesFolder).filter((name) => declarations.test(name))) {
    const text = readFileSync(join(typesFolder, file), "utf8");
    for (const [, member] of text.matchAll(/^\s+([A-Za-z_]\w*)(?:<[^>]*>)?\(/gm)) members.add(member!);
    for (const [, group] of text.matchAll(/^\s+([A-Z]\w*): typeof /gm)) members.add(group!);
    for (const [, value] of text.matchAll(/^\s+([A-Z][A-Z0-9_]*)(?: = [^,]+)?,$/gm)) members.add(value!);
  }
  return members;
}

const plainObjects: readonly object[] = [
  Object,
  Array,
  Map,
  Set,
  String,
  Number,
  Boolean,
  Date,
  RegExp,
  Error,
  Promise,
  Float64Array,
  Function,
  WeakMap,
];

/** Returns the names that plain JavaScript has as well. Such a name alone does not show a call of Google's. */
function plainMembers(): Set<string> {
  const names = new Set<string>();
  const add = (holder: object | null): void => {
    for (let own = holder; own !== null; own = Object.getPrototypeOf(own) as object | null)
      for (const name of Object.getOwnPropertyNames(own)) names.add(name);
  };
  for (const each of plainObjects) add((each as { prototype: object }).prototype);
  for (const holder of [Math, JSON, Intl, Reflect, ...plainObjects]) add(holder);
  return names;
}

type Visited = Node & Record<string, unknown>;

function isNode(given: unknown): given is Visited {
  return typeof given === "object" && given !== null && "type" in given;
}

function visit(node: Visited, meet: (node: Visited) => void): void {
  meet(node);
  for (const part of Object.values(node)) {
    for (const inner of Array.isArray(part) ? part : [part]) if (isNode(inner)) visit(inner, meet);
  }
}

function nameIn(node: Visited, isComputed: boolean): string | null {
  if (!isComputed && node.type === "Identifier") return String(node.name);
  return node.type === "Literal" && typeof node.value === "string" ? node.value : null;
}

/** Returns every name after a dot, in brackets as a text, or taken out of an object by a pattern. */
function propertyNames(code: string): Set<string> {
  const names = new Set<string>();
  const add = (name: string | null): void => {
    if (name !== null) names.add(name);
  };
  visit(parse(code, { ecmaVersion: 2022 }) as unknown as Visited, (node) => {
    if (node.type === "MemberExpression") add(nameIn(node.property as Visited, node.computed === true));
    if (node.type !== "ObjectPattern") return;
    for (const property of node.properties as Visited[])
      if (property.type === "Property") add(nameIn(property.key as Visited, property.computed === true));
  });
  return names;
}

/** Returns the members of services that a script names. Names that plain JavaScript has as well are left out. */
export function membersNamed(code: string): Set<string> {
  const [declared, plain] = [declaredMembers(), plainMembers()];
  return new Set([...propertyNames(code)].filter((name) => declared.has(name) && !plain.has(name)));
}

/** Returns the names that the script of some case names. */
function membersTried(): Set<string> {
  const names = new Set<string>();
  for (const tried of conformanceCases) {
    const code = caseScript(tried);
    for (const name of propertyNames(code)) names.add(name);
  }
  return names;
}

/** Names of service members that the script uses for its own fields and functions. */
const ownNames: readonly string[] = ["open", "next", "onOpen"];

/** Returns the members that a script names but no conformance case does. */
export function membersWithoutCase(code: string): string[] {
  const tried = membersTried();
  return [...membersNamed(code)].filter((name) => !tried.has(name) && !ownNames.includes(name)).sort();
}
