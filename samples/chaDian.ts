// A Chinese tea shop (茶店): one row per order with the headers of a Taobao export, newest first.

import { type Habits, type Purchase, purchases, type Shopper, shopper } from "./buying";
import { clockText, dayOf, isoDay } from "./calendar";
import { nicknames } from "./people";
import { type Chance, happens, pick, pickWeighted, seededChance, whole } from "./seededChance";

const LAST_DAY = dayOf("2026-06-30");

/** The shopping festivals 618 and Double Eleven with days before them, and Double Twelve. */
const FESTIVALS = /-(06-1[6-8]|11-(0[1-3]|1[01])|12-12)$/;

const HABITS: Habits = {
  customers: 500,
  firstDay: dayOf("2023-11-01"),
  lastDay: LAST_DAY,
  onceOnlyShare: 0.1,
  daysBetweenOrders: 66,
  activeDays: 430,
  months: [1.3, 0.7, 1.1, 1.4, 1, 1, 0.8, 0.85, 1.3, 0.95, 1.2, 1],
  weekdays: [1.15, 0.95, 0.95, 1, 1, 1.05, 1.15],
  hours: [3, 1, 0, 0, 0, 0, 1, 2, 4, 6, 8, 7, 8, 7, 6, 6, 5, 5, 6, 8, 11, 13, 12, 7],
  festival: (day) => (FESTIVALS.test(isoDay(day)) ? 2.2 : 1),
};

export const CHA_DIAN_HEADER = [
  ...["订单编号", "买家昵称", "订单创建时间", "付款时间", "宝贝标题", "宝贝数量"],
  ...["实付金额", "订单状态", "退款金额", "省份", "城市", "渠道"],
];

/** Price in yuan. Weight is how often a tea is chosen. */
const TEAS: readonly { title: string; price: number; weight: number }[] = [
  { title: "茉莉花茶 100g", price: 39.9, weight: 12 },
  { title: "明前龙井 50g", price: 168, weight: 5 },
  { title: "铁观音 清香型 250g", price: 88, weight: 8 },
  { title: "正山小种 125g", price: 76, weight: 8 },
  { title: "小青柑 6颗", price: 29.9, weight: 12 },
  { title: "白毫银针 50g", price: 218, weight: 3 },
  { title: "老白茶饼 350g", price: 258, weight: 2 },
  { title: "熟普洱茶饼 357g", price: 138, weight: 4 },
  { title: "桂花乌龙 三角茶包", price: 35.8, weight: 10 },
  { title: "陈皮 100g", price: 58, weight: 6 },
  { title: "汝窑茶杯", price: 66, weight: 4 },
  { title: "旅行茶具 一壶三杯", price: 128, weight: 3 },
  { title: "中秋礼盒 六种茶", price: 398, weight: 1 },
];

const PLACES: readonly { province: string; city: string; weight: number }[] = [
  { province: "上海", city: "上海市", weight: 12 },
  { province: "北京", city: "北京市", weight: 11 },
  { province: "广东省", city: "广州市", weight: 9 },
  { province: "广东省", city: "深圳市", weight: 9 },
  { province: "浙江省", city: "杭州市", weight: 9 },
  { province: "四川省", city: "成都市", weight: 7 },
  { province: "江苏省", city: "苏州市", weight: 7 },
  { province: "湖北省", city: "武汉市", weight: 5 },
  { province: "福建省", city: "泉州市", weight: 5 },
  { province: "湖南省", city: "株洲市", weight: 3 },
  { province: "甘肃省", city: "天水市", weight: 2 },
];

const CHANNELS = ["手机淘宝", "天猫", "直播间", "微信小程序"] as const;

type Buyer = { nickname: string; province: string; city: string; channel: string };

/** Nicknames, by position of the buyer, that a careless sheet would turn into a number, a date or a formula. */
const ODD_NICKNAMES = new Map([
  [30, "007"],
  [31, "3-8"],
  [32, "=茶"],
  [33, "@小茶"],
]);

function buyer(chance: Chance, nickname: string, position: number): Buyer {
  const weights = PLACES.map(({ weight }) => weight);
  const { province, city } = PLACES[pickWeighted(chance, weights)] as (typeof PLACES)[number];
  const channel = CHANNELS[pickWeighted(chance, [45, 30, 15, 10])] as string;
  return { nickname: ODD_NICKNAMES.get(position) ?? nickname, province, city, channel };
}

type Sale = { title: string; quantity: number; paid: number };

const TRIAL: Sale = { title: "新客试饮装 0元领", quantity: 1, paid: 0 };

/** Draws the sale of one order: one kind of tea, and sometimes a coupon. */
function sale(chance: Chance, person: Shopper): Sale {
  if (person.leaveDay === person.joinDay && happens(chance, 0.06)) return TRIAL;
  const weights = TEAS.map(({ price, weight }) => weight * (price > 90 * person.purse ? 0.3 : 1));
  const tea = TEAS[pickWeighted(chance, weights)] as (typeof TEAS)[number];
  const quantity = pickWeighted(chance, [60, 22, 10, 4, 4]) + 1;
  const coupon = happens(chance, 0.2) ? pick(chance, [3, 5, 10, 15]) : 0;
  return { title: tea.title, quantity, paid: Math.round((tea.price * quantity - coupon) * 100) / 100 };
}

const UNPAID = "等待买家付款";
const SENT = "卖家已发货";
const CLOSED = "交易关闭";
const DONE = "交易成功";

type Ending = { status: string; isPaid: boolean; refund: number };

/** Draws the ending of an order. Unpaid orders close by themselves; paid orders are sent, kept, or refunded in part or in whole. */
function ending(chance: Chance, day: number, paid: number): Ending {
  const isFresh = day > LAST_DAY - 3;
  if (happens(chance, isFresh ? 0.25 : 0.025)) return { status: isFresh ? UNPAID : CLOSED, isPaid: false, refund: 0 };
  if (day > LAST_DAY - 9) return { status: SENT, isPaid: true, refund: 0 };
  if (happens(chance, 0.025)) return { status: CLOSED, isPaid: true, refund: paid };
  if (happens(chance, 0.008)) return { status: DONE, isPaid: true, refund: paid };
  const part = happens(chance, 0.03) ? Math.round(paid * pick(chance, [10, 20, 30, 50])) / 100 : 0;
  return { status: DONE, isPaid: true, refund: part };
}

function row(chance: Chance, { day, second }: Purchase, { person, who }: { person: Shopper; who: Buyer }): string[] {
  const { title, quantity, paid } = sale(chance, person);
  const { status, isPaid, refund } = ending(chance, day, paid);
  const paidSecond = Math.min(86_399, second + whole(chance, 8, 240));
  const number = `${String(day * 86_400 + second)}${String(whole(chance, 0, 999_999_999)).padStart(9, "0")}`;
  const channel = happens(chance, 0.85) ? who.channel : pick(chance, CHANNELS);
  return [
    ...[number, who.nickname, `${isoDay(day)} ${clockText(second)}`, isPaid ? `${isoDay(day)} ${clockText(paidSecond)}` : ""],
    ...[title, String(quantity), (isPaid ? paid : 0).toFixed(2), status, refund.toFixed(2), who.province, who.city, channel],
  ];
}

/** Returns the rows of samples/chaDian.csv without the header, newest first. */
export function chaDianRows(): string[][] {
  const chance = seededChance(618);
  const shoppers = Array.from({ length: HABITS.customers }, () => shopper(chance, HABITS));
  const buyers = nicknames(chance, HABITS.customers).map((nickname, position) => buyer(chance, nickname, position));
  return purchases(chance, HABITS, shoppers)
    .map((purchase) =>
      row(chance, purchase, { person: shoppers[purchase.shopper] as Shopper, who: buyers[purchase.shopper] as Buyer }),
    )
    .reverse();
}
