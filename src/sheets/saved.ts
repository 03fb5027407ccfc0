// The add-on's memory in a document: read as a whole, believed only if it is whole, and saved.
import * as v from "valibot";
import { orRefusal, Refusal } from "../ground/refusal";
import { fromProperties, type Properties, partsOf, refuseOverfull, toProperties } from "./keptText";
import { sheetsMarked } from "./marks";
import { openSpreadsheet } from "./read";
import { freshSecret } from "./service";
import { type Half, type State, shapeOfHalf, shapeOfState, stateVersion } from "./stateShape";
import { Unreadable } from "./unreadable";

export type { Half, Open, Results, RunRecord, State } from "./stateShape";

/** Everything remembered; `request` is the user's last choices as JSON. */
export interface Saved {
  readonly state: State;
  readonly request: string | null;
  readonly half: Half | null;
  /** A random text of this document, with which fingerprints are keyed; null until the first run. */
  readonly secret: string | null;
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

/** Whether every tab that a state names as a report is gone or carries our mark. Columns are found by their marks in any case. */
function areOurs({ results, last, open }: State): boolean {
  const records = [last, open?.record].flatMap((record) => record?.reports ?? []);
  const named = [...results.reports, ...records.flatMap(({ sheet, made }) => [{ sheet }, { sheet: made }])].flatMap(
    ({ sheet }) => sheet ?? [],
  );
  if (named.length === 0) return true;
  const marked = sheetsMarked();
  const standing = new Set(
    openSpreadsheet()
      .getSheets()
      .map((sheet) => sheet.getSheetId()),
  );
  return named.every((sheet) => marked.has(sheet) || !standing.has(sheet));
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
  if (!kept.hasChecksum && !areOurs(parsed.output)) throw new Unreadable("state", "foreign");
  return { ...parsed.output, version: stateVersion };
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
  return { state: readState(all), request: readRequest(all), half: readHalf(all), secret: readSecret(all) };
}

const readers = { [stateKey]: readState, [requestKey]: readRequest, [halfKey]: readHalf, [secretKey]: readSecret } as const;

/**
 * Forgets the parts of the memory that cannot be believed.
 *
 * @param isRequest - whether choices can be followed
 * @returns whether the state was one of them
 */
export function forgetUnreadable(isRequest: (request: string) => boolean): boolean {
  const all = allKept();
  const isUnreadable = (key: string, read: (kept: Properties) => unknown): boolean => {
    const found = orRefusal(() => read(all));
    return found instanceof Refusal || (key === requestKey && typeof found === "string" && !isRequest(found));
  };
  const unreadable = Object.entries(readers).flatMap(([key, read]) => (isUnreadable(key, read) ? [key] : []));
  for (const key of unreadable) deleteText(key, Object.keys(all));
  return unreadable.includes(stateKey);
}

/** Remembers a tab under construction, before it is added. */
export function noteHalf(half: Half): void {
  PropertiesService.getDocumentProperties().setProperties({ [halfKey]: JSON.stringify(half) });
}

/** Forgets a tab under construction, after it is complete or gone. */
export function forgetHalf(): void {
  PropertiesService.getDocumentProperties().deleteProperty(halfKey);
}

/** What is saved beside the state; what is absent stays as it is. */
interface Beside {
  /** The user's wishes as JSON. */
  readonly request?: string;
  readonly secret?: string;
}

/**
 * Saves the state.
 *
 * @throws Refusal for more than the document can hold
 */
export function save(state: State, { request, secret }: Beside = {}): void {
  const properties = {
    ...toProperties(stateKey, JSON.stringify(state)),
    ...(request === undefined ? {} : toProperties(requestKey, request)),
    ...(secret === undefined ? {} : { [secretKey]: secret }),
  };
  refuseOverfull(properties);
  PropertiesService.getDocumentProperties().setProperties(properties);
}

/** The document's secret: the one it has, or a fresh one, which is to be saved. */
export function secretOf({ secret }: Saved): string {
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
