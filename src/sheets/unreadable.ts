// The refusal of a memory that cannot be believed.
import type { Text } from "../ground/language";
import { Refusal } from "../ground/refusal";

/** The parts of a document's memory. */
export type MemoryPart = "state" | "request" | "half" | "secret";

/** Why a part is not believed. */
export type Disbelief = "damaged" | "otherVersion" | "foreign";

const reasons: Readonly<Record<Disbelief, Text>> = {
  damaged: {
    en: "what this document remembers of earlier runs is damaged",
    zh: "此文档中保存的运行记录已损坏",
  },
  otherVersion: {
    en: "what this document remembers of earlier runs was written by another version of Customer Tiers",
    zh: "此文档中的运行记录由另一版本的 Customer Tiers 写入",
  },
  foreign: {
    en: "what this document remembers of earlier runs names tabs that Customer Tiers has not written",
    zh: "此文档的运行记录指向了并非由 Customer Tiers 写入的工作表",
  },
};

const choicesDamaged: Text = {
  en: "the choices that this document remembers cannot be read",
  zh: "此文档中保存的设置无法读取",
};

const setAside: Text = {
  en: "set it aside: no cell changes and all tabs stay, and the last run can then no longer be undone",
  zh: "可忽略这些记录继续使用：单元格和工作表都不变，但上次运行将无法再撤销",
};

const setChoicesAside: Text = {
  en: "set them aside: no cell changes, and the sidebar begins with its usual choices",
  zh: "可忽略这些设置继续使用：单元格不变，侧边栏恢复默认设置",
};

const newest: Text = {
  en: "reload the spreadsheet to get the newest version, or set it aside: no cell changes and all tabs stay, and the last run can then no longer be undone",
  zh: "请重新加载表格以使用最新版本，或忽略这些记录继续使用：单元格和工作表都不变，但上次运行将无法再撤销",
};

function toReason(part: MemoryPart, disbelief: Disbelief): { readonly text: Text; readonly fix: Text } {
  if (part === "request") return { text: choicesDamaged, fix: setChoicesAside };
  return { text: reasons[disbelief], fix: disbelief === "otherVersion" ? newest : setAside };
}

/** The refusal of a document whose memory cannot be believed. It can be set aside. */
export class Unreadable extends Refusal {
  constructor(part: MemoryPart, disbelief: Disbelief) {
    const { text, fix } = toReason(part, disbelief);
    super(text, fix);
    this.name = "Unreadable";
  }
}
