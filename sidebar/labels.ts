// Labels that a script waits for when it drives the sidebar in a browser, taken from where the sidebar itself has them.
import type { Text } from "../src/ground/language";
import { forms } from "./forms";
import { explainText } from "./parts/pointed";
import { editText } from "./parts/schemeFields";
import { aheadText } from "./parts/tiers";
import { type Speaker, speak, type Word } from "./state/words";
import { sampleText } from "./views/emptyDocument";
import { editorTitle } from "./views/schemeEditor";

export { schemes } from "../src/models/rfm/schemes";
/** The steps of the wizard, in order. */
export { steps } from "./steps/index";

const speakers: Readonly<Record<keyof Text, Speaker>> = { en: speak("en"), zh: speak("zh") };

function said(word: Word): Text {
  return { en: speakers.en.say(word), zh: speakers.zh.say(word) };
}

/** Buttons, headings and parts of sentences. */
export const labels = {
  stepByStep: said("steps"),
  latestOrder: said("latest"),
  sampleShop: sampleText,
  explain: explainText,
  futureValue: aheadText,
  editScheme: editText,
  schemeEditor: editorTitle,
} satisfies Record<string, Text>;

/** Names of the tabs that a run writes. */
export const tabs: Readonly<Record<string, Text>> = {
  customers: forms.tableTitle,
  ...Object.fromEntries(forms.reports.map(({ id, title }) => [id, title])),
};
