// The two kinds of buttons that are not the blue one.
import type { ComponentProps } from "preact";

type Props = Omit<ComponentProps<"button">, "type" | "class">;

/** A button with an edge. */
export const Plain = (props: Props) => <button type="button" class="plain" {...props} />;

/** A button within a text or a list. */
export const Inline = (props: Props) => <button type="button" class="inline" {...props} />;
