// The list of sample files, and the text of each.

import Papa from "papaparse";
import { CHA_DIAN_HEADER, chaDianRows } from "./chaDian";
import { CUSTOMER_SHEET_HEADER, customerSheetRows } from "./customerSheet";
import { HOME_GOODS_HEADER, homeGoodsRows } from "./homeGoods";

export type SampleShop = { file: string; header: readonly string[]; rows: () => string[][] };

export const sampleShops: readonly SampleShop[] = [
  { file: "homeGoods.csv", header: HOME_GOODS_HEADER, rows: homeGoodsRows },
  { file: "chaDian.csv", header: CHA_DIAN_HEADER, rows: chaDianRows },
  { file: "customers.csv", header: CUSTOMER_SHEET_HEADER, rows: customerSheetRows },
];

/** Returns the whole file: the header and the rows, each with a line end. */
export function csvText({ header, rows }: SampleShop): string {
  return `${Papa.unparse([[...header], ...rows()], { newline: "\n" })}\n`;
}
