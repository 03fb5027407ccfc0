// The contract of a flag: the argument it takes, its help, and the field of the call its argument goes to.
import type { Words } from "../language";
import type { ScoreRequest } from "./request";

/** Everything one command line asks for. */
export type ScoreCall = {
  file: string | null;
  sheet: string | null;
  out: string | null;
  json: string | null;
  /** A scheme's name, or the file that holds an edited scheme. */
  scheme: string | null;
  /** Percent of each tier's contacts that respond; null without --response. */
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
