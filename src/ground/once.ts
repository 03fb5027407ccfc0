// What is made when it is first asked for: the script is loaded for every call, and most calls need few of its tables.

/** Gives what is made the first time it is called, and the same from then on. */
export function once<T>(make: () => T): () => T {
  let made: { readonly made: T } | null = null;
  return () => {
    made ??= { made: make() };
    return made.made;
  };
}
