// What the add-on remembers of a document: where its results are, the run that is open, and the last one that can be undone.
import * as v from "valibot";
import { Refusal } from "../ground/refusal";

const ids = v.array(v.string());
const whole = v.number();

function shapeOfResults() {
  return v.object({
    /** Id of the sheet that was scored. */
    source: v.nullable(whole),
    /** Where customers stand: a tab of ours, and columns beside the user's own lists. */
    tables: v.array(v.object({ sheet: whole, isBeside: v.boolean() })),
    /** Size of each report as last written, its first text, which tells how far it was moved since, and its charts. */
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
    /** Names the work tab. */
    token: v.string(),
    source: whole,
    table: v.object({
      /** Null for a tab that the run adds, by this name; `made` is that tab once the run has finished. */
      sheet: v.nullable(whole),
      name: v.string(),
      made: v.nullable(whole),
      isBeside: v.boolean(),
      /** Header of the column that tells customers apart. */
      keyHeader: v.string(),
      /** Our columns but the customer's own, in the order of the work tab; headers of all our columns, the customer's first. */
      ids,
      headers: ids,
      /** Columns that the run adds, where, and how many columns the sheet had. */
      added: ids,
      columnsAfter: whole,
      columnsBefore: whole,
      /** Rows that the run adds, where, and how many rows the sheet had. */
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
        /** Rows that its tab had, which some reports are too long for. */
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
    /** What is under way: whose it is, until when nobody else may take it, and what it does. */
    open: v.nullable(
      v.object({
        token: v.string(),
        until: whole,
        doing: v.picklist(["run", "undo", "remove"]),
        /** What was scored, so that a change in between is noticed, and what has been staged. */
        fingerprint: v.string(),
        staged: v.string(),
        /** Blocks staged so far, and how many there are. */
        blocks: whole,
        total: v.optional(whole, 0),
        /** Whether what was staged is being written: a run found so was cut short, and can only be taken back. */
        isWriting: v.optional(v.boolean(), false),
        /** Ids, as `tabs.ts` shortens them, of the tabs that were there before anything was written: whatever they are called by now, they are not ours. */
        others: v.optional(v.string(), ""),
        /** Name of the scored tab. */
        sourceName: v.string(),
        /** Id of the tab that the user looked at. */
        active: whole,
        /** The spreadsheet's time zone, "" while nobody had to know it. */
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

/** Addresses of what a run writes: with the work tab, enough to take it back. */
export type RunRecord = v.InferOutput<ReturnType<typeof shapeOfRecord>>;

/** Everything that is remembered. */
export type State = v.InferOutput<ReturnType<typeof shapeOfState>>;

/** What is under way. */
export type Open = NonNullable<State["open"]>;

function shapeOfHalf() {
  return v.object({
    /** Name that the tab has until it is whole. */
    name: v.string(),
    /** Id of the tab that the user looked at. */
    active: whole,
  });
}

/** A tab that is being added; it was cut short if it is still there under this name. */
export type Half = v.InferOutput<ReturnType<typeof shapeOfHalf>>;

/** What is remembered, and what the user asked for last, as JSON. */
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

/** Bytes that one property can hold at Google. */
const mostBytes = 9_000;

function bytesOf(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) bytes += text.charCodeAt(i) < 0x80 ? 1 : text.charCodeAt(i) < 0x800 ? 2 : 3;
  return bytes;
}

/** Reads what is remembered; what is missing or unreadable counts as nothing remembered. */
export function readSaved(): Saved {
  const all = PropertiesService.getDocumentProperties().getProperties();
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), shapeOfState()), all[stateKey]);
  const half = v.safeParse(v.pipe(v.string(), v.parseJson(), shapeOfHalf()), all[halfKey]);
  return {
    state: parsed.success ? parsed.output : nothingSaved,
    request: all[requestKey] ?? null,
    half: half.success ? half.output : null,
  };
}

/** Notes a tab before it is added. */
export function noteHalf(half: Half): void {
  PropertiesService.getDocumentProperties().setProperties({ [halfKey]: JSON.stringify(half) });
}

/** Forgets a tab that is whole, or gone. */
export function forgetHalf(): void {
  PropertiesService.getDocumentProperties().deleteProperty(halfKey);
}

/**
 * Remembers.
 *
 * @param request - the user's wishes as JSON; left as they are when absent
 * @throws Refusal when there is more to remember than the document can hold
 */
export function save(state: State, request?: string): void {
  const text = JSON.stringify(state);
  if (Math.max(bytesOf(text), bytesOf(request ?? "")) > mostBytes) {
    throw new Refusal(
      { en: "these choices are too long to be kept in the document", zh: "这些设置太长，无法保存在文档中" },
      { en: "use a shorter scheme, or fewer own columns and cuts", zh: "请使用更短的方案，或减少自定义列与分数界限" },
    );
  }
  PropertiesService.getDocumentProperties().setProperties({
    [stateKey]: text,
    ...(request === undefined ? {} : { [requestKey]: request }),
  });
}

/** Forgets everything. */
export function forget(): void {
  const properties = PropertiesService.getDocumentProperties();
  properties.deleteProperty(requestKey);
  properties.deleteProperty(stateKey);
}
