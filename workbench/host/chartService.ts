// SpreadsheetApp.EmbeddedChart, its builder, and the enums of Charts. Charts are kept but not drawn.
import type { GridSheet } from "./grid";
import type { GridChart } from "./gridParts";
import { type HeldService, heldService } from "./heldService";
import { notInHost } from "./hostError";
import { isSameArea } from "./lineChange";
import { held, type OpenDocument } from "./openDocument";
import { rangeService } from "./rangeService";
import { defineService, type EnumValue, type Member, PlainAnswer, type Service } from "./service";
import type { World } from "./world";

const CHART_TYPE = "Charts.ChartType";

/** The enums of Charts. This host has none of its builders. */
export const chartsService = defineService<World>(
  "Charts",
  {},
  { ChartType: ["AREA", "BAR", "COLUMN", "COMBO", "HISTOGRAM", "LINE", "PIE", "SCATTER", "TABLE"] },
);

/** A chart that a script holds. Before it is inserted its id is 0; while it is built its type and corner may be missing. */
interface ChartState {
  readonly document: OpenDocument;
  chart: GridChart;
}

const NO_CHART: GridChart = { id: 0, type: "", ranges: [], headers: null, row: 0, column: 0, x: 0, y: 0, options: {} };

function rangesOf({ document, chart }: ChartState): Service[] {
  return chart.ranges.map(({ sheetId, area }) => {
    const sheet = document.world.grid.sheets().find(({ id }) => id === sheetId);
    if (sheet === undefined) throw notInHost("A chart over a sheet that was deleted");
    return rangeService.make({ document, sheet, area });
  });
}

function typeOf({ chart }: ChartState): EnumValue {
  if (chart.type === "") throw notInHost("The type of a chart that was given none");
  return { enumPath: CHART_TYPE, name: chart.type };
}

const containerInfo = defineService<GridChart>("SpreadsheetApp.ContainerInfo", {
  getAnchorRow: held(({ row }) => row),
  getAnchorColumn: held(({ column }) => column),
  getOffsetX: held(({ x }) => x),
  getOffsetY: held(({ y }) => y),
});

function toAnswer(kept: unknown): unknown {
  return typeof kept === "object" && kept !== null && !Array.isArray(kept) ? new PlainAnswer({ ...kept }) : kept;
}

const chartOptions = defineService<GridChart["options"]>("Charts.ChartOptions", {
  get: {
    need: "read",
    cost: "local",
    accepts: ["String"],
    run(options, [name]) {
      return Object.hasOwn(options, String(name)) ? toAnswer(options[String(name)]) : null;
    },
  },
});

const chartMembers: Readonly<Record<string, Member<ChartState>>> = {
  getChartId: held(({ chart }) => (chart.id === 0 ? null : chart.id)),
  getRanges: held(rangesOf),
  getOptions: held(({ chart }) => chartOptions(chart.options)),
  getContainerInfo: held(({ chart }) => containerInfo(chart)),
  modify: held(({ document, chart }) => chartBuilder({ document, chart })),
};

export const chartService: HeldService<ChartState> = heldService("SpreadsheetApp.EmbeddedChart", chartMembers);

function setter(
  accepts: readonly string[],
  change: (chart: GridChart, args: readonly unknown[]) => Partial<GridChart>,
): Member<ChartState> {
  return {
    need: "read",
    cost: "local",
    accepts,
    run: (state, args, self) => {
      state.chart = { ...state.chart, ...change(state.chart, args) };
      return self;
    },
  };
}

function addRange(chart: GridChart, [range]: readonly unknown[]): Partial<GridChart> {
  const { sheet, area } = rangeService.stateOf(range);
  if (chart.ranges.some((each) => each.sheetId === sheet.id && isSameArea(each.area, area))) {
    throw notInHost("A range that is added to a chart twice");
  }
  return { ranges: [...chart.ranges, { sheetId: sheet.id, area }] };
}

function setOption(chart: GridChart, [name, given]: readonly unknown[]): Partial<GridChart> {
  return {
    options: { ...chart.options, [String(name)]: given },
  };
}

function setPosition({ row, column, x, y }: GridChart): Partial<GridChart> {
  if (row < 1 || column < 1 || x < 0 || y < 0) throw notInHost("A chart whose corner lies outside the sheet");
  return { row, column, x, y };
}

const chartBuilder = defineService<ChartState>("SpreadsheetApp.EmbeddedChartBuilder", {
  setChartType: setter([CHART_TYPE], (_, [type]) => ({ type: (type as EnumValue).name })),
  getChartType: held(typeOf),
  addRange: setter(["SpreadsheetApp.Range"], addRange),
  clearRanges: setter([""], () => ({ ranges: [] })),
  getRanges: held(rangesOf),
  setNumHeaders: setter(["number"], (_, [headers]) => ({ headers: Number(headers) })),
  setPosition: setter(["number,number,number,number"], (chart, args) => {
    const [row = 0, column = 0, x = 0, y = 0] = args as readonly number[];
    return setPosition({ ...chart, row, column, x, y });
  }),
  setOption: setter(
    [
      "String,String",
      "String,decimal",
      "String,Boolean",
      "String,Object",
      "String,String[]",
      "String,decimal[]",
      "String,Object[]",
    ],
    setOption,
  ),
  build: held(({ document, chart }) => chartService.make({ document, chart })),
});

export function newChart(document: OpenDocument): Service {
  return chartBuilder({ document, chart: NO_CHART });
}

export function chartServices(document: OpenDocument, sheet: GridSheet): Service[] {
  return sheet.parts.charts.map((chart) => chartService.make({ document, chart }));
}

function checkComplete(chart: GridChart, sheet: GridSheet): void {
  if (chart.type === "" || chart.ranges.length === 0 || chart.row < 1) {
    throw notInHost("A chart without a type, a range or a position");
  }
  if (chart.row > sheet.maxRows() || chart.column > sheet.maxColumns()) {
    throw notInHost("A chart whose corner lies outside the sheet");
  }
}

/** Inserts a built chart into a sheet. */
export function insertChart(sheet: GridSheet, service: unknown): void {
  const state = chartService.stateOf(service);
  checkComplete(state.chart, sheet);
  if (state.chart.id !== 0) throw notInHost("A chart that is inserted a second time");
  state.chart = { ...state.chart, id: state.document.world.grid.freshId() };
  sheet.setParts({ charts: [...sheet.parts.charts, state.chart] });
}

function checkPresent(sheet: GridSheet, chart: GridChart): void {
  if (!sheet.parts.charts.some(({ id }) => id === chart.id)) throw notInHost("A change of a chart that is not on the sheet");
}

/** Replaces the chart of the sheet that this one was made from. */
export function updateChart(sheet: GridSheet, service: unknown): void {
  const { chart } = chartService.stateOf(service);
  checkPresent(sheet, chart);
  checkComplete(chart, sheet);
  sheet.setParts({ charts: sheet.parts.charts.map((kept) => (kept.id === chart.id ? chart : kept)) });
}

export function removeChart(sheet: GridSheet, service: unknown): void {
  const { chart } = chartService.stateOf(service);
  checkPresent(sheet, chart);
  sheet.setParts({ charts: sheet.parts.charts.filter(({ id }) => id !== chart.id) });
}
