// One style of one column, kept as runs of equal cells, so that a header and a million equal rows are two runs.

/** A run begins at row `from` (counted from 0) and ends where the next one begins. The last run has no end. */
interface Run {
  readonly from: number;
  readonly text: string;
}

/** Joins adjacent runs that have the same text. */
function merged(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs) if (kept.at(-1)?.text !== run.text) kept.push(run);
  return kept;
}

/** An immutable layer. Every change returns a new layer, so that a saved state of the document can keep the old one. */
export class StyleLayer {
  private constructor(readonly runs: readonly Run[]) {}

  static uniform(text: string): StyleLayer {
    return new StyleLayer([{ from: 0, text }]);
  }

  /** Index of the run that contains a row. */
  #runOf(row: number): number {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle] as Run).from <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  at(row: number): string {
    return this.runs[this.#runOf(row)]?.text ?? "";
  }

  /** The texts of `howMany` rows, or a single text if all are equal. */
  slice(from: number, howMany: number): string | string[] {
    let run = this.#runOf(from);
    let text = this.runs[run]?.text ?? "";
    let end = this.runs[run + 1]?.from ?? Number.POSITIVE_INFINITY;
    if (end >= from + howMany) return text;
    const texts = new Array<string>(howMany);
    for (let row = 0; row < howMany; row += 1) {
      if (from + row >= end) {
        run += 1;
        text = this.runs[run]?.text ?? "";
        end = this.runs[run + 1]?.from ?? Number.POSITIVE_INFINITY;
      }
      texts[row] = text;
    }
    return texts;
  }

  #before(row: number): Run[] {
    return row === 0 ? [] : this.runs.slice(0, this.#runOf(row - 1) + 1);
  }

  /** The runs from a row on, cut at that row and moved by some rows. */
  #after(row: number, moved: number): Run[] {
    const first = this.#runOf(row);
    return this.runs.slice(first).map(({ from, text }) => ({ from: Math.max(from, row) + moved, text }));
  }

  /** The layer with new texts from a row on. */
  written(from: number, howMany: number, given: string | readonly string[]): StyleLayer {
    const texts = typeof given === "string" ? [given] : given.slice(0, howMany);
    const written = texts.map((text, row) => ({ from: from + row, text }));
    return new StyleLayer(merged([...this.#before(from), ...merged(written), ...this.#after(from + howMany, 0)]));
  }

  /** The layer with rows inserted before a row. */
  inserted(before: number, howMany: number, text: string): StyleLayer {
    const added = { from: before, text };
    return new StyleLayer(merged([...this.#before(before), added, ...this.#after(before, howMany)]));
  }

  /** The layer without some rows. */
  deleted(from: number, howMany: number): StyleLayer {
    return new StyleLayer(merged([...this.#before(from), ...this.#after(from + howMany, -howMany)]));
  }
}
