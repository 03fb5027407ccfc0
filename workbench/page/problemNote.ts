// Shows the sentence about the selected cell's error beside the cell and lets screen readers read it, as long as the cell shows the error.
import type { Engine, SelectedCell } from "./engine";

const GAP = 4;

export class ProblemNote {
  readonly #stage: HTMLElement;
  readonly #engine: Engine;
  readonly #note = document.createElement("p");
  #cell: Pick<SelectedCell, "sheet" | "row" | "column"> | null = null;
  #dismissed = "";

  /** @param stage - the element that holds the sheet */
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

  /** Updates the note. Screen readers read a sentence only when it is new, not when its cell is redrawn. */
  readonly refresh = (): void => {
    const { sheet, row, column } = this.#cell ?? { sheet: "", row: 0, column: 0 };
    const isShown = this.#cell !== null && !this.#engine.isTyping() && this.#engine.rectOf(sheet, row, column) !== null;
    const problem = isShown ? (this.#engine.problemAt(sheet, row, column) ?? "") : "";
    const sentence = problem === this.#dismissed ? "" : problem;
    if (this.#note.textContent !== sentence) this.#note.textContent = sentence;
    this.#place();
  };

  /** Places the note again. The sheet announces a move before it is redrawn, so the note is placed in two frames. */
  readonly #follow = (): void => {
    requestAnimationFrame(() => {
      this.refresh();
      requestAnimationFrame(() => this.#place());
    });
  };

  /** Escape hides the sentence while the cell stays selected. The sheet gets the key too. */
  readonly #dismiss = ({ key }: KeyboardEvent): void => {
    if (key !== "Escape" || this.#note.textContent === "") return;
    this.#dismissed = this.#note.textContent ?? "";
    this.refresh();
  };

  /** Places the note below its cell, or above if there is no room. It is invisible while the cell is scrolled away. */
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
