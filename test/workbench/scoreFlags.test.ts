// The flags of the command line: what each takes, and the sentence when it cannot be read.
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { flags } from "../../workbench/command/flagList";
import { readFlags } from "../../workbench/command/flags";
import { forms, kindIds, rolesOf } from "../../workbench/command/forms";
import { usage } from "../../workbench/command/usage";
import { anyOf } from "../../workbench/language";
import { people, scored } from "../whole/shop";
import { refusalFrom } from "./scoreFixtures";

function callFrom(...argv: string[]) {
  const call = readFlags(argv);
  if (call === "help") throw new Error("help was not asked for");
  return call;
}

describe("flags", () => {
  test("a status that holds a comma stands in quotes", () => {
    const listed = (text: string) => callFrom("shop.csv", "--completed", text).request.orders?.completed;
    expect(listed('Paid, "Foo, bar" ,"Say ""yes"", then go",,5" screen')).toEqual([
      ...["Paid", "Foo, bar", 'Say "yes", then go', '5" screen'],
    ]);
    expect(listed('"Foo, bar"')).toEqual(["Foo, bar"]);
  });

  test("every flag's argument reaches the request the sidebar would send", () => {
    const call = callFrom(
      ...["shop.csv", "--as-of", "2026-01-31", "--refunds", "ignore", "--zero", "exclude", "--duplicates", "drop"],
      ...["--dates", "dmy", "--decimal=comma", "--amounts", "order", "--currency", "USD", "--rates", "EUR=1.08,GBP=1.27"],
      ...["--same-customer", "last", "--not-completed", "Draft, On hold", "--window", "365", "--scheme", "grid10"],
      ...[
        "--bins",
        "5,4,3",
        "--cuts",
        "recencyDays=30,90;revenue=50,100.5",
        "--cut-side",
        "atLeast",
        "--settings",
        "heavyShare=0.2",
      ],
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
        completed: [],
        notCompleted: ["Draft", "On hold"],
        windowDays: 365,
      },
      bins: [5, 4, 3],
      cuts: { recencyDays: [30, 90], revenue: [50, 100.5] },
      cutSide: "atLeast",
      settings: { heavyShare: 0.2 },
      withCustomers: true,
    });
    expect([call.file, call.scheme, call.out, call.json]).toEqual(["shop.csv", "grid10", "out.csv", null]);
  });

  const statuses = [
    ["Order", "Customer", "Date", "Status", "Amount"],
    ["1", "Ann", "2024-01-05", "paid", 80],
    ["2", "Ann", "2024-01-06", "cancelled", 50],
    ["3", "Bo", "2024-01-07", "shipped", 20],
    ["4", "Cy", "2024-01-08", "on hold", 5],
  ];

  test.each([
    [["--not-completed", "Shipped"], { Ann: 80 }],
    [["--completed", "On hold"], { Ann: 80, Bo: 20, Cy: 5 }],
    [["--not-completed", ""], { Ann: 80, Bo: 20 }],
    [["--not-completed", "paid", "--completed", "Cancelled"], { Ann: 50, Bo: 20 }],
    [["--completed", "Cancelled", "--not-completed", "paid"], { Ann: 50, Bo: 20 }],
  ])("%j is added to the known statuses, and goes before them", (argv, revenue) => {
    const { orders } = callFrom("shop.csv", ...argv).request;
    const shop = scored(statuses, { orders });
    expect(Object.fromEntries(Object.entries(people(shop)).map(([name, [, , sum]]) => [name, sum]))).toEqual(revenue);
  });

  test("every choice between a few words has a flag of its own that takes each of them, and nothing else", async () => {
    for (const [key, words] of Object.entries(forms.choices)) {
      const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      for (const word of words) expect(callFrom("shop.csv", `--${name}`, word).request.orders).toEqual({ [key]: word });
      expect(await refusalFrom(() => readFlags(["shop.csv", `--${name}`, "maybe"]))).toContain(words.at(-1));
    }
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
    [["--dates", "dym"], '--dates takes dmy, mdy, ymd, asShown or exchanged, not "dym".'],
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
    [["--cut-side", "below", "--cuts", "revenue=50"], '--cut-side takes over or atLeast, not "below".'],
    [["--cut-side", "atLeast"], "--cut-side needs --cuts, the cut points that it is about."],
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
      models: ["valueTiers"],
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

  test("models are named one by one, the first is the main one, and settings of each add up", () => {
    const { request } = callFrom(
      ...["--model", "rfm", "--model", "churnRisk", "--settings", "heavyShare=0.2"],
      ...["--settings", "churnRisk.horizonDays=90,churnRisk.orderModel=bgnbd"],
    );
    expect(request.models).toEqual(["rfm", "churnRisk"]);
    expect(request.settings).toEqual({ heavyShare: 0.2, "churnRisk.horizonDays": 90, "churnRisk.orderModel": "bgnbd" });
  });

  test("sheets are named by their kind, in a file, in a tab of a file, or in a tab of the file that is scored", () => {
    const call = callFrom(
      ...[
        "--sheet",
        "May = net",
        "--sheet",
        "orders=a#b.csv",
        "--sheet",
        "people=ids.xlsx#Cards #2",
        "--sheet",
        "campaign=#Past",
      ],
      ...["--columns", "amount=Net,people.from=Card, old,people.to=Person"],
    );
    expect([call.sheet, call.beside]).toEqual([
      "May = net",
      [
        { kind: "orders", file: "a#b.csv", tab: null },
        { kind: "people", file: "ids.xlsx", tab: "Cards #2" },
        { kind: "campaign", file: null, tab: "Past" },
      ],
    ]);
    expect([call.request.columns, call.columnsBeside]).toEqual([
      { amount: "Net" },
      { people: { from: "Card, old", to: "Person" } },
    ]);
  });

  test("every kind of sheets, and every role of it, can be named", () => {
    for (const kind of kindIds) {
      const columns = rolesOf(kind).map((role) => `${kind}.${role}=Header`);
      const call = callFrom("--sheet", `${kind}=more.csv`, "--columns", columns.join(","));
      expect(Object.keys(call.columnsBeside[kind] ?? {})).toEqual(rolesOf(kind));
    }
  });

  test("reports are ticked one by one, for a document", () => {
    const call = callFrom("--report", "forecastCheck", "--report", "lifetimeValue", "--model", "churnRisk", "--out", "o.xlsx");
    expect(call.reports).toEqual(["forecastCheck", "lifetimeValue"]);
  });

  const modelIds = forms.models.map(({ id }) => id);
  const reportIds = forms.reports.map(({ id }) => id);

  test.each([
    [
      ["--model", "churn"],
      `--model takes ${anyOf(modelIds, "en")}, not "churn".`,
      `--model 需要 ${anyOf(modelIds, "zh")}，不能是“churn”。`,
    ],
    [
      ["--report", "fit"],
      `--report takes ${anyOf(reportIds, "en")}, not "fit".`,
      `--report 需要 ${anyOf(reportIds, "zh")}，不能是“fit”。`,
    ],
    [
      ["--report", "summary", "--out", "out.csv"],
      "--report needs --out OUT.xlsx, the document that has a tab for each report.",
      "--report 需要同时写 --out OUT.xlsx，报告是该文档中的工作表。",
    ],
    [
      ["--report", "contactPlan", "--out", "out.xlsx"],
      "--report contactPlan needs --contact cost=NUMBER, what one contact costs.",
      "--report contactPlan 需要同时写 --contact cost=数字，即单次触达成本。",
    ],
    [
      ["--settings", "churnRisk.horizonDays=90"],
      "--settings churnRisk.horizonDays is no setting of rfm; add --model MODEL for a setting MODEL.NAME.",
      "--settings churnRisk.horizonDays 不是 rfm 的设置项；MODEL.NAME 需要同时写 --model MODEL。",
    ],
    [
      ["--sheet", "order=more.csv"],
      `--sheet has no kind "order"; it takes ${kindIds.join(", ")}.`,
      `--sheet 没有“order”这种表；可用的是 ${kindIds.join("、")}。`,
    ],
    [
      ["--sheet", "orders="],
      '--sheet orders= needs FILE, FILE#TAB or #TAB, not "".',
      "--sheet orders= 需要 文件、文件#工作表 或 #工作表，不能是“”。",
    ],
    [
      ["--sheet", "people=#"],
      '--sheet people= needs FILE, FILE#TAB or #TAB, not "#".',
      "--sheet people= 需要 文件、文件#工作表 或 #工作表，不能是“#”。",
    ],
    [
      ["--columns", "people.from=Card"],
      "--columns people.ROLE=HEADER needs --sheet people=FILE, the sheet that has the column.",
      "--columns people.角色=表头 需要同时写 --sheet people=文件，即有该列的表。",
    ],
    [
      ["--columns", "persons.from=Card"],
      `--columns has no kind "persons" for persons.from; it takes ${kindIds.join(", ")}.`,
      `--columns persons.from 中没有“persons”这种表；可用的是 ${kindIds.join("、")}。`,
    ],
    [
      ["--columns", "people.amount=Card", "--sheet", "people=ids.csv"],
      '--columns has no role "people.amount"; it takes people.from, people.to.',
      "--columns 没有“people.amount”这种列；可用的是 people.from、people.to。",
    ],
  ])("%j is refused in one sentence that names what there is, in both languages", async (argv, en, zh) => {
    expect(await refusalFrom(() => readFlags(argv))).toBe(en);
    expect(await refusalFrom(() => readFlags(argv), "zh")).toBe(zh);
  });

  test("a setting that a model does not have is answered with those that it has, main or further", async () => {
    for (const model of forms.models.filter(({ hasSchemes }) => !hasSchemes)) {
      const names = Object.keys(model.settings);
      const refused = `--settings has no "colour" for ${model.id}; it takes ${names.join(", ")}.`;
      expect(await refusalFrom(() => readFlags(["--model", model.id, "--settings", "colour=1"]))).toBe(refused);
      const further = ["--model", modelIds[0]!, "--model", model.id, "--settings", `${model.id}.colour=1`];
      expect(await refusalFrom(() => readFlags(further))).toBe(refused);
      for (const name of names)
        expect(callFrom("--model", model.id, "--settings", `${name}=1`).request.settings).toEqual({ [name]: 1 });
    }
  });

  test("a report that no model asked for can draw is answered with the models that can", async () => {
    for (const { id, needs } of forms.reports.filter((report) => report.needs.length > 0)) {
      const able = forms.models.filter(({ finds }) => needs.every((found) => finds.includes(found)));
      const unable = forms.models.find((model) => !able.includes(model));
      if (!unable) continue;
      const sentence = await refusalFrom(() => readFlags(["--model", unable.id, "--report", id, "--out", "out.xlsx"]));
      expect(sentence).toBe(
        `--report ${id} needs --model ${anyOf(
          able.map((model) => model.id),
          "en",
        )}.`,
      );
    }
  });

  test("--help lists every flag in both languages and fits the terminal", () => {
    for (const language of ["en", "zh"] as const) {
      const help = usage(language, 80);
      for (const { name } of flags) expect(help).toContain(`--${name} `);
      const offered = [
        ...forms.models,
        ...forms.reports,
        ...Object.entries(forms.kinds).map(([id, { name }]) => ({ id, title: name })),
      ];
      for (const { id, title } of offered) expect(help).toContain(`  ${id}${language === "zh" ? "：" : ": "}${title[language]}`);
      for (const { settings } of forms.models) for (const name of Object.keys(settings)) expect(help).toContain(`      ${name}`);
      for (const line of help.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    }
    expect(readFlags(["--help"])).toBe("help");
  });
});
