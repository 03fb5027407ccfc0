// Histories of customers as a test writes them down.
import { type History, type Triples, toTriples } from "../../src/stats/triples";

export function history(repeatDays: number, firstToLastDays: number, tenureDays: number): History {
  return {
    repeatDays,
    firstToLastDays,
    tenureDays,
  };
}

/** The columns of histories, alike ones counted. */
export function triplesOf(histories: readonly History[]): Triples {
  return toTriples({
    repeatDays: histories.map((own) => own.repeatDays),
    firstToLastDays: histories.map((own) => own.firstToLastDays),
    tenureDays: histories.map((own) => own.tenureDays),
  });
}
