// The two kinds of buttons besides the blue main button.
import type { ComponentProps } from "preact";

type Props = Omit<ComponentProps<"button">, "type" | "class">;

/** A button with a border. */
export function Plain(props: Props) {
  return <button type="button" class="plain" {...props} />;
}

/** A button within a text or a list. */
export function Inline(props: Props) {
  return <button type="button" class="inline" {...props} />;
}
