// What a user should know about a run that went through.
import type { Text } from "./language";

/** An announcement; the id lets a view pick out one kind. */
export interface Note {
  readonly id: string;
  readonly text: Text;
}
