// Which document holds which generated section, and what the registries say for it: a new entry of a list appears by itself.
import { customFunctions } from "../src/functions/index";
import { models } from "../src/models/index";
import type { ModelForm } from "../src/models/model";
import { toBoard } from "../src/models/rfm/board";
import { toTable } from "../src/models/rfm/boardTable";
import type { Scheme } from "../src/models/rfm/scheme";
import { schemes } from "../src/models/rfm/schemes";
import type { Settings } from "../src/models/settings";
import {
  type ModelEntry,
  replaceSection,
  type SchemeEntry,
  type SettingEntry,
  type WallEntry,
  writeFunctionReference,
  writeModelReference,
  writeSchemeReference,
  writeWallReference,
} from "./reference";

function settingEntries(settings: Settings): SettingEntry[] {
  return Object.entries(settings).map(([name, own]) => ({
    name,
    label: own.label,
    preset: String(own.default),
    allowed: own.type === "whole" ? `${own.from}–${own.to}` : own.options.map(({ id }) => id).join(", "),
  }));
}

/** The only place of the generator that knows how a model is declared. */
function modelEntry({ id, title, question, wanted, settings }: ModelForm): ModelEntry {
  const readsText = wanted.needs.customers ? { en: "orders or customers", zh: "订单或客户" } : { en: "orders", zh: "订单" };
  return { id, title, question, reads: readsText, settings: settingEntries(settings) };
}

/** Scores of each tier by its English name: "R 5, FM 4-5", once for each row of the scheme's plain table. */
function scoresByTier(own: Scheme): Map<string, string[]> {
  const [header = [], ...rows] = toTable(toBoard(own), "en");
  const measures = header.filter((name) => ["R", "F", "M", "FM"].includes(name));
  const scores = new Map<string, string[]>();
  for (const [tier = "", ...cells] of rows) {
    const named = measures.flatMap((measure, place) => (cells[place] ? [`${measure} ${cells[place]}`] : []));
    scores.set(tier, [...(scores.get(tier) ?? []), named.join(", ")]);
  }
  return scores;
}

/** The only place of the generator that knows how a scheme is declared. */
function schemeEntry(own: Scheme): SchemeEntry {
  const { id, title, question, tiers, settings, hasScores, lookup } = own;
  const scoresOf: ReadonlyMap<string, string[]> = hasScores ? scoresByTier(own) : new Map();
  const { space, gaps } = lookup();
  const spans = space.sizes.map((size, place) => `${"RFM"[place]} ${space.lowest}–${space.lowest + size - 1}`).join(", ");
  return {
    id,
    title,
    question,
    source: own.origin?.source ?? "",
    scores: hasScores ? { en: spans, zh: spans } : { en: "rank in revenue", zh: "消费金额排名" },
    tiers: tiers.map(({ name, means, playbook }) => ({ name, means, playbook, scores: scoresOf.get(name.en) ?? [] })),
    repeat: tiers.filter(({ needsRepeat }) => needsRepeat).map(({ name }) => name),
    gaps: hasScores ? gaps.map(String) : [],
    settings: settingEntries(settings),
  };
}

/** The part of biome.json that says who may import what. */
interface LintSettings {
  readonly overrides: readonly {
    readonly includes: readonly string[];
    readonly linter?: {
      readonly rules?: {
        readonly style?: {
          readonly noRestrictedImports?: { readonly options: { readonly patterns: readonly { readonly message: string }[] } };
        };
      };
    };
  }[];
}

function wallEntries({ overrides }: LintSettings): WallEntry[] {
  return overrides.flatMap(({ includes, linter }) =>
    (linter?.rules?.style?.noRestrictedImports?.options.patterns ?? []).map(({ message }) => ({
      files: includes,
      says: message,
    })),
  );
}

/** A generated section: in which document, under which name, and its text. */
export interface Section {
  readonly document: string;
  readonly name: string;
  readonly text: string;
}

/**
 * Every generated section.
 *
 * @param lint - what biome.json holds
 */
export function generatedSections(lint: LintSettings): readonly Section[] {
  return [
    { document: "docs/formulas.md", name: "functions", text: writeFunctionReference(customFunctions()) },
    { document: "docs/models.md", name: "models", text: writeModelReference(models().map(modelEntry)) },
    { document: "docs/schemes.md", name: "schemes", text: writeSchemeReference(schemes().map(schemeEntry)) },
    { document: "CONTRIBUTING.md", name: "walls", text: writeWallReference(wallEntries(lint)) },
  ];
}

/** A document with this section as it has to be now. */
export function renewed(document: string, { name, text }: Section): string {
  return replaceSection(document, name, text);
}
