// The contract of a flag: the argument it takes, its help, and the field of the call its argument goes to.
import type { EncodingName } from "../files/encodings";
import type { Words } from "../language";
import type { Columns, ScoreRequest } from "./request";

/** A sheet that is read beside the one that is scored, as the command line names it. */
export type SheetBeside = {
  kind: string;
  /** Null for a tab of the file that is scored. */
  file: string | null;
  /** Null for the first tab. */
  tab: string | null;
};

/** Everything one command line asks for. */
export type ScoreCall = {
  file: string | null;
  sheet: string | null;
  beside: SheetBeside[];
  /** Headers by role of the sheets beside, by their kind. */
  columnsBeside: Record<string, Columns>;
  /** The encoding of the file that is scored, as the command line names it; null for what the file says or a guess. */
  encoding: EncodingName | null;
  /** The same of the files beside, by their kind. */
  encodingsBeside: Record<string, EncodingName>;
  out: string | null;
  json: string | null;
  /** A scheme's name, or the file that holds an edited scheme. */
  scheme: string | null;
  /** Names of the reports that are wanted though they are not usual. */
  reports: string[];
  /** Percent of each tier that responds, null where none was said. */
  response: Record<string, number> | null;
  request: ScoreRequest;
};

export type Flag = {
  name: string;
  /** The argument as the help shows it, such as "5|5,5,5". */
  form: string;
  takes: Words;
  help: Words;
  /** Puts the argument into the call. Returns false if the argument cannot be read. */
  put: (call: ScoreCall, text: string) => boolean;
};

/** Calls put with the reading. Returns false, and puts nothing, if the reading is undefined. */
export function understood<T>(reading: T | undefined, put: (reading: T) => void): boolean {
  if (reading === undefined) return false;
  put(reading);
  return true;
}

/** Trims the text. Returns undefined if nothing is left. */
export function nonBlank(text: string): string | undefined {
  return text.trim() === "" ? undefined : text.trim();
}
