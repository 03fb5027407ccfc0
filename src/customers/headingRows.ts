// Rows that are left out because they are headings: told by that reason, and not by the date or the customer that they lack.

import { codeOf } from "../reading/audit";

/**
 * Gives headings their own reason, among the rows that lack a customer, a date or an amount, and those whose status says that there was no
 * sale, as a heading "Cancelled" does. No row in use is looked at.
 */
export function markHeadings(codes: Uint8Array, isHeading: (row: number) => boolean): void {
  const lacking = new Set([codeOf("noCustomer"), codeOf("notCompleted"), codeOf("badDate"), codeOf("badAmount")]);
  const isLacking = Uint8Array.from({ length: 256 }, (_, code) => (lacking.has(code) ? 1 : 0));
  const heading = codeOf("heading");
  for (let row = 0; row < codes.length; row++) if (isLacking[codes[row]!] === 1 && isHeading(row)) codes[row] = heading;
}
