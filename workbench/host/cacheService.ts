// CacheService: texts that the file keeps for a limited time.
import { notInHost, ScriptException } from "./hostError";
import { defineService, type Member, PlainAnswer } from "./service";
import { bytesOf, checkBytes } from "./storeLimits";
import type { World } from "./world";

const LONGEST_KEY = 250;
const VALUE_KILOBYTES = 100;
const USUAL_SECONDS = 600;
const LONGEST_SECONDS = 21_600;
const MOST_TEXTS = 1000;
/** If the cache holds too many texts, it keeps this many, those that expire last. */
const KEPT_TEXTS = 900;

function textAt({ cache, now }: World, key: string): string | null {
  const cached = cache.get(key);
  return cached === undefined || cached.until <= now() ? null : cached.text;
}

function put({ cache, now }: World, key: string, text: string, seconds: number): void {
  if (key === "") throw notInHost("A cached text without a key");
  if (key.length > LONGEST_KEY) throw new ScriptException("Argument too large: key");
  checkBytes("A cached text", bytesOf(text), VALUE_KILOBYTES, "Argument too large: value");
  if (seconds < 1 || seconds > LONGEST_SECONDS) throw notInHost(`A text cached for ${seconds} seconds`);
  cache.set(key, { text, until: now() + seconds * 1000 });
  if (cache.size <= MOST_TEXTS) return;
  const byEnd = [...cache].sort(([, one], [, other]) => other.until - one.until);
  for (const [old] of byEnd.slice(KEPT_TEXTS)) cache.delete(old);
}

function member(accepts: readonly string[], run: (world: World, args: readonly unknown[]) => unknown): Member<World> {
  return {
    need: "service",
    cost: "store",
    accepts,
    run,
  };
}

const cache = defineService<World>("CacheService.Cache", {
  get: member(["String"], (world, [key]) => textAt(world, String(key))),
  getAll: member(["String[]"], (world, [keys]) => {
    const found = (keys as readonly string[]).map((key) => [key, textAt(world, key)] as const);
    return new PlainAnswer(Object.fromEntries(found.filter(([, text]) => text !== null)));
  }),
  put: member(["String,String", "String,String,number"], (world, [key, text, seconds = USUAL_SECONDS]) =>
    put(world, String(key), String(text), Number(seconds)),
  ),
  remove: member(["String"], (world, [key]) => {
    world.cache.delete(String(key));
  }),
});

export const cacheService = defineService<World>("CacheService", {
  getDocumentCache: { need: "service", cost: "local", accepts: [""], run: cache },
});
