// What the tiers of several schemes mean and what to do with them, said once for all of them.
import type { Text } from "../customers/language";
import type { Tier } from "./model";

type Advice = Pick<Tier, "means" | "playbook">;

const advice = (means: Text, playbook: Text): Advice => ({ means, playbook });

export const champions = advice(
  { en: "Bought lately, often and for a lot", zh: "最近买过、买得勤、花得多" },
  {
    en: "Thank them, give early access, ask for reviews and referrals; no discounts needed",
    zh: "致谢、新品优先、邀请评价和推荐；无需打折",
  },
);
export const loyal = advice(
  { en: "Buys often and spends well", zh: "经常购买，消费可观" },
  { en: "Offer a loyalty programme and better versions of what they buy", zh: "邀请加入会员计划，推荐升级款" },
);
export const potentialLoyalist = advice(
  { en: "Bought lately, with a promising start", zh: "最近购买，势头良好" },
  { en: "Recommend what goes with their last order, invite them to the loyalty programme", zh: "按上一单推荐搭配，邀请入会" },
);
export const recent = advice(
  { en: "Bought lately for the first times", zh: "刚开始购买" },
  {
    en: "Welcome them, help with the first product, suggest a second order within a month",
    zh: "欢迎并协助使用，一个月内促成第二单",
  },
);
export const promising = advice(
  { en: "Bought fairly lately, but little so far", zh: "近期购买过，但金额和次数还少" },
  { en: "Keep the brand in mind with useful content and a small first-repeat offer", zh: "用实用内容保持印象，给小额复购优惠" },
);
export const needingAttention = advice(
  { en: "Middling in everything, and getting quieter", zh: "各项中等，开始变得安静" },
  { en: "Send a limited offer based on earlier orders", zh: "根据以往购买发送限时优惠" },
);
export const aboutToSleep = advice(
  { en: "Bought little, and not for a while", zh: "买得不多，且有一阵没买" },
  { en: "Remind them of popular products and what is new since their visit", zh: "提醒热门商品和近期上新" },
);
export const cantLose = advice(
  { en: "Used to buy often and for a lot, long silent now", zh: "曾经买得多、花得多，如今很久没来" },
  {
    en: "Win them back in person: call or write, ask what went wrong, make a real offer",
    zh: "专人挽回：电话或私信，询问原因，给出有诚意的方案",
  },
);
export const atRisk = advice(
  { en: "Bought well before, but not for a long time", zh: "以前买得不错，但很久没买" },
  {
    en: "Write personally, name what they last bought, give a reason to return that ends on a date",
    zh: "个性化联系，提及上次购买，给有期限的回归理由",
  },
);
export const hibernating = advice(
  { en: "Bought little, long ago", zh: "很久以前买过一点" },
  { en: "One seasonal reminder at low cost, then rest", zh: "低成本的节日提醒一次，其余不打扰" },
);
export const lost = advice(
  { en: "Least of all, and longest ago", zh: "买得最少，离开最久" },
  { en: "Try one last message, then leave them out of paid campaigns", zh: "最后尝试一次，之后不再投入广告费用" },
);
export const highValue = advice(
  { en: "Among those who spend most", zh: "消费最高的一批" },
  { en: "Look after them in person, offer first choice and better service", zh: "专人维护，优先选购和更好的服务" },
);
export const middleValue = advice(
  { en: "Spends well, but not most", zh: "消费中等" },
  { en: "Raise the basket with bundles and thresholds for free delivery", zh: "用套装和包邮门槛提高客单价" },
);
export const lowValue = advice(
  { en: "Spends little", zh: "消费较少" },
  { en: "Serve by newsletter and automation at low cost", zh: "用群发和自动化低成本维护" },
);
export const zeroValue = advice(
  { en: "Ordered, but brought no revenue on balance", zh: "下过单，但净消费不为正" },
  { en: "Check for returns and give-aways before contacting", zh: "联系前先查看退货和赠品情况" },
);
