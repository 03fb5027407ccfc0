// A choice of one of the sheet's columns, by letters, header and first content.
import type { Look, NamedColumns } from "../../src/app/api";
import type { Speaker } from "../state/words";

/** The name of a column: its header, which stays valid if the column is moved. If an earlier column has the same header, its letters. */
export function nameOf({ headers }: Look, place: number): string {
  const column = headers[place];
  if (!column) return "";
  return headers.findIndex(({ header }) => header === column.header) === place ? column.header : column.letters;
}

/** Name of the column found for a role, "" for none. */
function foundName(look: Look, role: string): string {
  return (look.columns.find((found) => found.role === role)?.places ?? []).map((place) => nameOf(look, place)).join("+");
}

/** One option for each column of a sheet. */
export function ColumnOptions({ look }: { look: Look }) {
  return (
    <>
      {look.headers.map(({ letters, header, sample }, place) => (
        <option key={letters} value={nameOf(look, place)}>
          {`${letters} – ${header}${sample === "" ? "" : ` (${sample})`}`}
        </option>
      ))}
    </>
  );
}

interface Props {
  readonly role: string;
  readonly look: Look;
  /** Columns that the user named. */
  readonly columns: NamedColumns;
  /** Sheet id in the id of the select, so that selects of several sheets differ. */
  readonly scope?: number;
  readonly isNeeded: boolean;
  readonly choose: (name: string | null) => void;
  readonly speaker: Speaker;
}

/** Texts about columns in selects. */
export const columnTexts = {
  choose: { en: "Choose a column", zh: "请选择" },
  unused: { en: "Not used", zh: "不使用" },
  guessed: { en: "detected", zh: "自动识别" },
  likely: { en: "please check", zh: "请核对" },
};

/** The select of a role's column. A column that was found without the user is marked. */
export function ColumnSelect({ role, look, columns, scope, isNeeded, choose, speaker }: Props) {
  const { text } = speaker;
  const found = foundName(look, role);
  const named = columns[role as keyof NamedColumns];
  const chosen = named ?? found;
  const names = look.headers.map((_, place) => nameOf(look, place));
  const isGuessed = named === undefined && found !== "";
  const id = scope === undefined ? role : `${role}-${scope}`;
  const isSum = chosen !== "" && !names.includes(chosen);
  return (
    <div class="field">
      <span>
        <label for={`column-${id}`}>{speaker.role(role)}</label>{" "}
        {isGuessed && (
          <em class="tag" id={`guessed-${id}`}>
            {text(look.likely.includes(role) ? columnTexts.likely : columnTexts.guessed)}
          </em>
        )}
      </span>
      <select
        id={`column-${id}`}
        aria-describedby={isGuessed ? `guessed-${id}` : undefined}
        value={chosen}
        onChange={({ currentTarget: { value } }) => choose(value === "" && isNeeded ? null : value)}
      >
        <option value="">{text(isNeeded ? columnTexts.choose : columnTexts.unused)}</option>
        {isSum && <option value={chosen}>{chosen}</option>}
        <ColumnOptions look={look} />
      </select>
    </div>
  );
}
