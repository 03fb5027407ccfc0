// Made-up orders of a shop that never was, for whoever has none at hand: the same for everybody.
import { toDay } from "../ground/calendar";
import type { Language } from "../ground/language";

const words = {
  en: {
    headers: ["Order number", "Order date", "Customer", "Amount", "Status"],
    colors: "Red Orange Golden Green Teal Blue Violet Pink Brown Grey White Black".split(" "),
    animals: "Badger Beaver Crane Dolphin Fox Hare Heron Lynx Mole Otter Owl Panda Seal".split(" "),
    between: " ",
    paid: "Paid",
    cancelled: "Cancelled",
    refunded: "Refunded",
    unclear: "to be checked",
  },
  zh: {
    headers: ["订单号", "下单日期", "客户", "金额", "状态"],
    colors: "红 橙 金 绿 青 蓝 紫 粉 棕 灰 白 黑".split(" "),
    animals: "狐狸 河狸 仙鹤 海豚 野兔 松鼠 鹭鸶 山猫 鼹鼠 水獭 猫头鹰 熊猫 海豹".split(" "),
    between: "色",
    paid: "已付款",
    cancelled: "已取消",
    refunded: "已退款",
    unclear: "待核对",
  },
} as const;

/** Chance that is the same every time, from 0 to below 1. @source Numerical Recipes, "quick and dirty" generator */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Days since the last order, and numbers of orders: ten customers are made of each pair. */
const silences = [
  [0, 14],
  [20, 45],
  [60, 110],
  [140, 220],
  [260, 360],
] as const;
const habits = [
  [1, 1],
  [2, 3],
  [5, 9],
] as const;
const alike = 10;

interface Sale {
  readonly day: number;
  readonly customer: number;
  readonly amount: number;
}

function makeSales(): Sale[] {
  const chance = seeded(11);
  const between = ([from, to]: readonly [number, number]): number => from + Math.floor(chance() * (to - from + 1));
  const last = toDay(2025, 12, 31);
  const sales: Sale[] = [];
  for (let customer = 0; customer < silences.length * habits.length * alike; customer++) {
    const habit = habits[Math.floor(customer / silences.length) % habits.length]!;
    let day = last - between(silences[customer % silences.length]!);
    for (let order = between(habit); order > 0; order--) {
      sales.push({ day, customer, amount: between([900, 3000 * habit[1]]) / 100 });
      day -= between([7, 45]);
    }
  }
  return sales.sort((a, b) => a.day - b.day || a.customer - b.customer);
}

/** Places of the sales that did not go as usual. */
const oddities = { cancelled: 57, refunded: [120, 260, 400], twice: 200, nameless: 90, unclear: 310 };

/**
 * Rows of a made-up shop with its headers on top, days as day numbers.
 *
 * Every tier of the default scheme has customers; some sales were cancelled, three refunded, one stands there twice, one names nobody, and
 * one has no amount.
 */
export function toSampleOrders(language: Language): (string | number)[][] {
  const { headers, colors, animals, between, paid, cancelled, refunded, unclear } = words[language];
  const nameOf = (customer: number): string =>
    colors[customer % colors.length]! + between + animals[Math.floor(customer / colors.length) % animals.length]!;
  const rows: (string | number)[][] = [];
  makeSales().forEach(({ day, customer, amount }, place) => {
    const isCancelled = place % oddities.cancelled === oddities.cancelled - 1;
    const name = place === oddities.nameless ? "" : nameOf(customer);
    const row = [1001 + place, day, name, place === oddities.unclear ? unclear : amount, isCancelled ? cancelled : paid];
    rows.push(row);
    if (place === oddities.twice) rows.push([...row]);
    if (oddities.refunded.includes(place)) rows.push([1001 + place, day + 3, name, -amount, refunded]);
  });
  return [[...headers], ...rows];
}
