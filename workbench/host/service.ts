// How a service is declared: members with what they need, what they cost and the signatures they accept.
import { isDate } from "node:util/types";
import type { Need } from "./access";
import type { ColumnBlock } from "./grid";
import { ScriptException } from "./hostError";
import type { Invocation } from "./invocation";
import type { CostName } from "./serviceCosts";

/** Cells on their way to a script, as getValues or a custom function hands them over. */
export class CellTable {
  constructor(
    readonly columns: readonly ColumnBlock[],
    readonly height: number,
  ) {}
}

export interface Member<State> {
  readonly need: Need;
  readonly cost: CostName;
  /** Comma-separated argument kinds per signature; "" is no argument, "any" is checked by the member itself. */
  readonly accepts: readonly string[];
  /** Cells that the virtual clock counts. */
  cells?(state: State): number;
  run(state: State, args: readonly unknown[], self: Service, invocation: Invocation): unknown;
}

/** One object of a service, as a script holds it. */
export interface Service {
  readonly path: string;
  /** The last part of the path, as in "Range". */
  readonly kind: string;
  has(name: string): boolean;
  call(name: string, args: readonly unknown[], invocation: Invocation): unknown;
}

const isService = (arg: unknown): arg is Service => typeof arg === "object" && arg !== null && "path" in arg && "call" in arg;

const kindOf = (arg: unknown): string => {
  if (arg === null) return "null";
  if (typeof arg === "string") return "String";
  if (typeof arg === "boolean") return "Boolean";
  if (typeof arg === "number") return "number";
  if (Array.isArray(arg)) return arg.every(Array.isArray) ? "Object[][]" : `${kindOf(arg[0])}[]`;
  if (isDate(arg)) return "Date";
  if (isService(arg)) return arg.path;
  return typeof arg === "object" ? "Object" : typeof arg;
};

const fits = (accepted: string, args: readonly unknown[]): boolean => {
  const kinds = accepted === "" ? [] : accepted.split(",");
  if (kinds.length !== args.length) return false;
  return kinds.every((kind, index) => {
    const arg = args[index];
    return kind === "any" || (kindOf(arg) === kind && (kind !== "number" || Number.isSafeInteger(arg)));
  });
};

/** The exception for arguments that fit no signature. */
export const signatureMismatch = (path: string, args: readonly unknown[]): ScriptException =>
  new ScriptException(`The parameters (${args.map(kindOf).join(",")}) don't match the method signature for ${path}.`);

/** A constructor of services of one kind; `path` names it in exceptions, as in "SpreadsheetApp.Range". */
export const defineService =
  <State>(path: string, members: Readonly<Record<string, Member<State>>>) =>
  (state: State): Service => {
    const kind = path.slice(path.lastIndexOf(".") + 1);
    const self: Service = {
      path,
      kind,
      has: (name) => Object.hasOwn(members, name),
      call: (name, args, invocation) => {
        const member = members[name] as Member<State>;
        invocation.enter(`${kind}.${name}`, member.need, member.cost);
        if (!member.accepts.some((accepted) => fits(accepted, args))) throw signatureMismatch(`${path}.${name}`, args);
        if (member.cells !== undefined) invocation.spendOnCells(member.cost, member.cells(state));
        return member.run(state, args, self, invocation);
      },
    };
    return self;
  };
