// The menu of tiers that opens at a tile: arrows move, Enter chooses, Escape closes.
import { useLayoutEffect, useRef } from "preact/hooks";
import { type Board, colorsOf, open, ranksOf } from "../../src/models/rfm/board";
import { inkOn } from "../../src/models/rfm/ink";
import type { Speaker } from "../state/words";

const texts = {
  none: { en: "No tier", zh: "不属于任何层级" },
};

/** Name of a tier, or of no tier. */
export function tierName({ tiers }: Board, tier: number, { text }: Speaker): string {
  return text(tier === open ? texts.none : tiers[tier]!.name);
}

function Chip({ color, rank }: { color: string | null; rank: number | null }) {
  return (
    <span
      class={color === null ? "chip gap" : "chip"}
      aria-hidden="true"
      style={color ? { background: color, color: inkOn(color) } : {}}
    >
      {rank === null ? "–" : rank + 1}
    </span>
  );
}

interface Props {
  readonly board: Board;
  /** The tier that is focused when the menu opens. */
  readonly current: number;
  readonly label: string;
  /** Distance from the top of the board, in pixels. */
  readonly top: number;
  readonly choose: (tier: number) => void;
  readonly leave: (isBack: boolean) => void;
  readonly speaker: Speaker;
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** All tiers, the best first, and "No tier". */
export function TierMenu({ board, current, label, top, choose, leave, speaker }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const items = (): HTMLButtonElement[] => [...(menu.current?.querySelectorAll("button") ?? [])];
  const places = [...board.tiers.keys(), open];
  const [colors, ranks] = [colorsOf(board), ranksOf(board)];
  useLayoutEffect(() => {
    items()[places.indexOf(current)]?.focus();
    menu.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const walk = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const step = steps[event.key];
    if (event.key === "Escape" || event.key === "Tab") leave(event.key === "Escape");
    else if (step) all[step(at, all.length)]?.focus();
    else return;
    if (event.key !== "Tab") event.preventDefault();
  };
  return (
    <div
      ref={menu}
      class="tierMenu"
      style={{ top }}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={walk}
      onFocusOut={({ relatedTarget }) => {
        if (!menu.current?.contains(relatedTarget as Node | null)) leave(false);
      }}
    >
      {places.map((tier) => (
        <button
          type="button"
          role="menuitemradio"
          aria-checked={tier === current}
          tabIndex={-1}
          key={tier}
          onClick={() => choose(tier)}
        >
          <Chip color={colors[tier] ?? null} rank={ranks[tier] ?? null} />
          {tierName(board, tier, speaker)}
        </button>
      ))}
    </div>
  );
}
