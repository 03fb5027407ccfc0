// Which calls a run may make, by its authorisation mode and the scopes in the manifest.
import { HostError, ScriptException } from "./hostError";

export type AuthMode = "NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL";

/**
 * The access that a member needs. `free`: Logger, Utilities and the user's locale; `store`: changing properties; `user`: knowing who runs
 * the script.
 */
export type Need = "free" | "service" | "read" | "write" | "store" | "user" | "menu" | "dialog";

const allowed: Readonly<Record<AuthMode, readonly Need[]>> = {
  NONE: ["free", "menu"],
  LIMITED: ["free", "service", "read", "write", "store", "menu"],
  CUSTOM_FUNCTION: ["free", "service", "read"],
  FULL: ["free", "service", "read", "write", "store", "user", "menu", "dialog"],
};

const PREFIX = "https://www.googleapis.com/auth/";
const DOCUMENT_SCOPES = ["spreadsheets.currentonly", "spreadsheets"];
const UI_SCOPES = ["script.container.ui"];

const neededScopes: Readonly<Record<Need, readonly string[]>> = {
  free: [],
  service: [],
  read: DOCUMENT_SCOPES,
  write: DOCUMENT_SCOPES,
  store: [],
  user: [],
  menu: UI_SCOPES,
  dialog: UI_SCOPES,
};

const VIEW_ONLY = "You do not have permission to access the requested document.";

/** Members that count as writes but do not change the file, so that viewers may call them. */
const forViewers = ["SpreadsheetApp.flush", "Spreadsheet.setActiveSheet"];

/** Throws if a user who may only view the file calls a member that changes it. */
export function checkViewer(path: string, need: Need): void {
  if (need === "write" && !forViewers.includes(path)) throw new ScriptException(VIEW_ONLY);
}

export interface Manifest {
  readonly timeZone: string;
  readonly scopes: readonly string[];
}

/** Reads the manifest (appsscript.json). It must name V8 and its scopes. */
export function parseManifest(manifest: object): Manifest {
  const { timeZone, oauthScopes, runtimeVersion } = manifest as Record<string, unknown>;
  if (typeof timeZone !== "string") throw new HostError("call", "The manifest needs a timeZone");
  if (runtimeVersion !== "V8") throw new HostError("call", 'The manifest needs runtimeVersion "V8"');
  const isList = Array.isArray(oauthScopes) && oauthScopes.every((scope) => typeof scope === "string");
  if (!isList) throw new HostError("call", "The manifest needs oauthScopes, else Google infers broader ones");
  return { timeZone, scopes: oauthScopes };
}

/**
 * Throws Google's exception if the mode or the manifest does not allow a call.
 *
 * @param path - such as "SpreadsheetApp.getUi" or "Range.setValues"; the exception for a refused write names only the member
 */
export function checkAccess(path: string, need: Need, mode: AuthMode, scopes: readonly string[]): void {
  const wanted = neededScopes[need];
  if (wanted.length > 0 && !wanted.some((scope) => scopes.includes(PREFIX + scope))) {
    const list = wanted.map((scope) => PREFIX + scope).join(" || ");
    throw new ScriptException(`Specified permissions are not sufficient to call ${path}. Required permissions: ${list}`);
  }
  if (allowed[mode].includes(need)) return;
  if (path === "SpreadsheetApp.getUi") throw new ScriptException("Cannot call SpreadsheetApp.getUi() from this context.");
  const name = need === "write" || need === "store" ? path.slice(path.indexOf(".") + 1) : path;
  throw new ScriptException(`You do not have permission to call ${name}`);
}
