// The language and look of the page: chosen by the user and remembered by the browser, or else those of the system.
import type { Language } from "../language";

export type Look = "system" | "light" | "dark";

const darkSystem = matchMedia("(prefers-color-scheme: dark)");

function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(name, choice);
  } catch {
    // If the browser stores nothing for this page, the choice still holds until the page is closed.
  }
}

function firstLanguage(): Language {
  const kept = remembered("language");
  if (kept === "en" || kept === "zh") return kept;
  return navigator.language.startsWith("zh") ? "zh" : "en";
}

function firstLook(): Look {
  const kept = remembered("look");
  return kept === "light" || kept === "dark" ? kept : "system";
}

export class Appearance {
  language = firstLanguage();
  readonly #looks: HTMLSelectElement;
  readonly #languages: HTMLSelectElement;
  onLanguage: (language: Language) => void = () => undefined;
  onDark: (isDark: boolean) => void = () => undefined;

  constructor(languages: HTMLSelectElement, looks: HTMLSelectElement) {
    this.#languages = languages;
    this.#looks = looks;
    languages.value = this.language;
    looks.value = firstLook();
    this.#show();
    languages.addEventListener("change", () => {
      this.language = languages.value === "zh" ? "zh" : "en";
      remember("language", this.language);
      this.#show();
      this.onLanguage(this.language);
    });
    looks.addEventListener("change", () => {
      remember("look", looks.value);
      this.#show();
      this.onDark(this.isDark);
    });
    darkSystem.addEventListener("change", () => this.onDark(this.isDark));
  }

  get isDark(): boolean {
    return this.#looks.value === "dark" || (this.#looks.value === "system" && darkSystem.matches);
  }

  #show(): void {
    document.documentElement.lang = this.#languages.value === "zh" ? "zh-Hans" : "en";
    document.documentElement.dataset.look = this.#looks.value;
  }
}
