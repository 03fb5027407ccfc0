// What the host takes from node:crypto, for the browser: SHA-256 of a text, at once, which the browser's own crypto cannot.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Only the form that the host uses: createHash("sha256").update(text).digest(encoding). */
export function createHash(_: "sha256") {
  return {
    update(text: string) {
      const bytes = sha256(utf8ToBytes(text));
      const digest = (encoding: "hex" | "base64"): string =>
        encoding === "base64" ? btoa(String.fromCharCode(...bytes)) : bytesToHex(bytes);
      return { digest };
    },
  };
}
