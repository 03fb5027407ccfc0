// Draws the charts of the shown sheet over its cells.
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { chartSize } from "../host/chartSize";
import type { Language } from "../language";
import type { EngineChart } from "./chartBlocks";
import { type ChartLook, chartContent, chartOption, chartTitle } from "./chartOption";
import type { Engine } from "./engine";
import { say } from "./pageWords";

use([BarChart, GridComponent, LegendComponent, LineChart, SVGRenderer, TitleComponent, TooltipComponent]);

const looks: Readonly<Record<"light" | "dark", ChartLook>> = {
  light: { text: "#444746", line: "#dadce0", surface: "#ffffff" },
  dark: { text: "#c4c7c5", line: "#444746", surface: "#1e1f20" },
};

interface Drawn {
  readonly box: HTMLElement;
  readonly plot: EChartsType | null;
  shown: EngineChart;
}

/** The content of a chart as text, for screen readers. */
function spoken(chart: EngineChart): string {
  const { labels, series } = chartContent(chart);
  const isOne = series.length === 1;
  const points = series.flatMap(({ name, values }) =>
    labels.map((label, place) => `${isOne ? "" : `${name} `}${label}: ${values[place] ?? "–"}`),
  );
  return [chartTitle(chart), ...points].filter((part) => part !== "").join("; ");
}

/** Passes a turn of the wheel over a chart on to the sheet below it. */
function passWheel(box: HTMLElement): void {
  box.addEventListener("wheel", (turned) => {
    box.style.pointerEvents = "none";
    const below = document.elementFromPoint(turned.clientX, turned.clientY);
    box.style.pointerEvents = "";
    below?.dispatchEvent(new WheelEvent("wheel", turned));
    turned.preventDefault();
  });
}

/** Keeps the drawn charts equal to those of the document. */
export class Charts {
  readonly #stage: HTMLElement;
  readonly #layer = document.createElement("div");
  readonly #engine: Engine;
  readonly #drawn = new Map<number, Drawn>();
  #language: Language;
  #isDark: boolean;
  #isPlanned = false;

  /** @param stage - the element that holds the sheet; the layer of charts is added over it */
  constructor(stage: HTMLElement, engine: Engine, given: { language: Language; isDark: boolean }) {
    this.#stage = stage;
    this.#layer.className = "charts";
    stage.append(this.#layer);
    this.#engine = engine;
    this.#language = given.language;
    this.#isDark = given.isDark;
    engine.onChange(this.redraw);
    engine.onMove(this.#follow);
    new ResizeObserver(this.#follow).observe(stage);
    this.redraw();
  }

  /** Draws in the next frame, so that many changes in a row are drawn once. */
  readonly redraw = (): void => {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    requestAnimationFrame(() => {
      this.#isPlanned = false;
      this.#draw();
    });
  };

  /** Places the charts again. The sheet announces a move before it is redrawn, so they are placed in two frames. */
  readonly #follow = (): void => {
    requestAnimationFrame(() => {
      this.#place();
      requestAnimationFrame(() => this.#place());
    });
  };

  setLanguage(language: Language): void {
    this.#language = language;
    this.#forget();
  }

  setDark(isDark: boolean): void {
    this.#isDark = isDark;
    this.#forget();
  }

  #forget(): void {
    for (const drawn of this.#drawn.values()) this.#remove(drawn);
    this.#drawn.clear();
    this.redraw();
  }

  #remove({ box, plot }: Drawn): void {
    plot?.dispose();
    box.remove();
  }

  #add(shown: EngineChart): Drawn {
    const box = document.createElement("figure");
    box.className = "chart";
    const { width, height } = chartSize(shown);
    box.style.width = `${width}px`;
    box.style.height = `${height}px`;
    const plotted = document.createElement("div");
    plotted.setAttribute("role", "img");
    const caption = document.createElement("figcaption");
    const isDrawable = chartOption(shown, looks.light) !== null;
    caption.textContent = say(isDrawable ? "chartPreview" : "chartNotDrawn", this.#language);
    box.append(plotted, caption);
    this.#layer.append(box);
    passWheel(box);
    const plot = isDrawable ? init(plotted, null, { renderer: "svg", width: width - 2, height: height - 2 }) : null;
    return { box, plot, shown };
  }

  #draw(): void {
    const charts = this.#engine.charts();
    for (const [id, drawn] of this.#drawn) {
      const next = charts.find((chart) => chart.id === id);
      const size = next && chartSize(next);
      const before = chartSize(drawn.shown);
      const isSame = next?.type === drawn.shown.type && size?.width === before.width && size.height === before.height;
      if (isSame) continue;
      this.#remove(drawn);
      this.#drawn.delete(id);
    }
    for (const shown of charts) {
      const drawn = this.#drawn.get(shown.id) ?? this.#add(shown);
      drawn.shown = shown;
      this.#drawn.set(shown.id, drawn);
      drawn.box.firstElementChild?.setAttribute("aria-label", spoken(shown));
      const option = chartOption(shown, looks[this.#isDark ? "dark" : "light"]);
      if (option) drawn.plot?.setOption(option, true);
    }
    this.#place();
  }

  /** Places each chart over its cell. Nothing is drawn over headers and frozen rows and columns. */
  #place(): void {
    const clip = this.#engine.scrolledRect();
    const origin = this.#stage.getBoundingClientRect();
    let isAny = false;
    for (const { box, shown } of this.#drawn.values()) {
      const cell = this.#engine.rectOf(shown.sheet, shown.row, shown.column);
      box.hidden = cell === null || clip === null;
      if (cell === null || clip === null) continue;
      isAny = true;
      box.style.translate = `${Math.round(cell.left - clip.left + shown.x)}px ${Math.round(cell.top - clip.top + shown.y)}px`;
    }
    this.#layer.hidden = !isAny;
    if (clip === null) return;
    Object.assign(this.#layer.style, {
      left: `${clip.left - origin.left}px`,
      top: `${clip.top - origin.top}px`,
      width: `${clip.width}px`,
      height: `${clip.height}px`,
    });
  }
}
