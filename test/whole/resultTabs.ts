// The tabs that a run adds, as the registries of models and reports tell.
import { tableTitle } from "../../src/app/results";
import type { Language } from "../../src/ground/language";
import { models } from "../../src/models/index";
import { reports } from "../../src/reports/index";
import { isUsualFor, placeFor, type Report, type ReportedModel } from "../../src/reports/report";
import { mostShown } from "../../src/reports/shownTiers";

/** What decides which reports a run draws. */
export interface Drawn {
  /** Ids of the models, the main one first. */
  readonly models?: readonly string[];
  /** Whether a plan of whom to contact is asked for. */
  readonly hasContact?: boolean;
  /** Whether the reports are drawn that are not usual, too. */
  readonly isAll?: boolean;
  /** How many tiers each model has; as many as the Summary shows at most when absent. */
  readonly tiers?: number;
}

function reportedModels({ models: ids = [models()[0]!.id], tiers = mostShown }: Drawn): ReportedModel[] {
  return ids.map((id) => ({ form: models().find((model) => model.id === id)!, tiers }));
}

/** The reports that a run draws. */
export function drawnReports(drawn: Drawn = {}): readonly Report[] {
  const told = reportedModels(drawn);
  return reports.filter(
    (report) => placeFor(report, told, drawn.hasContact ?? false) >= 0 && ((drawn.isAll ?? false) || isUsualFor(report, told)),
  );
}

/** Names of the tabs of reports that a run draws. */
export function reportTabs(drawn: Drawn = {}, language: Language = "en"): string[] {
  return drawnReports(drawn).map(({ title }) => title[language]);
}

/** Names of the tabs that a run over orders adds: the one of customers, and those of reports. */
export function resultTabs(drawn: Drawn = {}, language: Language = "en"): string[] {
  return [tableTitle[language], ...reportTabs(drawn, language)];
}

/** Ids of every report there is: what a run does without that writes none. */
export const everyReport: readonly string[] = reports.map(({ id }) => id);
