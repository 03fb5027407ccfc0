// Guesses the encoding of a text file that does not say it, from the letters that its bytes would be.
import { decodeWith, type EncodingName } from "./encodings";

/** The encodings that are guessed, by the names that the detector gives them. */
const guessed: Readonly<Record<string, EncodingName>> = {
  "windows-1250": "Windows-1250",
  "windows-1251": "Windows-1251",
  "windows-1252": "Windows-1252",
  "windows-1253": "Windows-1253",
  "windows-1254": "Windows-1254",
  "windows-1255": "Windows-1255",
  "windows-1256": "Windows-1256",
  "windows-1257": "Windows-1257",
  cp874: "Windows-874",
  "koi8-r": "KOI8-R",
  macroman: "Macintosh",
  gb18030: "GB18030",
  big5: "Big5",
  cp932: "Shift_JIS",
  "euc-jp": "EUC-JP",
  cp949: "EUC-KR",
  "euc-kr": "EUC-KR",
};

/** Bytes at which a field ends: a tab, line ends, a quotation mark, a comma, a semicolon. No known encoding has them inside a letter. */
const isFieldEnd = new Uint8Array(256);
for (const byte of [9, 10, 13, 34, 44, 59]) isFieldEnd[byte] = 1;

const longestSample = 100_000;
const longestField = 20_000;

/** The beginning of a file, up to the end of a line, so that no letter of several bytes is cut. */
function beginning(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= longestSample) return bytes;
  const end = bytes.lastIndexOf(10, longestSample);
  return bytes.subarray(0, end < 0 ? longestSample : end);
}

/**
 * The fields that hold more than ASCII, each once and on a line of its own; at most so many as are enough for a guess. The many digits and
 * English words of an export say nothing.
 */
export function tellingFields(bytes: Uint8Array): Uint8Array {
  const met = new Set<string>();
  const fields: number[] = [];
  let start = 0;
  let isTelling = false;
  for (let at = 0; at <= bytes.length && fields.length < longestSample; at += 1) {
    const byte = bytes[at];
    if (byte !== undefined && isFieldEnd[byte] === 0) {
      if (byte > 127) isTelling = true;
      continue;
    }
    const field = bytes.subarray(start, at);
    if (isTelling && field.length < longestField && !met.has(field.join())) {
      met.add(field.join());
      fields.push(...field, 10);
    }
    start = at + 1;
    isTelling = false;
  }
  return Uint8Array.from(fields);
}

type Scores = Map<EncodingName, number>;

/** How likely each encoding is by some bytes; 1 is the likeliest. */
async function scoresOf(bytes: Uint8Array): Promise<Scores> {
  const { detectAll } = await import("jschardet");
  const scores: Scores = new Map();
  for (const { encoding, confidence } of detectAll(bytes, { detectEncodings: Object.keys(guessed), minimumThreshold: 0 })) {
    const name = guessed[encoding?.toLowerCase() ?? ""];
    if (name !== undefined && !scores.has(name)) scores.set(name, confidence);
  }
  const most = Math.max(...scores.values(), Number.MIN_VALUE);
  for (const [name, score] of scores) scores.set(name, score / most);
  return scores;
}

/**
 * The encoding in which at least a third of what is no ASCII is kana, which the detector does not know from few different letters.
 * Halfwidth kana do not count, because GBK's bytes look like them.
 */
function kanaEncoding(fields: Uint8Array): EncodingName | undefined {
  return (["Shift_JIS", "EUC-JP"] as const).find((name) => {
    const letters = decodeWith(name, fields)?.replace(/[\0-\x7F]/g, "") ?? "";
    return letters !== "" && letters.replace(/[^\u3041-\u30FE]/g, "").length * 3 >= letters.length;
  });
}

/** Encodings of Latin letters. */
const latin: readonly EncodingName[] = ["Windows-1252", "Windows-1250", "Windows-1254", "Windows-1257", "Macintosh"];

/** How many times as likely another encoding of Latin letters has to be for Windows-1252, by far the most frequent one, to be given up. */
const westernLead = 1.3;

/**
 * Whether most bytes beyond ASCII stand alone between ASCII, as the few letters with accents of a Latin text do. Letters of other scripts
 * follow each other, or are two bytes.
 */
function looksLatin(fields: Uint8Array): boolean {
  let alone = 0;
  let beside = 0;
  for (const [at, byte] of fields.entries()) {
    if (byte < 0x80) continue;
    if ((fields[at - 1] ?? 0) > 0x7f || (fields[at + 1] ?? 0) > 0x7f) beside += 1;
    else alone += 1;
  }
  return alone > beside;
}

/** What is guessed of a text's encoding. */
export interface Guess {
  /** The likeliest first; Windows-1252, in which all bytes are letters, is always among them. */
  readonly names: readonly EncodingName[];
  /** The fields that told it, each on a line of its own. */
  readonly fields: Uint8Array;
}

/**
 * Ranks the encodings that the bytes of a text may be in.
 *
 * @param fields - those of its fields that hold more than ASCII
 */
export async function guessEncoding(bytes: Uint8Array, fields: Uint8Array): Promise<Guess> {
  const [byFields, byWhole] = [await scoresOf(fields), await scoresOf(beginning(bytes))];
  const score = (name: EncodingName): number => (byFields.get(name) ?? 0) + (byWhole.get(name) ?? 0);
  const kana = kanaEncoding(fields);
  const isLatin = kana === undefined && looksLatin(fields);
  const ranked = [...new Set([...byFields.keys(), ...byWhole.keys()])]
    .filter((name) => (!isLatin || latin.includes(name)) && decodeWith(name, fields) !== undefined)
    .sort((one, other) => score(other) - score(one));
  const [likeliest = "Windows-1252"] = ranked;
  const isWestern = latin.includes(likeliest) && score(likeliest) < westernLead * score("Windows-1252");
  const names = [...new Set([kana ?? (isWestern ? "Windows-1252" : likeliest), ...ranked, "Windows-1252" as const])];
  return { names, fields };
}

/** The share of a text's characters that are ASCII other than 0. */
function asciiShare(text: string): number {
  return text.replace(/[^\t-~]/g, "").length / Math.max(1, text.length);
}

/**
 * UTF-16 without a byte order mark; undefined if the bytes are not UTF-16. In the right order of its bytes, a file has digits, separators
 * and ends of lines; in the wrong one, none of them.
 */
export function unmarkedUtf16(bytes: Uint8Array): EncodingName | undefined {
  const found = (["UTF-16LE", "UTF-16BE"] as const)
    .map((name) => ({ name, text: decodeWith(name, bytes) ?? "\0" }))
    .filter(({ text }) => !text.includes("\0") && asciiShare(text) > 0.05)
    .sort((one, other) => asciiShare(other.text) - asciiShare(one.text));
  return found[0]?.name;
}
