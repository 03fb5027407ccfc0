// Conformance cases: properties, cache and the document lock.
import type { ConformanceCase } from "./conformanceCase";

const PROPERTIES = "var properties = PropertiesService.getDocumentProperties();";
const TEXT_OF = "function textOf(length) { return new Array(length + 1).join('a'); }";

function inProperties(name: string, body: string, expected: unknown, more: Partial<ConformanceCase> = {}): ConformanceCase {
  return {
    name,
    evidence: "documented",
    source: "properties",
    topLevel: TEXT_OF,
    body: `${PROPERTIES}\n  ${body}`,
    expected,
    ...more,
  };
}

const UNKNOWN: Partial<ConformanceCase> = { evidence: "unverified", source: "stricter" };
const CLEARS: Partial<ConformanceCase> = { notLive: "it deletes properties of the file" };
const QUOTED: Partial<ConformanceCase> = { evidence: "community", source: "quoted" };

const properties: readonly ConformanceCase[] = [
  inProperties(
    "a property is a text under a key until it is deleted",
    `var absent = properties.getProperty("tiers.absent");
  var set = properties.setProperty("tiers.a", "1").getProperty("tiers.a");
  return [absent, set, properties.deleteProperty("tiers.a").getProperty("tiers.a")];`,
    [null, "1", null],
  ),
  inProperties(
    "several properties are set at once beside those that exist, and listed",
    `properties.setProperty("tiers.a", "1");
  properties.setProperties({ "tiers.b": "2", "tiers.c": "3" });
  var all = properties.getProperties();
  var keys = properties.getKeys().filter(function (key) { return key.indexOf("tiers.") === 0; }).sort();
  keys.forEach(function (key) { properties.deleteProperty(key); });
  return [keys, all["tiers.a"], all["tiers.b"], all["tiers.c"], all instanceof Object];`,
    [["tiers.a", "tiers.b", "tiers.c"], "1", "2", "3", true],
  ),
  inProperties(
    "a changed copy of the properties changes none of them",
    `properties.setProperty("tiers.a", "1");
  properties.getProperties()["tiers.a"] = "2";
  var kept = properties.getProperty("tiers.a");
  properties.deleteProperty("tiers.a");
  return kept;`,
    "1",
  ),
  inProperties(
    "properties may be set in place of all others",
    `properties.setProperty("a", "1").setProperties({ b: "2" }, true);
  return properties.getProperties();`,
    { b: "2" },
    CLEARS,
  ),
  inProperties(
    "all properties may be deleted",
    `properties.setProperty("a", "1").deleteAllProperties();
  return properties.getKeys();`,
    [],
    CLEARS,
  ),
  inProperties(
    "properties of the document, the user and the script are three stores",
    `var stores = [properties, PropertiesService.getUserProperties(), PropertiesService.getScriptProperties()];
  stores.forEach(function (store, index) { store.setProperty("tiers.a", String(index)); });
  return stores.map(function (store) { return store.getProperty("tiers.a") + store.deleteProperty("tiers.a").getProperty("tiers.a"); });`,
    ["0null", "1null", "2null"],
  ),
  inProperties(
    "more than 9 KB under one key are refused",
    `return thrown_(function () { properties.setProperty("tiers.a", textOf(9217)); });`,
    "Argument too large: value",
    QUOTED,
  ),
  inProperties(
    "the size of a property is that of its UTF-8 bytes",
    `return thrown_(function () { properties.setProperty("tiers.a", textOf(3073).replace(/a/g, "客")); });`,
    "Argument too large: value",
    { evidence: "unverified", source: "none" },
  ),
  inProperties(
    "more than 500 KB in one store are refused",
    `var many = {};
  for (var count = 0; count < 60; count += 1) many["tiers." + count] = textOf(9000);
  return thrown_(function () { properties.setProperties(many); });`,
    "You have exceeded the property storage quota. Please remove some properties and try again.",
    QUOTED,
  ),
  inProperties(
    "a property between 9,000 and 9,216 bytes is refused",
    `properties.setProperty("tiers.a", textOf(9001));`,
    { failed: "A property of 9001 bytes is not in this host" },
    UNKNOWN,
  ),
  inProperties(
    "a property that is no text is refused",
    `properties.setProperty("tiers.a", 1);`,
    { failed: "A property set to number is not in this host" },
    UNKNOWN,
  ),
  inProperties(
    "properties are refused without authorisation",
    `Logger.log("reached");`,
    { failed: "Exception: You do not have permission to call PropertiesService.getDocumentProperties" },
    { source: "authorization", trigger: "NONE" },
  ),
  inProperties("limited authorisation sets properties", `Logger.log(properties.setProperty("a", "1").getProperty("a"));`, ["1"], {
    source: "authorization",
    trigger: "LIMITED",
  }),
  inProperties(
    "a cell reads properties",
    `return properties.getProperty("a");`,
    { cells: [[null]] },
    { source: "functions", args: [] },
  ),
  inProperties(
    "a cell sets no properties",
    `properties.setProperty("a", "1");`,
    { error: "#ERROR!", message: "You do not have permission to call setProperty" },
    { evidence: "unverified", source: "functions", args: [] },
  ),
];

const CACHE = "var cache = CacheService.getDocumentCache();";

function inCache(name: string, body: string, expected: unknown, more: Partial<ConformanceCase> = {}): ConformanceCase {
  return {
    name,
    evidence: "documented",
    source: "cache",
    topLevel: TEXT_OF,
    body: `${CACHE}\n  ${body}`,
    expected,
    ...more,
  };
}

const cache: readonly ConformanceCase[] = [
  inCache(
    "a cached text is there until it is removed",
    `cache.put("tiers.a", "1");
  cache.put("tiers.b", "2", 60);
  var both = cache.getAll(["tiers.a", "tiers.b", "tiers.absent"]);
  cache.remove("tiers.a");
  var left = [cache.get("tiers.a"), cache.get("tiers.b")];
  cache.remove("tiers.b");
  return [both, left];`,
    [{ "tiers.a": "1", "tiers.b": "2" }, [null, "2"]],
  ),
  inCache(
    "a cached text is gone after its seconds",
    `cache.put("tiers.a", "1", 1); Utilities.sleep(3000); return cache.get("tiers.a");`,
    null,
  ),
  inCache(
    "a key of more than 250 characters is refused",
    `return thrown_(function () { cache.put(textOf(251), "1"); });`,
    "Argument too large: key",
    QUOTED,
  ),
  inCache(
    "a cached text of more than 100 KB is refused",
    `return thrown_(function () { cache.put("tiers.a", textOf(102401)); });`,
    "Argument too large: value",
    QUOTED,
  ),
  inCache(
    "a text cached for more than six hours is refused",
    `cache.put("tiers.a", "1", 21601);`,
    { failed: "A text cached for 21601 seconds is not in this host" },
    UNKNOWN,
  ),
];

const LOCK = "var lock = LockService.getDocumentLock();";

function withLock(name: string, body: string, expected: unknown, more: Partial<ConformanceCase> = {}): ConformanceCase {
  return {
    name,
    evidence: "documented",
    source: "lock",
    body: `${LOCK}\n  ${body}`,
    expected,
    ...more,
  };
}

const lock: readonly ConformanceCase[] = [
  withLock(
    "a free lock is got, held and released",
    `var states = [lock.hasLock(), lock.tryLock(1000), lock.hasLock()];
  lock.releaseLock();
  return states.concat(lock.hasLock());`,
    [false, true, true, false],
  ),
  withLock(
    "waiting for a free lock returns at once",
    "lock.waitLock(1000); var held = lock.hasLock(); lock.releaseLock(); return held;",
    true,
  ),
  withLock(
    "a lock that is held is got again",
    "var got = [lock.tryLock(1000), lock.tryLock(1000)]; lock.releaseLock(); return got;",
    [true, true],
  ),
  withLock("releasing a lock that is not held has no effect", "lock.releaseLock(); return lock.hasLock();", false),
  withLock(
    "a second lock object of a run that holds the lock is refused",
    "lock.tryLock(1000); LockService.getDocumentLock().tryLock(1000);",
    { failed: "A second lock object of a run that holds the lock is not in this host" },
    UNKNOWN,
  ),
];

export const storeCases: readonly ConformanceCase[] = [...properties, ...cache, ...lock];
