// The text of --help, made from the list of flags and from what the add-on offers.

import type { Language, Words } from "../language";
import { flags } from "./flagList";
import { forms, type ModelForm, rolesOf, type SettingForm, scoredRoles } from "./forms";
import { wrap } from "./width";

const opening: Words = {
  en: `npm run score -- [FILE] [flags]

Scores and tiers the customers of a text file or workbook (CSV, TSV, TXT, XLSX, XLSM, XLS, ODS) with the built add-on. Without FILE it scores a sample shop.
A file has one row per order, per order line or per customer, under a header row.`,
  zh: `npm run score -- [文件] [参数]

用构建好的插件给文本文件或工作簿（CSV、TSV、TXT、XLSX、XLSM、XLS、ODS）里的客户打分、分层。不写文件则使用示例店铺。
文件可以一行一个订单、一行一个商品或一行一个客户，上面要有表头。`,
};

const titles = {
  models: {
    en: "Models for --model, each with its settings (default; what is allowed)",
    zh: "--model 可用的模型及其参数（默认值；取值范围）",
  },
  kinds: {
    en: "Kinds for --sheet, each with its roles for --columns KIND.ROLE=HEADER",
    zh: "--sheet 可用的表的种类，及 --columns KIND.角色=表头 可用的角色",
  },
  reports: { en: "Reports for --report", zh: "--report 可用的报告" },
} satisfies Record<string, Words>;

const closing: Words = {
  en: `Roles for --columns: ${scoredRoles.join(", ")}.
Exit code 0 when scored, 2 when something is to be put right, 1 for a fault of the program; files are written only on 0.`,
  zh: `--columns 可用的角色：${scoredRoles.join("、")}。
退出码：0 完成，2 有待更正之处，1 程序故障；只有 0 时才写文件。`,
};

function allowed(setting: SettingForm, language: Language): string {
  if (setting.type === "choice") return setting.options.map(({ id }) => id).join(language === "zh" ? "、" : ", ");
  return language === "zh" ? `${setting.from} 到 ${setting.to}` : `${setting.from} to ${setting.to}`;
}

/** "horizonDays (365; 1 to 3650): Look ahead, days". */
function settingText(name: string, setting: SettingForm, language: Language): string {
  const own = `${setting.default}; ${allowed(setting, language)}`;
  return language === "zh"
    ? `${name}（${own.replace("; ", "；")}）：${setting.label.zh}`
    : `${name} (${own}): ${setting.label.en}`;
}

/** "name: title", and below it what belongs to it. */
function entry(name: string, title: string, below: readonly string[], columns: number, language: Language): string[] {
  const lead = `${name}${language === "zh" ? "：" : ": "}${title}`;
  const inset = (text: string, by: number): string[] => wrap(text, columns - by).map((line) => " ".repeat(by) + line);
  return [...inset(lead, 2), ...below.flatMap((text) => inset(text, 6))];
}

function modelEntry({ id, title, settings }: ModelForm, language: Language, columns: number): string[] {
  const own = Object.entries(settings).map(([name, setting]) => settingText(name, setting, language));
  return entry(id, title[language], own, columns, language);
}

/** "a past campaign (a customer of a campaign)". */
function describedText(name: Words, row: Words, language: Language): string {
  return language === "zh" ? `${name.zh}（${row.zh}）` : `${name.en} (${row.en})`;
}

/** What the add-on offers, as it is declared. */
function offered(language: Language, columns: number): string[] {
  const roles = (kind: string): string => rolesOf(kind).join(language === "zh" ? "、" : ", ");
  return [
    ...wrap(titles.models[language], columns),
    ...forms.models.flatMap((model) => modelEntry(model, language, columns)),
    "",
    ...wrap(titles.kinds[language], columns),
    ...Object.entries(forms.kinds).flatMap(([kind, { name, row }]) =>
      entry(kind, describedText(name, row, language), [roles(kind)], columns, language),
    ),
    "",
    ...wrap(titles.reports[language], columns),
    ...forms.reports.flatMap(({ id, title, question }) => entry(id, title[language], [question[language]], columns, language)),
  ];
}

/** The whole help at a terminal's width. */
export function usage(language: Language, columns: number): string {
  const listed = flags.flatMap(({ name, form, help }) => [
    `  --${name} ${form}`,
    ...wrap(help[language], columns - 6).map((line) => `      ${line}`),
  ]);
  const texts = [opening, closing].map((words) => words[language].split("\n").flatMap((line) => wrap(line, columns)));
  return [...(texts[0] ?? []), "", ...listed, "", ...offered(language, columns), "", ...(texts[1] ?? []), ""].join("\n");
}
