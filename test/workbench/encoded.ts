// Writes texts in old encodings, for the tests that read them back.
import { createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import { createSinglebyteEncoder } from "@exodus/bytes/single-byte.js";

const multibyte = ["GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR"];

/** Signs that an encoding lacks, and what programs write in their place. */
const replaced: Readonly<Record<string, string>> = { "\u202F": "\u00A0", "₩": "￦", "¥": "￥" };

/** The bytes of a text. @throws if the encoding lacks one of its characters, and programs write no other in its place */
export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === "UTF-8") return new TextEncoder().encode(text);
  const utf16 = Buffer.from(text, "utf16le");
  if (encoding.startsWith("UTF-16")) return new Uint8Array(encoding === "UTF-16LE" ? utf16 : utf16.swap16());
  if (!multibyte.includes(encoding)) return createSinglebyteEncoder(encoding.toLowerCase() as "windows-1252")(single(text));
  const written = text.replace(/[\u00A0\u2009\u202F]/g, " ").replace(/[₩¥]/g, (sign) => replaced[sign] ?? sign);
  return createMultibyteEncoder(encoding.toLowerCase() as "big5")(written);
}

/** The text as a single-byte encoding can hold it: Romanian letters with a comma below are written with a cedilla there. */
function single(text: string): string {
  const withCedilla = text
    .normalize("NFC")
    .replace(/[șțȘȚ]/g, (letter) => ({ ș: "ş", ț: "ţ", Ș: "Ş", Ț: "Ţ" })[letter] ?? letter);
  return withCedilla.replace(/\u202F/g, "\u00A0");
}

/** The names of 42 countries in a language, as a stand-in for names of customers. */
export function countries(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: "region" });
  const codes =
    "DE FR GB ES PT IT NL SE DK PL CZ HU RO RU UA GR TR JP CN KR TW US CA AU AT CH BE NO FI IE BR MX IN ZA EG SK HR SI LT LV EE BG";
  return codes.split(" ").map((code) => names.of(code) ?? code);
}
