// The report tabs of every model over the sample shops.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { sampleShops } from "../../samples/shops";
import { notesOf } from "../../src/app/outcome";
import { toScoreRequest } from "../../src/app/request";
import { drawingIn } from "../../src/app/results";
import { type ScoreRun, scoreSheet } from "../../src/app/run";
import type { Drawing } from "../../src/ground/drawing";
import type { Language } from "../../src/ground/language";
import { orRefusal, type Refusal } from "../../src/ground/refusal";
import { models } from "../../src/models/index";
import type { Model } from "../../src/models/model";
import { planContacts } from "../../src/planning/contactPlan";
import { toResponseRates } from "../../src/planning/responseRates";
import { reports } from "../../src/reports/index";
import { isUsualFor, placeFor, type Report, type ReportInput } from "../../src/reports/report";

/** A sample as a model sorts it, or why the model does not. */
export interface Sample {
  readonly file: string;
  readonly run: ScoreRun | Refusal;
}

const sheets = sampleShops.map(({ file }) => {
  const cells = Papa.parse<string[]>(readFileSync(`samples/${file}`, "utf8"), { skipEmptyLines: true }).data;
  return { file, sheet: { cells, zone: () => "Etc/UTC" } };
});

/** Every model with every sample. */
export const sampleRuns: readonly { readonly model: Model; readonly samples: readonly Sample[] }[] = models().map((model) => ({
  model,
  samples: sheets.map(({ file, sheet }) => ({
    file,
    run: orRefusal(() => scoreSheet(sheet, toScoreRequest({ models: [model.id] }))),
  })),
}));

/** A plan of contacts for 5 each, to which the tiers respond with 12 %, 11 % and so on. */
function contactOf({ reading, models: [main] }: ScoreRun): ReportInput["contact"] {
  const { sorted } = main!;
  const rates = Object.fromEntries(sorted.tiers.map(({ name }, place) => [name.en, Math.max(1, 12 - place)]));
  const terms = { cost: 5, budget: null, margin: null, by: "tiers" } as const;
  return { plan: planContacts(reading.customers, sorted, toResponseRates(sorted.tiers, rates, null), terms), measured: null };
}

function reportedOf({ models: all }: ScoreRun) {
  return all.map(({ form, sorted }) => ({ form, tiers: sorted.tiers.length }));
}

/** Whether a run has what a report needs. */
export function canDraw(report: Report, run: ScoreRun | Refusal): run is ScoreRun {
  return !(run instanceof Error) && placeFor(report, reportedOf(run), true) >= 0;
}

/** Draws a report of a run. */
export function drawSample(report: Report, run: ScoreRun, file: string, language: Language): Drawing {
  const { reading, models: all } = run;
  const input: ReportInput = {
    customers: reading.customers,
    models: all,
    contact: contactOf(run),
    audit: reading.audit,
    currency: reading.currency,
    notes: notesOf(run),
    sourceName: file,
    language,
  };
  return drawingIn(report.draw(input, all[placeFor(report, reportedOf(run), true)]!), reading.currency);
}

/** A report that is written for a model. */
export interface Tab {
  readonly name: string;
  readonly report: Report;
  readonly model: Model;
  readonly samples: readonly Sample[];
}

function tabsOf(isWanted: (report: Report, model: Model) => boolean): Tab[] {
  return sampleRuns.flatMap(({ model, samples }) =>
    reports.flatMap((report) => {
      const isDrawn = isWanted(report, model) && samples.some(({ run }) => canDraw(report, run));
      return isDrawn ? [{ name: `${report.id}.${model.id}`, report, model, samples }] : [];
    }),
  );
}

/** Whether a report is written for a model, where it has what it needs. */
export function isUsual(report: Report, model: Model): boolean {
  return isUsualFor(report, [{ form: model, tiers: 0 }]);
}

const usual = tabsOf(isUsual);
const offered = tabsOf((report) => !usual.some((tab) => tab.report === report));

/** The usual reports of every model; one that is usual for none for the first model that has what it needs. */
export const tabs: readonly Tab[] = [
  ...usual,
  ...offered.filter(({ report }, place) => offered.findIndex((tab) => tab.report === report) === place),
];
