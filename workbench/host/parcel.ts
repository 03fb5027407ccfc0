// The values that cross into a script's realm, and the way a realm reaches the services. It is the same for every kind of realm.
import { notInHost, ScriptException } from "./hostError";
import type { Invocation } from "./invocation";
import { type ScriptColumn, toScriptColumns } from "./scriptCells";
import { CellTable, type EnumValue, isEnumValue, isService, PlainAnswer, type Service } from "./service";
import type { SheetZone } from "./sheetZone";
import { parameterText } from "./wire";

/** A value that crosses into a realm. The object itself is made inside the realm. */
export type Parcel =
  | { readonly kind: "plain"; readonly content: unknown }
  | { readonly kind: "json"; readonly text: string }
  | { readonly kind: "rows" | "cell"; readonly columns: readonly ScriptColumn[]; readonly height: number }
  | { readonly kind: "service"; readonly service: Service }
  | { readonly kind: "list"; readonly services: readonly Service[] }
  | { readonly kind: "enum"; readonly value: EnumValue }
  | { readonly kind: "error"; readonly message: string };

/** The parameter of a call from outside. @throws HostError for what no wire takes */
export function jsonParcel(given: unknown): Parcel {
  const text = parameterText(given);
  return text === null ? { kind: "plain", content: undefined } : { kind: "json", text };
}

function packed(answer: unknown, sheetZone: SheetZone): Parcel {
  if (answer instanceof CellTable) {
    const columns = toScriptColumns(answer.columns, sheetZone);
    return { kind: answer.height === 0 ? "cell" : "rows", columns, height: answer.height };
  }
  if (Array.isArray(answer)) {
    const isServices = answer.length > 0 && answer.every(isService);
    return isServices ? { kind: "list", services: answer } : { kind: "json", text: JSON.stringify(answer) };
  }
  if (answer instanceof PlainAnswer) return { kind: "json", text: JSON.stringify(answer.content) };
  if (isEnumValue(answer)) return { kind: "enum", value: answer };
  if (typeof answer === "object" && answer !== null) return { kind: "service", service: answer as Service };
  return { kind: "plain", content: answer };
}

/** How a realm asks about services and calls them during one run. */
export interface Bridge {
  now(): number;
  has(service: Service, name: string): boolean;
  enumOf(service: Service, name: string): readonly EnumValue[] | null;
  /** Text of the refusal of something that the host lacks. */
  missing(path: string): string;
  call(service: Service, name: string, args: readonly unknown[]): Parcel;
}

/** The bridge of one run. A failure of the host itself is recorded in the invocation. */
export function serviceBridge(invocation: Invocation, sheetZone: SheetZone): Bridge {
  const refuse = (fault: unknown): Parcel => {
    if (fault instanceof ScriptException) return { kind: "error", message: fault.message };
    const kept = invocation.fail(fault instanceof Error ? fault : new Error(String(fault)));
    return { kind: "error", message: kept.message };
  };
  return {
    now: () => invocation.meter.now(),
    has: (service, name) => service.has(name),
    enumOf: (service, name) => service.enumOf(name),
    missing: (path) => invocation.fail(notInHost(path)).message,
    call: (service, name, args) => {
      if (invocation.fault !== null) return { kind: "error", message: invocation.fault.message };
      try {
        const answer = service.call(name, args, invocation);
        return invocation.fault === null ? packed(answer, sheetZone) : refuse(invocation.fault);
      } catch (fault) {
        return refuse(fault);
      }
    },
  };
}
