// A text that is kept in document properties, in as many as it takes: one property holds 9,000 bytes.
import { hashText } from "../ground/hash";

/** Bytes that one property can hold at Google. */
export const mostBytes = 9_000;

/** Properties by name. */
export type Properties = Readonly<Record<string, string>>;

/** Bytes of a text in UTF-8; half a surrogate pair counts as 3. */
export function bytesOf(text: string): number {
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

/** What stands instead of a text that is kept in parts: how many there are, and a checksum of the whole. */
function headOf(parts: number, text: string): string {
  return `${parts} parts ${hashText(text, parts).toString(36)}`;
}

/** The properties in which a text is kept: one of this name, or, where one is too small, that one with the number of the others. */
export function toProperties(key: string, text: string): Properties {
  if (bytesOf(text) <= mostBytes) return { [key]: text };
  const parts = toParts(text);
  return Object.fromEntries([
    [key, headOf(parts.length, text)],
    ...parts.map((part, place) => [partKey(key, place), part] as const),
  ]);
}

/** The text that is kept under a name; undefined where there is none, or where a part of it is missing or of another text. */
export function fromProperties(key: string, kept: Properties): string | undefined {
  const head = kept[key];
  const parts = Number(/^(\d+) parts /.exec(head ?? "")?.[1] ?? 0);
  if (parts === 0) return head;
  const text = Array.from({ length: parts }, (_, place) => kept[partKey(key, place)] ?? "").join("");
  return headOf(parts, text) === head ? text : undefined;
}

/** Names of the properties that hold parts of a text, those of an earlier, longer one included. */
export function partsOf(key: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => name.startsWith(`${key}.`));
}
