// The fields for an id map: its sheet and its two columns.
import type { Look } from "../../src/app/api";
import type { Text } from "../../src/ground/language";
import { type OtherSheet, onlySheet, sheetsOf, withOnly, withSheetColumns } from "../state/sheets";
import type { StepProps } from "../state/wizard";
import { ColumnOptions, columnTexts } from "./columnSelect";
import { Problem } from "./problem";
import { SheetSelect } from "./sheetSelect";
import { SheetWaiting } from "./waiting";

const texts = {
  title: { en: "One person under several ids", zh: "同一客户有多个 ID" },
  help: {
    en: "Choose a sheet that says which id is the same person as which, such as a card number and an e-mail address.",
    zh: "请选择一张对照表，说明哪个 ID 与哪个 ID 是同一人，例如会员卡号与邮箱。",
  },
  sheet: { en: "Sheet with the ids", zh: "对照表" },
  from: { en: "This id", zh: "此 ID" },
  to: { en: "Is the same person as", zh: "与此 ID 为同一人" },
  same: { en: "Choose two different columns", zh: "请选择两个不同的列" },
} satisfies Record<string, Text>;

type Side = "from" | "to";

function Column({ side, look, idMap, ...props }: StepProps & { side: Side; look: Look; idMap: OtherSheet }) {
  const { text } = props.speaker;
  const { sheet, columns } = idMap;
  const isSame = side === "to" && (columns.to ?? "") !== "" && columns.to === columns.from;
  return (
    <label class="field">
      <span>{text(texts[side])}</span>
      <select
        value={columns[side] ?? ""}
        aria-invalid={isSame}
        aria-describedby={isSame ? "sameHelp" : undefined}
        onChange={({ currentTarget: { value } }) =>
          props.change(withSheetColumns(props.draft, sheet, { ...columns, [side]: value }))
        }
      >
        <option value="">{text(columnTexts.choose)}</option>
        <ColumnOptions look={look} />
      </select>
      {isSame && (
        <span class="help" id="sameHelp">
          {text(texts.same)}
        </span>
      )}
    </label>
  );
}

/** The fields for an id map, folded until a sheet is chosen. */
export function IdMapFields(props: StepProps) {
  const { draft, known, change, lookWays, speaker } = props;
  const { text } = speaker;
  const idMap = onlySheet(draft, "people");
  const others = known.look?.others ?? [];
  const offered = others.filter(
    ({ id, isHidden }) => id === idMap?.sheet || !(isHidden || sheetsOf(draft).some(({ sheet }) => sheet === id)),
  );
  if (offered.length === 0) return null;
  const choose = (chosen: Look["others"][number] | undefined): void => {
    change(withOnly(draft, "people", chosen ? { sheet: chosen.id, name: chosen.name, columns: {} } : null));
  };
  const seen = idMap === null ? undefined : known.looks[idMap.sheet];
  const { look = null, problem = null } = seen ?? {};
  return (
    <details open={idMap !== null}>
      <summary>{text(texts.title)}</summary>
      <p class="second" id="idMapHelp">
        {text(texts.help)}
      </p>
      <SheetSelect
        label={text(texts.sheet)}
        sheet={idMap?.sheet ?? null}
        offered={offered}
        choose={choose}
        describedBy="idMapHelp"
        speaker={speaker}
      />
      {idMap && <SheetWaiting sheet={idMap.sheet} name={idMap.name} look={seen} ways={lookWays} speaker={speaker} />}
      {problem && <Problem error={problem} speaker={speaker} />}
      {idMap &&
        look &&
        (["from", "to"] as const).map((side) => <Column key={side} {...props} side={side} look={look} idMap={idMap} />)}
    </details>
  );
}
