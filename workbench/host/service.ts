// How a service is declared: its enums, and its members with their access, their cost and the signatures they accept.
import { isDate } from "node:util/types";
import type { Need } from "./access";
import type { ColumnBlock } from "./grid";
import { notInHost, ScriptException } from "./hostError";
import type { Invocation } from "./invocation";
import type { CostName } from "./serviceCosts";
import { plainCopy } from "./wire";

/** Cells on their way to a script, as getValues or a custom function hands them over. */
export class CellTable {
  constructor(
    readonly columns: readonly ColumnBlock[],
    readonly height: number,
  ) {}
}

/** A plain object on its way to a script, which gets a copy. */
export class PlainAnswer {
  constructor(readonly content: Readonly<Record<string, unknown>>) {}
}

/** One value of an enum: `enumPath` such as "SpreadsheetApp.DeveloperMetadataVisibility", `name` such as "PROJECT". */
export interface EnumValue {
  readonly enumPath: string;
  readonly name: string;
}

export interface Member<State> {
  readonly need: Need;
  readonly cost: CostName;
  /**
   * Argument kinds of each signature, separated by commas. "" means no argument; "any" is checked by the member itself. Kinds: String,
   * Boolean, number (whole), decimal, null, Date, Object (of plain values), the path of a service or enum, and each of these with [] for an
   * array.
   */
  readonly accepts: readonly string[];
  /** Whether the answer depends on the effect, as with insertSheet, so that Google cannot defer the write. */
  readonly answersAtOnce?: boolean;
  /** Number of cells for the virtual clock. */
  cells?(state: State): number;
  run(state: State, args: readonly unknown[], self: Service, invocation: Invocation): unknown;
}

/** One object of a service, as a script holds it. */
export interface Service {
  readonly path: string;
  /** The last part of the path, such as "Range". */
  readonly kind: string;
  has(name: string): boolean;
  /** Values of the enum with this name, or null if there is none. */
  enumOf(name: string): readonly EnumValue[] | null;
  call(name: string, args: readonly unknown[], invocation: Invocation): unknown;
}

export function isService(arg: unknown): arg is Service {
  return typeof arg === "object" && arg !== null && "path" in arg && "call" in arg;
}

export function isEnumValue(arg: unknown): arg is EnumValue {
  return typeof arg === "object" && arg !== null && "enumPath" in arg;
}

function kindOf(arg: unknown): string {
  if (arg === null) return "null";
  if (typeof arg === "string") return "String";
  if (typeof arg === "boolean") return "Boolean";
  if (typeof arg === "number") return "number";
  if (Array.isArray(arg)) return arg.every(Array.isArray) ? "Object[][]" : `${kindOf(arg[0])}[]`;
  if (isDate(arg)) return "Date";
  if (isService(arg)) return arg.path;
  if (isEnumValue(arg)) return arg.enumPath;
  return typeof arg === "object" ? "Object" : typeof arg;
}

function isOfKind(kind: string, arg: unknown): boolean {
  if (kind === "any") return true;
  if (kind === "Service") return isService(arg);
  if (kind === "number") return Number.isSafeInteger(arg);
  if (kind === "decimal") return Number.isFinite(arg);
  if (kind.endsWith("[]") && kind !== "Object[][]") {
    return Array.isArray(arg) && arg.every((inner) => isOfKind(kind.slice(0, -2), inner));
  }
  return kindOf(arg) === kind;
}

function kindsOf(accepted: string): readonly string[] {
  return accepted === "" ? [] : accepted.split(",");
}

function fits(accepted: string, args: readonly unknown[]): boolean {
  const kinds = kindsOf(accepted);
  return kinds.length === args.length && kinds.every((kind, index) => isOfKind(kind, args[index]));
}

/** Copies lists and objects for a member, because the script may change its own later. A member that accepts "any" copies for itself. */
function copiedFor(kind: string, arg: unknown, path: string): unknown {
  if (kind === "Object" || kind === "Object[]") return plainCopy(arg, (problem) => notInHost(`${path} with ${problem}`));
  return kind.endsWith("[]") && kind !== "Object[][]" ? Array.from(arg as readonly unknown[]) : arg;
}

/** The exception for arguments that fit no signature. */
export function signatureMismatch(path: string, args: readonly unknown[]): ScriptException {
  return new ScriptException(`The parameters (${args.map(kindOf).join(",")}) don't match the method signature for ${path}.`);
}

/**
 * Defines a service, and returns a function that makes its objects. `path` names it in exceptions, such as "SpreadsheetApp.Range"; `enums`
 * holds value names by enum.
 */
export function defineService<State>(
  path: string,
  members: Readonly<Record<string, Member<State>>>,
  enums: Readonly<Record<string, readonly string[]>> = {},
): (state: State) => Service {
  const kind = path.slice(path.lastIndexOf(".") + 1);
  const valuesOf = ([name, values]: [string, readonly string[]]): [string, EnumValue[]] => [
    name,
    values.map((value) => ({ enumPath: `${path}.${name}`, name: value })),
  ];
  const enumValues = new Map(Object.entries(enums).map(valuesOf));
  return (state) => {
    const self: Service = {
      path,
      kind,
      has: (name) => Object.hasOwn(members, name),
      enumOf: (name) => enumValues.get(name) ?? null,
      call: (name, args, invocation) => {
        const member = members[name] as Member<State>;
        const takesEffect = invocation.enter(`${kind}.${name}`, member);
        const accepted = member.accepts.find((candidate) => fits(candidate, args));
        if (accepted === undefined) throw signatureMismatch(`${path}.${name}`, args);
        if (member.cells !== undefined) invocation.spendOnCells(member.cost, member.cells(state));
        if (!takesEffect) return self;
        const kinds = kindsOf(accepted);
        const given = args.map((arg, index) => copiedFor(kinds[index] ?? "any", arg, `${kind}.${name}`));
        return member.run(state, given, self, invocation);
      },
    };
    return self;
  };
}
