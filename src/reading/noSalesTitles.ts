// Titles of tabs and of tables below others whose rows look like orders and are no sales: refunds, offers, expenses, plans, drafts, copies.

/**
 * "Refunds", "Refunds 2026", "Copy of Orders", "Angebote", 退货. Words of common use in English, 中文, German, French, Spanish, Portuguese,
 * Italian, Dutch, Japanese and Korean; a name such as "Returning customers" is none.
 */
export const noSalesTitle =
  /(?:^|[\s_(-])(?:refunds?|returns?|cancel(?:led|ed|lations?)?|voids?|voided|quotes?|drafts?|templates?|samples?|examples?|tests?|backups?|copy|expenses?|costs|budgets?|plans?|forecasts?|retouren|rückgaben|stornos?|(?:offene )?angebote?|ausgaben|devis|retours|remboursements|dépenses|presupuestos?|devoluciones|reembolsos|gastos|orçamentos?|devoluções|despesas|preventivi|resi|rimborsi|spese|offertes|uitgaven)(?:[\s_-]?\(?\d*\)?)$|^copy of(?![\w])|退款|退货|退貨|取消|作废|报价|草稿|模板|示例|样例|测试|备份|副本|支出|费用|预算|计划|返品|返金|見積|経費|반품|환불|견적|지출/iu;
