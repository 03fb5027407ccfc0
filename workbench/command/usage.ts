// The text of --help, made from the list of flags.

import type { Language, Words } from "../language";
import { flags } from "./flagList";
import { roles } from "./request";
import { wrap } from "./width";

const opening: Words = {
  en: `npm run score -- [FILE] [flags]

Scores and tiers the customers of a CSV or XLSX file with the built add-on. Without FILE it scores a sample shop.
A file has one row per order, per order line or per customer, under a header row.`,
  zh: `npm run score -- [文件] [参数]

用构建好的插件给 CSV 或 XLSX 文件里的客户打分、分层。不写文件则使用示例店铺。
文件可以一行一个订单、一行一个商品或一行一个客户，上面要有表头。`,
};

const closing: Words = {
  en: `Roles for --columns: ${roles.join(", ")}.
Exit code 0 when scored, 2 when something is to be put right, 1 for a fault of the program; files are written only on 0.`,
  zh: `--columns 可用的角色：${roles.join("、")}。
退出码：0 完成，2 有待更正之处，1 程序故障；只有 0 时才写文件。`,
};

/** Returns the help, wrapped at the width of the terminal. */
export function usage(language: Language, columns: number): string {
  const listed = flags.flatMap(({ name, form, help }) => [
    `  --${name} ${form}`,
    ...wrap(help[language], columns - 6).map((line) => `      ${line}`),
  ]);
  const texts = [opening, closing].map((words) => words[language].split("\n").flatMap((line) => wrap(line, columns)));
  return [...(texts[0] ?? []), "", ...listed, "", ...(texts[1] ?? []), ""].join("\n");
}
