// Reads a command line into a call. Every fault is one clause that names the flag and the argument it takes.
import { parseArgs } from "node:util";
import type { Language } from "../language";
import { Refusal } from "../refusal";
import type { ScoreCall } from "./flag";
import { flags, wantsDocument } from "./flagList";
import { checkModels } from "./modelFlags";
import { checkSheets } from "./sheetFlags";

const options = {
  ...Object.fromEntries(flags.map(({ name }) => [name, { type: "string" as const }])),
  help: { type: "boolean" as const, short: "h" },
};

type Token = { kind: string; name?: string; rawName?: string; value?: string | undefined };

function tokensOf(argv: readonly string[]): Token[] {
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens ?? [];
}

/** Returns the language of the output. It is read before everything else, so that faults can be worded in it. */
export function languageOf(argv: readonly string[]): Language {
  return tokensOf(argv).findLast((token) => token.kind === "option" && token.name === "language")?.value === "zh" ? "zh" : "en";
}

function unknownFlag(written: string): Refusal {
  return new Refusal({
    en: `${written} is not a flag of this command; it takes ${flags.map(({ name }) => `--${name}`).join(", ")} and --help`,
    zh: `没有 ${written} 这个参数；可用的是 ${flags.map(({ name }) => `--${name}`).join("、")} 和 --help`,
  });
}

/** With a blank before a Latin letter or a digit, which stands apart from Chinese. */
function spaced(text: string): string {
  return /^[a-z0-9]/i.test(text) ? ` ${text}` : text;
}

function putOption(call: ScoreCall, { name, rawName = "", value: written }: Token): void {
  const flag = flags.find((known) => known.name === name);
  if (!flag) throw unknownFlag(rawName);
  if (written === undefined) {
    throw new Refusal({ en: `--${flag.name} needs ${flag.takes.en}`, zh: `--${flag.name} 需要${spaced(flag.takes.zh)}` });
  }
  if (!flag.put(call, written)) {
    throw new Refusal({
      en: `--${flag.name} takes ${flag.takes.en}, not "${written}"`,
      zh: `--${flag.name} 需要${spaced(flag.takes.zh)}，不能是“${written}”`,
    });
  }
}

function putFile(call: ScoreCall, file: string): void {
  if (call.file !== null) {
    throw new Refusal({
      en: `One file at a time: got "${call.file}" and "${file}"`,
      zh: `一次只能处理一个文件，收到了“${call.file}”和“${file}”`,
    });
  }
  call.file = file;
}

function checkTogether(call: ScoreCall): void {
  const { request, response, out, json } = call;
  checkSheets(call);
  checkModels(call, wantsDocument(call));
  if (response !== null && !request.contact) {
    throw new Refusal({
      en: "--response needs --contact cost=NUMBER, what one contact costs",
      zh: "--response 需要同时写 --contact cost=数字，即单次触达成本",
    });
  }
  if (request.cutSide && !request.cuts) {
    throw new Refusal({
      en: "--cut-side needs --cuts, the cut points that it is about",
      zh: "--cut-side 需要同时写 --cuts，即它所针对的分档点",
    });
  }
  if (request.orders.rates && request.orders.currency === undefined) {
    throw new Refusal({
      en: "--rates needs --currency CODE, the currency to convert into",
      zh: "--rates 需要同时写 --currency CODE，即要换算成的货币",
    });
  }
  if (out !== null && out === json) {
    throw new Refusal({ en: `--out and --json both name "${out}"`, zh: `--out 与 --json 写的是同一个文件“${out}”` });
  }
}

/**
 * Reads a command line into a call. Returns "help" if --help is anywhere on it.
 * @throws Refusal if a flag is unknown, an argument cannot be read, or two flags do not go together
 */
export function readFlags(argv: readonly string[]): ScoreCall | "help" {
  const tokens = tokensOf(argv);
  if (tokens.some((token) => token.kind === "option" && token.name === "help")) return "help";
  const call: ScoreCall = {
    file: null,
    sheet: null,
    beside: [],
    columnsBeside: {},
    encoding: null,
    encodingsBeside: {},
    out: null,
    json: null,
    scheme: null,
    reports: [],
    response: null,
    request: { verb: "score", language: languageOf(argv), columns: {}, orders: {}, withCustomers: false },
  };
  for (const token of tokens) {
    if (token.kind === "option") putOption(call, token);
    if (token.kind === "positional" && token.value !== undefined) putFile(call, token.value);
  }
  checkTogether(call);
  if (call.request.contact && call.response !== null) call.request.contact.rates = call.response;
  call.request.withCustomers = (call.out !== null && !wantsDocument(call)) || call.json !== null;
  return call;
}
