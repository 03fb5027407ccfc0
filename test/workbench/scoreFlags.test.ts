// The flags of the command line: what each takes, and the sentence when it cannot be read.
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { flags } from "../../workbench/command/flagList";
import { readFlags } from "../../workbench/command/flags";
import { usage } from "../../workbench/command/usage";
import { refusalFrom } from "./scoreFixtures";

function callFrom(...argv: string[]) {
  const call = readFlags(argv);
  if (call === "help") throw new Error("help was not asked for");
  return call;
}

describe("flags", () => {
  test("every flag's argument reaches the request the sidebar would send", () => {
    const call = callFrom(
      ...["shop.csv", "--as-of", "2026-01-31", "--refunds", "ignore", "--zero", "exclude", "--duplicates", "drop"],
      ...["--dates", "dmy", "--decimal=comma", "--amounts", "order", "--currency", "USD", "--rates", "EUR=1.08,GBP=1.27"],
      ...["--same-customer", "last", "--not-completed", "Draft, On hold", "--window", "365", "--scheme", "grid10"],
      ...["--bins", "5,4,3", "--cuts", "recencyDays=30,90;revenue=50,100.5", "--settings", "heavyShare=0.2"],
      ...["--language", "zh", "--columns", "customer=E-mail,amount=Net+Tax,discount=", "--out", "out.csv"],
    );
    expect(call.request).toEqual({
      verb: "score",
      language: "zh",
      columns: { customer: "E-mail", amount: "Net+Tax", discount: "" },
      orders: {
        asOf: "2026-01-31",
        refunds: "ignore",
        zero: "exclude",
        duplicates: "drop",
        dates: "dmy",
        decimal: "comma",
        amounts: "order",
        currency: "USD",
        rates: { EUR: 1.08, GBP: 1.27 },
        sameCustomer: "last",
        notCompleted: ["Draft", "On hold"],
        windowDays: 365,
      },
      bins: [5, 4, 3],
      cuts: { recencyDays: [30, 90], revenue: [50, 100.5] },
      settings: { heavyShare: 0.2 },
      withCustomers: true,
    });
    expect([call.file, call.scheme, call.out, call.json]).toEqual(["shop.csv", "grid10", "out.csv", null]);
  });

  test("nothing said is nothing sent", () => {
    expect(callFrom().request).toEqual({ verb: "score", language: "en", columns: {}, orders: {}, withCustomers: false });
  });

  test("a workbook holds the customers itself, so they are asked for only where a CSV or JSON file lists them", () => {
    const asked = (...argv: string[]): boolean => callFrom(...argv).request.withCustomers;
    expect([asked("--out", "out.XLSX"), asked("--out", "out.xlsx", "--json", "out.json"), asked("--out", "out.txt")]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("headers in --columns may hold spaces, commas and plus signs", () => {
    expect(callFrom("--columns", "customer=Name, full,date=Order date,amount=A+B").request.columns).toEqual({
      customer: "Name, full",
      date: "Order date",
      amount: "A+B",
    });
  });

  test.each([
    [["--as-of", "2026-02-29"], '--as-of takes a day written like 2026-01-31, not "2026-02-29".'],
    [["--as-of", "31/01/2026"], '--as-of takes a day written like 2026-01-31, not "31/01/2026".'],
    [["--dates", "ymd"], '--dates takes dmy or mdy, not "ymd".'],
    [["--window", "-5"], '--window takes a whole number of days from 1 to 36500, not "-5".'],
    [["--window", "1.5"], '--window takes a whole number of days from 1 to 36500, not "1.5".'],
    [["--bins", "5,5"], '--bins takes one whole number from 2 to 9, or three for R, F and M such as 5,5,5, not "5,5".'],
    [["--bins", "10"], '--bins takes one whole number from 2 to 9, or three for R, F and M such as 5,5,5, not "10".'],
    [["--rates", "EUR=0", "--currency", "USD"], '--rates takes rates above 0 written like "EUR=1.08,GBP=1.27", not "EUR=0".'],
    [["--rates", "EUR=1.1"], "--rates needs --currency CODE, the currency to convert into."],
    [
      ["--settings", "share=1.2.3"],
      '--settings takes numbers or words by name such as "horizonDays=180,orderModel=bgnbd", not "share=1.2.3".',
    ],
    [["--response", "Loyal=4"], "--response needs --contact cost=NUMBER, what one contact costs."],
    [
      ["--response", "Loyal=101", "--contact", "cost=1"],
      '--response takes percentages from 0 to 100 by tier such as "Champions=4;Loyal=2.5", not "Loyal=101".',
    ],
    [["--language", "fr"], '--language takes en or zh, not "fr".'],
    [["--out"], "--out needs the path of a CSV or XLSX file to write."],
    [["--out", "out.xls"], '--out takes the path of a CSV or XLSX file to write, not "out.xls".'],
    [["--out", "out.ods"], '--out takes the path of a CSV or XLSX file to write, not "out.ods".'],
    [["--out", "same", "--json", "same"], '--out and --json both name "same".'],
    [["a.csv", "b.csv"], 'One file at a time: got "a.csv" and "b.csv".'],
  ])("%j is refused in one sentence that names the flag", async (argv, sentence) => {
    expect(await refusalFrom(() => readFlags(argv))).toBe(sentence);
  });

  test.each(["recencyDays=90,30", "recencyDays=30,30", "recency=30", "revenue=", "frequency=1.5,2", "revenue=1;revenue=2", ""])(
    "cuts %j are refused",
    async (cuts) => {
      expect(await refusalFrom(() => readFlags(["--cuts", cuts]))).toMatch(/^--cuts takes ascending numbers/);
    },
  );

  test("a model, its settings in numbers and words, and a plan of whom to contact reach the request", () => {
    const { request } = callFrom(
      ...["--model", "valueTiers", "--settings", "horizonDays=180,orderModel=bgnbd"],
      ...["--response", "High future value=4;Low future value=2.5", "--contact", "cost=0.5;budget=200;margin=40;by=customers"],
    );
    expect(request).toMatchObject({
      model: "valueTiers",
      settings: { horizonDays: 180, orderModel: "bgnbd" },
      contact: {
        cost: 0.5,
        budget: 200,
        marginPercent: 40,
        by: "customers",
        rates: { "High future value": 4, "Low future value": 2.5 },
      },
    });
    expect(callFrom("--contact", "cost=0").request.contact).toEqual({ cost: 0, by: "tiers" });
  });

  test.each([
    "budget=5",
    "cost=-1",
    "cost=1;budget=-1",
    "cost=1;margin=0",
    "cost=1;margin=101",
    "cost=1;by=coin",
    "cost=1;prize=2",
    "cost=1;cost=2",
    "cost=x",
    "",
  ])("contact %j is refused", async (contact) => {
    expect(await refusalFrom(() => readFlags(["--contact", contact]))).toMatch(/^--contact takes a cost per contact/);
  });

  test("an unknown flag and an unknown role are named with what there is", async () => {
    expect(await refusalFrom(() => readFlags(["--colour", "x"]))).toMatch(/^--colour is not a flag .*--columns/);
    expect(await refusalFrom(() => readFlags(["--columns", "date=Day,custmer=Name"]))).toMatch(
      /no role "custmer"; it takes customer, date/,
    );
  });

  test("--help lists every flag in both languages and fits the terminal", () => {
    for (const language of ["en", "zh"] as const) {
      const help = usage(language, 80);
      for (const { name } of flags) expect(help).toContain(`--${name} `);
      for (const line of help.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    }
    expect(readFlags(["--help"])).toBe("help");
  });
});
