// What a summary stands on: the day, the scheme, the source, the cuts, and what became of every row.

import type { Language, Text } from "../ground/language";
import { writeLimits } from "../models/measured";
import { type SortedBy, titleOf } from "../models/model";
import type { Audit } from "../reading/audit";
import { blank, count, day, type PageCell, text } from "./page";
import type { ReportInput } from "./report";

const labels = {
  asOf: { en: "As of", zh: "截止日期" },
  scheme: { en: "Tiers by", zh: "分层依据" },
  source: { en: "Source", zh: "数据来源" },
} satisfies Record<string, Text>;

const limitNames = {
  scores: { en: "score limits", zh: "分数界限：" },
  values: { en: "limits", zh: "界限：" },
} satisfies Record<string, Text>;

/** The limits of every measure that a model sorts by. */
function limitLines({ sorted: { measures } }: SortedBy, { language, currency }: ReportInput): PageCell[][] {
  return measures.flatMap(({ name, label = name, unit, limits, score }) => {
    if (limits === null || limits.shown.length === 0) return [];
    const points = writeLimits(unit, limits, currency);
    const named = score ? limitNames.scores : limitNames.values;
    return [[text(label[language]), text(language === "en" ? `${named.en} ${points.en}` : `${named.zh}${points.zh}`)]];
  });
}

/** Rows read, used and left out, and of these each reason; the number stands before the words. */
function rowLines({ read, used, exclusions }: Audit, language: Language): PageCell[][] {
  const isEn = language === "en";
  return [
    [count(read), text(isEn ? "rows read" : "行已读取")],
    [count(used), text(isEn ? "rows used" : "行已采用")],
    [count(read - used), text(isEn ? "rows left out" : "行已排除")],
    ...exclusions.map(({ rows, text: reason }) => [count(rows), text(`– ${reason[language]}`)]),
  ];
}

/** The day, what sorted the customers, and the source. */
export function analysedRows({ customers, sourceName, language }: ReportInput, by: SortedBy): PageCell[][] {
  return [
    [text(labels.asOf[language]), Number.isNaN(customers.asOf) ? text("–") : day(customers.asOf)],
    [text(labels.scheme[language]), text(titleOf(by)[language])],
    [text(labels.source[language]), text(sourceName)],
  ];
}

/**
 * Two lists side by side: what was analysed at the left, what became of the rows in the last two columns.
 *
 * @param columns - columns of the tab, the first of them left blank
 */
export function basisRows(input: ReportInput, by: SortedBy, columns: number): PageCell[][] {
  const { audit, language } = input;
  const analysed = [...analysedRows(input, by), ...limitLines(by, input)];
  const rows = rowLines(audit, language);
  return Array.from({ length: Math.max(analysed.length, rows.length) }, (_, line) => {
    const left = [blank(), ...(analysed[line] ?? [])];
    const between = Array.from({ length: columns - 2 - left.length }, () => blank());
    return [...left, ...between, ...(rows[line] ?? [])];
  });
}
