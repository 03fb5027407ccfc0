// THE LIST of kinds of sheets: what a row of each is.
import type { Text } from "../ground/language";

/** What is said of a kind of sheets. */
export interface KindDeclaration {
  /** What a marketer calls such a sheet. */
  readonly name: Text;
  /** What a row of it is. */
  readonly row: Text;
  /** Whether one such sheet at most can be read beside another. */
  readonly isSingle?: true;
}

/** Every kind. */
export const kinds = {
  orders: { name: { en: "orders", zh: "订单表" }, row: { en: "an order, or a line of one", zh: "一笔订单，或其中一行商品" } },
  customers: { name: { en: "customers", zh: "客户表" }, row: { en: "a customer", zh: "一位客户" } },
  answers: { name: { en: "answers", zh: "调研反馈表" }, row: { en: "an answer of a customer", zh: "一位客户的一次反馈" } },
  events: { name: { en: "events", zh: "互动记录表" }, row: { en: "something that a customer did", zh: "客户的一次互动" } },
  contacts: {
    name: { en: "contacts", zh: "触达记录表" },
    row: { en: "a message sent to a customer", zh: "给客户发送的一条消息" },
  },
  campaign: {
    name: { en: "a past campaign", zh: "过往活动名单" },
    row: { en: "a customer of a campaign", zh: "活动中的一位客户" },
    isSingle: true,
  },
  people: {
    name: { en: "ids of one person", zh: "ID 对照表" },
    row: { en: "two ids of one person", zh: "同一个人的两个 ID" },
    isSingle: true,
  },
} as const satisfies Readonly<Record<string, KindDeclaration>>;

/** Name of a kind. */
export type Kind = keyof typeof kinds;

/** Names of all kinds. */
export const kindIds = Object.keys(kinds) as readonly Kind[];
