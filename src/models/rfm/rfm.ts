// RFM: tiers by scores of recency, frequency and revenue, named by a scheme.
import { days, orders, revenue } from "../../customers/facts/index";
import { type AddedColumn, columnFormats, type ModelWishes, model } from "../model";
import { checkChoices, chooseScheme } from "./choose";
import type { Choices, Measure, SchemeRequest } from "./measures";
import type { Scheme } from "./scheme";
import { scoresFound, sortByScheme } from "./sortByScheme";

/** What a user chooses of RFM beside the settings of the scheme. */
export interface Scheming extends Pick<Choices, "bins" | "cuts" | "cutSide"> {
  readonly scheme: SchemeRequest;
}

function schemingOf({ scheming }: ModelWishes): Scheming {
  return scheming as Scheming;
}

function schemeOf(wishes: ModelWishes): Scheme {
  const { scheme, bins } = schemingOf(wishes);
  return chooseScheme(scheme, bins);
}

function choicesOf(wishes: ModelWishes): Choices {
  const { bins, cuts, cutSide = "over" } = schemingOf(wishes);
  return { bins, cuts, cutSide, settings: wishes.settings };
}

const factOf = { recencyDays: "days", frequency: "orders", revenue: "revenue" } as const satisfies Record<Measure, string>;

function score(id: string, label: AddedColumn["title"]): AddedColumn {
  const letter = id.toUpperCase();
  return { id, title: { en: letter, zh: letter }, label, format: columnFormats.automatic, isBeside: true };
}

/** Sorts by the scheme that is asked for; a scheme needs only the measures that it looks at. */
export const rfm = model(() => ({
  form: {
    id: "rfm",
    title: { en: "RFM: past purchases", zh: "RFM：过去的购买" },
    question: { en: "Who bought recently, often and for a lot?", zh: "谁最近买过、买得勤、花得多？" },
    needs: { days, orders, revenue },
    settings: {},
    tiers: "ranked",
    adds: [
      score("r", { en: "R, how recently", zh: "R（最近）" }),
      score("f", { en: "F, how often", zh: "F（次数）" }),
      score("m", { en: "M, how much", zh: "M（金额）" }),
    ],
    finds: [scoresFound],
    hasSchemes: true,
  },
  needsFor: (wishes) => schemeOf(wishes).needs.map((measure) => factOf[measure]),
  checkWishes: (wishes) => checkChoices(schemeOf(wishes), choicesOf(wishes)),
  sort: ({ customers }, _, wishes) => sortByScheme(schemeOf(wishes), customers, choicesOf(wishes)),
  examples: [
    {
      title: "five customers in fifths of recency, frequency and revenue",
      sheets: [
        {
          kind: "customers",
          roles: ["customer", "recencyDays", "orders", "revenue"],
          rows: [
            ["Ann", 3, 9, 900],
            ["Bob", 40, 5, 500],
            ["Cat", 200, 2, 80],
            ["Dan", 400, 1, 20],
            ["Eve", "", 0, 0],
          ],
        },
      ],
      settings: {},
      gives: { Ann: "Champions", Bob: "Champions", Cat: "At risk", Dan: "Lost", Eve: "No orders yet" },
    },
  ],
}));
