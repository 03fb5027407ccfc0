// Every cell function: what is declared of it, its examples, and its refusals of wrong calls.
import { describe, expect, test } from "vitest";
import type { Argument } from "../../src/functions/arguments";
import type { CustomFunction, Output, Sheet } from "../../src/functions/customFunction";
import { callFunction, customFunctions } from "../../src/functions/index";
import type { Language } from "../../src/ground/language";
import { expectBoth } from "../models/bothLanguages";
import { documented } from "./documentedFunctions";

const sheet: Sheet = { zone: () => "Etc/UTC", locale: () => "en_US" };

/** Arguments with the language put in its place. */
function inLanguage({ params }: CustomFunction, args: readonly Argument[], language: Language): readonly Argument[] {
  return [...args, ...Array.from({ length: params.length - 1 - args.length }, () => ""), language];
}

/** A number to the decimals that an example states. */
function toDecimals(cell: Output[number][number]): unknown {
  const decimals = typeof cell === "number" ? String(cell).split(".")[1] : undefined;
  return decimals === undefined ? cell : expect.closeTo(cell as number, decimals.length);
}

function problemOf(run: () => unknown): Error {
  try {
    run();
  } catch (problem) {
    return problem as Error;
  }
  throw new Error("Nothing was refused");
}

function texts(output: Output): string[] {
  return output.flat().filter((cell) => typeof cell === "string" && cell !== "") as string[];
}

test("names differ, and each function can be called by its own", () => {
  expect(Object.keys(documented)).toHaveLength(customFunctions().length);
  for (const { name, examples } of customFunctions()) {
    expect(name).toMatch(/^[A-Z]+(_[A-Z]+)+$/);
    expect(() => callFunction(name, examples[0]!.args, sheet)).not.toThrow();
  }
});

describe.each(customFunctions().map((own) => [own.name, own] as const))("%s", (name, own) => {
  const { summary, params, returns, examples } = own;

  test("says what it does, takes and gives in both languages, in a sentence each", () => {
    const told = [summary, returns.help, ...params.map(({ help }) => help)];
    expectBoth(...told);
    expect(told.filter(({ en, zh }) => !/[.?]$/.test(en) || !/[。？]$/.test(zh))).toEqual([]);
  });

  test("has arguments with names of their own, those that may be left out at the end, the language last", () => {
    const names = params.map((param) => param.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((param) => !/^[a-z]+(_[a-z]+)*$/.test(param))).toEqual([]);
    expect(names.at(-1)).toBe("language");
    const firstOptional = params.findIndex(({ optional }) => optional);
    expect(params.slice(firstOptional).filter(({ optional }) => !optional)).toEqual([]);
  });

  test("has examples that come out as declared", () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const { args, gives } of examples) expect(own.call(args, sheet)).toEqual(gives.map((row) => row.map(toDecimals)));
  });

  test("computes its examples in Chinese too: the same numbers, and its words in Chinese", () => {
    for (const { args } of examples) {
      const [en, zh] = [own.call(inLanguage(own, args, "en"), sheet), own.call(inLanguage(own, args, "zh"), sheet)];
      expect(zh.map((row) => row.map((cell) => (typeof cell === "number" ? cell : null)))).toEqual(
        en.map((row) => row.map((cell) => (typeof cell === "number" ? cell : null))),
      );
      expect(texts(en).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
      const isTold = texts(en).some((text) => /[a-z] [a-z]/.test(text));
      if (isTold) expect(texts(zh).some((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    }
  });

  test("refuses a call without arguments in a sentence that names the function and what is missing, in both languages", () => {
    const blank = params.slice(0, -1).map(() => "");
    for (const language of ["en", "zh"] as const) {
      const needed = params.filter(({ optional }) => !optional).map((param) => param.name);
      const problem = problemOf(() => own.call([...blank.map(() => undefined), language], sheet));
      expect(problem).toBeInstanceOf(RangeError);
      expect(problem.message.startsWith(name)).toBe(true);
      expect(needed.some((param) => problem.message.includes(param))).toBe(true);
      expect(/\p{Script=Han}/u.test(problem.message)).toBe(language === "zh");
    }
  });

  test("refuses a wide range, a language, a scheme and a number that there are not, naming the argument", () => {
    const [{ args }] = examples as [CustomFunction["examples"][number]];
    const wrong: Partial<Record<CustomFunction["params"][number]["type"], Argument>> = {
      column: [[1, 2]],
      text: "klingon",
      scheme: 7,
      bins: "many",
      number: "many",
      numbers: [["many"]],
      day: "soon",
      model: "nonsense",
      cuts: [[1, 2]],
    };
    for (const [place, { name: param, type }] of params.entries()) {
      const given = params.map((_, at) => (at === place ? wrong[type] : at < args.length ? args[at] : ""));
      const problem = problemOf(() => own.call(given, sheet));
      expect(problem, param).toBeInstanceOf(RangeError);
      expect(problem.message).toContain(param);
      expect(problem.message).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});
