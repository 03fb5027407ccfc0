// The refusal of a memory that cannot be believed.
import type { Text } from "../ground/language";
import { Refusal } from "../ground/refusal";

/** The parts of a document's memory. */
export type MemoryPart = "state" | "request" | "half" | "secret";

/** Why a part is not believed. */
export type Disbelief = "damaged" | "otherVersion" | "foreign";

const reasons: Readonly<Record<Disbelief, Text>> = {
  damaged: {
    en: "what this spreadsheet remembers of earlier runs is damaged",
    zh: "此表格中保存的运行记录已损坏",
  },
  otherVersion: {
    en: "what this spreadsheet remembers of earlier runs was written by another version of Customer Tiers",
    zh: "此表格中的运行记录由另一版本的 Customer Tiers 写入",
  },
  foreign: {
    en: "what this spreadsheet remembers of earlier runs names tabs that Customer Tiers has not written",
    zh: "此表格的运行记录指向了并非由 Customer Tiers 写入的工作表",
  },
};

const choicesDamaged: Text = {
  en: "the choices that this spreadsheet remembers cannot be read",
  zh: "此表格中保存的设置无法读取",
};

const setAside: Text = {
  en: "set the record aside: your cells and tabs stay as they are, the next run adds new summary tabs, and the last run can no longer be undone",
  zh: "可清除这些记录继续使用：您的单元格和工作表都不变，下次运行会新建汇总工作表，上次运行无法再撤销",
};

const newest: Text = {
  en: `reload the spreadsheet to get the newest version, or ${setAside.en}`,
  zh: `请重新加载表格以使用最新版本，或${setAside.zh.replace(/^可/, "")}`,
};

/** What to do where a part is lost that neither results nor undo need. */
const setPartAside: Readonly<Record<"request" | "half" | "secret", Text>> = {
  request: {
    en: "set them aside: no cell changes, and the sidebar begins with its usual choices",
    zh: "可清除这些设置继续使用：单元格不变，侧边栏恢复默认设置",
  },
  half: { en: "set the record aside: no cell and no tab changes", zh: "可清除这条记录继续使用：单元格和工作表都不变" },
  secret: { en: "set the record aside: no cell and no tab changes", zh: "可清除这条记录继续使用：单元格和工作表都不变" },
};

function toReason(part: MemoryPart, disbelief: Disbelief): { readonly text: Text; readonly fix: Text } {
  const text = part === "request" ? choicesDamaged : reasons[disbelief];
  if (part !== "state") return { text, fix: setPartAside[part] };
  return { text, fix: disbelief === "otherVersion" ? newest : setAside };
}

/** The refusal of a document whose memory cannot be believed. It can be set aside. */
export class Unreadable extends Refusal {
  constructor(part: MemoryPart, disbelief: Disbelief) {
    const { text, fix } = toReason(part, disbelief);
    super(text, fix);
    this.name = "Unreadable";
  }
}
