// The add-on's memory in a document: read as a whole, believed only if it is whole, and saved.
import * as v from "valibot";
import { orRefusal, Refusal } from "../ground/refusal";
import { fromProperties, type Properties, partsOf, refuseOverfull, toPartKeys, toProperties } from "./keptText";
import { sheetsMarked } from "./marks";
import { openSpreadsheet } from "./read";
import { freshSecret } from "./service";
import { type Half, type Results, type State, shapeOfHalf, shapeOfState, stateVersion } from "./stateShape";
import { type MemoryPart, Unreadable } from "./unreadable";

export type { Half, Open, Results, RunRecord, State } from "./stateShape";

/** Everything remembered. The choices, as JSON, are read when they are asked for: what needs none works though they are damaged. */
export interface Saved {
  readonly state: State;
  /** The choices. @throws Unreadable if they are damaged */
  readonly request: () => string | null;
  readonly half: Half | null;
  /** A random text of this document, with which fingerprints are keyed; null until the first run. */
  readonly secret: string | null;
  /** Names of properties that hold parts of longer texts, which were kept before. */
  readonly spare: readonly string[];
}

export const nothingSaved: State = {
  version: stateVersion,
  open: null,
  last: null,
  results: { source: null, tables: [], reports: [] },
  stale: null,
};

const stateKey = "customerTiers.state";
const requestKey = "customerTiers.request";
const halfKey = "customerTiers.half";
const secretKey = "customerTiers.secret";

/** Whether every tab that results name as a report is gone or carries our mark. Columns are found by their marks in any case. */
function areOurs({ reports }: Results): boolean {
  if (reports.length === 0) return true;
  const marked = sheetsMarked();
  const sheets = openSpreadsheet().getSheets();
  const standing = new Set(sheets.map((sheet) => sheet.getSheetId()));
  return reports.every(({ sheet }) => marked.has(sheet) || !standing.has(sheet));
}

/**
 * A state that the version before kept, without a checksum. Its results are believed if they are ours. Its last run can no longer be undone,
 * because nothing tells whether the hidden tab is as that run left it.
 *
 * @throws Unreadable for results that are not ours, and for a run that was open when the version changed
 */
function fromUnchecked({ open, last, results }: State): State {
  if (open !== null) throw new Unreadable("state", "otherVersion");
  if (!areOurs(results)) throw new Unreadable("state", "foreign");
  return { ...nothingSaved, results, stale: last?.token ?? null };
}

function parse(text: string): unknown {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
  return parsed.success ? parsed.output : null;
}

/** @throws Unreadable for a state that is damaged, of another version, or names tabs that are not ours */
function readState(all: Properties): State {
  const kept = fromProperties(stateKey, all);
  if (kept === null) return nothingSaved;
  if (kept === "damaged") throw new Unreadable("state", "damaged");
  const found = parse(kept.text);
  const { version } = v.is(v.object({ version: v.number() }), found) ? found : { version: null };
  if (version !== null && version !== stateVersion && (version !== 1 || kept.hasChecksum))
    throw new Unreadable("state", "otherVersion");
  const parsed = v.safeParse(shapeOfState(), found);
  if (!parsed.success || (version === stateVersion && !kept.hasChecksum)) throw new Unreadable("state", "damaged");
  if (kept.hasChecksum) return parsed.output;
  return fromUnchecked(parsed.output);
}

/** @throws Unreadable for choices that are damaged */
function readRequest(all: Properties): string | null {
  const kept = fromProperties(requestKey, all);
  if (kept === null) return null;
  if (kept !== "damaged" && v.is(v.record(v.string(), v.unknown()), parse(kept.text))) return kept.text;
  throw new Unreadable("request", "damaged");
}

/** @throws Unreadable where what is remembered is damaged: a tab of the user's must not pass for one under construction */
function readHalf(all: Properties): Half | null {
  const kept = all[halfKey];
  if (kept === undefined) return null;
  const parsed = v.safeParse(shapeOfHalf(), parse(kept));
  if (parsed.success) return parsed.output;
  throw new Unreadable("half", "damaged");
}

/** @throws Unreadable for a secret that is damaged */
function readSecret(all: Properties): string | null {
  const kept = all[secretKey];
  if (kept === undefined) return null;
  if (/^[0-9a-f]{64}$/.test(kept)) return kept;
  throw new Unreadable("secret", "damaged");
}

function allKept(): Properties {
  return PropertiesService.getDocumentProperties().getProperties();
}

/**
 * Reads what is remembered.
 *
 * @throws Unreadable if a part of it cannot be believed
 */
export function readSaved(): Saved {
  const all = allKept();
  return {
    state: readState(all),
    request: () => readRequest(all),
    half: readHalf(all),
    secret: readSecret(all),
    spare: spareOf(all),
  };
}

/** Parts beyond the last one of a text. */
function spareOf(all: Properties): readonly string[] {
  return [stateKey, requestKey].flatMap((key) => {
    const whole = toPartKeys(key, all);
    return partsOf(key, Object.keys(all)).filter((name) => !whole.includes(name));
  });
}

const readers: Readonly<Record<MemoryPart, (kept: Properties) => unknown>> = {
  state: readState,
  request: readRequest,
  half: readHalf,
  secret: readSecret,
};

const keys: Readonly<Record<MemoryPart, string>> = { state: stateKey, request: requestKey, half: halfKey, secret: secretKey };

/**
 * Finds the parts of the memory that cannot be believed.
 *
 * @param isRequest - whether choices can be followed
 * @returns these parts, and the state if it is not one of them
 */
export function findUnreadable(isRequest: (request: string) => boolean): {
  readonly parts: readonly MemoryPart[];
  readonly state: State | null;
} {
  const all = allKept();
  const state = orRefusal(() => readState(all));
  const parts = (Object.keys(readers) as MemoryPart[]).filter((part) => {
    const found = orRefusal(() => readers[part](all));
    return found instanceof Refusal || (part === "request" && typeof found === "string" && !isRequest(found));
  });
  return { parts, state: state instanceof Refusal ? null : state };
}

/** Forgets parts of the memory. */
export function forgetParts(parts: readonly MemoryPart[]): void {
  if (parts.length === 0) return;
  const names = PropertiesService.getDocumentProperties().getKeys();
  for (const part of parts) deleteText(keys[part], names);
}

/** Remembers a tab under construction, before it is added. */
export function noteHalf(half: Half): void {
  PropertiesService.getDocumentProperties().setProperties({ [halfKey]: JSON.stringify(half) });
}

/** Forgets a tab under construction, after it is complete or gone. */
export function forgetHalf(): void {
  PropertiesService.getDocumentProperties().deleteProperty(halfKey);
}

/** Saves the state. @throws Refusal for more than the document can hold */
export function save(state: State): void {
  const properties = toProperties(stateKey, JSON.stringify(state));
  refuseOverfull(properties);
  PropertiesService.getDocumentProperties().setProperties(properties);
}

/**
 * Saves the state of a run that begins, with the user's choices and the document's secret. What longer texts have left is deleted before.
 *
 * @throws Refusal for more than the document can hold
 */
export function saveBegun(
  state: State,
  request: string,
  { secret, spare }: { readonly secret: string; readonly spare: readonly string[] },
): void {
  const store = PropertiesService.getDocumentProperties();
  const properties = {
    ...toProperties(stateKey, JSON.stringify(state)),
    ...toProperties(requestKey, request),
    [secretKey]: secret,
  };
  refuseOverfull(properties);
  for (const name of spare) store.deleteProperty(name);
  store.setProperties(properties);
}

/** The document's secret: the one it has, or a fresh one, which is to be saved. */
export function secretOf({ secret }: Pick<Saved, "secret">): string {
  return secret ?? freshSecret();
}

/** Deletes a text. Its head goes first: parts without a head are no text. */
function deleteText(key: string, names: readonly string[]): void {
  const properties = PropertiesService.getDocumentProperties();
  for (const name of [key, ...partsOf(key, names)]) properties.deleteProperty(name);
}

/** Forgets everything, in one call. */
export function forget(): void {
  PropertiesService.getDocumentProperties().deleteAllProperties();
}
