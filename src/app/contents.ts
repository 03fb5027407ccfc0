// The sheets that a request means besides the one that is scored, and what all of them hold.
import { Refusal } from "../ground/refusal";
import type { Known } from "../runs/writing";
import { silent, type Teller } from "../sheets/headway";
import { markedColumns } from "../sheets/marks";
import { isOurTab } from "../sheets/others";
import { askZone, readSheet, type Sheet, sheetOf, type Zone } from "../sheets/read";
import type { Results } from "../sheets/saved";
import type { Further } from "./joined";
import type { SheetContent } from "./part";
import type { ScoreRequest } from "./run";

/** What tabs are called, their time zone, and who is told how far their reading is. */
export interface Naming extends Pick<Known, "nameOf" | "sourceName" | "zone"> {
  readonly tell?: Teller;
}

/** Columns beside a source that an earlier run wrote, 0 being A; they are results and never read. */
function resultColumns(source: Sheet, { tables }: Results): ReadonlySet<number> {
  const isBeside = tables.some((table) => table.isBeside && table.sheet === source.getSheetId());
  return isBeside ? new Set([...markedColumns(source).values()].map((column) => column - 1)) : new Set();
}

/** Reads a sheet. */
export function readContent(source: Sheet, results: Results, zone: Zone, tell: Teller = silent): SheetContent {
  const { cells } = readSheet(source, zone, tell);
  tell.step();
  return { cells, zone, results: resultColumns(source, results) };
}

/** The sheets that are to be read together with another. */
interface FurtherSheets {
  readonly joined: readonly Sheet[];
  readonly idMap: Sheet | null;
  readonly campaign: Sheet | null;
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

function sheetNamed(id: number, name: string): Sheet {
  const sheet = sheetOf(id);
  if (sheet !== null) return sheet;
  throw refuseSheet(`the tab "${name}", which was to be read too, is gone`, `需要一并读取的工作表“${name}”已被删除`);
}

function campaignSheet({ contact }: ScoreRequest): Sheet | null {
  const measured = contact?.measured ?? null;
  const sheet = measured && sheetOf(measured.sheet);
  if (measured === null || sheet !== null) return sheet;
  throw new Refusal(
    {
      en: `the tab "${measured.name}", by which response rates were to be measured, is gone`,
      zh: `用于统计响应率的工作表“${measured.name}”已被删除`,
    },
    {
      en: `nothing was written; choose another tab under "Whom to contact, and what it earns", or type the rates`,
      zh: "没有写入任何内容，请在“触达谁、能赚多少”中改选工作表，或直接填写响应率",
    },
  );
}

/**
 * The sheets that a request joins to a source.
 *
 * @throws Refusal when one is gone, meant twice, or holds results
 */
function chooseFurther(source: Sheet, results: Results, request: ScoreRequest): FurtherSheets {
  const { more = [], idMap = null } = request;
  const met = new Set(more.length === 0 ? [] : [source.getSheetId()]);
  const joined = more.map(({ sheet, name }) => {
    if (isOurTab(results, sheet))
      throw refuseSheet(`the tab "${name}" holds results, and no orders`, `工作表“${name}”是结果，不是订单`);
    if (met.has(sheet)) throw refuseSheet(`the tab "${name}" was chosen twice`, `工作表“${name}”选择了两次`);
    met.add(sheet);
    return sheetNamed(sheet, name);
  });
  return { joined, idMap: idMap && sheetNamed(idMap.sheet, idMap.name), campaign: campaignSheet(request) };
}

/** Reads what is to be read together with a source. */
function readFurther(
  source: Sheet,
  { joined, idMap: map, campaign }: FurtherSheets,
  results: Results,
  { more = [], idMap = null, contact }: ScoreRequest,
  { nameOf, sourceName, zone, tell }: Naming,
): Further {
  return {
    name: joined.length === 0 && map === null ? "" : (sourceName ?? nameOf(source)),
    sheets: joined.map((sheet, place) => ({
      name: nameOf(sheet),
      content: readContent(sheet, results, zone, tell),
      columns: more[place]!.columns,
    })),
    idMap: map && idMap && { ...idMap, name: nameOf(map), content: readContent(map, results, zone, tell) },
    campaign:
      campaign && contact?.measured
        ? { ...contact.measured, name: nameOf(campaign), content: readContent(campaign, results, zone, tell) }
        : null,
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

/** Reads a source, and what is to be read together with it. */
export function readAll(
  source: Sheet,
  results: Results,
  request: ScoreRequest,
  naming: Naming,
): { content: SheetContent; further: Further; joined: readonly Sheet[] } {
  const sheets = chooseFurther(source, results, request);
  naming.tell?.plan(1 + sheets.joined.length + (sheets.idMap === null ? 0 : 1) + stepsAfterReading);
  const content = readContent(source, results, naming.zone, naming.tell);
  return { content, further: readFurther(source, sheets, results, request, naming), joined: sheets.joined };
}
