// Reads an export as the command line does, scores it with the built bundle, and tells how that came out.
import type { Envelope } from "../../src/app/api";
import { type FileName, openBytes } from "../../workbench/files/openBytes";
import { Refusal } from "../../workbench/refusal";
import { answer, type Scored } from "../whole/shop";
import type { Kind, Lack, NoteOf, Person } from "./declaration";
import { plainName } from "./handReading";

/** What a file has to come to. */
export interface Expected {
  /** Figures that are right; none where the data cannot tell them. */
  readonly readings: readonly (readonly Person[])[];
  /** What the question has to name, where it is asked. */
  readonly names?: readonly string[];
  /** What the refusal has to say is lacking. */
  readonly lacks?: Lack;
  readonly note?: NoteOf;
}

export interface CameOut {
  readonly kind: Kind;
  /** False for a question or a refusal that is about something else than what has to be chosen or is lacking. */
  readonly isToThePoint: boolean;
  /** The sentence of a question or a refusal, or the figures that came out. */
  readonly says: string;
}

/** What came out, as people of a reading. */
function shownPeople({ customers }: Scored): Person[] {
  return customers.customer.map((name, place) => ({
    who: [name],
    orders: customers.frequency[place]!,
    revenue: customers.revenue[place]!,
    last: customers.lastOrder[place] ?? "",
  }));
}

function isSame(shown: readonly Person[], reading: readonly Person[]): boolean {
  const isOf = (name: string, { who }: Person): boolean => who.some((one) => plainName(one) === plainName(name));
  return (
    shown.length === reading.length &&
    reading.every((person) => {
      const own = shown.filter(({ who: [name = ""] }) => isOf(name, person));
      const [only] = own;
      const isRight = only?.orders === person.orders && only.last === person.last;
      return own.length === 1 && isRight && Math.abs(only.revenue - person.revenue) < 0.005;
    })
  );
}

/** The rows that a text names: "row 3", "rows 3, 5 and 7", "rows 3–5". Other numbers, such as counts, are no rows. */
function rowsIn(text: string): Set<number> {
  const met = new Set<number>();
  for (const [, list = ""] of text.matchAll(/\brows?\s+(\d+(?:(?:\s*(?:[,–-]|to|and)\s*)+\d+)*)/gi)) {
    for (const [, from = "", to = from] of list.matchAll(/(\d+)(?:\s*(?:–|-|to)\s*(\d+))?/g)) {
      for (let row = Number(from); row <= Math.min(Number(to), Number(from) + 1000); row++) met.add(row);
    }
  }
  return met;
}

/** Whether one sentence names a column of the fault, and each of its rows or the first one with their number. */
export function isNamed(texts: readonly string[], { columns, rows }: NoteOf): boolean {
  return texts.some((text) => {
    const named = rowsIn(text);
    const isCounted = rows.length > 1 && named.has(rows[0]!) && new RegExp(`\\b${rows.length}\\b`).test(text);
    const isPlaced = isCounted || rows.every((row) => named.has(row));
    return isPlaced && (columns.length === 0 || columns.some((header) => text.includes(header.trim())));
  });
}

/** What a refusal says where an export lacks something: that it is not there, in one clause. */
const lackingWords: Readonly<Record<Lack, RegExp>> = {
  buyer: /\b(?:no|not|lacks?|without)\b.{0,60}\b(?:buyers?|customers?)\b/i,
  date: /\b(?:no|not|lacks?|without)\b.{0,60}\b(?:dates?|days?)\b/i,
  amount: /\b(?:no|not|lacks?|without)\b.{0,60}\b(?:amounts?|purchases|orders)\b/i,
  lastOrder: /\b(?:no|not|lacks?|without)\b.{0,60}\blast (?:order|purchase)/i,
  orders: /\b(?:no|not|lacks?|without)\b.{0,60}\borders\b/i,
  anything: /#REF!/,
};

function refused(says: string, { lacks }: Expected): CameOut {
  return { kind: "refused", isToThePoint: lacks === undefined || lackingWords[lacks].test(says), says };
}

function judge(envelope: Envelope<"score">, remarks: readonly string[], expected: Expected): CameOut {
  const { readings, names = [], note } = expected;
  if (!envelope.ok) {
    const { code, message, fix, choices, candidates = [] } = envelope.error;
    if (code === "unexpected") throw new Error(`The script failed: ${message}`);
    const offered = candidates.map(({ header }) => header);
    const says = `${message}: ${fix} ${[...choices, ...offered].join(", ")}`;
    if (code !== "question") return refused(says, expected);
    return { kind: "asked", isToThePoint: names.every((name) => says.toLowerCase().includes(name.toLowerCase())), says };
  }
  const { notes, audit } = envelope.answer;
  const shown = shownPeople(envelope.answer as Scored);
  const says = shown.map(({ who, orders, revenue, last }) => `${who.join()} ${orders} ${revenue} ${last}`).join("; ");
  if (readings.some((reading) => isSame(shown, reading))) return { kind: "right", isToThePoint: true, says };
  const texts = [...remarks, ...notes.map(({ text }) => text), ...audit.reasons.map(({ text, example }) => `${text} ${example}`)];
  return { kind: note && isNamed(texts, note) ? "noted" : "silently wrong", isToThePoint: true, says };
}

/** Opens and scores the bytes of a file, with no choice of the user's. */
export async function comeOut(bytes: Uint8Array, file: string, expected: Expected): Promise<CameOut> {
  const ending = file.slice(file.lastIndexOf("."));
  const name: FileName = { base: file, ending, shown: file };
  const opened = await openBytes(bytes, name, null).catch((error: unknown) => {
    if (error instanceof Refusal) return error.inWords("en");
    throw error;
  });
  if (typeof opened === "string") return refused(opened, expected);
  return judge(
    answer(opened.cells),
    opened.remarks.map(({ en }) => en),
    expected,
  );
}
