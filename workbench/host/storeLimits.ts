// Size limits of stored texts. Google's KB may mean 1,000 or 1,024 bytes, so sizes between the two are refused as unknown.
import { notInHost, ScriptException } from "./hostError";

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** @throws ScriptException with `message` above the limit in both meanings, HostError between the two */
export function checkBytes(what: string, bytes: number, kilobytes: number, message: string): void {
  if (bytes > kilobytes * 1024) throw new ScriptException(message);
  if (bytes > kilobytes * 1000) throw notInHost(`${what} of ${bytes} bytes`);
}
