// Columns of money out and money in, as on a bank statement or in a ledger: neither of them alone is revenue.
import type { Text } from "../ground/language";
import type { ColumnFacts } from "./columnFacts";
import type { Evidence } from "./evidence";
import { splitHeader } from "./splitHeader";

/** Words over money out and over money in, and words that stand beside them and say nothing, in the languages whose headers are known. */
const out =
  /^(?:debits?|withdrawals?|money out|paid out|payments? out|soll|lastschrift(?:en)?|belastung(?:en)?|debe|debitos?|cargos?|retiros?|dare|addebit[oi]|uscite|af|debet|bij af|支出|付出|借方|出金|お支払い?|引出し?|출금|차변)(?:金额|金額|额|額|금액)?$/;
const into =
  /^(?:credits?|deposits?|money in|paid in|payments? in|haben|gutschrift(?:en)?|haber|creditos?|abonos?|depositos?|avere|accredit[oi]|entrate|bij|收入|存入|贷方|貸方|入金|お預かり|預入れ?|입금|대변)(?:金额|金額|额|額|금액)?$/;
const idle = /^(?:amount|amt|value|betrag|umsatz|montant|importe|monto|valor|importo|bedrag|in|en|usd|eur|gbp|cny|rmb)$/;

/** The words of a header without those that say nothing of the side. */
function sideOf(header: string): string {
  return splitHeader(header.replace(/[([（【][^)\]）】]*[)\]）】]/g, ""))
    .filter((word) => !idle.test(word))
    .join(" ");
}

/** Most of the rows may have both: a statement has one of them on each. */
const mostShared = 0.05;

function areApart(one: ColumnFacts, other: ColumnFacts): boolean {
  let [met, both] = [0, 0];
  for (let row = 0; row < one.numbers.length; row++) {
    const [first, second] = [one.numbers[row]! || 0, other.numbers[row]! || 0];
    if (first !== 0 || second !== 0) met += 1;
    if (first !== 0 && second !== 0) both += 1;
  }
  return met > 0 && both <= mostShared * met;
}

/** Money in and money out, as columns; null where a table has no such pair. */
export interface MoneySides {
  readonly into: number;
  readonly out: number;
}

/** Finds the columns of money in and of money out: headers that say so, of which each row has one. */
export function findSides({ columns, facts, table }: Evidence): MoneySides | null {
  const numeric = columns.filter((column) => facts[column]!.filled === 0 || facts[column]!.numeric >= 0.5);
  const find = (side: RegExp): number | undefined => numeric.find((column) => side.test(sideOf(table.headers[column]!)));
  const [paid, got] = [find(out), find(into)];
  if (paid === undefined || got === undefined || paid === got) return null;
  return areApart(facts[paid]!, facts[got]!) ? { into: got, out: paid } : null;
}

/** What a question about the amount says of such a pair. */
export function sidesText({ headers }: Evidence["table"], sides: MoneySides): Text {
  const [got, paid] = [headers[sides.into]!, headers[sides.out]!];
  return {
    en: `; "${got}" and "${paid}" are money in and money out, as on a bank statement, and neither is taken unasked`,
    zh: `；“${got}”和“${paid}”是收入与支出，像银行流水，不会自行采用`,
  };
}
