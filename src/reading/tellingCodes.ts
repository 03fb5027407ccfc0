// Reads the rows of a column that tells by a yes or no, a mark, a day or a reason whether their sales hold.
import { codeOfClass, codesOf, type StatusColumn, type StatusLists, statusCodes } from "./statusUses";
import { plainStatus } from "./statusWords";
import type { Telling, Told } from "./tellingColumns";

/** The code of a cell. The user's lists may name it as it is listed, or as it stands. */
function codeBy({ completed, notCompleted }: StatusLists, names: readonly string[], told: Told): number {
  const isIn = (list: readonly string[] | null): boolean => (list ?? []).some((own) => names.includes(plainStatus(own)));
  if (isIn(completed)) return statusCodes.sale;
  if (isIn(notCompleted)) return statusCodes.notCompleted;
  return told === null ? statusCodes.unknown : codeOfClass[told];
}

/** Reads such a column; cells that say the same are listed as one. */
export function readTelling(
  { shown, isUnfilled, blank, classOf, isUsual, isBlankWeak, isPaidFlag, isRefundDay }: Telling,
  written: Pick<StatusColumn, "places" | "statuses">,
  lists: StatusLists,
): StatusColumn {
  const placeOf = new Map<string, number>();
  const [codes, usual]: [number[], number[]] = [[], []];
  let blankPlace = -1;
  const placeOfStatus = written.statuses.map((status) => {
    const isEmpty = isUnfilled(status);
    const name = isEmpty && blank === undefined ? "" : shown(status);
    const known = placeOf.get(name);
    if (known !== undefined) return known;
    const place = placeOf.size;
    placeOf.set(name, place);
    const told = isEmpty ? (blank === undefined ? "sale" : blank) : classOf(status);
    const names = [name, ...(status.trim() === "" ? [] : [status])].map(plainStatus);
    codes.push(name === "" ? statusCodes.blank : codeBy(lists, names, told));
    usual.push(Number(isUsual(status)));
    if (isEmpty && blank !== undefined) blankPlace = place;
    return place;
  });
  const statuses = [...placeOf.keys()];
  const places = written.places.map((place) => placeOfStatus[place]!);
  const ofRows = Uint8Array.from(codes);
  if (blankPlace >= 0) ofRows[blankPlace] = statusCodes.blank;
  return {
    codes: codesOf(places, ofRows),
    places,
    statuses,
    codeOf: (status) => codes[placeOf.get(status)!] ?? statusCodes.blank,
    isBack: null,
    backRows: null,
    isUsual: Uint8Array.from(usual),
    blank: blankPlace < 0 ? null : { place: blankPlace, rows: new Uint8Array(places.length), isWeak: isBlankWeak },
    isTelling: true,
    isPaidFlag,
    isRefundDay,
  };
}

/**
 * Applies the blank cells that say something, once a blank line has got the status of its order. Changes `codes`.
 *
 * @param said - what the columns of plain statuses and of "Paid: yes" say of each row; a type such as "Invoice" says nothing of its payment
 */
export function applyBlanks(read: readonly StatusColumn[], codes: Uint8Array, said: () => Uint8Array): void {
  for (const { blank, codes: own, statuses, codeOf } of read) {
    if (blank === null) continue;
    const code = codeOf(statuses[blank.place]!);
    const other = blank.isWeak ? said() : null;
    for (let row = 0; row < codes.length; row++) {
      if (own[row] !== statusCodes.blank || (other !== null && other[row] !== statusCodes.blank)) continue;
      blank.rows[row] = 1;
      if (code > codes[row]!) codes[row] = code;
    }
  }
}

/** Takes for sales the rows of which only a day of a refund is open, where a test says that the refund is known. Changes `codes`. */
export function settleRefundDays(read: readonly StatusColumn[], codes: Uint8Array, isTold: (row: number) => boolean): void {
  if (!read.some(({ isRefundDay }) => isRefundDay)) return;
  const others = read.filter(({ isRefundDay }) => !isRefundDay);
  const isOpen = (row: number): boolean =>
    others.some(({ codes: own, blank }) => own[row] === statusCodes.unknown || blank?.rows[row] === 1);
  for (let row = 0; row < codes.length; row++)
    if (codes[row] === statusCodes.unknown && !isOpen(row) && isTold(row)) codes[row] = statusCodes.sale;
}
