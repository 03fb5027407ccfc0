// What the tiers of the schemes mean and what to do with them, where several schemes share a tier.
import type { Text } from "../../ground/language";
import type { Tier } from "../tier";

/** What is said of a tier. */
export type Advice = Pick<Tier, "means" | "playbook" | "needsRepeat">;

function said(means: Text, playbook: Text): Advice {
  return { means, playbook };
}

/** By the kind of customers. */
export const advice = {
  champions: said(
    { en: "Bought lately, often and for a lot", zh: "最近买过、买得勤、花得多" },
    {
      en: "Thank them, give early access, ask for reviews and referrals; no discounts needed",
      zh: "致谢、新品优先、邀请评价和推荐；无需打折",
    },
  ),
  loyal: {
    ...said(
      { en: "Buys often and spends well", zh: "经常购买，消费可观" },
      { en: "Offer a loyalty programme and better versions of what they buy", zh: "邀请加入会员计划，推荐升级款" },
    ),
    needsRepeat: true,
  },
  potentialLoyalist: {
    ...said(
      { en: "Bought lately, with a promising start", zh: "最近购买，势头良好" },
      { en: "Recommend what goes with their last order, invite them to the loyalty programme", zh: "按上一单推荐搭配，邀请入会" },
    ),
    needsRepeat: true,
  },
  recent: said(
    { en: "Bought lately for the first few times", zh: "刚开始购买" },
    {
      en: "Welcome them, help with the first product, suggest a second order within a month",
      zh: "欢迎并协助使用，一个月内促成第二单",
    },
  ),
  promising: said(
    { en: "Bought fairly lately, but little so far", zh: "近期购买过，但金额和次数还少" },
    {
      en: "Keep the brand in mind with useful content and a small first-repeat offer",
      zh: "用实用内容保持品牌印象，给小额复购优惠",
    },
  ),
  needingAttention: said(
    { en: "Middling in everything, and getting quieter", zh: "各项中等，活跃度开始下降" },
    { en: "Send a limited offer based on earlier orders", zh: "根据以往购买发送限时优惠" },
  ),
  aboutToSleep: said(
    { en: "Bought little, and not for a while", zh: "买得不多，且有一阵没买" },
    { en: "Remind them of popular products and what is new since their visit", zh: "提醒热门商品和近期上新" },
  ),
  cantLose: said(
    { en: "Used to buy often and for a lot, long silent now", zh: "曾经买得多、花得多，如今很久没来" },
    {
      en: "Win them back in person: call or write, ask what went wrong, make a real offer",
      zh: "专人挽回：电话或私信，询问原因，给出有诚意的方案",
    },
  ),
  atRisk: said(
    { en: "Bought well before, but not for a long time", zh: "以前买得不错，但很久没买" },
    {
      en: "Write personally, name what they last bought, give a reason to return that ends on a date",
      zh: "一对一联系，提及上次所购商品，给限时回购优惠",
    },
  ),
  hibernating: said(
    { en: "Bought little, long ago", zh: "很久以前买过一点" },
    { en: "One seasonal reminder at low cost, then rest", zh: "低成本的节日提醒一次，其余不打扰" },
  ),
  lost: said(
    { en: "Bought least, and longest ago", zh: "买得最少，离开最久" },
    { en: "Try one last message, then leave them out of paid campaigns", zh: "最后发一次消息，之后不再付费投放" },
  ),
  highValue: said(
    { en: "Among those who spend most", zh: "消费最高的一批" },
    { en: "Look after them in person, offer first choice and better service", zh: "专人维护，优先选购和更好的服务" },
  ),
  middleValue: said(
    { en: "Spends well, but not most", zh: "消费中等" },
    { en: "Raise the basket with bundles and thresholds for free delivery", zh: "用套装和包邮门槛提高客单价" },
  ),
  lowValue: said(
    { en: "Spends little", zh: "消费较少" },
    { en: "Serve by newsletter and automation at low cost", zh: "用群发和自动化低成本维护" },
  ),
  zeroValue: said(
    { en: "Ordered, but brought no revenue on balance", zh: "下过单，但净消费不为正" },
    { en: "Check for returns and give-aways before contacting", zh: "联系前先查看退货和赠品情况" },
  ),
  keepClose: said(
    { en: "Bought lately, often and for a lot", zh: "近期购买，次数多，金额高" },
    { en: "Keep them close: best service, early access, personal contact", zh: "重点维护：优先服务、新品优先、专人联系" },
  ),
  raiseFrequency: said(
    { en: "Bought lately and for a lot, but seldom", zh: "近期购买，金额高，但次数少" },
    { en: "Raise how often they buy: membership, replenishment reminders", zh: "提高频次：会员权益、复购提醒" },
  ),
  getInTouch: said(
    { en: "Bought often and for a lot, but not lately", zh: "次数多，金额高，但很久没买" },
    { en: "Get in touch before they are gone: ask, remind, invite back", zh: "主动联系，避免流失：询问、提醒、邀请回来" },
  ),
  winBackSingly: said(
    { en: "Spent a lot, but seldom and long ago", zh: "金额高，但次数少且很久没买" },
    { en: "Win back one by one with a real offer", zh: "逐个挽留，给有诚意的优惠" },
  ),
  raiseBasket: said(
    { en: "Bought lately and often, but for little", zh: "近期购买，次数多，但金额低" },
    { en: "Raise the basket: bundles, better versions, delivery thresholds", zh: "提高客单价：套装、升级款、包邮门槛" },
  ),
  makeRegular: said(
    { en: "Bought lately, but seldom and for little", zh: "近期购买，但次数少、金额低" },
    { en: "Turn new into regular: welcome series, second-order offer", zh: "培养习惯：迎新内容、第二单优惠" },
  ),
  remindCheaply: said(
    { en: "Bought often, but for little and not lately", zh: "次数多，但金额低且很久没买" },
    { en: "Remind by automation at low cost", zh: "低成本自动提醒" },
  ),
  spendNoMore: said(
    { en: "Bought little, seldom and long ago", zh: "金额低、次数少且很久没买" },
    { en: "Seasonal reminders only; spend no more on them", zh: "仅节日提醒，不再追加投入" },
  ),
  own: said(
    { en: "A tier of your own scheme", zh: "您自定义的层级" },
    { en: "Decide what to do with these customers", zh: "请自行决定如何对待这些客户" },
  ),
} as const satisfies Readonly<Record<string, Advice>>;
