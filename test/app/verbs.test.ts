// Every verb on an empty document: it answers or refuses in a sentence, and a wrong field is told with those that are right.
import type * as v from "valibot";
import { describe, expect, test } from "vitest";
import { verbs } from "../../src/verbs/index";
import { call, oneSheet, openDocument } from "../whole/documentDriver";

const languages = ["en", "zh"] as const;
const chinese = /\p{Script=Han}/u;

/** What a schema of a field says of itself. */
interface Schema {
  readonly type: string;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly unknown[];
}

/** A value that fits a schema. */
function fitting({ type, wrapped, item, entries, options }: Schema): unknown {
  if (wrapped) return fitting(wrapped);
  if (entries)
    return Object.fromEntries(Object.entries(entries).flatMap(([name, own]) => (isOpen(own) ? [] : [[name, fitting(own)]])));
  if (item) return [fitting(item)];
  if (type === "picklist") return options![0];
  if (type === "union") return fitting(options![0] as Schema);
  return type === "number" ? 7 : type === "boolean" ? true : type === "record" ? {} : "x";
}

/** Whether a field may be left out. */
function isOpen({ type }: Schema): boolean {
  return type === "optional";
}

function fieldsOf(fields: () => v.ObjectEntries): [string, Schema][] {
  return Object.entries(fields() as unknown as Record<string, Schema>);
}

/** A request with the fields that it needs. */
function asking(name: string, fields: () => v.ObjectEntries): object {
  const needed = fieldsOf(fields).filter(([, schema]) => !isOpen(schema));
  return { verb: name, ...Object.fromEntries(needed.map(([field, schema]) => [field, fitting(schema)])) };
}

function without(request: object, field: string): object {
  return Object.fromEntries(Object.entries(request).filter(([name]) => name !== field));
}

const empty = oneSheet([[]], "Sheet1", 10);

/** A refusal in both languages, which a document that is new each time gives; fails the test when it is none of ours. */
function refusals(request: object): { readonly en: string; readonly zh: string } {
  const [en, zh] = languages.map((language) => {
    const envelope = call(openDocument(empty), { ...request, language });
    if (envelope.ok) throw new Error(`${JSON.stringify(request)} was answered`);
    const { code, message, fix } = envelope.error;
    expect(["input", "question"]).toContain(code);
    for (const said of [message, fix]) {
      expect(said).not.toMatch(/undefined|NaN|\[object|^$/);
      expect(chinese.test(said)).toBe(language === "zh");
    }
    return `${message}: ${fix}`;
  }) as [string, string];
  return { en, zh };
}

/** Fails where a word is not said in both languages. */
function expectIn({ en, zh }: { readonly en: string; readonly zh: string }, words: readonly string[]): void {
  for (const word of words) expect([word, en.includes(word), zh.includes(word)]).toEqual([word, true, true]);
}

describe.each(verbs.map(({ name, fields }) => [name, fields as () => v.ObjectEntries] as const))("%s", (name, fields) => {
  const listed = ["verb", "language", ...fieldsOf(fields).map(([field]) => field)];

  test("answers on an empty document, or refuses in a sentence, in both languages alike", () => {
    const request = asking(name, fields);
    const [en, zh] = languages.map((language) => call(openDocument(empty), { ...request, language }));
    expect(zh!.ok).toBe(en!.ok);
    if (en!.ok) expect(JSON.parse(JSON.stringify(en!.answer))).toEqual(en!.answer);
    else refusals(request);
  });

  test("refuses a field that it does not have, and names those it has", () => {
    expectIn(refusals({ ...asking(name, fields), nonsense: 1 }), ["nonsense", ...listed]);
  });

  test("refuses a field of another type, and names it", () => {
    for (const [field] of fieldsOf(fields))
      expectIn(refusals({ ...asking(name, fields), [field]: { wrong: { wrong: [] } } }), [field]);
  });

  test("refuses to do without a field that it needs, and names it", () => {
    for (const [field, schema] of fieldsOf(fields))
      if (!isOpen(schema)) expectIn(refusals(without(asking(name, fields), field)), [field]);
  });

  test("refuses a choice that there is not, and names those there are", () => {
    for (const [field, schema] of fieldsOf(fields)) {
      const { options, type } = schema.wrapped ?? schema;
      if (type === "picklist")
        expectIn(refusals({ ...asking(name, fields), [field]: "nonsense" }), [field, "nonsense", ...options!.map(String)]);
    }
  });
});

test("a verb that there is not is refused in a sentence that lists those there are", () => {
  const names = verbs.map(({ name }) => name);
  for (const request of [{}, { verb: "nonsense" }, { verb: "" }, { verb: 7 }, { verb: null }]) expectIn(refusals(request), names);
});

test("a field within a field that there is not is refused with those there are", () => {
  expectIn(refusals({ verb: "score", orders: { nonsense: 1 } }), ["orders.nonsense", "asOf", "windowDays"]);
  const sheet = { sheet: 0, name: "Sheet1", kind: "orders", nonsense: 1 };
  expectIn(refusals({ verb: "score", sheets: [sheet] }), ["sheets.0.nonsense", "kind", "columns"]);
});
