// Plain names of columns, for sheets that are not a known export.

import { once } from "../ground/once";
import { namesOfRole } from "./languageWords";
import { normaliseHeader, rowLabels } from "./normalisedHeader";
import type { Role } from "./roles";
import { looseNames } from "./splitHeader";

/** Plain names, separated by bars; they are split when a table is first read. */
const generic: Readonly<Record<Role, readonly string[]>> = {
  customer: [
    "customer id|customer unique id|customer number|customer no|client id|user id|buyer id|member id|account id|customer key",
    "customer email|buyer email|billing email|email|email address|customer phone|buyer phone|phone|phone number|mobile",
    "username|buyer username|customer|client|buyer|member|customer name|client name|buyer name|billing name|user|name|id",
    "客户编号|客户ID|客户号|顾客编号|顾客ID|会员编号|会员ID|会员号|会员卡号|用户ID|用户编号|买家ID|买家会员名|用户账号|下单帐号|下单账号|邮箱",
    "手机号|手机号码|手机|买家手机号|客户手机号|会员手机号|联系电话|电话|买家昵称|客户昵称|会员昵称|用户昵称|昵称|客户|顾客|会员|买家|用户|客户名称|客户姓名|会员姓名|姓名",
    rowLabels,
  ],
  date: [
    "order date|date ordered|ordered at|purchase date|order purchase timestamp|invoice date|transaction date|sale date|paid date|paid at",
    "payment date|date paid|order time|order created at|created at|date created|created (utc)|created date (utc)|created|date|timestamp|time",
    "下单时间|下单日期|付款时间|支付时间|订单日期|订单时间|订单付款时间|买家付款时间|订单创建时间|创建时间|购买时间|购买日期|消费时间|消费日期|交易时间|交易日期|成交时间|日期|时间",
  ],
  amount: [
    "amount paid|paid amount|total paid|payment value|net amount|order total|order amount|order value|grand total|total amount|line total",
    "total price|amount|total|net sales|net revenue|sales|revenue|sales amount|payment|subtotal|total spent|amount spent",
    "实付金额|实际支付金额|买家实际支付金额|订单实付金额|用户实付金额|支付金额|付款金额|实付款|实付|实收金额|订单实收金额|应付金额|订单金额|订单总额|成交金额|交易金额|消费金额|销售额|总金额|金额",
  ],
  order: [
    "order id|order number|order no|order #|order|order name|invoice no|invoice number|invoice id|invoice|transaction id|receipt number|receipt no",
    "订单编号|订单号|主订单编号|主订单号|交易编号|交易号|交易单号|流水号|小票号|单号",
  ],
  reference: [
    "reference txn id|reference transaction id|original order id|original order number|original order|original transaction id|original invoice|original invoice number|parent order id|parent order|related order|related order id|related order number|refund of|refunded order|credited invoice|applies to invoice",
    "原订单号|原订单编号|原单号|关联订单号|关联订单编号|关联订单|对应订单号|退款订单号|原交易号",
  ],
  quantity: [
    "quantity|qty|units|quantity purchased|item quantity|units sold|number of items",
    "数量|购买数量|商品数量|订购数量|件数|销量",
  ],
  unitPrice: ["unit price|price per unit|item price|price each|price", "单价|商品单价|销售单价|成交单价|价格"],
  status: [
    "order status|status|financial status|payment status|transaction status|order state|state",
    "订单状态|交易状态|支付状态|付款状态|状态",
  ],
  currency: ["currency|currency code|order currency|iso currency", "币种|货币|货币代码|结算币种"],
  refund: [
    "refund amount|refunded amount|amount refunded|total refunded|refund total|refunded|refund|refunds|returned amount",
    "退款金额|已退款金额|退款总额|退货金额|退款",
  ],
  discount: [
    "discount amount|discount total|total discount|discounts|discount|coupon amount|promotion discount|discount %|discount percent|discount rate",
    "优惠金额|折扣金额|优惠总额|优惠券金额|折扣额|优惠|折扣|折扣率",
  ],
  adjusted: ["adjusted order total|adjusted total|adjusted amount", "调整后金额|调整后订单金额"],
  lastOrder: [
    "last order date|last order|last purchase date|last purchase|last order at|last ordered|last transaction date|last visit",
    "最近下单时间|最近购买时间|最近消费时间|最近付款时间|最后下单时间|最后购买时间|最后消费时间|上次消费时间|上次购买时间|上次下单时间|最近购买日期|最近消费日期|最后购买日期|末次消费时间|最近下单|最近购买|最近消费|最后下单|最后购买|最后消费|上次下单|上次购买|上次消费|最近下单日期|最后下单日期",
  ],
  recencyDays: [
    "days since last order|days since last purchase|days since last visit|recency days|recency (days)|recency",
    "距上次购买天数|距上次消费天数|距上次下单天数|距最近购买天数|距今天数|最近购买间隔天数|最近一次消费间隔|未购买天数",
  ],
  orders: [
    "number of orders|order count|orders count|orders|total orders|total purchases|number of purchases|purchase count|purchases|frequency",
    "transaction count|transactions|visits",
    "订单数|订单数量|订单总数|下单次数|购买次数|消费次数|交易次数|成交次数|累计订单数|累计购买次数|累计消费次数|消费频次|频次",
  ],
  revenue: [
    "total spent|total spend|lifetime spend|lifetime revenue|total revenue|customer revenue|amount spent|total sales|revenue|monetary value",
    "monetary|spend|total amount",
    "累计消费金额|累计消费|累计金额|累计支付金额|累计成交金额|消费总额|消费总金额|总消费金额|总消费|消费金额|购买总金额|交易总额|交易额",
  ],
  firstOrder: [
    "first order date|first order|first purchase date|first purchase|first order at|first transaction date|first visit",
    "首次下单时间|首次购买时间|首次消费时间|首次付款时间|首单时间|首次购买日期|首单日期|首次下单日期|首次消费日期",
  ],
  channel: ["channel|sales channel|order source|source channel|source|traffic source", "渠道|销售渠道|订单来源|来源渠道|来源"],
  store: ["store|shop|branch|store name|shop name|location name", "门店|店铺|店铺名称|门店名称"],
  category: ["category|product category|item category|product type", "品类|商品品类|类目|商品类目|分类"],
  product: ["product|product name|item|item name|lineitem name|title|sku", "商品|商品名称|宝贝标题|商品标题|品名"],
  coupon: ["coupon|coupon code|discount code|promo code|voucher", "优惠券|优惠码|券码|优惠券编号"],
  country: ["country|billing country|shipping country|country code|ship country", "国家|国家/地区|收货国家"],
  province: [
    "province|state province|region|billing province|shipping province|ship state|billing state",
    "省份|省|收货省份|所在省份|地区",
  ],
  city: ["city|billing city|shipping city|ship city|town", "城市|收货城市|所在城市|市"],
  birthDate: ["date of birth|birth date|birthday|dob", "出生日期|生日|出生年月"],
  birthYear: ["year of birth|birth year|year birth", "出生年份|出生年"],
  age: ["age|customer age", "年龄|客户年龄"],
  gender: ["gender|sex", "性别"],
  income: ["income|annual income|yearly income|household income", "收入|年收入|月收入|家庭收入"],
  occupation: ["occupation|job|job title|profession", "职业|职位|工作"],
  education: ["education|education level|degree", "学历|教育程度|文化程度"],
  family: ["marital status|family status|family|household", "婚姻状况|家庭状况|婚姻|家庭"],
  need: ["need|needs|interest|interested in", "需求|客户需求|意向"],
  potential: ["potential|annual potential|yearly potential", "潜力|年度潜力|采购潜力"],
  cost: ["cost to serve|service cost|acquisition cost|customer cost", "客户成本|服务成本|获客成本"],
  name: ["full name|customer name|name|first name", "姓名|客户姓名|会员姓名|客户名称"],
  email: ["email|email address|customer email|e-mail", "邮箱|电子邮箱|邮件地址"],
  phone: ["phone|phone number|mobile|customer phone", "手机号|手机号码|手机|电话|联系电话"],
  npsScore: ["nps|nps score|likelihood to recommend|recommend score", "NPS|NPS评分|推荐意愿|推荐分"],
  satisfaction: ["satisfaction|csat|satisfaction score|rating|review score", "满意度|满意度评分|评分|评价星级"],
  complaint: ["complaint|complain|complaints|complaint type", "投诉|是否投诉|投诉类型"],
  comment: ["comment|comments|feedback|review", "评论|评价内容|反馈|留言"],
  event: ["event|event type|action|activity", "事件|事件类型|互动类型|行为"],
  points: ["points|score|event points", "分值|积分|得分"],
  stage: ["stage|funnel stage|journey stage", "阶段|旅程阶段"],
  touchPoint: ["touch point|touchpoint|contact point", "触点|接触点"],
  campaign: ["campaign|campaign name|mailing", "活动|活动名称|营销活动"],
  group: ["group|test group|variant|arm", "分组|实验组|组别"],
  contacted: ["contacted|sent|delivered|was contacted", "是否触达|已触达|已发送|触达"],
  responded: ["responded|response|converted|ordered|bought", "是否响应|已响应|响应|是否转化|转化|是否购买"],
  from: ["id|this id|alias|from|old id", "此ID|别名|原ID|ID"],
  to: ["person|same as|to|main id|master id|person id", "主ID|本人|合并到|统一ID"],
};

/** Plain names of columns in English and Chinese, the best first. Case, spaces, underscores, hyphens and dots do not matter. */
export const genericHeaders = once(
  () =>
    Object.fromEntries(
      Object.entries(generic).map(([role, lists]) => [role, lists.flatMap((names) => names.split("|"))]),
    ) as unknown as Readonly<Record<Role, readonly string[]>>,
);

/** Places of names by the forms in which headers are compared with them, the best name first. */
export type Places = Readonly<Partial<Record<Role, ReadonlyMap<string, number>>>>;

/** Places of the names in lists. */
export function placesOf(lists: Readonly<Partial<Record<Role, readonly string[]>>>): Partial<Record<Role, Map<string, number>>> {
  const places: Partial<Record<Role, Map<string, number>>> = {};
  for (const [role, names] of Object.entries(lists) as [Role, readonly string[]][]) {
    const own = new Map<string, number>();
    for (const [place, name] of names.entries()) {
      const form = normaliseHeader(name);
      if (!own.has(form)) own.set(form, place);
    }
    places[role] = own;
  }
  return places;
}

/** Places of the plain names of every language; those in English and Chinese come first. */
export const plainPlaces = once((): Places => {
  const places = placesOf(genericHeaders());
  for (const role of Object.keys(generic) as Role[]) {
    const own = places[role]!;
    for (const list of namesOfRole(role)) for (const name of looseNames(list)) if (!own.has(name)) own.set(name, own.size + 1000);
  }
  return places;
});
