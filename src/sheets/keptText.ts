// A text that is kept in document properties, in as many as it takes: one property holds 9,000 bytes.
import { hashText, hashTwice } from "../ground/hash";
import { Refusal } from "../ground/refusal";

/** Bytes that one property can hold at Google. */
export const mostBytes = 9_000;

/** Most bytes of the state and the choices of a run that begins. Google allows 500,000; the state grows a little until the run ends. */
const mostBytesOfAll = 450_000;

/** Properties by name. */
export type Properties = Readonly<Record<string, string>>;

/** Bytes of a text in UTF-8; half a surrogate pair counts as 3. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) bytes += text.charCodeAt(i) < 0x80 ? 1 : text.charCodeAt(i) < 0x800 ? 2 : 3;
  return bytes;
}

/** A text in parts, each of which one property can hold; no character is cut in two. */
function toParts(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of text) {
    const own = bytesOf(character);
    if (bytes + own > mostBytes) {
      parts.push(part);
      part = "";
      bytes = 0;
    }
    part += character;
    bytes += own;
  }
  return [...parts, part];
}

function partKey(key: string, place: number): string {
  return `${key}.${place}`;
}

/** The number of a text's parts, and a fingerprint of the text as its checksum. */
function headOf(parts: number, text: string): string {
  return `${parts} parts ${hashTwice((seed) => hashText(text, seed))}`;
}

/** The properties in which a text is kept: its parts, and under its own name how many there are, with a checksum over all. */
export function toProperties(key: string, text: string): Properties {
  const parts = toParts(text);
  return Object.fromEntries([
    [key, headOf(parts.length, text)],
    ...parts.map((part, place) => [partKey(key, place), part] as const),
  ]);
}

/** A text as it is kept. A text that an earlier version kept in one property has no checksum. */
export interface Kept {
  readonly text: string;
  readonly hasChecksum: boolean;
}

/** Names of the properties that hold the parts of a text. */
export function toPartKeys(key: string, kept: Properties): readonly string[] {
  return Array.from({ length: countParts(kept[key]) }, (_, place) => partKey(key, place));
}

function countParts(head = ""): number {
  return Number(/^(\d{1,4}) parts /.exec(head)?.[1] ?? 0);
}

/** The text that is kept under a name: null if there is none, "damaged" if a part of it is missing or is not as it was written. */
export function fromProperties(key: string, kept: Properties): Kept | null | "damaged" {
  const head = kept[key];
  if (head === undefined) return null;
  const names = toPartKeys(key, kept);
  if (names.length === 0) return { text: head, hasChecksum: false };
  const text = names.map((name) => kept[name] ?? "").join("");
  return headOf(names.length, text) === head ? { text, hasChecksum: true } : "damaged";
}

/** Names of the properties that hold parts of a text, those of an earlier, longer one included. */
export function partsOf(key: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => name.startsWith(`${key}.`));
}

/** @throws Refusal for more than a document can keep */
export function refuseOverfull(properties: Properties): void {
  const bytes = Object.entries(properties).reduce((sum, [name, text]) => sum + bytesOf(name) + bytesOf(text), 0);
  if (bytes <= mostBytesOfAll) return;
  const [kilobytes, most] = [Math.ceil(bytes / 1000), mostBytesOfAll / 1000];
  throw new Refusal(
    {
      en: `your choices and the list of result tabs need ${kilobytes} KB, and a spreadsheet keeps at most ${most} KB of them`,
      zh: `您的设置和结果工作表清单共需 ${kilobytes} KB，而一个表格最多可保存 ${most} KB`,
    },
    { en: "use a scheme with fewer rows, or write fewer tabs", zh: "请使用行数更少的方案，或减少要写的工作表" },
  );
}
