// Texts of the sidebar that it is sent with its first answer; the build puts them here, so that the page is small.
import type { Language } from "./customers/language";

/** Every such text, a line each, in the order in which the sidebar knows them; none before the build. */
export const sidebarWords: Readonly<Record<Language, string>> = { en: "", zh: "" };
