// Entries of a list of which Univer holds some: the others are kept beside it, at their places in the list.
interface Kept<Entry> {
  readonly at: number;
  readonly entry: Entry;
}

export class BesideUniver<Entry> {
  #kept: readonly Kept<Entry>[] = [];

  /** Takes the whole list, and gives back what Univer is to hold of it. */
  take(all: readonly Entry[], isHeld: (entry: Entry) => boolean): Entry[] {
    this.#kept = all.map((entry, at) => ({ at, entry })).filter(({ entry }) => !isHeld(entry));
    return all.filter(isHeld);
  }

  /** The whole list, from what Univer holds of it now. */
  among(held: readonly Entry[]): Entry[] {
    const all = [...held];
    for (const { at, entry } of this.#kept) all.splice(Math.min(at, all.length), 0, entry);
    return all;
  }

  /** After a change of lines that Univer has followed itself. */
  move(moved: (entries: readonly Entry[]) => readonly Entry[]): void {
    this.#kept = this.#kept.flatMap(({ at, entry }) => moved([entry]).map((after) => ({ at, entry: after })));
  }
}
