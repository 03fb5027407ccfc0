// Names, colours and ranks of the tiers: the user chooses a tier, and its fields are below.
import { useState } from "preact/hooks";
import type { Text } from "../../src/ground/language";
import type { Refusal } from "../../src/ground/refusal";
import {
  addTier,
  type Board,
  changeTier,
  colorsOf,
  freeTierName,
  newTier,
  ranksOf,
  removeTier,
  swapTiers,
} from "../../src/models/rfm/board";
import { longestName } from "../../src/models/rfm/schemeTable";
import { refuseColor, refuseTierName } from "../state/editing";
import type { Speaker } from "../state/words";
import { Inline, Plain } from "./buttons";
import { Problem } from "./problem";

const texts = {
  tier: { en: "Tier to change", zh: "要修改的层级" },
  name: { en: "Name", zh: "名称" },
  color: { en: "Colour", zh: "颜色" },
  ownRank: { en: "Colour of its rank", zh: "恢复默认颜色" },
  up: { en: "Move up", zh: "上移" },
  down: { en: "Move down", zh: "下移" },
  remove: { en: "Delete tier", zh: "删除层级" },
  add: { en: "Add a tier", zh: "添加层级" },
  removeHelp: { en: "Tiles of a deleted tier have no tier.", zh: "删除层级后，其格子将没有层级。" },
} satisfies Record<string, Text>;

/** More tiers than a person can tell apart. */
const mostTiers = 40;

/** Shown in the field of a tier that has neither a colour nor a tile. */
const noColor = "#ffffff";

interface Props {
  readonly board: Board;
  readonly change: (board: Board) => void;
  readonly speaker: Speaker;
}

function Refused({ refusal, speaker }: { refusal: Refusal | null; speaker: Speaker }) {
  return (
    refusal && (
      <Problem error={{ code: "input", message: speaker.text(refusal.text), fix: speaker.text(refusal.fix) }} speaker={speaker} />
    )
  );
}

function Name({ board, place, change, speaker }: Props & { place: number }) {
  const { name } = board.tiers[place]!;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const rename = (typed: string): void => {
    const found = refuseTierName(board, place, typed);
    setRefusal(found);
    if (!found && typed !== speaker.text(name))
      change(changeTier(board, place, { name: { ...name, [speaker.language]: typed } }));
  };
  return (
    <>
      <label class="field">
        <span>{speaker.text(texts.name)}</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={longestName}
          defaultValue={speaker.text(name)}
          aria-invalid={refusal !== null}
          onChange={({ currentTarget }) => rename(currentTarget.value.trim())}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            rename(event.currentTarget.value.trim());
          }}
        />
      </label>
      <Refused refusal={refusal} speaker={speaker} />
    </>
  );
}

function Color({ board, place, change, speaker }: Props & { place: number }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const recolor = (color: string): void => {
    const found = refuseColor(color);
    setRefusal(found);
    if (!found) change(changeTier(board, place, { color }));
  };
  const clear = (): void => {
    const { color: _, ...tier } = board.tiers[place]!;
    setRefusal(null);
    change({ ...board, tiers: board.tiers.map((own, other) => (other === place ? tier : own)) });
  };
  return (
    <>
      <div class="pair">
        <label class="field color">
          <span>{speaker.text(texts.color)}</span>
          <input
            type="color"
            value={colorsOf(board)[place] ?? noColor}
            aria-invalid={refusal !== null}
            onChange={({ currentTarget }) => recolor(currentTarget.value)}
          />
        </label>
        {board.tiers[place]!.color && <Inline onClick={clear}>{speaker.text(texts.ownRank)}</Inline>}
      </div>
      <Refused refusal={refusal} speaker={speaker} />
    </>
  );
}

/** The fields of the chosen tier, and buttons to move, delete or add one. */
export function TierFields(props: Props) {
  const { board, change, speaker } = props;
  const { text } = speaker;
  const [wanted, setPlace] = useState(0);
  const count = board.tiers.length;
  const ranks = ranksOf(board);
  const place = Math.min(wanted, count - 1);
  const act = (changed: Board, next: number): void => {
    setPlace(next);
    change(changed);
  };
  const key = `${place} ${text(board.tiers[place]!.name)}`;
  return (
    <>
      <label class="field">
        <span>{text(texts.tier)}</span>
        <select value={place} onChange={({ currentTarget }) => setPlace(Number(currentTarget.value))}>
          {board.tiers.map((tier, rank) => (
            <option key={tier.name.en} value={rank}>
              {`${(ranks[rank] ?? -1) + 1 || "–"} – ${text(tier.name)}`}
            </option>
          ))}
        </select>
      </label>
      <Name {...props} key={`name ${key}`} place={place} />
      <Color {...props} key={`color ${key}`} place={place} />
      <div class="pair">
        <Plain disabled={place === 0} onClick={() => act(swapTiers(board, place, place - 1), place - 1)}>
          {text(texts.up)}
        </Plain>
        <Plain disabled={place === count - 1} onClick={() => act(swapTiers(board, place, place + 1), place + 1)}>
          {text(texts.down)}
        </Plain>
      </div>
      <div class="pair">
        <Plain disabled={count === 1} onClick={() => act(removeTier(board, place), Math.max(0, place - 1))}>
          {text(texts.remove)}
        </Plain>
        <Plain
          disabled={count >= mostTiers}
          onClick={() => act(addTier(board, { ...newTier, name: freeTierName(board, newTier.name) }), count)}
        >
          {text(texts.add)}
        </Plain>
      </div>
      <p class="second">{text(texts.removeHelp)}</p>
    </>
  );
}
