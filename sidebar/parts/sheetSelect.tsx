// A choice of one of the spreadsheet's sheets, or of none.
import type { Look } from "../../src/app/api";
import type { Speaker } from "../state/words";

type Offered = Look["others"];

interface Props {
  readonly label: string;
  /** Id of the chosen sheet; null for none. */
  readonly sheet: number | null;
  readonly offered: Offered;
  readonly choose: (sheet: Offered[number] | undefined) => void;
  /** Id of the element that explains the choice. */
  readonly describedBy?: string;
  readonly speaker: Speaker;
}

export function SheetSelect({ label, sheet, offered, choose, describedBy, speaker }: Props) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={sheet === null ? "" : String(sheet)}
        aria-describedby={describedBy}
        onChange={({ currentTarget: { value } }) => choose(offered.find(({ id }) => String(id) === value))}
      >
        <option value="">{speaker.text({ en: "None", zh: "不使用" })}</option>
        {offered.map(({ id, name }) => (
          <option key={id} value={String(id)}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
