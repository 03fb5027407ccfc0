// The two kinds of buttons that are not the blue one.
import type { ComponentProps } from "preact";

type Props = Omit<ComponentProps<"button">, "type" | "class">;

/** A button with an edge. */
export function Plain(props: Props) {
  return <button type="button" class="plain" {...props} />;
}

/** A button within a text or a list. */
export function Inline(props: Props) {
  return <button type="button" class="inline" {...props} />;
}
