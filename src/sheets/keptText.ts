// A text that is kept in document properties, in as many as it takes: one property holds 9,000 bytes.
import { hashText } from "../ground/hash";
import { Refusal } from "../ground/refusal";

/** Bytes that one property can hold at Google. */
export const mostBytes = 9_000;

/** Bytes that all properties of a document can hold at Google. */
const mostBytesOfAll = 500_000;

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

/** The number of a text's parts, and a checksum of 64 bits over all of them. */
function headOf(parts: number, text: string): string {
  return `${parts} parts ${hashText(text, parts).toString(36)} ${hashText(text, ~parts).toString(36)}`;
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

/** The text that is kept under a name: null if there is none, "damaged" if a part of it is missing or is not as it was written. */
export function fromProperties(key: string, kept: Properties): Kept | null | "damaged" {
  const head = kept[key];
  if (head === undefined) return null;
  const parts = Number(/^(\d{1,4}) parts /.exec(head)?.[1] ?? 0);
  if (parts === 0) return { text: head, hasChecksum: false };
  const text = Array.from({ length: parts }, (_, place) => kept[partKey(key, place)] ?? "").join("");
  return headOf(parts, text) === head ? { text, hasChecksum: true } : "damaged";
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
      en: `these choices, and where the results are, take ${kilobytes} KB, and Google keeps at most ${most} KB for an add-on in a document`,
      zh: `这些设置和结果位置共需 ${kilobytes} KB，而 Google 在一个文档中最多为插件保存 ${most} KB`,
    },
    { en: "use a scheme with fewer rows, or write fewer tabs", zh: "请使用行数更少的方案，或减少要写的工作表" },
  );
}
