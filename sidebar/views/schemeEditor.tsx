// The scheme editor: the board, a preview of the tiers, their names and colours, and saving.

import { useMemo, useState } from "preact/hooks";
import type { Text } from "../../src/ground/language";
import { Refusal } from "../../src/ground/refusal";
import { type Board, groupColumns, layersOf, paint, placesAt, singleColumns } from "../../src/models/rfm/board";
import { axesText, givenText, layerText, scoresText, stateLines, type Tile, wholeLine } from "../parts/boardWords";
import { Inline, Plain } from "../parts/buttons";
import { Preview } from "../parts/previewView";
import { Problem } from "../parts/problem";
import { SaveScheme } from "../parts/saveScheme";
import { TierBoard } from "../parts/tierBoard";
import { TierFields } from "../parts/tierFields";
import { tierName } from "../parts/tierMenu";
import { countTiles, type Editing, edit, tableOf, undoEdit } from "../state/editing";
import type { Flow } from "../state/flow";
import { previewOf, scoreCounts } from "../state/preview";
import type { State } from "../state/state";
import type { Speaker } from "../state/words";

/** Heading of the scheme editor. */
export const editorTitle: Text = { en: "Who belongs to which tier", zh: "各层级包含哪些客户" };

const texts = {
  layer: { en: "How much (M)", zh: "消费金额（M）" },
  allLayers: { en: "Change every M at once", zh: "同时修改所有 M" },
  halves: { en: "Show half scores", zh: "显示所有 0.5 分" },
  help: {
    en: "Click a tile, or drag over several. Keyboard: arrows, Shift for several, Enter for the tiers, Space for the last one again.",
    zh: "点击格子，或拖动选择多个。键盘：方向键移动，Shift 选择多个，Enter 选择层级，空格键套用上次的层级。",
  },
  undo: { en: "Undo", zh: "撤销" },
  reset: { en: "Reset to the original", zh: "恢复原方案" },
  preview: { en: "Resulting tiers", zh: "分层结果" },
  fields: { en: "Names, colours and ranks", zh: "名称、颜色和次序" },
  save: { en: "Save for formulas", zh: "保存供公式使用" },
} satisfies Record<string, Text>;

/** The tiles of one layer, with rows from the best recency down. */
function tilesIn(board: Board, groups: readonly (readonly number[])[], layer: number, counts: Float64Array | null): Tile[][] {
  const { space, across, isLayered, tierOf, overlaps } = board;
  const toScore = (column: number): number => space.lowest + (across === "FM" ? column / 2 : column);
  return Array.from({ length: space.sizes[0] }, (_, down) => {
    const row = space.sizes[0] - 1 - down;
    return groups.map((columns): Tile => {
      const places = columns.flatMap((column) => placesAt(board, row, column, layer));
      const [tier = null] = places.map((place) => tierOf[place]!);
      return {
        places,
        scores: {
          row: String(row + space.lowest),
          column: scoresText(toScore(columns[0]!), toScore(columns[columns.length - 1]!)),
          layer: isLayered ? String(layer + space.lowest) : "",
        },
        tier: places.every((place) => tierOf[place] === tier) ? tier : null,
        isOverlap: places.some((place) => overlaps.has(place)),
        customers: counts && places.reduce((sum, place) => sum + counts[place]!, 0),
      };
    });
  });
}

interface Props {
  readonly state: State;
  readonly editing: Editing;
  readonly flow: Flow;
  readonly speaker: Speaker;
}

interface LayerProps {
  readonly board: Board;
  readonly layer: number;
  readonly setLayer: (layer: number) => void;
  readonly isAll: boolean;
  readonly setAll: (isAll: boolean) => void;
  readonly speaker: Speaker;
}

function Layers({ board, layer, setLayer, isAll, setAll, speaker: { language, text } }: LayerProps) {
  return (
    <fieldset class="layers">
      <legend>{text(texts.layer)}</legend>
      <div class="options">
        {Array.from({ length: layersOf(board) }, (_, place) => (
          <label class="choice" key={place}>
            <input type="radio" name="layer" checked={place === layer} onChange={() => setLayer(place)} />
            <span>{layerText(board, place, language)}</span>
          </label>
        ))}
      </div>
      <label class="choice">
        <input type="checkbox" checked={isAll} onChange={({ currentTarget }) => setAll(currentTarget.checked)} />
        <span>{text(texts.allLayers)}</span>
      </label>
    </fieldset>
  );
}

function Tiles({ state, editing, groups, flow, speaker }: Props & { groups: number[][] }) {
  const { board } = editing;
  const [wanted, setLayer] = useState(0);
  const [isAll, setAll] = useState(false);
  const [said, setSaid] = useState("");
  const customers = state.known.scored?.customers ?? null;
  const counts = useMemo(() => customers && scoreCounts(state.draft, board, customers), [customers, board.scoring]);
  const layer = Math.min(wanted, layersOf(board) - 1);
  const rows = tilesIn(board, groups, layer, counts);
  const everywhere = (places: readonly number[]): number[] => {
    const [, , mSize] = board.space.sizes;
    return places.flatMap((place) => Array.from({ length: mSize }, (_, m) => place - (place % mSize) + m));
  };
  const give = (tiles: readonly Tile[], tier: number): void => {
    const places = tiles.flatMap((tile) => tile.places);
    flow.schemes.edit(edit(editing, paint(board, board.isLayered && isAll ? everywhere(places) : places, tier)));
    setSaid(givenText(tiles.length, tierName(board, tier, speaker), speaker));
  };
  return (
    <>
      {board.isLayered && (
        <Layers board={board} layer={layer} setLayer={setLayer} isAll={isAll} setAll={setAll} speaker={speaker} />
      )}
      <TierBoard board={board} rows={rows} give={give} help="boardHelp" speaker={speaker} />
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  );
}

function Standing({ board, groups, speaker }: { board: Board; groups: number[][]; speaker: Speaker }) {
  const counts = countTiles(board, groups);
  const lines = stateLines(board, counts, speaker);
  return (
    <div role="status">
      {lines.length === 0 && <p class="done">{wholeLine(counts, speaker)}</p>}
      {lines.map((line) => (
        <p class="hint" key={line}>
          {line}
        </p>
      ))}
    </div>
  );
}

/** The view of the scheme editor. */
export function SchemeEditor(props: Props) {
  const { state, editing, flow, speaker } = props;
  const { text } = speaker;
  const { board, original, past } = editing;
  const [hasHalves, setHalves] = useState(false);
  const groups = hasHalves ? singleColumns(board) : groupColumns(board, original);
  const change = (changed: Board): void => flow.schemes.edit(edit(editing, changed));
  const table = tableOf(editing, speaker.language);
  const isWhole = !(table instanceof Refusal);
  const { scored } = state.known;
  const preview = isWhole && scored ? previewOf({ ...state.draft, scheme: table }, scored) : null;
  return (
    <>
      <div class="steps second">
        <Inline onClick={() => flow.go(state.view.kind === "editor" ? state.view.place : -1)}>{speaker.say("back")}</Inline>
      </div>
      <h1 tabIndex={-1}>{text(editorTitle)}</h1>
      <p class="second">{axesText(board, speaker)}</p>
      <Tiles {...props} groups={groups} />
      {board.across === "FM" && (
        <label class="choice">
          <input type="checkbox" checked={hasHalves} onChange={({ currentTarget }) => setHalves(currentTarget.checked)} />
          <span>{text(texts.halves)}</span>
        </label>
      )}
      <p class="second" id="boardHelp">
        {text(texts.help)}
      </p>
      <Standing board={board} groups={groups} speaker={speaker} />
      {table instanceof Refusal && (
        <Problem error={{ code: "input", message: text(table.text), fix: text(table.fix) }} speaker={speaker} />
      )}
      <div class="pair">
        <Plain aria-disabled={past.length === 0} onClick={() => flow.schemes.edit(undoEdit(editing))}>
          {text(texts.undo)}
        </Plain>
        <Plain aria-disabled={board === original} onClick={() => board !== original && change(original)}>
          {text(texts.reset)}
        </Plain>
      </div>
      {preview && (
        <>
          <h2>{text(texts.preview)}</h2>
          <Preview wishes={null} preview={preview} speaker={speaker} />
        </>
      )}
      <details>
        <summary>{text(texts.fields)}</summary>
        <TierFields board={board} change={change} speaker={speaker} />
      </details>
      <details>
        <summary>{text(texts.save)}</summary>
        <SaveScheme state={state} editing={editing} isWhole={isWhole} flow={flow} speaker={speaker} />
      </details>
    </>
  );
}
