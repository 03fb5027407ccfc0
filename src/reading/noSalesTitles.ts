// Titles of tabs and of tables below others whose rows look like orders and are no sales: refunds, offers, expenses, plans, drafts, copies.
import { foldLetters, isUnspaced } from "./foldedLetters";
import { endsInRefund, speaksOfRefund } from "./refundWords";

/** Words beside those of refunds, of common use in English, 中文, German, French, Spanish, Portuguese, Italian, Dutch, Japanese and Korean. */
const noSales =
  /(?:^|[\s_(-])(?:cancel(?:led|ed|lations?)?|voids?|voided|quotes?|drafts?|templates?|samples?|examples?|tests?|backups?|copy|expenses?|costs|budgets?|plans?|forecasts?|stornos?|(?:offene )?angebote?|ausgaben|devis|dépenses|presupuestos?|gastos|orçamentos?|despesas|preventivi|spese|offertes|uitgaven)(?:[\s_-]?\(?\d*\)?)$|^copy of(?![\w])|取消|作废|报价|草稿|模板|示例|样例|测试|备份|副本|支出|费用|预算|计划|見積|経費|견적|지출/iu;

/** A number at the end, such as the year in "Refunds 2026". */
const numberBehind = /[\s_-]*\(?\d*\)?$/;

/** Whether a title says that its rows are no sales: "Refunds 2026", "Copy of Orders", "Angebote", 退货; not "Returning customers". */
export function isNoSalesTitle(title: string): boolean {
  const plain = foldLetters(title).trim().replace(numberBehind, "");
  return noSales.test(title.trim()) || (isUnspaced(plain) ? speaksOfRefund(plain) : endsInRefund(plain));
}
