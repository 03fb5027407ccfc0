// What the host takes from node:crypto, for the browser: SHA-256 of a text, at once, which the browser's own crypto cannot.

const WORD = 2 ** 32;

function isPrime(number: number): boolean {
  for (let factor = 2; factor * factor <= number; factor += 1) if (number % factor === 0) return false;
  return true;
}

const primes = Array.from({ length: 312 }, (_, index) => index).filter((number) => number > 1 && isPrime(number));
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * WORD) >>> 0;
}
const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)));

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function padded(text: string): DataView {
  const bytes = new TextEncoder().encode(text);
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const view = new DataView(new ArrayBuffer(blocks * 64));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(blocks * 64 - 8, Math.floor((bytes.length * 8) / WORD));
  view.setUint32(blocks * 64 - 4, (bytes.length * 8) >>> 0);
  return view;
}

function scheduleOf(view: DataView, at: number): number[] {
  const words = Array.from({ length: 16 }, (_, index) => view.getUint32(at + index * 4));
  for (let index = 16; index < 64; index += 1) {
    const [early = 0, late = 0] = [words[index - 15], words[index - 2]];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words.push(((words[index - 16] ?? 0) + first + (words[index - 7] ?? 0) + second) >>> 0);
  }
  return words;
}

/** @source FIPS 180-4, section 6.2 */
export function sha256(text: string): Uint8Array {
  const view = padded(text);
  let state = START;
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (const [index, word] of scheduleOf(view, at).entries()) {
      const choice = (e & f) ^ (~e & g);
      const first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (ROUNDS[index] ?? 0) + word;
      const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0];
    }
    state = [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) >>> 0);
  }
  const bytes = new DataView(new ArrayBuffer(32));
  for (const [index, word] of state.entries()) bytes.setUint32(index * 4, word);
  return new Uint8Array(bytes.buffer);
}

function encoded(bytes: Uint8Array, encoding: "hex" | "base64"): string {
  return encoding === "base64"
    ? btoa(String.fromCharCode(...bytes))
    : Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Only as the host uses it: createHash("sha256").update(text).digest(encoding). */
export function createHash(_: "sha256") {
  return {
    update: (text: string) => ({ digest: (encoding: "hex" | "base64"): string => encoded(sha256(text), encoding) }),
  };
}
