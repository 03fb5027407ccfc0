// A list of which Univer holds only some entries. The others are kept here with their places in the list.
interface Kept<Entry> {
  readonly at: number;
  readonly entry: Entry;
}

export class BesideUniver<Entry> {
  #kept: readonly Kept<Entry>[] = [];

  /** Takes the whole list, and returns the entries that Univer should hold. */
  take(all: readonly Entry[], isHeld: (entry: Entry) => boolean): Entry[] {
    this.#kept = all.map((entry, at) => ({ at, entry })).filter(({ entry }) => !isHeld(entry));
    return all.filter(isHeld);
  }

  /** The whole list, given the entries that Univer holds now. */
  among(held: readonly Entry[]): Entry[] {
    const all = [...held];
    for (const { at, entry } of this.#kept) all.splice(Math.min(at, all.length), 0, entry);
    return all;
  }

  /** Moves the entries kept here, after a change of rows or columns that Univer has made itself. */
  move(moved: (entries: readonly Entry[]) => readonly Entry[]): void {
    this.#kept = this.#kept.flatMap(({ at, entry }) => moved([entry]).map((after) => ({ at, entry: after })));
  }
}
