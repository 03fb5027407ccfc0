// Order histories of customers. The likelihoods count equal histories once.

/** The three numbers about one customer that the order models use. */
export interface History {
  /** Days with an order minus the first one (x in papers): whole, ≥ 0. */
  readonly repeatDays: number;
  /** Days from the first order day to the last (t_x in papers): 0 without a repeat order. */
  readonly firstToLastDays: number;
  /** Days from the first order day to asOf (T in papers): ≥ firstToLastDays. */
  readonly tenureDays: number;
}

/** The histories of many customers, in columns. */
export interface HistoryColumns {
  readonly repeatDays: ArrayLike<number>;
  readonly firstToLastDays: ArrayLike<number>;
  readonly tenureDays: ArrayLike<number>;
}

/** Each history that occurs, and how many customers have it. */
export interface Triples {
  readonly count: number;
  readonly repeatDays: Float64Array;
  readonly firstToLastDays: Float64Array;
  readonly tenureDays: Float64Array;
  /** Number of customers who have each triple. */
  readonly customers: Float64Array;
  /** Place of each customer's triple, in the order of the columns. */
  readonly tripleOf: Int32Array;
}

/** Slot of a triple in a hash table whose size is a power of two. */
function slotOf(x: number, last: number, tenure: number, mask: number): number {
  let mixed = Math.imul(x | 0, 0x9e3779b1) ^ Math.imul((last * 64) | 0, 0x85ebca6b) ^ Math.imul((tenure * 64) | 0, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & mask;
}

/**
 * Refuses numbers that cannot be a history.
 *
 * @throws RangeError that names the wrong number
 */
export function checkHistory({ repeatDays, firstToLastDays, tenureDays }: History): void {
  if (!(repeatDays >= 0 && Number.isInteger(repeatDays)))
    throw new RangeError(`A history needs a whole number of repeat days from 0, got ${repeatDays}`);
  if (!(firstToLastDays >= 0 && Number.isFinite(firstToLastDays)))
    throw new RangeError(`A history needs 0 or more days from first to last order, got ${firstToLastDays}`);
  if (!(tenureDays >= firstToLastDays && Number.isFinite(tenureDays)))
    throw new RangeError(
      `A history needs a tenure of at least ${firstToLastDays} days, the days from first to last order, got ${tenureDays}`,
    );
  if (repeatDays === 0 && firstToLastDays > 0)
    throw new RangeError(`A history without repeat days needs 0 days from first to last order, got ${firstToLastDays}`);
}

/**
 * Groups equal histories, because the likelihoods see a customer only through these three numbers.
 *
 * @param columns - of equal length; days
 * @throws RangeError for an impossible history
 * @example repeatDays [1, 0, 1], firstToLastDays [10, 0, 10], tenureDays [20, 5, 20] // 2 triples, customers [2, 1], tripleOf [0, 1, 0]
 */
export function toTriples(columns: HistoryColumns): Triples {
  const size = columns.repeatDays.length;
  const [xs, lasts, tenures] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const customers = new Float64Array(size);
  const tripleOf = new Int32Array(size);
  let slots = 16;
  while (slots < size * 2) slots *= 2;
  const tripleAt = new Int32Array(slots).fill(-1);
  let count = 0;
  for (let i = 0; i < size; i++) {
    const [x, last, tenure] = [columns.repeatDays[i]!, columns.firstToLastDays[i]!, columns.tenureDays[i]!];
    let slot = slotOf(x, last, tenure, slots - 1);
    let triple = tripleAt[slot]!;
    while (triple >= 0 && (xs[triple] !== x || lasts[triple] !== last || tenures[triple] !== tenure)) {
      slot = (slot + 1) & (slots - 1);
      triple = tripleAt[slot]!;
    }
    if (triple < 0) {
      checkHistory({ repeatDays: x, firstToLastDays: last, tenureDays: tenure });
      triple = count;
      tripleAt[slot] = triple;
      [xs[triple], lasts[triple], tenures[triple]] = [x, last, tenure];
      count += 1;
    }
    customers[triple]! += 1;
    tripleOf[i] = triple;
  }
  return {
    count,
    repeatDays: xs.slice(0, count),
    firstToLastDays: lasts.slice(0, count),
    tenureDays: tenures.slice(0, count),
    customers: customers.slice(0, count),
    tripleOf,
  };
}

/** The history of one triple. */
export function historyOf({ repeatDays, firstToLastDays, tenureDays }: Triples, place: number): History {
  return {
    repeatDays: repeatDays[place]!,
    firstToLastDays: firstToLastDays[place]!,
    tenureDays: tenureDays[place]!,
  };
}
