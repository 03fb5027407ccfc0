// From a scored sheet to results in the document: what is written of a run, and the calls that write it.

import { fingerprint, fingerprintOfCells } from "../customers/fingerprint";
import type { Cell } from "../ground/cell";
import type { CustomerTable } from "../ground/customerTable";
import type { Drawing } from "../ground/drawing";
import { toKey } from "../ground/key";
import { joinTexts, type Language, type Text } from "../ground/language";
import { inCurrency } from "../ground/money";
import { columnLetters } from "../ground/place";
import { Refusal } from "../ground/refusal";
import { explain } from "../models/explain";
import { toSentence } from "../models/explanation";
import { columnTitle, type SortedBy } from "../models/model";
import { toCustomerTable, whyColumn } from "../reports/customerColumns";
import { reports } from "../reports/index";
import { isUsualFor, placeFor, type ReportInput } from "../reports/report";
import type { Findings } from "../runs/planRun";
import type { Known, Score, Scored } from "../runs/writing";
import type { Teller } from "../sheets/headway";
import { isOurTab, otherSheets, refuseEmptyDocument } from "../sheets/others";
import { openSpreadsheet, type Sheet, sheetOf, type Zone } from "../sheets/read";
import { sourceDeleted } from "../sheets/room";
import type { Results } from "../sheets/saved";
import { isFiltered, mergedHeaders } from "../sheets/surroundings";
import { type Naming, readAll, readContent } from "./contents";
import type { RunRequest } from "./fields";
import { type Look, toLook } from "./look";
import { readWishes } from "./memory";
import { notesOf } from "./outcome";
import { type LookedFor, lookAtSheet } from "./readSheets";
import { toScoreRequest } from "./request";
import { type ScoreRequest, type ScoreRun, scoreSheet } from "./run";
import type { SheetPart } from "./sheetParts";

/** What the user wants written. */
export interface WriteRequest {
  readonly score: ScoreRequest;
  readonly language: Language;
  /** Whether each customer gets a sentence that says why. */
  readonly withWhy: boolean;
  /** Ids of the columns and of the usual reports that are not wanted. */
  readonly without: { readonly columns: readonly string[]; readonly reports: readonly string[] };
  /** Ids of the reports that are wanted though they are not usual. */
  readonly withReports: readonly string[];
}

/** What a checked request wants written. */
export function toWriteRequest(
  { withWhy = false, without = {}, with: further = {}, ...scoring }: RunRequest,
  language: Language,
): WriteRequest {
  return {
    score: toScoreRequest(scoring),
    language,
    withWhy,
    without: { columns: without.columns ?? [], reports: without.reports ?? [] },
    withReports: further.reports ?? [],
  };
}

/** A scored sheet with the run it came from. */
export interface ScoredSheet extends Scored {
  readonly run: ScoreRun;
}

/** Title of the tab with a row for each customer. */
export const tableTitle: Text = { en: "Customers", zh: "客户分层" };

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
  const sheet = meant === null || meant === active.getSheetId() ? active : sheetOf(meant);
  if (sheet === null) throw refuseGone();
  if (!isOurTab(results, sheet.getSheetId())) return sheet;
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
  lookedFor: LookedFor,
  { zone, tell }: { readonly zone: Zone; readonly tell: Teller },
): Look {
  tell.plan(2);
  const content = readContent(source, zone, tell);
  refuseEmptyDocument(content.cells);
  const found = lookAtSheet(content, lookedFor);
  const { table, guess } = found;
  const id = source.getSheetId();
  const around = {
    others: otherSheets(results, id),
    locale: openSpreadsheet().getSpreadsheetLocale(),
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
  const { content, beside } = readAll(source, results, request, known);
  return { run: scoreSheet(content, request, beside, known.tell?.step), cells: content.cells };
}

function lastNamed(headers: readonly string[]): number {
  return headers.reduce((last, header, column) => (header === "" ? last : column), 0);
}

/** Name and range of what was read of a sheet, as "Orders!A1:H6919". Of several tables on it, the range begins with the one that was read. */
function rangeName({ table }: SheetPart, name = table.sheet): string {
  const first = table.alsoHere === undefined ? 0 : table.headers.findIndex((header) => header !== "");
  return `${name}!${columnLetters(first)}${table.headerRow}:${columnLetters(lastNamed(table.headers))}${table.firstRow + table.rows.length - 1}`;
}

/** A table whose amounts show their currency. */
function tableIn(table: CustomerTable, currency: string): CustomerTable {
  return { ...table, columns: table.columns.map((own) => ({ ...own, format: inCurrency(own.format, currency) })) };
}

/** A drawing whose amounts show their currency. */
export function drawingIn(drawing: Drawing, currency: string): Drawing {
  return { ...drawing, formats: drawing.formats.map((row) => row.map((format) => inCurrency(format, currency))) };
}

/** The reports of a run: those that are usual for its models or wanted, and that have what they need. */
function drawReports(input: ReportInput, { without, withReports, language }: WriteRequest): Findings["reports"] {
  const told = input.models.map(({ form, sorted }) => ({ form, tiers: sorted.tiers.length }));
  return reports.flatMap((report) => {
    const place = placeFor(report, told, input.contact !== null);
    const isWanted = withReports.includes(report.id) || (isUsualFor(report, told) && !without.reports.includes(report.id));
    if (place < 0 || !isWanted) return [];
    const drawing = drawingIn(report.draw(input, input.models[place]!), input.currency);
    return [{ id: report.id, title: report.title[language], drawing }];
  });
}

/** One sentence a customer: of the main model's tier, and of every further one's. */
function sentences({ models: all, reading }: ScoreRun): (index: number) => Text {
  const sentenceOf = ({ form, sorted }: SortedBy, isMain: boolean, index: number): Text => {
    const said = toSentence(explain(sorted, index, reading.currency), sorted.tiers[sorted.tierOf[index]!]!.name);
    return columnTitle(form, isMain, said);
  };
  return (index) =>
    joinTexts(
      all.map((by, place) => sentenceOf(by, place === 0, index)),
      { en: ". ", zh: "。" },
    );
}

/** Fingerprint of everything that a run was made from: customers, what else is known of them, which ids are one person, a past campaign. */
function fingerprintOf({ reading, facts, idMap, contact }: ScoreRun, secret: string): string {
  const lists = [idMap?.cells, contact?.measured?.campaign.cells];
  const further = lists.map((columns) => (columns === undefined ? "" : fingerprintOfCells(columns, secret)));
  return [fingerprint(reading, secret, facts.mix), ...further].join(" ");
}

/** Scores for writing: everything that will be written, and a fingerprint of what it was made from. */
export function scoreForWriting(source: Sheet, results: Results, request: WriteRequest, known: Known): ScoredSheet {
  const { run, cells } = scoreSource(source, results, request.score, known);
  const name = known.sourceName ?? known.nameOf(source);
  const { reading, table, mapping, listed, contact, models } = run;
  const { language, withWhy, without } = request;
  const input: ReportInput = {
    customers: reading.customers,
    models,
    contact,
    audit: reading.audit,
    currency: reading.currency,
    notes: notesOf(run),
    sourceName: [rangeName(run, name), ...run.otherOrders.map((part) => rangeName(part))].join(", "),
    language,
  };
  const [key = 0] = mapping.columns.customer ?? [];
  const findings: Findings = {
    source,
    cells,
    list: listed && {
      headerRow: table.headerRow,
      keyHeader: table.headers[key] ?? "",
      keys: listed.map(toKey),
    },
    table: tableIn(
      toCustomerTable(
        { ...input, explain: sentences(run), without: new Set([...without.columns, ...(withWhy ? [] : [whyColumn])]) },
        listed !== null,
      ),
      input.currency,
    ),
    tableTitle: tableTitle[language],
    reports: drawReports(input, request),
  };
  return { findings, fingerprint: fingerprintOf(run, known.secret), run };
}

/** What the user wished last, as it is remembered. */
export function rememberedWishes(request: string | null): WriteRequest {
  const { language = "en", ...asked } = readWishes(request ?? "{}");
  return toWriteRequest(asked, language);
}

/** Scores again what the run under way was begun with. */
export const scoreAgain: Score<ScoredSheet> = ({ state, request }, known) =>
  scoreForWriting(sourceOf(known), state.results, rememberedWishes(request()), known);
