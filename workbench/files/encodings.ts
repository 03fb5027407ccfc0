// The encodings of text files that are known by name, and their decoder, which is the same in Node and in the browser.
import { labelToName, TextDecoder } from "@exodus/bytes/encoding-browser.js";

/** Every encoding that can be named, as people write it; each is a label of the WHATWG Encoding Standard. */
export const encodingNames = [
  "UTF-8",
  "UTF-16LE",
  "UTF-16BE",
  "Windows-1250",
  "Windows-1251",
  "Windows-1252",
  "Windows-1253",
  "Windows-1254",
  "Windows-1255",
  "Windows-1256",
  "Windows-1257",
  "Windows-1258",
  "Windows-874",
  "ISO-8859-2",
  "ISO-8859-5",
  "ISO-8859-15",
  "KOI8-R",
  "KOI8-U",
  "IBM866",
  "Macintosh",
  "GB18030",
  "Big5",
  "Shift_JIS",
  "EUC-JP",
  "ISO-2022-JP",
  "EUC-KR",
] as const;

export type EncodingName = (typeof encodingNames)[number];

/**
 * The encoding of a name such as "windows-1251", "cp1251", "gbk" or "sjis", as the WHATWG Encoding Standard lists them.
 *
 * @returns undefined for a name that is not known
 */
export function encodingOf(label: string): EncodingName | undefined {
  const name = labelToName(label.trim())?.toLowerCase();
  const wanted = name === "gbk" ? "gb18030" : name;
  return encodingNames.find((known) => known.toLowerCase() === wanted);
}

/** The text of some bytes, without a byte order mark; undefined if a byte is none of the encoding. */
export function decodeWith(encoding: EncodingName, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text of some bytes; what is none of the encoding becomes the sign �. */
export function decodeAnyhow(encoding: EncodingName, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}
