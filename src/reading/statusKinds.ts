// What kind of statuses a column holds: of orders, of after-sales, stages of deals, events, types of rows, or a yes and no such as "Cancelled?".
import { once } from "../ground/once";
import { readHeader, speaksOf } from "./headerWords";
import { isRefundWord, speaksOfRefund } from "./refundWords";
import { areTypes, classOfTypes, isTypeHeader } from "./rowTypes";
import type { StatusClass } from "./statusClass";
import { classOfStatus, plainStatus } from "./statusWords";
import { tellingOf } from "./tellingColumns";
import { alternatives, wordPattern } from "./wordPattern";
import { isNo, saysNothing } from "./yesNo";

/** Kinds of columns that tell whether a sale happened. */
export type StatusKind = "order" | "delivery" | "afterSales" | "stages" | "events" | "flag" | "day" | "types";

/** A pattern of whole words, parted by bars, made when it is first used. */
function words(list: string): () => RegExp {
  return once(() => wordPattern(alternatives(list), "u"));
}

/** The stage at which a deal is won. */
const won = words("closed ?won|won|赢单|已成交|成交$");

/** Stages that only a deal has. */
const stage = words(
  "closed ?lost|lost|proposal|negotiation|negotiating|qualification|qualified|prospecting|prospect|discovery|lead|demo|pipeline|输单|丢单|流失|报价|谈判|初步接洽|需求确认|方案",
);

/** Events that are a purchase, and others that a shop counts. */
const bought =
  /^(?:purchase|purchased|buy|bought|order|ordered|order placed|place an order|placed order|order completed|completed order|checkout completed|transaction|购买|下单|支付|付款|成交|购买成功|支付成功)$/;
const otherEvent =
  /^(?:view|views|page ?view|pv|click|clicks|visit|cart|add to cart|added to cart|addtocart|remove from cart|removefromcart|fav|favorite|favourite|wishlist|add to wishlist|search|session start|login|sign ?up|begin checkout|checkout started|started checkout|view item|product view|product viewed|viewed product|impression|浏览|点击|加购|加购物车|收藏|搜索|登录|访问|曝光)$/;

/** Headers over after-sales, beside those with a word of refunds. */
const afterSalesHeader = words(
  "售后|争议|纠纷|拒付|係争|异议|분쟁|after sales?|disputes?|streitfall|streitfalle|litiges?|disputas?|contestazion[ei]|geschil",
);
const eventHeader =
  /^(?:event|event type|event name|action|activity|behaviou?r|behaviou?r type|事件|事件类型|行为|行为类型|互动类型)$/;
const stageHeader = words("stage|阶段");

const calledOff = words(
  "cancelled|canceled|voided|storniert|annule|annulee|cancelad[oa]|anulad[oa]|annullat[oa]|geannuleerd|取消|作废|キャンセル|취소",
);

/** Whether a header is about the delivery of an order. */
function isDeliveryHeader(header: string): boolean {
  return speaksOf(readHeader(header), "delivery") && !isAfterSalesHeader(header);
}

/** What a status of delivery says of the sale: that the order was called off or that its money went back. A parcel alone is a sale, wherever it is. */
function classOfDelivery(status: string): StatusClass {
  if (calledOff().test(plainStatus(status))) return "notCompleted";
  const own = classOfStatus(status);
  return own === "refunded" || own === "partlyRefunded" ? own : "sale";
}

/** Whether a column of delivery says of a row that the order was called off, or that its money went back. */
export function isCalledOff(header: string, statuses: readonly string[]): boolean {
  return isDeliveryHeader(header) && statuses.some((status) => classOfDelivery(status) !== "sale");
}

/** "Open" of an order is a sale; of a payment it is none. */
const openPayment = /^(?:open|offen|ouverte?|abiert[oa]|abert[oa]|apert[oa]|openstaand)$/;

/** Whether a header is about after-sales. */
function isAfterSalesHeader(header: string): boolean {
  const plain = plainStatus(header);
  return afterSalesHeader().test(plain) || speaksOfRefund(plain);
}

/** Whether an event says that the money of a purchase went back: its amount is taken off. */
export function isRefundEvent(status: string): boolean {
  return isRefundWord(plainStatus(status).replace(/(?:^order | order$|订单|成功$)/gu, ""));
}

/** Whether a header may stand over events of customers. */
export function isEventHeader(header: string): boolean {
  return eventHeader.test(plainStatus(header));
}

/** Whether a header may stand over the stages of deals. */
export function isStageHeader(header: string): boolean {
  return stageHeader().test(plainStatus(header));
}

/** Whether a header is over types of something else: of payment, of delivery, of customers. Under "Tipo de pago", a transfer pays for an order. */
function isOtherType(header: string): boolean {
  return speaksOf(readHeader(header), "payment", "person", "shipping");
}

/** What kind of statuses stand under a header. */
export function kindOfStatuses(header: string, statuses: readonly string[]): StatusKind {
  const plain = statuses.map(plainStatus).filter((status) => status !== "");
  const met = (test: RegExp): boolean => plain.some((status) => test.test(status));
  const telling = tellingOf(header, statuses);
  if (telling !== null) return telling.kind;
  if (met(won()) && (isStageHeader(header) || (met(stage()) && !isAfterSalesHeader(header)))) return "stages";
  const isCounted = met(bought) && met(otherEvent);
  if (!isCounted && isTypeHeader(header) && !isOtherType(header) && areTypes(statuses)) return "types";
  if (met(bought) && (met(otherEvent) || isEventHeader(header))) return "events";
  if (isAfterSalesHeader(header)) return "afterSales";
  return isDeliveryHeader(header) ? "delivery" : "order";
}

/** In a column of after-sales, what says that the money went back beside the words of refunds, and that nothing of it came about. */
const wentBack = words("completed|complete|succeeded|done|lost|verloren|perdue?|perdid[oa]|pers[oa]|败诉|패소");
const cameToNothing =
  /^(?:na|closed|open|requested|pending|rejected|declined|denied|cancelled|canceled|in process|processing|approved|won|gewonnen|gagnee?|ganad[oa]|ganh[oa]|vint[oa]|needs response|under review|warning .+|胜诉|승소)$/;

function classOfAfterSales(status: string): StatusClass | null {
  const plain = plainStatus(status);
  const own = classOfStatus(status);
  if (own === "partlyRefunded") return own;
  if (saysNothing(plain) || cameToNothing.test(plain) || isNo(plain)) return "sale";
  if (own === "sale" && !wentBack().test(plain)) return "sale";
  if (own === "refunded" || wentBack().test(plain)) return "refunded";
  return /取消|关闭|拒绝|驳回|撤销|失败|换货|补发|维修|中$/.test(plain) ? "sale" : null;
}

/**
 * What a status says under its header; null if it is not known.
 *
 * @param statuses - all that occur
 */
export function classUnder(
  header: string,
  kind: StatusKind,
  statuses: readonly string[],
): (status: string) => StatusClass | null {
  if (kind === "types") return classOfTypes(statuses);
  if (kind === "stages") return (status) => (won().test(plainStatus(status)) ? "sale" : "notCompleted");
  if (kind === "events") return (status) => (bought.test(plainStatus(status)) || isRefundEvent(status) ? "sale" : "notCompleted");
  if (kind === "afterSales") return classOfAfterSales;
  if (kind === "delivery") return classOfDelivery;
  if (kind === "order" && speaksOf(readHeader(header), "payment"))
    return (status) => (openPayment.test(plainStatus(status)) ? "notCompleted" : classOfStatus(status));
  if (kind === "order") return classOfStatus;
  const telling = tellingOf(header, statuses);
  return (status) => telling?.classOf(status) ?? null;
}
