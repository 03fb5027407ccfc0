// What a user should know about a run that went through.
import type { Text } from "./language";

/** One press that mends what a note announces. */
export interface Remedy {
  /** What the button says. */
  readonly label: Text;
  /** The scheme that it takes. */
  readonly scheme?: string;
  /** The measure whose own limits it removes. */
  readonly clears?: string;
  /** What it opens, to be filled in. */
  readonly opens?: "limits";
}

/** An announcement; the id lets a view pick out one kind. */
export interface Note {
  readonly id: string;
  /** The whole sentence, remedies included. */
  readonly text: Text;
  /** The same remedies as buttons, for where the choices are made. */
  readonly remedies?: readonly Remedy[];
}
