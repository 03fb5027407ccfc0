// Explains the terms of the field, folded until the user opens them.

import type { Speaker } from "../state/words";
import { glossaryWords } from "./glossaryWords";

const entries = [
  { asked: { en: "What is a tier?", zh: "什么是层级？" }, told: glossaryWords.tier },
  { asked: { en: "How recently, how often, how much?", zh: "什么是最近、次数和金额？" }, told: glossaryWords.measures },
  { asked: { en: "What are scores?", zh: "什么是得分？" }, told: glossaryWords.scores },
  { asked: { en: "What is the as-of date?", zh: "什么是截止日期？" }, told: glossaryWords.asOf },
] as const;

/** Short explanations, each folded. */
export function Glossary({ speaker: { text } }: { speaker: Speaker }) {
  return (
    <div class="glossary">
      {entries.map(({ asked, told }) => (
        <details key={asked.en}>
          <summary>{text(asked)}</summary>
          <p class="small">{text(told)}</p>
        </details>
      ))}
    </div>
  );
}
