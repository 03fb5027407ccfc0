// Messages between the page and the sidebar's frame. Both sides ignore any other message.

/** From the frame: one call of google.script.run. */
export interface ScriptCall {
  readonly call: number;
  readonly functionName: string;
  readonly parameters: readonly unknown[];
}

/** To the frame: how that call ended. */
export type ScriptAnswer =
  | { readonly call: number; readonly returned: unknown }
  | { readonly call: number; readonly failed: string };

function isObject(sent: unknown): sent is Readonly<Record<string, unknown>> {
  return typeof sent === "object" && sent !== null;
}

function hasOnly(sent: object, names: readonly string[]): boolean {
  const own = Object.keys(sent);
  return own.length === names.length && names.every((name) => own.includes(name));
}

export function isScriptCall(sent: unknown): sent is ScriptCall {
  return (
    isObject(sent) &&
    hasOnly(sent, ["call", "functionName", "parameters"]) &&
    Number.isSafeInteger(sent.call) &&
    typeof sent.functionName === "string" &&
    Array.isArray(sent.parameters)
  );
}

export function isScriptAnswer(sent: unknown): sent is ScriptAnswer {
  return (
    isObject(sent) &&
    Number.isSafeInteger(sent.call) &&
    (hasOnly(sent, ["call", "returned"]) || (hasOnly(sent, ["call", "failed"]) && typeof sent.failed === "string"))
  );
}

/** To the frame: the page was switched to light or dark, which the frame cannot see by itself. */
export interface LookChange {
  readonly isDark: boolean;
}

export function isLookChange(sent: unknown): sent is LookChange {
  return isObject(sent) && hasOnly(sent, ["isDark"]) && typeof sent.isDark === "boolean";
}
