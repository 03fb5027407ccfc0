// Columns that tell by a yes or no, a mark, a day or a reason whether the sale of a row holds.
import { looksLikeDate } from "./dates";
import type { StatusClass } from "./statusClass";
import { plainStatus } from "./statusWords";
import { type Meaning, meaningOf } from "./tellingWords";
import { isNo, isYes, saysNothing, type YesNo, yesOrNo } from "./yesNo";

/** What a cell of such a column says; null where the user has to say whether it is a sale. */
export type Told = StatusClass | null;

/** How the cells of a column tell whether the sales of their rows hold. */
export interface Telling {
  readonly kind: "flag" | "day";
  /** Whether a cell is as good as blank. */
  readonly isUnfilled: (status: string) => boolean;
  /** What any other cell says. */
  readonly classOf: (status: string) => Told;
  /** What a blank cell says, if it says anything. */
  readonly blank?: Told;
  /** Whether a blank cell gives way to any status that another column has for its row. */
  readonly isBlankWeak: boolean;
  /** A cell as it is listed and asked about: its column, with what stands in it. */
  readonly shown: (status: string) => string;
  /** Whether a yes says that the sale was paid. */
  readonly isPaidFlag: boolean;
  /** Whether it tells the days or reasons of refunds. */
  readonly isRefundDay: boolean;
  /** Whether what a cell says need not be listed: "paid on the 5th". */
  readonly isUsual: (status: string) => boolean;
}

/** What is shown for a filled cell of days or reasons, and for a blank one. */
export const filledSign = "✓";
export const blankSign = "–";

/** A day that a database writes where there is none. */
const noDay = /^0000-00-00|^0001-01-01|^1900-01-0[01]|^0$/;

/** Whether a cell of days or reasons is as good as blank. */
function isVoid(status: string): boolean {
  const plain = plainStatus(status);
  return saysNothing(plain) || isNo(plain) || noDay.test(status.trim());
}

/** Whether texts are days: at least half of them, or numbers of the length of a day or a time under a header that says so. */
function areDays(texts: readonly string[], isDay: boolean): boolean {
  const days = texts.filter((text) => looksLikeDate(text) || (isDay && /^(?:\d{5}(?:\.\d+)?|\d{10}|\d{13})$/.test(text.trim())));
  return texts.length > 0 && days.length * 2 >= texts.length;
}

const isIn = ({ says }: Meaning): boolean => says === "paid" || says === "valid" || says === "done";

function flagOf(title: string, meaning: Meaning, statuses: readonly string[]): Telling | null {
  const told = statuses.filter((status) => status.trim() !== "").map(plainStatus);
  const said = told.map((plain): YesNo | null => (saysNothing(plain) ? "no" : yesOrNo(plain)));
  if (said.length === 0 || said.includes(null) || meaning.isDay || meaning.isReason) return null;
  const areDigits = told.every((plain) => plain === "0" || plain === "1");
  if (areDigits && meaning.isCount) return null;
  if (areDigits && meaning.says === "refunded" && !told.includes("1")) return null;
  const isTicked = said.every((own) => own === "yesMark");
  const isCross = said.some((own) => own === "yes") || told.some((plain) => plain !== "x" && yesOrNo(plain) === "yesMark");
  const isOn = (status: string): boolean => {
    const plain = plainStatus(status);
    return plain === "x" && isCross ? false : isYes(plain);
  };
  const off: Told = meaning.says === "done" ? null : "notCompleted";
  const onOff: Told = meaning.isUnsure ? null : (meaning.says as StatusClass);
  const hasBlank = isIn(meaning) && !said.some((own) => own === "no" || own === "noMark");
  return {
    kind: "flag",
    isUnfilled: (status) => status.trim() === "",
    classOf: (status) => (isIn(meaning) ? (isOn(status) ? "sale" : off) : isOn(status) ? onOff : "sale"),
    ...(hasBlank ? { blank: isTicked ? off : null } : {}),
    isBlankWeak: !isTicked,
    shown: (status) => `${title}: ${status.trim() === "" ? blankSign : status.trim()}`,
    isPaidFlag: meaning.says === "paid",
    isRefundDay: false,
    isUsual: () => false,
  };
}

function dayOf(title: string, meaning: Meaning, statuses: readonly string[]): Telling | null {
  const filled = statuses.filter((status) => !isVoid(status));
  const isMixed = filled.length > 0 && statuses.some(isVoid);
  if (filled.length === 0 || !meaning.isEvent) return null;
  if (!meaning.isReason && !areDays(filled, meaning.isDay)) return null;
  const isPaid = meaning.says === "paid";
  if (meaning.isLastDay && !isMixed) return null;
  if (isIn(meaning) && !(isPaid && isMixed && !meaning.isReason)) return null;
  const isRefund = meaning.says === "refunded" || meaning.says === "partlyRefunded";
  if (isRefund && !isMixed) return null;
  const own: Told = isPaid ? "sale" : isRefund || !isMixed ? null : "notCompleted";
  return {
    kind: "day",
    isUnfilled: isVoid,
    classOf: () => own,
    ...(isPaid ? { blank: null } : {}),
    isBlankWeak: true,
    shown: (status) => `${title}: ${isVoid(status) ? blankSign : filledSign}`,
    isPaidFlag: false,
    isRefundDay: isRefund,
    isUsual: (status) => isPaid !== isVoid(status),
  };
}

/**
 * How a column tells whether sales hold; null for any other. Of a day of a refund it is asked whether the sale counts, as it may be a part of the
 * money; so it is of a row without a day of payment beside others that have one.
 *
 * @param statuses - all that occur, the blank one too
 */
export function tellingOf(title: string, statuses: readonly string[]): Telling | null {
  const meaning = meaningOf(title);
  if (meaning === null) return null;
  return flagOf(title, meaning, statuses) ?? dayOf(title, meaning, statuses);
}
