// Turns the bytes of a text file into its text: by the encoding that the user named, by what the file says itself, or by a guess that is told.
import { type Words, whole } from "../language";
import { decodeAnyhow, decodeWith, type EncodingName } from "./encodings";
import { type Guess, guessEncoding, tellingFields, unmarkedUtf16 } from "./guessEncoding";

/** How the user decides the encoding of a text file. */
export interface EncodingChoice {
  /** The encoding that the user named; null for what the file says or a guess. */
  readonly named: EncodingName | null;
  /** What to do if a guess is wrong, as a clause. */
  readonly remedy: Words;
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: EncodingName;
  /** What is to be said of the encoding: a guess, or characters that could not be read. */
  readonly remarks: Words[];
}

const longestExample = 40;

/** A field that reads differently in two encodings, as it reads in each; else the first field. */
function exampleOf(text: string, other: string | undefined): readonly [example: string, other: string] {
  const [fields, others] = [text.split("\n"), other?.split("\n") ?? []];
  const isShown = (field: string): boolean => field.length <= longestExample;
  const isDifferent = (field: string, at: number): boolean => isShown(field) && others.length > 0 && field !== others[at];
  const at = fields.findIndex(isDifferent);
  if (at >= 0) return [(fields[at] ?? "").trim(), (others[at] ?? "").trim()];
  return [(fields.find(isShown) ?? fields[0] ?? "").trim().slice(0, longestExample), ""];
}

/** The note of a guess, with a field that shows whether it is right, and the same field in the next likely encoding. */
function guessRemark(shown: string, name: EncodingName, { names, fields }: Guess, remedy: Words): Words {
  const text = decodeAnyhow(name, fields);
  const runnerUp = names
    .map((encoding) => ({ encoding, text: decodeAnyhow(encoding, fields) }))
    .find((other) => other.text !== text && !/[\uFFFD\x80-\x9F]/.test(other.text));
  const [example, other] = exampleOf(text, runnerUp?.text);
  const rival = runnerUp && other !== "" ? { name: runnerUp.encoding, other } : null;
  const en = rival ? ` rather than "${rival.other}" (${rival.name})` : "";
  const zh = rival ? `（按 ${rival.name} 则是“${rival.other}”）` : "";
  return {
    en: `"${shown}" does not say its encoding and was read as ${name}, a guess, because its bytes are then "${example}"${en}; if that is wrong, ${remedy.en}`,
    zh: `“${shown}”没有说明编码，按 ${name} 读取（推测）：这样读出的是“${example}”${zh}；如果不对，${remedy.zh}`,
  };
}

/** The note of characters that could not be read. */
function brokenRemark(shown: string, encoding: EncodingName, text: string): Words[] {
  const broken = text.split("\uFFFD").length - 1;
  if (broken === 0) return [];
  const line = text.slice(0, text.indexOf("\uFFFD")).split(/\r\n?|\n/).length;
  return [
    {
      en: `"${shown}" holds ${broken === 1 ? "a character that is" : `${whole(broken)} characters that are`} no ${encoding}, first in line ${line}, read as �`,
      zh: `“${shown}”有 ${whole(broken)} 个字符不符合 ${encoding}，最早在第 ${line} 行，读成了 �`,
    },
  ];
}

/** Whether fields have some characters beyond ASCII of UTF-8 for each one that is broken, as where a tool has cut texts between two bytes. */
function areMostlyUtf8(fields: Uint8Array): boolean {
  const text = decodeAnyhow("UTF-8", fields);
  const whole8 = text.replace(/[\0-\x7F\uFFFD]/g, "").length;
  const broken = text.split("\uFFFD").length - 1;
  return whole8 > 0 && whole8 >= 10 * broken;
}

function byteOrder([first, second]: Uint8Array): EncodingName | undefined {
  if (first === 0xff && second === 0xfe) return "UTF-16LE";
  return first === 0xfe && second === 0xff ? "UTF-16BE" : undefined;
}

/**
 * Decodes a file. What the user named decides; then a byte order mark of UTF-16; then UTF-8, if all bytes, or all but a few, are UTF-8. Any
 * other file gets the likeliest encoding, and a remark that says so.
 *
 * @param shown - the file's name, for remarks
 */
export async function decodeText(bytes: Uint8Array, shown: string, { named, remedy }: EncodingChoice): Promise<DecodedText> {
  const said = named ?? byteOrder(bytes);
  if (said !== undefined) {
    const text = decodeAnyhow(said, bytes);
    return { text, encoding: said, remarks: brokenRemark(shown, said, text) };
  }
  const utf16 = bytes.includes(0) ? unmarkedUtf16(bytes) : undefined;
  if (utf16 !== undefined) {
    const text = decodeAnyhow(utf16, bytes);
    return { text, encoding: utf16, remarks: [utf16Remark(shown, utf16, remedy)] };
  }
  const utf8 = decodeWith("UTF-8", bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: "UTF-8", remarks: [] };
  const fields = tellingFields(bytes);
  if (areMostlyUtf8(fields)) {
    const mostly = decodeAnyhow("UTF-8", bytes);
    return { text: mostly, encoding: "UTF-8", remarks: brokenRemark(shown, "UTF-8", mostly) };
  }
  const guess = await guessEncoding(bytes, fields);
  const likeliest = guess.names.find((name) => decodeWith(name, bytes) !== undefined) ?? "Windows-1252";
  const isSame = decodeWith("Windows-1252", guess.fields) === decodeWith(likeliest, guess.fields);
  const encoding = isSame ? "Windows-1252" : likeliest;
  return { text: decodeAnyhow(encoding, bytes), encoding, remarks: [guessRemark(shown, encoding, guess, remedy)] };
}

function utf16Remark(shown: string, name: EncodingName, remedy: Words): Words {
  return {
    en: `"${shown}" does not say its encoding and was read as ${name}, because about every second of its bytes is 0; if that is wrong, ${remedy.en}`,
    zh: `“${shown}”没有说明编码，按 ${name} 读取，因为大约每隔一个字节就是 0；如果不对，${remedy.zh}`,
  };
}
