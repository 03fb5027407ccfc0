// Tests the charts of a sheet as the page draws them, on the drawings that echarts makes without a browser.
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { describe, expect, test } from "vitest";
import { chartSize } from "../../workbench/host/chartSize";
import type { HostCell } from "../../workbench/host/spreadsheetSetup";
import type { EngineChart } from "../../workbench/page/chartBlocks";
import { chartContent, chartOption } from "../../workbench/page/chartOption";

use([BarChart, GridComponent, LegendComponent, LineChart, SVGRenderer, TitleComponent, TooltipComponent]);

const look = { text: "#444746", line: "#dadce0", surface: "#ffffff" };

const tiers: HostCell[] = ["Tier", "Champions", "Loyal", "Lost"];
const counts: HostCell[] = ["Customers", 30, 20, 10];

/** Returns a chart over columns that stand apart, as the add-on's do. */
function chart(changed: Partial<EngineChart> = {}, columns: readonly HostCell[][] = [tiers, counts]): EngineChart {
  return {
    id: 1,
    sheet: "Summary",
    blocks: columns.map((column) => column.map((cell) => [cell])),
    type: "BAR",
    ranges: [],
    headers: 1,
    row: 5,
    column: 2,
    x: 0,
    y: 0,
    options: { title: "Customers per tier", legend: { position: "none" }, colors: ["#0068a8"], width: 500, height: 300 },
    ...changed,
  };
}

function draw(shown: EngineChart): string {
  const plot = init(null, null, { renderer: "svg", ssr: true, ...chartSize(shown) });
  plot.setOption(chartOption(shown, look) ?? {});
  const svg = plot.renderToSVGString();
  plot.dispose();
  return svg;
}

/** Returns left edge, top edge, width and height of each shape filled with a colour. echarts writes corners as steps. */
function boxes(svg: string, color: string): { left: number; top: number; width: number; height: number }[] {
  return [...svg.matchAll(/<path d="M([-\d.]+) ([-\d.]+)l([^"]*)Z"[^>]*fill="([^"]*)"/g)]
    .filter(([, , , , fill]) => fill === color)
    .map(([, x, y, path = ""]) => {
      const across = [Number(x)];
      const down = [Number(y)];
      for (const step of path.split("l")) {
        const [dx = 0, dy = 0] = step.split(" ").map(Number);
        across.push(across.at(-1)! + dx);
        down.push(down.at(-1)! + dy);
      }
      const [left, top] = [Math.min(...across), Math.min(...down)];
      return { left, top, width: Math.max(...across) - left, height: Math.max(...down) - top };
    });
}

describe("the drawing", () => {
  test("has the title, every tier's name and one bar per tier in the chart's colour and size", () => {
    const svg = draw(chart());
    for (const words of ["Customers per tier", "Champions", "Loyal", "Lost"]) expect(svg).toContain(`>${words}</text>`);
    expect(svg).not.toContain(">Tier</text>");
    expect(svg).toMatch(/<svg width="500" height="300"/);
    expect(boxes(svg, "#0068a8")).toHaveLength(3);
  });

  test("of bars lies and reads from the top down, as long as the numbers say", () => {
    const [first, second, third] = boxes(draw(chart()), "#0068a8");
    expect(first!.top).toBeLessThan(second!.top);
    expect(second!.top).toBeLessThan(third!.top);
    expect(first!.width / third!.width).toBeCloseTo(3, 1);
    expect(second!.width / third!.width).toBeCloseTo(2, 1);
  });

  test("of columns stands and reads from the left", () => {
    const [first, second, third] = boxes(draw(chart({ type: "COLUMN" })), "#0068a8");
    expect(first!.left).toBeLessThan(second!.left);
    expect(second!.left).toBeLessThan(third!.left);
    expect(first!.height / third!.height).toBeCloseTo(3, 1);
  });

  test("shows a name that looks like markup as it is written", () => {
    const svg = draw(
      chart({}, [
        ["Tier", `<img src=x onerror="alert(1)">`],
        ["Customers", 1],
      ]),
    );
    expect(svg).not.toContain("<img");
    expect(svg).toContain("&lt;img");
  });

  test("names its series only where the chart asks for a legend", () => {
    const options = { legend: { position: "bottom" }, colors: ["#0068a8", "#199393"] };
    const columns: HostCell[][] = [tiers, counts, ["Revenue", 3, 2, 1]];
    const svg = draw(chart({ options }, columns));
    expect(svg).toContain(">Customers</text>");
    expect(svg).toContain(">Revenue</text>");
    expect(boxes(svg, "#199393").length).toBeGreaterThanOrEqual(3);
    expect(draw(chart())).not.toContain(">Customers</text>");
  });

  test("of lines has one of each series in its colour, under a legend, and breaks off where a cell is blank", () => {
    const options = { title: "Orders", legend: { position: "bottom" }, colors: ["#0068a8", "#b19a42"], width: 600, height: 300 };
    const weeks: HostCell[] = ["Week", "1", "2", "3", "4", "5"];
    const columns: HostCell[][] = [weeks, ["Actual", 1, 2, 3, 4, 5], ["Expected", 5, 4, null, 2, 1]];
    const svg = draw(chart({ type: "LINE", options }, columns));
    for (const words of ["Actual", "Expected"]) expect(svg).toContain(`>${words}</text>`);
    /** Counts the points of each unbroken piece of the lines of a colour. */
    const pieces = (color: string): number[] =>
      [...svg.matchAll(/<path d="M([^"]*)" fill="none"[^>]* stroke="([^"]*)"/g)]
        .filter(([, , stroke]) => stroke === color)
        .flatMap(([, path = ""]) => path.split("M").map((piece) => piece.split("L").length));
    expect(pieces("#0068a8")).toEqual([5]);
    expect(pieces("#b19a42")).toEqual([2, 2]);
  });

  test("of any other kind is left to Google Sheets", () => {
    for (const type of ["PIE", "AREA", "SCATTER", ""]) expect(chartOption(chart({ type }), look)).toBeNull();
  });
});

describe("what a chart reads", () => {
  test("is every row where it has no header", () => {
    expect(chartContent(chart({ headers: 0 }, [["a"], [1]]))).toEqual({ labels: ["a"], series: [{ name: "", values: [1] }] });
  });

  test("leaves a gap for a blank, a text or an error among the numbers", () => {
    const columns: HostCell[][] = [
      ["Tier", "a", "b", "c", "d"],
      ["n", 1, null, "x", { error: "#N/A" }],
    ];
    expect(chartContent(chart({}, columns)).series).toEqual([{ name: "n", values: [1, null, null, null] }]);
  });

  test("names a category by what its cell shows", () => {
    const columns: HostCell[][] = [
      ["Tier", 3, true, null, { error: "#REF!" }],
      ["n", 1, 2, 3, 4],
    ];
    expect(chartContent(chart({}, columns)).labels).toEqual(["3", "TRUE", "", "#REF!"]);
  });

  test("has Google's usual size where the options do not say", () => {
    expect(chartSize(chart({ options: {} }))).toEqual({ width: 600, height: 371 });
  });
});
