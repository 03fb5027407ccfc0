// A choice of one of the sheet's columns, by letters, header and first content.
import type { Look } from "../../src/app/api";
import type { NamedColumns } from "../../src/reading/roles";
import type { Speaker } from "../state/words";

/** What names a column: its header, which may be moved, or its letters where an earlier column has the same header. */
function nameOf({ headers }: Look, place: number): string {
  const column = headers[place];
  if (!column) return "";
  return headers.findIndex(({ header }) => header === column.header) === place ? column.header : column.letters;
}

/** The column of a role as it was found, "" for none. */
function foundName(look: Look, role: string): string {
  return (look.columns.find((found) => found.role === role)?.places ?? []).map((place) => nameOf(look, place)).join("+");
}

/** Every column of a sheet as an option of a select. */
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
  /** Tells apart the selects of several sheets. */
  readonly scope?: number;
  readonly isNeeded: boolean;
  readonly choose: (name: string | null) => void;
  readonly speaker: Speaker;
}

/** What a select says of columns. */
export const columnTexts = {
  choose: { en: "Choose a column", zh: "请选择" },
  unused: { en: "Not used", zh: "不使用" },
  guessed: { en: "detected", zh: "自动识别" },
};

/** The select of a role's column; what was found without the user is marked. */
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
            {text(columnTexts.guessed)}
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
