// The board with its keyboard: arrows move, Shift extends, Enter or a click opens the tiers, Space gives the last tier again.
import { useEffect, useRef, useState } from "preact/hooks";
import { type Board, open } from "../../src/models/rfm/board";
import type { Speaker } from "../state/words";
import { giveText, type Tile } from "./boardWords";
import { type At, TierGrid } from "./tierGrid";
import { TierMenu } from "./tierMenu";

interface Props {
  readonly board: Board;
  /** Rows from the best recency down. */
  readonly rows: readonly (readonly Tile[])[];
  readonly give: (tiles: readonly Tile[], tier: number) => void;
  readonly help: string;
  readonly speaker: Speaker;
}

const moves: Readonly<Record<string, At>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  Home: { row: 0, column: -99 },
  End: { row: 0, column: 99 },
};

function within({ row, column }: At, rows: number, columns: number): At {
  return {
    row: Math.min(Math.max(row, 0), rows - 1),
    column: Math.min(Math.max(column, 0), columns - 1),
  };
}

function isBetween(at: number, one: number, other: number): boolean {
  return Math.min(one, other) <= at && at <= Math.max(one, other);
}

const belowTile = 4;

/** The board. */
export function TierBoard({ board, rows, give, help, speaker }: Props) {
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const [start, setStart] = useState<At>(at);
  const [isOpen, setOpen] = useState(false);
  const [last, setLast] = useState<number | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const [height, width] = [rows.length, rows[0]!.length];
  const [focus, from] = [within(at, height, width), within(start, height, width)];
  const isChosen = ({ row, column }: At): boolean =>
    isBetween(row, focus.row, from.row) && isBetween(column, focus.column, from.column);
  const chosen = rows.flatMap((tiles, row) => tiles.filter((_, column) => isChosen({ row, column })));
  const cellOf = ({ row, column }: At): HTMLElement | undefined => grid.current?.tBodies[0]?.rows[row]?.cells[column + 1];
  useEffect(() => setStart(focus), [height, width]);

  const move = (to: At, isExtending: boolean): void => {
    setAt(to);
    if (!isExtending) setStart(to);
    cellOf(to)?.focus();
  };
  const choose = (tier: number): void => {
    give(chosen, tier);
    setLast(tier);
    setOpen(false);
    cellOf(focus)?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const by = moves[event.key];
    if (by) move(within({ row: focus.row + by.row, column: focus.column + by.column }, height, width), event.shiftKey);
    else if (event.key === " " && last !== null && last < board.tiers.length) choose(last);
    else if (event.key === "Enter" || event.key === " ") setOpen(true);
    else if (event.key === "Delete" || event.key === "Backspace") choose(open);
    else return;
    event.preventDefault();
  };
  const lowest = cellOf({ row: Math.max(focus.row, from.row), column: 0 });
  return (
    <div class="boardFrame">
      <TierGrid
        board={board}
        rows={rows}
        grid={grid}
        focus={focus}
        isChosen={isChosen}
        help={help}
        press={press}
        point={move}
        click={(tile) => {
          if (tile && !isChosen(tile)) move(tile, false);
          setOpen(true);
        }}
        speaker={speaker}
      />
      {isOpen && (
        <TierMenu
          board={board}
          current={rows[focus.row]![focus.column]!.tier ?? last ?? 0}
          label={giveText(chosen.length, speaker)}
          top={lowest ? lowest.offsetTop + lowest.offsetHeight + belowTile : 0}
          choose={choose}
          leave={(isBack) => {
            setOpen(false);
            if (isBack) cellOf(focus)?.focus();
          }}
          speaker={speaker}
        />
      )}
    </div>
  );
}
