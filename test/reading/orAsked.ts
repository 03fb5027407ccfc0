// What a reading gives, or the choices of the question that it asks.
import { Question } from "../../src/ground/refusal";

export function orAsked<T>(read: () => T): T | { readonly asked: readonly string[] } {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof Question) return { asked: problem.choices };
    throw problem;
  }
}
