// THE LIST of roles: what a column can hold, and in which kinds of sheets.
import type { Text } from "../ground/language";
import type { Kind } from "./kinds";

/** What is said of a role. */
interface RoleDeclaration {
  /** What a marketer calls it. */
  readonly name: Text;
  readonly holds: "key" | "day" | "number" | "text";
  /** The kinds of sheets that have such a column. */
  readonly kinds: readonly Kind[];
}

/** Kinds in which each row is about a customer. */
const aboutCustomers = ["orders", "customers", "answers", "events", "contacts", "campaign"] as const;

/** Every role; the first seventeen are read for every model, the others where a fact asks for them. */
export const roles = {
  customer: { name: { en: "customer", zh: "客户" }, holds: "key", kinds: aboutCustomers },
  date: {
    name: { en: "order date", zh: "下单日期" },
    holds: "day",
    kinds: ["orders", "answers", "events", "contacts", "campaign"],
  },
  amount: { name: { en: "amount", zh: "金额" }, holds: "number", kinds: ["orders", "campaign"] },
  order: { name: { en: "order number", zh: "订单号" }, holds: "key", kinds: ["orders"] },
  reference: {
    name: { en: "order that a refund belongs to", zh: "退款所属订单号" },
    holds: "key",
    kinds: ["orders"],
  },
  quantity: { name: { en: "quantity", zh: "数量" }, holds: "number", kinds: ["orders"] },
  unitPrice: { name: { en: "unit price", zh: "单价" }, holds: "number", kinds: ["orders"] },
  status: { name: { en: "status", zh: "状态" }, holds: "text", kinds: ["orders"] },
  currency: { name: { en: "currency", zh: "币种" }, holds: "text", kinds: ["orders", "customers"] },
  refund: { name: { en: "refund amount", zh: "退款金额" }, holds: "number", kinds: ["orders"] },
  discount: { name: { en: "discount", zh: "优惠" }, holds: "number", kinds: ["orders"] },
  adjusted: { name: { en: "amount after adjustments", zh: "调整后金额" }, holds: "number", kinds: ["orders"] },
  lastOrder: { name: { en: "last order", zh: "最近下单" }, holds: "day", kinds: ["customers"] },
  recencyDays: { name: { en: "days since the last order", zh: "距今天数" }, holds: "number", kinds: ["customers"] },
  orders: { name: { en: "number of orders", zh: "订单数" }, holds: "number", kinds: ["customers"] },
  revenue: { name: { en: "revenue", zh: "消费金额" }, holds: "number", kinds: ["customers"] },
  firstOrder: { name: { en: "first order", zh: "首次下单" }, holds: "day", kinds: ["customers"] },
  channel: { name: { en: "channel", zh: "渠道" }, holds: "text", kinds: ["orders", "customers", "contacts"] },
  store: { name: { en: "store", zh: "门店" }, holds: "text", kinds: ["orders"] },
  category: { name: { en: "category", zh: "品类" }, holds: "text", kinds: ["orders"] },
  product: { name: { en: "product", zh: "商品" }, holds: "text", kinds: ["orders"] },
  coupon: { name: { en: "coupon", zh: "优惠券" }, holds: "text", kinds: ["orders"] },
  country: { name: { en: "country", zh: "国家" }, holds: "text", kinds: ["orders", "customers"] },
  province: { name: { en: "region or province", zh: "省份" }, holds: "text", kinds: ["orders", "customers"] },
  city: { name: { en: "city", zh: "城市" }, holds: "text", kinds: ["orders", "customers"] },
  birthDate: { name: { en: "date of birth", zh: "出生日期" }, holds: "day", kinds: ["customers"] },
  birthYear: { name: { en: "year of birth", zh: "出生年份" }, holds: "number", kinds: ["customers"] },
  age: { name: { en: "age", zh: "年龄" }, holds: "number", kinds: ["customers"] },
  gender: { name: { en: "gender", zh: "性别" }, holds: "text", kinds: ["customers"] },
  income: { name: { en: "income", zh: "收入" }, holds: "number", kinds: ["customers"] },
  occupation: { name: { en: "occupation", zh: "职业" }, holds: "text", kinds: ["customers"] },
  education: { name: { en: "education", zh: "学历" }, holds: "text", kinds: ["customers"] },
  family: { name: { en: "family status", zh: "家庭状况" }, holds: "text", kinds: ["customers"] },
  need: { name: { en: "need", zh: "需求" }, holds: "text", kinds: ["customers"] },
  potential: { name: { en: "potential", zh: "潜力" }, holds: "number", kinds: ["customers"] },
  cost: { name: { en: "cost of the customer", zh: "客户成本" }, holds: "number", kinds: ["customers"] },
  name: { name: { en: "name", zh: "姓名" }, holds: "text", kinds: ["customers"] },
  email: { name: { en: "e-mail", zh: "邮箱" }, holds: "text", kinds: ["customers"] },
  phone: { name: { en: "phone", zh: "电话" }, holds: "text", kinds: ["customers"] },
  npsScore: { name: { en: "NPS score", zh: "NPS 评分" }, holds: "number", kinds: ["customers", "answers"] },
  satisfaction: { name: { en: "satisfaction", zh: "满意度" }, holds: "number", kinds: ["customers", "answers"] },
  complaint: { name: { en: "complaint", zh: "投诉" }, holds: "text", kinds: ["customers", "answers"] },
  comment: { name: { en: "comment", zh: "评论" }, holds: "text", kinds: ["answers"] },
  event: { name: { en: "event", zh: "互动类型" }, holds: "text", kinds: ["events"] },
  points: { name: { en: "points", zh: "分值" }, holds: "number", kinds: ["events"] },
  stage: { name: { en: "stage", zh: "阶段" }, holds: "text", kinds: ["events"] },
  touchPoint: { name: { en: "touch point", zh: "触点" }, holds: "text", kinds: ["events"] },
  campaign: { name: { en: "campaign", zh: "活动" }, holds: "text", kinds: ["contacts"] },
  group: { name: { en: "group", zh: "分组" }, holds: "text", kinds: ["campaign"] },
  contacted: { name: { en: "contacted", zh: "是否触达" }, holds: "text", kinds: ["campaign"] },
  responded: { name: { en: "responded", zh: "是否响应" }, holds: "text", kinds: ["campaign"] },
  from: { name: { en: "this id", zh: "此 ID" }, holds: "key", kinds: ["people"] },
  to: { name: { en: "is the same person as", zh: "与此 ID 为同一人" }, holds: "key", kinds: ["people"] },
} as const satisfies Readonly<Record<string, RoleDeclaration>>;

/** Name of a role. */
export type Role = keyof typeof roles;

/** Names of all roles. */
export const roleIds = Object.keys(roles) as readonly Role[];

/** Whether a kind of sheets has columns of a role. */
export function isOfKind(role: Role, kind: Kind): boolean {
  return (roles[role].kinds as readonly Kind[]).includes(kind);
}

/** Roles for which a user may name several columns: numbers that are added, statuses of which each counts, customers told one behind the other. */
const severalRoles: ReadonlySet<Role> = new Set<Role>([
  "customer",
  "status",
  "amount",
  "quantity",
  "unitPrice",
  "refund",
  "discount",
  "recencyDays",
  "orders",
  "revenue",
]);

/** Whether several columns may be named for a role. */
export function takesSeveral(role: Role): boolean {
  return severalRoles.has(role);
}

/** Roles without which a sheet of a kind says nothing, whatever it is read for. */
export const kindNeeds: Readonly<Record<Kind, readonly Role[]>> = {
  orders: ["customer"],
  customers: ["customer"],
  answers: ["customer"],
  events: ["customer", "date"],
  contacts: ["customer", "date"],
  campaign: ["customer"],
  people: ["from", "to"],
};

/** Columns as the user names them: role to header, "A+B" for several, "" for none. */
export type NamedColumns = Readonly<Partial<Record<Role, string>>>;
