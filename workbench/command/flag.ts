// The contract of a flag: what it takes, what it means, and where its argument goes.
import type { Words } from "../language";
import type { ScoreRequest } from "./request";

/** Everything one command line says. */
export type ScoreCall = {
  file: string | null;
  sheet: string | null;
  out: string | null;
  json: string | null;
  /** A scheme's name, or the file that holds an edited scheme. */
  scheme: string | null;
  /** Percent of each tier that responds, null where none was said. */
  response: Record<string, number> | null;
  request: ScoreRequest;
};

export type Flag = {
  name: string;
  /** How the argument is written in the help. */
  form: string;
  takes: Words;
  help: Words;
  /** Puts the argument where it belongs; false when it cannot be read. */
  put: (call: ScoreCall, text: string) => boolean;
};

/** Puts what was understood; a reading of undefined is not understood. */
export function understood<T>(reading: T | undefined, put: (reading: T) => void): boolean {
  if (reading === undefined) return false;
  put(reading);
  return true;
}

/** The text without blanks around it; nothing but blanks is not understood. */
export function nonBlank(text: string): string | undefined {
  return text.trim() === "" ? undefined : text.trim();
}
