// The sentence of the selected cell's error, shown beside the cell and read out, as long as the cell is selected and shows it.
import type { Engine, SelectedCell } from "./engine";

const GAP = 4;

export class ProblemNote {
  readonly #stage: HTMLElement;
  readonly #engine: Engine;
  readonly #note = document.createElement("p");
  #cell: Pick<SelectedCell, "sheet" | "row" | "column"> | null = null;
  #dismissed = "";

  /** @param stage - what the sheet is in */
  constructor(stage: HTMLElement, engine: Engine) {
    this.#stage = stage;
    this.#engine = engine;
    this.#note.className = "problem";
    this.#note.setAttribute("role", "status");
    stage.append(this.#note);
    engine.onSelect((cell) => {
      this.#cell = cell;
      this.#dismissed = "";
      this.refresh();
    });
    engine.onChange(this.refresh);
    engine.onMove(this.#follow);
    new ResizeObserver(this.#follow).observe(stage);
    document.addEventListener("keydown", this.#dismiss, { capture: true });
  }

  /** A sentence is read out when it is new, not when its cell is only drawn again. */
  readonly refresh = (): void => {
    const { sheet, row, column } = this.#cell ?? { sheet: "", row: 0, column: 0 };
    const isShown = this.#cell !== null && !this.#engine.isTyping() && this.#engine.rectOf(sheet, row, column) !== null;
    const problem = isShown ? (this.#engine.problemAt(sheet, row, column) ?? "") : "";
    const sentence = problem === this.#dismissed ? "" : problem;
    if (this.#note.textContent !== sentence) this.#note.textContent = sentence;
    this.#place();
  };

  /** The sheet says that it moves before it is drawn anew, hence the second frame. */
  readonly #follow = (): void => {
    requestAnimationFrame(() => {
      this.refresh();
      requestAnimationFrame(() => this.#place());
    });
  };

  /** Escape takes the sentence away without the cell, and still does what it does in the sheet. */
  readonly #dismiss = ({ key }: KeyboardEvent): void => {
    if (key !== "Escape" || this.#note.textContent === "") return;
    this.#dismissed = this.#note.textContent ?? "";
    this.refresh();
  };

  /** Under its cell where there is room, else over it; gone from sight while the cell is scrolled away. */
  #place(): void {
    if (this.#cell === null || this.#note.textContent === "") return;
    const cell = this.#engine.rectOf(this.#cell.sheet, this.#cell.row, this.#cell.column);
    if (cell === null) return;
    const stage = this.#stage.getBoundingClientRect();
    const { width, height } = this.#note.getBoundingClientRect();
    const [left, top] = [cell.left - stage.left, cell.top - stage.top];
    const isBelow = top + cell.height + GAP + height < stage.height;
    const isOut = left + cell.width < 0 || left > stage.width || top + cell.height < 0 || top > stage.height;
    this.#note.style.opacity = isOut ? "0" : "1";
    const x = Math.max(GAP, Math.min(left, stage.width - width - GAP));
    const y = isBelow ? top + cell.height + GAP : top - height - GAP;
    this.#note.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
  }
}
