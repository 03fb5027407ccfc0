// The question which column holds a role: the columns that may, each with three of its cells, and a choice of any other.
import type { Look, NamedColumns } from "../../src/app/api";
import type { Text } from "../../src/ground/language";
import type { Speaker } from "../state/words";
import { ColumnSelect, nameOf } from "./columnSelect";

const texts = {
  several: { en: "which of these columns?", zh: "是下面哪一列？" },
  probably: { en: "is probably", zh: "可能是" },
} satisfies Record<string, Text>;

interface Props {
  readonly role: string;
  readonly look: Look;
  /** Columns that the user named. */
  readonly columns: NamedColumns;
  readonly choose: (name: string | null) => void;
  readonly speaker: Speaker;
}

/** "D – list_price", and three of its cells on a line of their own. */
function Told({ look, place, speaker }: Pick<Props, "look" | "speaker"> & { place: number }) {
  const column = look.headers[place];
  if (!column) return null;
  const cells = column.samples.join(speaker.language === "zh" ? "，" : ", ");
  return (
    <span>
      {`${column.letters} – ${column.header}`}
      <br />
      <span class="second">{cells}</span>
    </span>
  );
}

/** Columns that may hold a role, the best first. */
export function candidatesOf({ candidates }: Look, role: string): readonly number[] {
  return candidates.find((own) => own.role === role)?.places ?? [];
}

/** Asks for the column of a role. Where nothing may hold it, any column can be chosen. */
export function ColumnQuestion(props: Props) {
  const { role, look, columns, choose, speaker } = props;
  const places = candidatesOf(look, role);
  const select = <ColumnSelect {...props} isNeeded />;
  if (places.length === 0) return select;
  return (
    <fieldset>
      <legend>
        {speaker.role(role)}
        {speaker.language === "zh" ? "：" : ": "}
        {speaker.text(texts.several)}
      </legend>
      {places.map((place) => {
        const name = nameOf(look, place);
        return (
          <label class="choice" key={name}>
            <input
              type="radio"
              name={`candidate-${role}`}
              checked={columns[role as keyof NamedColumns] === name}
              onChange={() => choose(name)}
            />
            <Told look={look} place={place} speaker={speaker} />
          </label>
        );
      })}
      {select}
    </fieldset>
  );
}

/**
 * "Amount is probably D – SALES (2871, 2765.9)": the column that was taken without being sure, and a choice of another one. Once the user
 * has chosen, "Amount = E".
 */
export function LikelyColumn(props: Props) {
  const { role, look, columns, speaker } = props;
  const { text, language } = speaker;
  const chosen = columns[role as keyof NamedColumns];
  const places = look.columns.find((found) => found.role === role)?.places ?? [];
  const told = places.flatMap((place) => {
    const column = look.headers[place];
    if (!column) return [];
    const cells = column.samples.join(language === "zh" ? "，" : ", ");
    return [
      language === "zh" ? `${column.letters} – ${column.header}（${cells}）` : `${column.letters} – ${column.header} (${cells})`,
    ];
  });
  const space = language === "zh" ? "" : " ";
  const line = [speaker.role(role), text(texts.probably), told.join(" + ")].join(space);
  return (
    <details class="small">
      <summary>{chosen === undefined ? line : `${speaker.role(role)} = ${chosen}`}</summary>
      <ColumnSelect {...props} isNeeded={role === "customer"} />
    </details>
  );
}
