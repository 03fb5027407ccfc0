// What the command says when it is done: what was read, what became of every row, the cuts, the tiers, the cost.
import stringWidth from "string-width";
import type { OpenedFile } from "../files/openFile";
import { type Language, type Words, whole } from "../language";
import type { Outcome, SortedModel } from "./answer";
import { forms } from "./forms";
import { nameOf, type OpenedSheets } from "./openSheets";
import type { HostCounters } from "./outputs";
import type { Paint } from "./terminal";
import { moneyText, tierTable } from "./tierTable";
import { padEnd, padStart, printable, shorten, wrap } from "./width";

export type Summary = {
  sheets: Pick<OpenedSheets, "scored" | "beside" | "choices">;
  outcome: Outcome;
  host: HostCounters;
  /** The written files, as the user named them. */
  written: readonly string[];
};

export type Page = { language: Language; columns: number; paint: Paint };

const titles = {
  columns: { en: "Columns", zh: "列" },
  rows: { en: "Rows", zh: "行" },
  statuses: { en: "Statuses", zh: "订单状态" },
  cuts: { en: "Cuts", zh: "分档点" },
  notes: { en: "Notes", zh: "说明" },
  tiers: { en: "Tiers", zh: "层级" },
  contact: { en: "Whom to contact", zh: "触达计划" },
} satisfies Record<string, Words>;

type Cell = { text: string; isRight?: boolean };

const indent = "  ";

/** Aligns cells in columns and cuts each line to the width. */
function aligned(rows: Cell[][], columns: number): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => stringWidth(row[index]?.text ?? ""))));
  return rows.map((row) => {
    const cells = row.map(({ text, isRight }, index) => (isRight ? padStart : padEnd)(text, widths[index] ?? 0));
    return shorten(`${indent}${cells.join("  ")}`.trimEnd(), columns);
  });
}

/** "shop.csv · CSV · 4,336 rows × 9 columns". */
function fileParts(file: OpenedFile, language: Language): string[] {
  const [long, wide] = [whole(file.cells.length), file.cells[0]?.length ?? 0];
  const size = language === "zh" ? `${long} 行 × ${wide} 列` : `${long} rows × ${wide} columns`;
  return [printable(file.name), file.kind, ...(file.hasTabs ? [printable(file.sheet)] : []), size];
}

/** What sorts: the scheme with its name for the command line, or the model with its own. */
function sorterText({ id, title, scheme }: SortedModel): string {
  const own = scheme ?? { id, title };
  return own.title === own.id ? own.id : `${printable(own.title)} (${own.id})`;
}

function headLines({ sheets, outcome }: Summary, { language, columns, paint }: Page): string[] {
  const { kind, asOf } = outcome;
  const isZh = language === "zh";
  const sorts = isZh ? { orders: "订单表", customers: "客户表" } : { orders: "Orders", customers: "Customers sheet" };
  const day = asOf === null ? [] : [isZh ? `截至 ${asOf}` : `as of ${asOf}`];
  const beside = sheets.beside.map((file, place) => {
    const read = sheets.choices[place]?.kind ?? "";
    return [`+ ${forms.kinds[read]?.name[language] ?? read}`, ...fileParts(file, language)];
  });
  const files = [fileParts(sheets.scored, language), ...beside].map((parts) => shorten(parts.join(" · "), columns));
  const sorted = wrap([sorts[kind], ...day, ...outcome.models.map(sorterText)].join(" · "), columns);
  return [paint.bold(isZh ? "客户分层" : "Customer Tiers"), ...files, ...sorted];
}

function columnLines({ outcome }: Summary, { language, columns }: Page): string[] {
  const how =
    language === "zh"
      ? { guessed: "识别", likely: "可能，如：", said: "--columns" }
      : { guessed: "recognised", likely: "likely, e.g. ", said: "--columns" };
  const howFound = (guessed: boolean, samples: readonly string[] | undefined): string => {
    if (!guessed) return how.said;
    return samples ? how.likely + samples.map(printable).join(language === "zh" ? "，" : ", ") : how.guessed;
  };
  return aligned(
    outcome.columns.map(({ role, header, guessed, samples, sheet }) => [
      { text: role },
      { text: shorten(printable(header), Math.max(12, columns - 34)) },
      { text: howFound(guessed, samples) },
      ...(sheet === undefined ? [] : [{ text: printable(sheet) }]),
    ]),
    columns,
  );
}

function rowLines({ outcome }: Summary, { language, columns }: Page): string[] {
  const { read, used, excluded, reasons } = outcome.audit;
  const isZh = language === "zh";
  const occurring = Object.entries(excluded).filter(([, rows]) => rows > 0);
  const left = occurring.reduce((sum, [, rows]) => sum + rows, 0);
  const line = (text: string, rows: number, example = ""): Cell[] => [
    { text },
    { text: whole(rows), isRight: true },
    { text: example },
  ];
  const exampleOf = (example: string | number | null | undefined): string => {
    if (example === null || example === undefined || example === "") return "";
    return `${isZh ? "例：" : "e.g. "}${printable(String(example))}`;
  };
  return aligned(
    [
      line(isZh ? "读入" : "read", read),
      line(isZh ? "采用" : "used", used),
      line(isZh ? "排除" : "excluded", left),
      ...occurring.map(([id, rows]) => {
        const reason = reasons.find((known) => known.id === id);
        return line(
          `${indent}${shorten(printable(reason?.text ?? id), Math.floor(columns / 2))}`,
          rows,
          exampleOf(reason?.example),
        );
      }),
    ],
    columns,
  );
}

function statusLines({ outcome }: Summary, { language, columns }: Page): string[] {
  const words =
    language === "zh" ? { sale: "成交", none: "未成交", back: "退款" } : { sale: "sale", none: "no sale", back: "money back" };
  return aligned(
    outcome.statuses.map(({ status, rows, isSale, isBack }) => [
      { text: shorten(printable(status), Math.floor(columns / 2)) },
      { text: whole(rows), isRight: true },
      { text: isBack ? words.back : isSale ? words.sale : words.none },
    ]),
    columns,
  );
}

function limitLines({ limits }: SortedModel, { columns }: Page): string[] {
  return aligned(
    limits.map(({ name, said }) => [{ text: printable(name) }, { text: said }]),
    columns,
  );
}

/** What was noticed while the files were opened; that of files beside the scored one with their names. */
export function remarksOf({ scored, beside }: Pick<OpenedSheets, "scored" | "beside">, language: Language): string[] {
  const others = beside.flatMap((file) =>
    file.remarks.map((words) => `${nameOf(file)}${language === "zh" ? "：" : ": "}${words[language]}`),
  );
  return [...scored.remarks.map((words) => words[language]), ...others];
}

function noteLines({ sheets, outcome }: Summary, { language, columns }: Page): string[] {
  return [...remarksOf(sheets, language), ...outcome.notes.map(({ text }) => text)].flatMap((note) =>
    wrap(printable(note), columns - 4)
      .map((line, index) => `${index === 0 ? "- " : indent}${line}`)
      .map((line) => indent + line),
  );
}

function percentOf(share: number | null): string {
  return share === null ? "–" : `${(share * 100).toFixed(2)}%`;
}

const contactHead: Record<Language, string[]> = {
  en: ["Tier", "Response", "Break-even", "Pays?", "Contact", "Cost", "Profit"],
  zh: ["层级", "响应率", "保本线", "划算吗", "触达", "成本", "利润"],
};

function contactLines({ outcome: { contact, currency } }: Summary, { language, columns }: Page): string[] {
  if (!contact) return [];
  const lines = contact.tiers.map(({ name, rate, breakEven, worth, contacts, cost, profit }) => [
    printable(name),
    percentOf(rate),
    percentOf(breakEven),
    worth,
    whole(contacts),
    moneyText(cost, currency),
    moneyText(profit, currency),
  ]);
  const told = [...contact.says, ...contact.notes.map(({ text }) => `- ${text}`)];
  return [
    ...aligned(
      [contactHead[language], ...lines].map((cells) => cells.map((text, place) => ({ text, isRight: place > 0 }))),
      columns,
    ),
    ...told.flatMap((words) => wrap(printable(words), columns - indent.length).map((line) => indent + line)),
  ];
}

function costLine({ host }: Summary, language: Language): string {
  const seconds = host.virtualSeconds.toFixed(1);
  return language === "zh"
    ? `在 Google 上约需 ${host.serviceCalls} 次服务调用、${seconds} 秒（估算）`
    : `At Google: ${host.serviceCalls} service calls, about ${seconds} s (an estimate)`;
}

/** Returns the whole summary. It ends with a line end. */
export function summaryText(summary: Summary, page: Page): string {
  const { language, columns, paint } = page;
  const section = (title: Words, lines: string[]): string[] =>
    lines.length === 0 ? [] : ["", paint.bold(title[language]), ...lines];
  const { models } = summary.outcome;
  /** Of several models, each section says whose it is. */
  const titled = (title: Words, { title: own }: SortedModel): Words =>
    models.length === 1 ? title : { en: `${title.en}: ${printable(own)}`, zh: `${title.zh}：${printable(own)}` };
  const tiersOf = (model: SortedModel): string[] =>
    tierTable({ ...model, currency: summary.outcome.currency }, language, columns - indent.length, paint).flatMap((line) =>
      wrapTable(line, columns),
    );
  const wrote = summary.written.map((path) => (language === "zh" ? `已写出 ${path}` : `Wrote ${path}`));
  return [
    ...headLines(summary, page),
    ...section(titles.columns, columnLines(summary, page)),
    ...section(titles.rows, rowLines(summary, page)),
    ...section(titles.statuses, statusLines(summary, page)),
    ...models.flatMap((model) => section(titled(titles.cuts, model), limitLines(model, page))),
    ...section(titles.notes, noteLines(summary, page)),
    ...models.flatMap((model) => section(titled(titles.tiers, model), tiersOf(model))),
    ...section(titles.contact, contactLines(summary, page)),
    "",
    ...wrap(costLine(summary, language), columns),
    ...wrote,
    "",
  ].join("\n");
}

/** Indents a line of the tier table. The table's lines fit already; the legend below them may have to be wrapped. */
function wrapTable(line: string, columns: number): string[] {
  return (stringWidth(line) > columns - indent.length ? wrap(line, columns - indent.length) : [line]).map(
    (part) => indent + part,
  );
}
