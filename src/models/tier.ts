// A tier: the one name a model gives a customer, with what it means, what to do, and its colour.
import type { Text } from "../ground/language";

/** A tier. */
export interface Tier {
  readonly name: Text;
  /** Who its customers are. */
  readonly means: Text;
  /** What to do with them. */
  readonly playbook: Text;
  /** Whether it means customers who came back; where nobody has ordered twice, it stays empty. */
  readonly needsRepeat?: true;
  /** The user's own colour, "#rrggbb"; the ramp's when absent. */
  readonly color?: string;
}

/** Customers in tiers. */
export interface Tiered {
  readonly tiers: readonly Tier[];
  /** Place of each customer's tier in `tiers`. */
  readonly tierOf: Uint8Array;
}

/** The tier of customers whom a model gives no other; always ranked last of those with orders. */
export const others: Tier = {
  name: { en: "Others", zh: "其他" },
  means: { en: "Scores that the scheme gives no name", zh: "方案没有命名的分数组合" },
  playbook: { en: "Look at their scores and decide case by case", zh: "查看其分数，逐个判断" },
};

/** The tier of customers who have not ordered. */
export const noOrdersYet: Tier = {
  name: { en: "No orders yet", zh: "尚未下单" },
  means: { en: "Known by name, but has not ordered", zh: "已有资料，但还没有下过单" },
  playbook: { en: "Welcome them and offer a reason for a first order", zh: "发送欢迎信息，给一个首单理由" },
};

const ramp = "#003b79 #005197 #0068a8 #007f9a #1b989b #b19a42 #d1a944 #f4ac6b #f9c098 #d5dee5 #eaeef2".split(" ");

/** Fill colour of a rank: dark blue is best, pale grey last; lightness falls with the rank, so grey prints keep the order. */
export function tierColor(rank: number, count: number): string {
  return ramp[count <= 1 ? 0 : Math.round((Math.min(rank, count - 1) * (ramp.length - 1)) / (count - 1))]!;
}

/** Fill colour of each tier, best tier first: the user's own, or that of its rank. */
export function tierColors(tiers: readonly Tier[]): string[] {
  return tiers.map(({ color }, rank) => color ?? tierColor(rank, tiers.length));
}
