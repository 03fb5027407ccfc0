// The shape of what a document remembers: where the results are, the run that is open, and the last run that can be undone.
import * as v from "valibot";

/** Most rows and columns that Google allows in a tab. */
const most = { rows: 10_000_000, columns: 18_278 } as const;

function texts() {
  return v.array(v.string());
}

function wholeUpTo(largest: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(largest));
}

/** Id of a sheet, or a time in milliseconds. */
function whole() {
  return wholeUpTo(Number.MAX_SAFE_INTEGER);
}

function rowCount() {
  return wholeUpTo(most.rows);
}

function columnCount() {
  return wholeUpTo(most.columns);
}

/** Part of the name of a work tab. An undo or a removal without a run has none. */
function token() {
  return v.pipe(v.string(), v.regex(/^[0-9a-f]{0,8}$/));
}

function shapeOfResults() {
  return v.object({
    /** Id of the sheet that was scored. */
    source: v.nullable(whole()),
    /** Sheets with customer results: a tab of ours, or columns beside a list of the user's. */
    tables: v.array(v.object({ sheet: whole(), isBeside: v.boolean() })),
    /** Each report's size as last written and its charts. Its first text, with its place then, shows how far the report has moved since. */
    reports: v.array(
      v.object({
        id: v.string(),
        sheet: whole(),
        rows: rowCount(),
        columns: columnCount(),
        first: v.object({ text: v.string(), row: rowCount(), column: columnCount() }),
        charts: texts(),
      }),
    ),
  });
}

function shapeOfRecord() {
  return v.object({
    /** Part of the name of the work tab. */
    token: token(),
    /** Fingerprint of everything that the work tab holds. "" in a record of a version that kept none. */
    staged: v.optional(v.string(), ""),
    source: whole(),
    table: v.object({
      /** `sheet` is null for a tab that the run adds, under `name`. When the run has finished, `made` is the id of that tab. */
      sheet: v.nullable(whole()),
      name: v.string(),
      made: v.nullable(whole()),
      isBeside: v.boolean(),
      /** Header of the column whose values identify customers. */
      keyHeader: v.string(),
      /**
       * `ids`: our columns except the customer's own, in the order of the work tab. `headers`: those of all our columns, the customer's
       * first.
       */
      ids: texts(),
      headers: texts(),
      /** Our columns whose header cell was blank. The run writes their headers too. */
      headed: v.optional(texts(), []),
      /** Columns that the run adds, the column after which they go, and the number of columns before the run. */
      added: texts(),
      columnsAfter: columnCount(),
      columnsBefore: columnCount(),
      /** Number of rows that the run adds, the row after which they go, and the number of rows before the run. */
      rowsAdded: rowCount(),
      rowsAfter: rowCount(),
      rowsBefore: rowCount(),
    }),
    reports: v.array(
      v.object({
        id: v.string(),
        sheet: v.nullable(whole()),
        name: v.string(),
        made: v.nullable(whole()),
        rows: rowCount(),
        columns: columnCount(),
        /** Number of rows that the tab had. A long report adds rows to it. */
        rowsBefore: rowCount(),
        columnsBefore: columnCount(),
        charts: texts(),
        chartsBefore: texts(),
      }),
    ),
    before: shapeOfResults(),
  });
}

/** Version of the state that this add-on writes. Version 1 was kept without a checksum. */
export const stateVersion = 2;

/** The shape of everything remembered but the request, the secret and a tab under construction. */
export function shapeOfState() {
  return v.object({
    version: v.picklist([1, stateVersion]),
    /** The run, undo or removal under way: its token, the end of its lease, and which of the three it is. */
    open: v.nullable(
      v.object({
        token: token(),
        until: whole(),
        doing: v.picklist(["run", "undo", "remove"]),
        /** Fingerprint of the cells that were scored, so that a change is noticed. */
        fingerprint: v.string(),
        /** Blocks staged so far, and blocks in all. */
        blocks: whole(),
        total: v.optional(whole(), 0),
        /** True while the staged results are being written. A run that stops there was cut short, and can only be taken back. */
        isWriting: v.optional(v.boolean(), false),
        /**
         * Shortened ids (see `tabs.ts`) of the tabs that existed before the run wrote anything. Even if renamed, these tabs are not ours.
         */
        others: v.optional(v.string(), ""),
        /** Name of the scored tab. */
        sourceName: v.string(),
        /** Id of the tab that the user looked at. */
        active: whole(),
        /** The spreadsheet's time zone, or "" if it was not needed yet. */
        zone: v.string(),
        record: v.nullable(shapeOfRecord()),
      }),
    ),
    last: v.nullable(shapeOfRecord()),
    results: shapeOfResults(),
    /** Token of a work tab that could not be deleted yet. */
    stale: v.nullable(token()),
  });
}

/** Where the results of finished runs are. */
export type Results = v.InferOutput<ReturnType<typeof shapeOfResults>>;

/** Where a run writes. Together with the work tab, this is enough to take the run back. */
export type RunRecord = v.InferOutput<ReturnType<typeof shapeOfRecord>>;

/** The state: where the results are, what is under way, and what can be undone. */
export type State = v.InferOutput<ReturnType<typeof shapeOfState>>;

/** The run, undo or removal under way. */
export type Open = NonNullable<State["open"]>;

/** What the temporary name of a tab under construction begins with. */
export const halfName = "Customer Tiers scheme ";

/** The shape of what is remembered of a tab under construction. */
export function shapeOfHalf() {
  return v.object({
    /** Temporary name of the tab until it is complete. */
    name: v.pipe(v.string(), v.startsWith(halfName)),
    /** Id of the tab that the user looked at. */
    active: whole(),
  });
}

/** A tab under construction. If it still has its temporary name later, the construction was cut short. */
export type Half = v.InferOutput<ReturnType<typeof shapeOfHalf>>;
