// The sheets that a request means besides the one that is scored, and what all of them hold.
import { customerColumn } from "../ground/customerTable";
import { Refusal } from "../ground/refusal";
import { type Kind, kinds } from "../reading/kinds";
import type { Known } from "../runs/writing";
import { silent, type Teller } from "../sheets/headway";
import { markedColumns } from "../sheets/marks";
import { isOurTab } from "../sheets/others";
import { askZone, readSheet, type Sheet, sheetOf, type Zone } from "../sheets/read";
import type { Results } from "../sheets/saved";
import type { Beside } from "./otherSheets";
import type { ScoreRequest } from "./run";
import type { SheetContent } from "./sheetParts";

/** What tabs are called, their time zone, and who is told how far their reading is. */
export interface Naming extends Pick<Known, "nameOf" | "sourceName" | "zone"> {
  readonly tell?: Teller;
}

/**
 * Columns beside a list that an earlier run wrote, 0 being A; they are results and never read. A copy of the tab of customers has a marked
 * customer column: its columns are read like any other.
 */
function resultColumns(source: Sheet): ReadonlySet<number> {
  const columns = markedColumns(source);
  return columns.has(customerColumn) ? new Set() : new Set([...columns.values()].map((column) => column - 1));
}

/** Reads a sheet. */
export function readContent(source: Sheet, zone: Zone, tell: Teller = silent): SheetContent {
  const { cells } = readSheet(source, zone, tell);
  tell.step();
  return { cells, zone, results: resultColumns(source) };
}

/** A sheet that is read beside another, and what was asked of it. */
interface OtherTab {
  readonly tab: Sheet;
  readonly asked: ScoreRequest["sheets"][number];
}

function refuseSheet(en: string, zh: string): Refusal {
  return new Refusal(
    { en, zh },
    {
      en: `nothing was written; choose the sheets again under "Data and columns"`,
      zh: "没有写入任何内容，请在“数据和列”中重新选择工作表",
    },
  );
}

function refuseGone({ name, kind }: OtherTab["asked"]): Refusal {
  if (kind !== "campaign")
    return refuseSheet(`the tab "${name}", which was to be read too, is gone`, `需要一并读取的工作表“${name}”已被删除`);
  return new Refusal(
    {
      en: `the tab "${name}", by which response rates were to be measured, is gone`,
      zh: `用于统计响应率的工作表“${name}”已被删除`,
    },
    {
      en: `nothing was written; choose another tab under "Whom to contact, and what it earns", or type the rates`,
      zh: "没有写入任何内容，请在“触达谁、能赚多少”中改选工作表，或直接填写响应率",
    },
  );
}

function refuseOurs(name: string, kind: Kind): Refusal {
  const { en, zh } = kinds[kind].name;
  return refuseSheet(`the tab "${name}" holds results, and no ${en}`, `工作表“${name}”是结果，不是${zh}`);
}

/**
 * The sheets that a request reads beside a source.
 *
 * @throws Refusal when one is gone, or holds results, or is read already; a past campaign may stand in any tab of the user's own
 */
function chooseOthers(source: Sheet, results: Results, { sheets }: ScoreRequest): OtherTab[] {
  if (sheets.length === 0) return [];
  const met = new Set([source.getSheetId()]);
  return sheets.map((asked) => {
    const { sheet, name, kind } = asked;
    if (isOurTab(results, sheet)) throw refuseOurs(name, kind);
    if (kind !== "campaign") {
      if (met.has(sheet)) throw refuseSheet(`the tab "${name}" was chosen twice`, `工作表“${name}”选择了两次`);
      met.add(sheet);
    }
    const tab = sheetOf(sheet);
    if (tab === null) throw refuseGone(asked);
    return { tab, asked };
  });
}

/** Whether rows are told with the name of their sheet: several are read as one, or matched by an id map. */
function isNamed(others: readonly OtherTab[]): boolean {
  return others.some(({ asked: { kind } }) => kind === "orders" || kind === "people");
}

/** Reads what is read beside a source. */
function readBeside(source: Sheet, others: readonly OtherTab[], { nameOf, sourceName, zone, tell }: Naming): Beside {
  return {
    name: isNamed(others) ? (sourceName ?? nameOf(source)) : "",
    others: others.map(({ tab, asked: { kind, columns } }) => ({
      name: nameOf(tab),
      kind,
      columns,
      content: readContent(tab, zone, tell),
    })),
  };
}

/** What tabs are called at the moment. */
export function namesNow(tell: Teller = silent): Naming {
  return {
    nameOf: (sheet) => sheet.getName(),
    sourceName: null,
    zone: askZone(),
    tell,
  };
}

/** What follows the reading of sheets: their rows become customers, and these are sorted. */
const stepsAfterReading = 2;

/** Reads a source, and the sheets beside it. */
export function readAll(
  source: Sheet,
  results: Results,
  request: ScoreRequest,
  naming: Naming,
): { content: SheetContent; beside: Beside; otherOrders: readonly Sheet[] } {
  const others = chooseOthers(source, results, request);
  naming.tell?.plan(1 + others.length + stepsAfterReading);
  const content = readContent(source, naming.zone, naming.tell);
  const beside = readBeside(source, others, naming);
  return { content, beside, otherOrders: others.flatMap(({ tab, asked }) => (asked.kind === "orders" ? [tab] : [])) };
}
