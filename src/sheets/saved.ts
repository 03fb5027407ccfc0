// The add-on's memory in a document: where the results are, the run that is open, and the last run that can be undone.
import * as v from "valibot";
import { Refusal } from "../ground/refusal";
import { bytesOf, fromProperties, mostBytes, partsOf, toProperties } from "./keptText";

const ids = v.array(v.string());
const whole = v.number();

function shapeOfResults() {
  return v.object({
    /** Id of the sheet that was scored. */
    source: v.nullable(whole),
    /** Sheets with customer results: a tab of ours, or columns beside a list of the user's. */
    tables: v.array(v.object({ sheet: whole, isBeside: v.boolean() })),
    /** Each report's size as last written and its charts. Its first text, with its place then, shows how far the report has moved since. */
    reports: v.array(
      v.object({
        id: v.string(),
        sheet: whole,
        rows: whole,
        columns: whole,
        first: v.object({ text: v.string(), row: whole, column: whole }),
        charts: ids,
      }),
    ),
  });
}

function shapeOfRecord() {
  return v.object({
    /** Part of the name of the work tab. */
    token: v.string(),
    source: whole,
    table: v.object({
      /** `sheet` is null for a tab that the run adds, under `name`. When the run has finished, `made` is the id of that tab. */
      sheet: v.nullable(whole),
      name: v.string(),
      made: v.nullable(whole),
      isBeside: v.boolean(),
      /** Header of the column whose values identify customers. */
      keyHeader: v.string(),
      /**
       * `ids`: our columns except the customer's own, in the order of the work tab. `headers`: those of all our columns, the customer's
       * first.
       */
      ids,
      headers: ids,
      /** Columns that the run adds, the column after which they go, and the number of columns before the run. */
      added: ids,
      columnsAfter: whole,
      columnsBefore: whole,
      /** Number of rows that the run adds, the row after which they go, and the number of rows before the run. */
      rowsAdded: whole,
      rowsAfter: whole,
      rowsBefore: whole,
    }),
    reports: v.array(
      v.object({
        id: v.string(),
        sheet: v.nullable(whole),
        name: v.string(),
        made: v.nullable(whole),
        rows: whole,
        columns: whole,
        /** Number of rows that the tab had. A long report adds rows to it. */
        rowsBefore: whole,
        columnsBefore: whole,
        charts: ids,
        chartsBefore: ids,
      }),
    ),
    before: shapeOfResults(),
  });
}

function shapeOfState() {
  return v.object({
    version: v.literal(1),
    /** The run, undo or removal under way: its token, the end of its lease, and which of the three it is. */
    open: v.nullable(
      v.object({
        token: v.string(),
        until: whole,
        doing: v.picklist(["run", "undo", "remove"]),
        /**
         * `fingerprint`: of the rows that were scored, so that a change is noticed. `staged`: of everything that the run stages in its work
         * tab.
         */
        fingerprint: v.string(),
        staged: v.string(),
        /** Blocks staged so far, and blocks in all. */
        blocks: whole,
        total: v.optional(whole, 0),
        /** True while the staged results are being written. A run that stops there was cut short, and can only be taken back. */
        isWriting: v.optional(v.boolean(), false),
        /**
         * Shortened ids (see `tabs.ts`) of the tabs that existed before the run wrote anything. Even if renamed, these tabs are not ours.
         */
        others: v.optional(v.string(), ""),
        /** Name of the scored tab. */
        sourceName: v.string(),
        /** Id of the tab that the user looked at. */
        active: whole,
        /** The spreadsheet's time zone, or "" if it was not needed yet. */
        zone: v.string(),
        record: v.nullable(shapeOfRecord()),
      }),
    ),
    last: v.nullable(shapeOfRecord()),
    results: shapeOfResults(),
    /** Token of a work tab that could not be deleted yet. */
    stale: v.nullable(v.string()),
  });
}

/** Where the results of finished runs are. */
export type Results = v.InferOutput<ReturnType<typeof shapeOfResults>>;

/** Where a run writes. Together with the work tab, this is enough to take the run back. */
export type RunRecord = v.InferOutput<ReturnType<typeof shapeOfRecord>>;

/** Everything remembered but the request and a tab under construction. */
export type State = v.InferOutput<ReturnType<typeof shapeOfState>>;

/** The run, undo or removal under way. */
export type Open = NonNullable<State["open"]>;

function shapeOfHalf() {
  return v.object({
    /** Temporary name of the tab until it is complete. */
    name: v.string(),
    /** Id of the tab that the user looked at. */
    active: whole,
  });
}

/** A tab under construction. If it still has its temporary name later, the construction was cut short. */
export type Half = v.InferOutput<ReturnType<typeof shapeOfHalf>>;

/** Everything remembered; `request` is the user's last choices as JSON. */
export interface Saved {
  readonly state: State;
  readonly request: string | null;
  readonly half: Half | null;
}

export const nothingSaved: State = {
  version: 1,
  open: null,
  last: null,
  results: { source: null, tables: [], reports: [] },
  stale: null,
};

const stateKey = "customerTiers.state";
const requestKey = "customerTiers.request";
const halfKey = "customerTiers.half";

/** Reads what is remembered; what is missing or unreadable counts as nothing remembered. */
export function readSaved(): Saved {
  const all = PropertiesService.getDocumentProperties().getProperties();
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), shapeOfState()), fromProperties(stateKey, all));
  const half = v.safeParse(v.pipe(v.string(), v.parseJson(), shapeOfHalf()), all[halfKey]);
  return {
    state: parsed.success ? parsed.output : nothingSaved,
    request: all[requestKey] ?? null,
    half: half.success ? half.output : null,
  };
}

/** Remembers a tab under construction, before it is added. */
export function noteHalf(half: Half): void {
  PropertiesService.getDocumentProperties().setProperties({ [halfKey]: JSON.stringify(half) });
}

/** Forgets a tab under construction, after it is complete or gone. */
export function forgetHalf(): void {
  PropertiesService.getDocumentProperties().deleteProperty(halfKey);
}

/**
 * Saves the state.
 *
 * @param request - the user's wishes as JSON; left as they are when absent
 * @throws Refusal for wishes that are longer than the document can hold
 */
export function save(state: State, request?: string): void {
  if (bytesOf(request ?? "") > mostBytes) {
    throw new Refusal(
      { en: "these choices are too long to be kept in the document", zh: "这些设置太长，无法保存在文档中" },
      { en: "use a shorter scheme, or fewer own columns and cuts", zh: "请使用更短的方案，或减少自定义列与分数界限" },
    );
  }
  PropertiesService.getDocumentProperties().setProperties({
    ...toProperties(stateKey, JSON.stringify(state)),
    ...(request === undefined ? {} : { [requestKey]: request }),
  });
}

/** Forgets everything. */
export function forget(): void {
  const properties = PropertiesService.getDocumentProperties();
  const parts = partsOf(stateKey, properties.getKeys());
  for (const key of [requestKey, stateKey, ...parts]) properties.deleteProperty(key);
}
