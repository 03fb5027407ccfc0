// THE LIST of words by which statuses are told: English and Chinese here, the other languages in `statusLanguages.ts`.
import { hasLetter } from "../ground/letters";
import { once } from "../ground/once";
import { withoutInvisible } from "../ground/plainText";
import { foldLetters } from "./foldedLetters";
import { type RefundLanguage, refundList } from "./refundWords";
import type { StatusClass } from "./statusClass";
import { statusLanguages } from "./statusLanguages";
import { alternatives, wordPattern } from "./wordPattern";

/** Words and sequences of words of a class, parted by bars; those of refunds stand in `refundWords.ts`. */
type Words = Readonly<Record<Exclude<StatusClass, "refunded">, string>>;

/** "refund pending" is longer than "refund", so it is met first. */
const words: Readonly<Record<"en" | "zh", Words>> = {
  en: {
    noEffect:
      "(?:refund|return) (?:request|requested|pending|initiated|started|opened|expected|in process|in progress|in transit|processing|rejected|declined|denied|cancelled|canceled|closed|failed)|return (?:shipping )?label(?: [a-z]+)*|(?:pending|awaiting|no|not|without) (?:refunds?|returns?|refunded|returned)|return(?:ing)? customers?|not cancelled|not canceled|partially cancelled|partially canceled|partially paid|partially shipped|partially fulfilled|partially delivered|pending shipment|pending delivery|pending fulfillment|pending fulfilment|pending pickup|awaiting shipment|awaiting fulfillment|awaiting fulfilment|awaiting pickup|awaiting collection|awaiting delivery|cancellation requested|cancellation rejected|not (?:yet )?(?:been )?(?:shipped|dispatched|fulfilled|delivered|invoiced|picked|picked up|packed|printed|archived|reviewed|disputed|exchanged|replaced)|to be (?:shipped|dispatched|fulfilled|delivered|invoiced|picked up|packed|printed)",
    partlyRefunded:
      "partially refunded|partial refund|partially returned|partly refunded|refunded partially|refund partial|part refunded",
    notCompleted:
      "cancel|cancelled|canceled|cancell?ation|void|test|test orders?|voided|fail|failed|failure|unpaid|not paid|unavailable|expired|on hold|pending|draft|declined|rejected|denied|abandoned|incomplete|unfulfillable|awaiting payment|payment required|requires payment method|requires confirmation|requires action|requires source|trash|deleted|timed out|timeout|blocked|overdue|past due|closed lost|closedlost|lost|quote|quotation|withdrawn|waiting for payment|payment due|uncollectible|fraud|to pay|not (?:completed|complete|successful|approved|accepted|authori[sz]ed)",
    sale: "paid|complete|completed|shipped|delivered|processing|processed|approved|invoiced|fulfilled|unfulfilled|unshipped|success|succeeded|successful|settled|captured|closed|open|new|confirmed|won|closed won|closedwon|dispatched|received|active|done|ok|disputed|resolved|in process|in transit|authorized|authorised|accepted|created|placed|booked|ordered|purchased|purchase|sold|sale|ready|picked up|picked|packed|packing|preparing|printed|archived|posted|cleared|charged|collected|valid|finished|finalized|finalised|final|partial|partially|backordered|back ordered|preorder|pre order|on the way|out for delivery|label printed|to ship|to receive|reviewed|checked out|exchanged|replaced|handed over|in production|deposit paid|partially",
  },
  zh: {
    noEffect:
      "无售后或售后取消|无售后|售后取消|售后关闭|售后撤销|售后拒绝|(?:未申请|申请|已?拒绝|撤销|取消|未|无|没有|待|不|不支持|支持|无理由)(?:退款|退货|退费|退单)|(?:退款|退货|退费|退单)(?:关闭|取消|撤销|失败|拒绝|中|待处理|申请)|待商家处理|售后处理中|部分取消|未关闭|未取消|不取消|部分发货|部分付款|(?:尚未|还没|没有|未|不|无需|无须|不需要?)(?:发货|收货|确认收货|签收|评价|出库|揽收|配送|送达|自提|核销|开票|结算|打印|审核|备货|换货)|发货以?前",
    partlyRefunded: "部分退款|部分退货|部分已退",
    notCompleted:
      "取消|关闭|无效|测试|待付款|待支付|未付款|未支付|等待付款|等待支付|等待买家付款|付款失败|支付失败|交易失败|失败|失效|作废|拒绝|拒收|删除|超时|未成交|流失|丢单|输单|付款以前|付款前|待付定金|草稿|挂单|未完成",
    sale: "完成|成功|已付|已支付|付款|已发货|待发货|等待卖家发货|已收货|待收货|签收|评价|处理中|已确认|确认收货|出库|揽收|发货|送达|配送|运输|待自提|自提|核销|正常|有效|成交|赢单|开票|结算|进行中|备货|交易中|已结束|换货|已打印|待打印|已审核|生效",
  },
};

/** A regular expression for each class. */
type Patterns = Readonly<Record<StatusClass, RegExp>>;

function patternsOf(lists: readonly (readonly [string, Words])[]): Patterns {
  const pattern = (listOf: (code: string, own: Words) => string): RegExp =>
    wordPattern(
      lists.flatMap(([code, own]) => alternatives(listOf(code, own))),
      "gu",
    );
  return {
    noEffect: pattern((_, own) => own.noEffect),
    partlyRefunded: pattern((_, own) => own.partlyRefunded),
    refunded: pattern((code) => refundList((code === "zh-Hant" ? "zh" : code) as RefundLanguage)),
    notCompleted: pattern((_, own) => own.notCompleted),
    sale: pattern((_, own) => own.sale),
  };
}

const patterns = once(() => patternsOf(Object.entries(words)));
const furtherPatterns = once(() => patternsOf(Object.entries(statusLanguages).map(([code, language]) => [code, language.words])));

/** A status in the form in which it is compared: "wc-On_Hold" is "on hold". */
export function plainStatus(status: string): string {
  return foldLetters(withoutInvisible(status))
    .trim()
    .replace(/^wc-/, "")
    .replace(/[\s_-]+/g, " ");
}

/**
 * A word that denies the word of a sale, which stands as \u0001: "payment not \u0001", 支付未\u0001, 미\u0001. Up to three words may stand between
 * the two, but no comma or bracket.
 */
const denied = new RegExp(
  [
    "(?<![\\p{L}\\p{M}])(?:not|no|non|never|cannot|without|to be|nicht|nie|kein(?:e[mnrs]?)?|ohne|pas|sans|jamais|aucune?|sin|nunca|nao|sem|senza|mai|niet|geen|nooit|zonder)(?: \\p{L}+){0,3} ?\u0001",
    "(?:未|没有?|不|无法|非)[\\p{L}\\p{M}]{0,2}\u0001",
    "(?:미|불|안|못) ?\u0001",
    "\u0001[\\p{L}\\p{M}]{0,3}(?:ない|ません|待ち|なし)",
    "\u0001 ?(?:대기|전$|안 ?[됨함]|되지 ?않|하지 ?않|못)",
  ].join("|"),
  "u",
);

/** Classes in the order in which a part of a status decides: a refund before a closed deal, either before a sale. */
const deciding = ["partlyRefunded", "refunded", "notCompleted", "sale"] as const;

function classBy(plain: string, known: Patterns): StatusClass | null {
  const rest = plain.replace(known.noEffect, " ");
  for (const own of deciding) {
    if (rest.search(known[own]) < 0) continue;
    return own === "sale" && denied.test(rest.replace(known.sale, "\u0001")) ? null : own;
  }
  return rest === plain ? null : "sale";
}

/** A plain status without the words of what has no effect, such as "refund pending". */
export function withoutNoEffect(plain: string): string {
  return plain.replace(patterns().noEffect, " ").replace(furtherPatterns().noEffect, " ");
}

/**
 * What a status says, by its parts: 付款以后用户退款成功，交易自动关闭 is refunded, "Cancelled (refund pending)" is no sale. Null if none of its
 * words is known, or if the word of a sale is denied: "Payment not received". The words of further languages are looked for where English and Chinese know none.
 */
export function classOfStatus(status: string): StatusClass | null {
  const plain = plainStatus(status);
  return classBy(plain, patterns()) ?? classBy(plain, furtherPatterns());
}

/** The classes of no whole sale. */
const offClasses = ["notCompleted", "refunded", "partlyRefunded"] as const;

/**
 * The class of a text that is nothing but words of sales that are off, such as "cancelled" or "fully refunded"; null for any other text, and
 * for one that says that nothing came of it.
 */
export function wholeClassOf(plain: string): (typeof offClasses)[number] | null {
  for (const known of [patterns(), furtherPatterns()]) {
    if (plain.search(known.noEffect) >= 0) continue;
    const met = offClasses.filter((own) => plain.search(known[own]) >= 0);
    const left = offClasses.reduceRight((text, own) => text.replace(known[own], " "), plain);
    if (met.length > 0 && !hasLetter(left)) return met.includes("partlyRefunded") ? "partlyRefunded" : met[0]!;
  }
  return null;
}
