// The tiles of a board as a grid that screen readers understand: rank, customers and colour of each.
import type { RefObject } from "preact";
import { type Board, colorsOf, open, ranksOf } from "../../src/models/rfm/board";
import { inkOn } from "../../src/models/rfm/ink";
import type { Speaker } from "../state/words";
import { shortCount, type Tile, tileText } from "./boardWords";

/** Place of a tile: row from the top, column from the left. */
export interface At {
  readonly row: number;
  readonly column: number;
}

interface Props {
  readonly board: Board;
  /** Rows from the best recency down. */
  readonly rows: readonly (readonly Tile[])[];
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly focus: At;
  readonly isChosen: (at: At) => boolean;
  /** Id of the text that explains the board. */
  readonly help: string;
  readonly press: (event: KeyboardEvent) => void;
  /** Called when a tile is pressed. `isExtending` is true if Shift is held, or if the mouse was dragged there. */
  readonly point: (at: At, isExtending: boolean) => void;
  /** Called with the clicked tile, or with null if a click ends between tiles. */
  readonly click: (at: At | null) => void;
  readonly speaker: Speaker;
}

interface FaceProps extends Pick<Props, "board" | "speaker"> {
  readonly tile: Tile;
  readonly isNarrow: boolean;
}

/** Pixels: widest tile, room for all tiles, and gap between them. A board with more columns than `mostWide` has small figures. */
const widest = 46;
const room = 254;
const gap = 3;
const mostWide = 6;

function widthOf(columns: number): number {
  return Math.min(widest, Math.floor(room / columns) - gap);
}

function Face({ tile: { tier, customers, isOverlap }, board, isNarrow, speaker }: FaceProps) {
  return (
    <>
      {tier === null ? "…" : tier === open ? "–" : ranksOf(board)[tier]! + 1}
      {isOverlap && <sup>×2</sup>}
      {customers !== null && <small>{shortCount(customers, isNarrow ? 3 : 5, speaker)}</small>}
    </>
  );
}

/** A table with role grid; by that role its cells count as grid cells. @source HTML Accessibility API Mappings, td */
const asGrid = { role: "grid", "aria-multiselectable": true } as const;

function Cell({ tile, at, ...props }: Props & { tile: Tile; at: At }) {
  const { board, rows, focus, isChosen, point, speaker } = props;
  const { tier, isOverlap } = tile;
  const color = tier === null || tier === open ? null : colorsOf(board)[tier]!;
  const states = {
    tabIndex: at.row === focus.row && at.column === focus.column ? 0 : -1,
    "aria-selected": isChosen(at),
    "aria-haspopup": "menu",
  } as const;
  return (
    <td
      {...states}
      class={color === null ? "tile gap" : isOverlap ? "tile overlap" : "tile"}
      style={color === null ? {} : { background: color, color: inkOn(color) }}
      onPointerDown={({ shiftKey }) => point(at, shiftKey)}
      onPointerEnter={({ buttons, pointerType }) => {
        if (buttons === 1 && pointerType === "mouse") point(at, true);
      }}
    >
      <span aria-hidden="true">
        <Face tile={tile} board={board} isNarrow={rows[0]!.length > mostWide} speaker={speaker} />
      </span>
      <span class="unseen">{tileText(tile, board, speaker)}</span>
    </td>
  );
}

/** The tiles, with their scores above and at the left. */
export function TierGrid(props: Props) {
  const { rows, grid, help, press, click, speaker } = props;
  const clickAt = (target: EventTarget | null): void => {
    const cell = (target as Element).closest<HTMLTableCellElement>(".tile");
    click(cell && { row: (cell.parentElement as HTMLTableRowElement).sectionRowIndex, column: cell.cellIndex - 1 });
  };
  return (
    <table
      {...asGrid}
      ref={grid}
      class={rows[0]!.length > mostWide ? "board narrow" : "board"}
      style={{ "--tile": `${widthOf(rows[0]!.length)}px` }}
      aria-describedby={help}
      aria-label={speaker.say("tier")}
      onKeyDown={press}
      onClick={({ target }) => clickAt(target)}
    >
      <thead>
        <tr>
          <th scope="col">R</th>
          {rows[0]!.map(({ scores }) => (
            <th scope="col" key={scores.column}>
              {scores.column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((tiles, row) => (
          <tr key={tiles[0]!.scores.row}>
            <th scope="row">{tiles[0]!.scores.row}</th>
            {tiles.map((tile, column) => (
              <Cell key={tile.scores.column} {...props} tile={tile} at={{ row, column }} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
