// Sheets of orders that are read together with the first one: each has a checkbox and its own columns.
import type { ComponentChildren } from "preact";
import type { Look } from "../../src/app/api";
import type { Text } from "../../src/ground/language";
import { withColumn } from "../state/draft";
import {
  goneSheets,
  type OtherSheet,
  onlySheet,
  sheetsOf,
  sheetsOfKind,
  withoutSheet,
  withSheet,
  withSheetColumns,
} from "../state/sheets";
import type { StepProps } from "../state/wizard";
import { foundLine, type Speaker } from "../state/words";
import { Inline } from "./buttons";
import { ColumnFields, rolesOf } from "./columnFields";
import { Problem } from "./problem";
import { SheetWaiting } from "./waiting";

const texts = {
  together: { en: "Read together with", zh: "一并读取的工作表" },
  help: {
    en: "Further sheets of orders, such as one for each channel. All are read as one.",
    zh: "可勾选其他订单表，例如每个渠道一张，合在一起分析。",
  },
  without: { en: "Go on without it", zh: "不再读取" },
  untick: { en: "untick it, or use the orders themselves", zh: "请取消勾选，或改用订单表" },
} satisfies Record<string, Text>;

/** "“Store” is a list of customers, and only orders can be read together". */
function listLine({ language }: Speaker, name: string): string {
  return language === "zh"
    ? `“${name}”是客户名单，只有订单表可以一并读取`
    : `“${name}” is a list of customers, and only orders can be read together`;
}

function ChosenSheet({ other, known, draft, change, lookWays, speaker }: StepProps & { other: OtherSheet }) {
  const { sheet, name, columns } = other;
  const { main, more } = rolesOf("orders", draft);
  const { look = null, problem = null, isAsking = false } = known.looks[sheet] ?? {};
  const isOrders = look?.kind === "orders";
  const list = { code: "input", message: listLine(speaker, name), fix: speaker.text(texts.untick) } as const;
  return (
    <div class="indented">
      <p class="second" role="status">
        {look === null ? isAsking && speaker.say("looking") : foundLine(speaker, look)}
      </p>
      <SheetWaiting sheet={sheet} name={name} look={known.looks[sheet]} ways={lookWays} speaker={speaker} />
      {problem && <Problem error={problem} speaker={speaker} />}
      {look && !isOrders && <Problem error={list} speaker={speaker} />}
      {look && isOrders && (
        <details open={look.lacking.length > 0}>
          <summary>{speaker.language === "zh" ? `“${name}”的列` : `Columns of “${name}”`}</summary>
          <ColumnFields
            roles={[...main, ...more]}
            look={look}
            columns={columns}
            scope={sheet}
            choose={(role, column) => change(withSheetColumns(draft, sheet, withColumn({ columns }, role, column).columns))}
            speaker={speaker}
          />
        </details>
      )}
    </div>
  );
}

/** Sheets that were read together before and were deleted, each with a button to go on without it. */
export function GoneSheets({
  draft,
  known: { look },
  change,
  speaker,
}: Pick<StepProps, "draft" | "known" | "change" | "speaker">): ComponentChildren {
  return (
    look &&
    goneSheets(draft, look).map(({ sheet, name }) => (
      <p class="hint" key={sheet}>
        {speaker.language === "zh" ? `上次一并读取的“${name}”已被删除。` : `“${name}”, which was read too, is gone.`}{" "}
        <Inline onClick={() => change(withoutSheet(draft, sheet))}>{speaker.text(texts.without)}</Inline>
      </p>
    ))
  );
}

/** The sheets that can be chosen. A hidden sheet is shown only if it is chosen already. */
export function FurtherSheets(props: StepProps) {
  const { draft, known, change, speaker } = props;
  const chosenOf = (id: number): OtherSheet | undefined => sheetsOfKind(draft, "orders").find(({ sheet }) => sheet === id);
  const isTaken = (id: number): boolean => sheetsOf(draft).some(({ sheet, kind }) => sheet === id && kind !== "campaign");
  const offered = known.look?.others.filter(({ id, isHidden }) => chosenOf(id) || !(isHidden || isTaken(id))) ?? [];
  if (offered.length === 0) return null;
  return (
    <fieldset aria-describedby="togetherHelp">
      <legend>{speaker.text(texts.together)}</legend>
      <p class="second" id="togetherHelp">
        {speaker.text(texts.help)}
      </p>
      {offered.map((other) => {
        const chosen = chosenOf(other.id);
        return (
          <div key={other.id}>
            <label class="choice">
              <input
                type="checkbox"
                checked={chosen !== undefined}
                onChange={() => change(chosen ? withoutSheet(draft, other.id) : withSheet(draft, other, "orders"))}
              />
              <span>{other.name}</span>
            </label>
            {chosen && <ChosenSheet {...props} other={chosen} />}
          </div>
        );
      })}
    </fieldset>
  );
}

/** The sheets read together, such as "Together with “Store”, “Market”.", and the id map; "" if there are none. */
export function togetherLine({ language }: Speaker, draft: StepProps["draft"], look: Look): string {
  const gone = goneSheets(draft, look).map(({ sheet }) => sheet);
  const idMap = onlySheet(draft, "people");
  const isChinese = language === "zh";
  const there = sheetsOf(draft).filter(({ sheet, kind }) => !["people", "campaign"].includes(kind) && !gone.includes(sheet));
  const names = there.map(({ name }) => `“${name}”`).join(isChinese ? "、" : ", ");
  const together = names === "" ? "" : isChinese ? `一并读取${names}。` : `Together with ${names}.`;
  if (idMap === null || gone.includes(idMap.sheet)) return together;
  return isChinese ? `${together}同一客户的 ID 见“${idMap.name}”。` : `${together} One person's ids: “${idMap.name}”.`.trim();
}
