// Texts of the sidebar that it is sent with its first answer; the build puts them here, so that the page is small.
import type { Text } from "./customers/language";

/** Every such text, at the place that the sidebar knows it by; none before the build. */
export const sidebarWords: readonly Text[] = [];
