// THE LIST of what a word of a header can speak of, and of the concepts by which a language lists its words.

/** What a word of a header can speak of. */
const themeIds = [
  "money",
  "wholeMoney",
  "partMoney",
  "unitPrice",
  "listPrice",
  "otherMoney",
  "notMoney",
  "quantity",
  "person",
  "notPerson",
  "recipient",
  "email",
  "phone",
  "name",
  "id",
  "order",
  "part",
  "day",
  "bought",
  "otherDay",
  "status",
  "payment",
  "delivery",
  "currency",
  "refund",
  "discount",
  "tax",
  "shipping",
  "adjusted",
  "filler",
] as const;

/** Name of a theme. */
export type Theme = (typeof themeIds)[number];

/** Concepts by which the further languages list their words, with what each speaks of. */
const concepts = {
  amount: ["money"],
  total: ["money", "wholeMoney"],
  part: ["money", "partMoney"],
  paid: ["money", "wholeMoney", "bought"],
  payment: ["bought", "part", "notPerson", "payment"],
  unitPrice: ["unitPrice"],
  listPrice: ["listPrice"],
  otherMoney: ["otherMoney"],
  notMoney: ["notMoney"],
  quantity: ["quantity"],
  person: ["person"],
  stranger: ["notPerson"],
  recipient: ["recipient"],
  email: ["email"],
  phone: ["phone", "notMoney"],
  name: ["name"],
  id: ["id", "notMoney"],
  order: ["order", "bought", "notPerson"],
  invoice: ["order", "bought"],
  line: ["part", "notPerson"],
  day: ["day"],
  otherDay: ["otherDay"],
  shipping: ["shipping", "recipient", "delivery", "otherDay", "part"],
  status: ["status"],
  currency: ["currency"],
  refund: ["refund", "otherDay", "part"],
  discount: ["discount"],
  tax: ["tax"],
  adjusted: ["adjusted"],
  filler: ["filler"],
} as const satisfies Readonly<Record<string, readonly Theme[]>>;

/** Name of a concept. */
export type Concept = keyof typeof concepts;

/** What the words of a concept speak of. */
export function themesOf(concept: Concept): readonly Theme[] {
  return concepts[concept];
}
