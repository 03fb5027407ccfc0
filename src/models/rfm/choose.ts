// From what a user asks for to a scheme: by name, or by a table of their own.

import { Refusal } from "../../ground/refusal";
import { checkSettings } from "../settings";
import type { Bins } from "./cutting";
import { toScheme } from "./editedScheme";
import { type Choices, measures, type SchemeRequest } from "./measures";
import type { Scheme } from "./scheme";
import { schemes } from "./schemes";

/** A name as it is compared: without spaces, punctuation and case. */
function bare(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s,、.():·–-]/g, "");
}

/**
 * The scheme asked for, by its id or by its title in English or Chinese.
 *
 * @param bins - bins for an edited scheme; its own when null
 * @throws Refusal for an unknown name or a table that is no scheme
 */
export function chooseScheme(request: SchemeRequest, bins: Bins | null): Scheme {
  if (typeof request !== "string") return toScheme(request, bins);
  const name = bare(request);
  const found = schemes().find(({ id, title }) => [id, title.en, title.zh].some((own) => bare(own) === name));
  if (found) return found;
  const ids = schemes().map((scheme) => scheme.id);
  throw new Refusal(
    { en: `there is no scheme "${request.trim()}"`, zh: `没有名为“${request.trim()}”的方案` },
    { en: `choose one of ${ids.join(", ")}`, zh: `请从中选择：${ids.join("、")}` },
  );
}

function checkCuts(name: string, cuts: readonly number[]): void {
  const ascends = cuts.every((cut, place) => Number.isFinite(cut) && (place === 0 || cut > cuts[place - 1]!));
  const inRange = name === "revenue" || cuts.every((cut) => cut >= 0);
  if (ascends && inRange && cuts.length >= 1 && cuts.length <= 8) return;
  throw new Refusal(
    {
      en: `cuts of ${name} need 1 to 8 ascending numbers, none below 0 for days and orders, got ${cuts.join(", ")}`,
      zh: `${name} 的分数界限需要 1 到 8 个递增的数（天数和订单数不小于 0），现在是 ${cuts.join("、")}`,
    },
    { en: "put them in order", zh: "请按从小到大填写" },
  );
}

/**
 * Refuses choices that no scheme or not this scheme can follow.
 *
 * @throws Refusal for cuts out of order, bins out of range, or settings the scheme does not have
 */
export function checkChoices(scheme: Scheme, choices: Choices): void {
  for (const measure of measures) {
    const cuts = choices.cuts[measure];
    if (cuts) checkCuts(measure, cuts);
  }
  if (!scheme.hasScores && (choices.bins || measures.some((measure) => choices.cuts[measure]))) {
    throw new Refusal(
      {
        en: `${scheme.id} ranks customers by revenue and takes neither bins nor cuts`,
        zh: `${scheme.id} 按消费额排名，不需要分档或分数界限`,
      },
      { en: "leave them out or choose a scheme by scores", zh: "请去掉，或改用按分数的方案" },
    );
  }
  checkSettings(scheme, choices.settings);
}
