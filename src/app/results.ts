// From a scored sheet to results in the document: what is written of a run, and the calls that write it.

import { fingerprint } from "../customers/fingerprint";
import type { Cell } from "../ground/cell";
import { toKey } from "../ground/key";
import type { Language, Text } from "../ground/language";
import { columnLetters } from "../ground/place";
import { Refusal } from "../ground/refusal";
import { toSentence } from "../models/explanation";
import { toCustomerTable, whyColumn } from "../reports/customerColumns";
import { reports } from "../reports/index";
import { tableTitle } from "../reports/titles";
import type { Findings } from "../runs/planRun";
import type { Known, Score, Scored } from "../runs/writing";
import type { Teller } from "../sheets/headway";
import { isOurTab, otherSheets, refuseEmptyDocument } from "../sheets/others";
import { type Sheet, sheetOf, type Zone } from "../sheets/read";
import { sourceDeleted } from "../sheets/room";
import type { Results } from "../sheets/saved";
import { isFiltered, mergedHeaders } from "../sheets/surroundings";
import { type Naming, readAll, readContent } from "./contents";
import { type Look, toLook } from "./look";
import type { Part } from "./part";
import { languageField, parseFields, type RunRequest, runFields, toScoreRequest } from "./request";
import { lookAtSheet, type ScoreRequest, type ScoreRun, scoreSheet } from "./run";

/** What the user wants written. */
export interface WriteRequest {
  readonly score: ScoreRequest;
  readonly language: Language;
  /** Whether each customer gets a sentence that says why. */
  readonly withWhy: boolean;
  /** Ids of the columns and of the reports that are not wanted. */
  readonly without: { readonly columns: readonly string[]; readonly reports: readonly string[] };
}

/** What a checked request wants written. */
export function toWriteRequest({ withWhy = false, without = {}, ...scoring }: RunRequest, language: Language): WriteRequest {
  return {
    score: toScoreRequest(scoring),
    language,
    withWhy,
    without: { columns: without.columns ?? [], reports: without.reports ?? [] },
  };
}

/** A scored sheet with the run it came from. */
export interface ScoredSheet extends Scored {
  readonly run: ScoreRun;
}

function refuseGone(): Refusal {
  return new Refusal(
    { en: "the tab that was looked at is gone", zh: "之前查看的工作表已被删除" },
    { en: "open the sheet that holds the orders, and the sidebar again", zh: "请打开有订单的工作表，并重新打开侧边栏" },
  );
}

/**
 * The sheet to score: the one that is meant, else the one the user looks at, or, from a tab of results, the one they came from.
 *
 * @param meant - id of the sheet that the user was told of, null for none
 * @throws Refusal when the sheet is gone, or on a tab of results whose source is
 */
export function chooseSource(results: Results, active: Sheet, meant: number | null): Sheet {
  if (meant !== null && meant !== active.getSheetId()) {
    const sheet = sheetOf(meant);
    if (sheet !== null) return sheet;
    throw refuseGone();
  }
  const id = active.getSheetId();
  if (!isOurTab(results, id)) return active;
  const scored = sheetOf(results.source);
  if (scored !== null) return scored;
  throw new Refusal(
    { en: "this tab holds results, and the tab they came from is gone", zh: "当前是结果工作表，原始数据工作表已被删除" },
    { en: "open the sheet that holds the orders", zh: "请打开有订单的工作表" },
  );
}

/**
 * The sheet that the run under way is scoring.
 *
 * @throws Refusal when it was deleted meanwhile
 */
function sourceOf({ source, sourceName }: Known): Sheet {
  if (source !== null) return source;
  throw sourceDeleted(sourceName ?? "");
}

/** Reads a source and tells what is in it. */
export function lookAtSource(
  source: Sheet,
  results: Results,
  columns: ScoreRequest["columns"],
  { zone, tell }: { readonly zone: Zone; readonly tell: Teller },
): Look {
  tell.plan(2);
  const content = readContent(source, results, zone, tell);
  refuseEmptyDocument(content.cells);
  const found = lookAtSheet(content, columns);
  const { table, guess } = found;
  const id = source.getSheetId();
  const around = {
    others: otherSheets(results, id),
    isFiltered: isFiltered(source),
    merged: guess.lacking.length === 0 ? [] : mergedHeaders(source, table.headerRow, table.headers.length),
  };
  return toLook({ name: source.getName(), id, around }, found);
}

/**
 * Reads and scores a source, and what is to be read together with it; columns that an earlier run wrote are not read.
 */
export function scoreSource(
  source: Sheet,
  results: Results,
  request: ScoreRequest,
  known: Naming,
): { run: ScoreRun; cells: readonly (readonly Cell[])[] } {
  const { content, further } = readAll(source, results, request, known);
  return { run: scoreSheet(content, request, further, known.tell?.step), cells: content.cells };
}

function lastNamed(headers: readonly string[]): number {
  return headers.reduce((last, header, column) => (header === "" ? last : column), 0);
}

/** Name and range of what was read of a sheet, as "Orders!A1:H6919". */
function rangeName({ table }: Part, name = table.sheet): string {
  return `${name}!A${table.headerRow}:${columnLetters(lastNamed(table.headers))}${table.firstRow + table.rows.length - 1}`;
}

/** Scores for writing: everything that will be written, and a fingerprint of what it was made from. */
export function scoreForWriting(source: Sheet, results: Results, request: WriteRequest, known: Known): ScoredSheet {
  const { run, cells } = scoreSource(source, results, request.score, known);
  const name = known.sourceName ?? known.nameOf(source);
  const { reading, assignment, by, table, mapping, listed, contact } = run;
  const { language, withWhy, without } = request;
  const input = {
    customers: reading.customers,
    assignment,
    contact,
    audit: reading.audit,
    notes: [...reading.notes, ...assignment.notes],
    schemeTitle: by.title,
    sourceName: [rangeName(run, name), ...run.joined.map((part) => rangeName(part))].join(", "),
    language,
  };
  const explain = (index: number): Text => toSentence(run.explain(index), assignment.tiers[assignment.tierOf[index]!]!.name);
  const [key = 0] = mapping.columns.customer ?? [];
  const findings: Findings = {
    source,
    cells,
    list: listed && {
      headerRow: table.headerRow,
      keyHeader: table.headers[key] ?? "",
      keys: listed.map(toKey),
    },
    table: toCustomerTable(
      { ...input, explain, without: new Set([...without.columns, ...(withWhy ? [] : [whyColumn])]) },
      listed !== null,
    ),
    tableTitle: tableTitle[language],
    reports: reports
      .filter(({ id }) => !without.reports.includes(id))
      .flatMap(({ id, title, draw }) => {
        const drawing = draw(input);
        return drawing ? [{ id, title: title[language], drawing }] : [];
      }),
  };
  const measured = contact?.measured?.byTier.map(({ contacted, responded }) => `${responded}/${contacted}`) ?? [];
  return { findings, fingerprint: [fingerprint(reading), ...measured].join(" "), run };
}

/** What the user wished last, as it is remembered. */
export function rememberedWishes(request: string | null): WriteRequest {
  const wishes: unknown = JSON.parse(request ?? "{}");
  const { language = "en", ...asked } = parseFields({ ...runFields(), language: languageField }, wishes);
  return toWriteRequest(asked, language);
}

/** Scores again what the run under way was begun with. */
export const scoreAgain: Score<ScoredSheet> = ({ state, request }, known) =>
  scoreForWriting(sourceOf(known), state.results, rememberedWishes(request), known);
