// PropertiesService: small texts kept with the file, with a user of it, or with the script.

import { notInHost } from "./hostError";
import { defineService, type Member, PlainAnswer } from "./service";
import { bytesOf, checkBytes } from "./storeLimits";
import type { Store } from "./stores";
import type { World } from "./world";

const VALUE_KILOBYTES = 9;
const STORE_KILOBYTES = 500;
const STORE_FULL = "You have exceeded the property storage quota. Please remove some properties and try again.";

function sizeOf(store: Store): number {
  let bytes = 0;
  for (const [key, text] of store) bytes += bytesOf(key) + bytesOf(text);
  return bytes;
}

/** Sets all properties or none. Values that are not texts are refused, because it is unknown how Google converts them. */
function put(store: Store, properties: readonly (readonly [key: string, text: unknown])[], keepsOthers: boolean): void {
  const after: Store = new Map(keepsOthers ? store : []);
  for (const [key, text] of properties) {
    if (key === "") throw notInHost("A property without a name");
    if (typeof text !== "string" || text === "")
      throw notInHost(`A property set to ${text === "" ? "an empty text" : typeof text}`);
    checkBytes("A property", bytesOf(text), VALUE_KILOBYTES, "Argument too large: value");
    after.set(key, text);
  }
  checkBytes("A property store", sizeOf(after), STORE_KILOBYTES, STORE_FULL);
  if (!keepsOthers) store.clear();
  for (const [key, text] of after) store.set(key, text);
}

function reading(accepts: string, answer: (store: Store, key: string) => unknown): Member<Store> {
  return {
    need: "service",
    cost: "store",
    accepts: [accepts],
    run: (store, [key]) => answer(store, String(key)),
  };
}

function changing(accepts: readonly string[], change: (store: Store, args: readonly unknown[]) => void): Member<Store> {
  return {
    need: "store",
    cost: "store",
    accepts,
    run: (store, args, self) => {
      change(store, args);
      return self;
    },
  };
}

const properties = defineService<Store>("PropertiesService.Properties", {
  getProperty: reading("String", (store, key) => store.get(key) ?? null),
  getProperties: reading("", (store) => new PlainAnswer(Object.fromEntries(store))),
  getKeys: reading("", (store) => [...store.keys()]),
  setProperty: changing(["String,any"], (store, [key, text]) => put(store, [[String(key), text]], true)),
  setProperties: changing(["Object", "Object,Boolean"], (store, [given, deletesOthers]) =>
    put(store, Object.entries(given as object), deletesOthers !== true),
  ),
  deleteProperty: changing(["String"], (store, [key]) => store.delete(String(key))),
  deleteAllProperties: changing([""], (store) => store.clear()),
});

function handle(storeOf: (world: World, isFormula: boolean) => Store): Member<World> {
  return {
    need: "service",
    cost: "local",
    accepts: [""],
    run: (world, _, __, { mode }) => properties(storeOf(world, mode === "CUSTOM_FUNCTION")),
  };
}

export const propertiesService = defineService<World>("PropertiesService", {
  getDocumentProperties: handle(({ properties: stores }) => stores.document),
  getScriptProperties: handle(({ properties: stores }) => stores.script),
  /** In a cell, these are the properties of the file's owner, even if another user opens the file. */
  getUserProperties: handle(({ properties: stores, user, owner }, isFormula) => stores.ofUser(isFormula ? owner : user)),
});
