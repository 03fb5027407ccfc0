// Step: which sheet was found, what its rows are, and which column holds what.
import { forms } from "../forms";
import { ColumnFields, rolesOf } from "../parts/columnFields";
import { IdMapFields } from "../parts/idMapFields";
import { Instead } from "../parts/instead";
import { FurtherSheets, GoneSheets } from "../parts/otherSheets";
import { Problem } from "../parts/problem";
import { withColumn } from "../state/draft";
import { withSheetsRead } from "../state/message";
import { areSheetsReady, isAlone, type Kind, withoutOrders } from "../state/sheets";
import type { Step, StepProps } from "../state/wizard";
import { foundLine } from "../state/words";

/** Roles that lists of customers and orders both have. */
const shared: readonly string[] = forms.roles.flatMap(({ id, kinds }) => {
  const own: readonly Kind[] = kinds;
  return own.includes("orders") && own.includes("customers") ? [id] : [];
});

const texts = {
  kind: { en: "Each row of the sheet is", zh: "工作表的每一行是" },
  orders: { en: "An order", zh: "一笔订单" },
  customers: { en: "A customer", zh: "一位客户" },
  more: { en: "More columns", zh: "更多列" },
  columns: { en: "Which column holds what", zh: "各列的内容" },
};

function kindOf({ draft, known }: Pick<StepProps, "draft" | "known">): Kind {
  return draft.kind ?? known.look?.kind ?? "orders";
}

/** Changes the kind of sheet, and drops columns that only the other kind has. */
function withKind({ draft }: StepProps, kind: Kind) {
  return {
    kind,
    ...(kind === "customers" ? withoutOrders(draft) : {}),
    columns: Object.fromEntries(Object.entries(draft.columns).filter(([role]) => shared.includes(role))),
  };
}

function Kinds(props: StepProps) {
  return (
    <fieldset>
      <legend>{props.speaker.text(texts.kind)}</legend>
      <div class="options">
        {(["orders", "customers"] as const).map((kind) => (
          <label class="choice" key={kind}>
            <input
              type="radio"
              name="kind"
              checked={kindOf(props) === kind}
              onChange={() => props.change(withKind(props, kind))}
            />
            <span>{props.speaker.text(texts[kind])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Columns({ roles, ...props }: StepProps & { roles: readonly string[] }) {
  const { draft, known, change, speaker } = props;
  const { look } = known;
  if (look === null) return null;
  const own = look.kind === kindOf(props) ? look : { ...look, columns: look.columns.filter(({ role }) => shared.includes(role)) };
  return (
    <ColumnFields
      roles={roles}
      look={own}
      columns={draft.columns}
      choose={(role, name) => change(withColumn(draft, role, name))}
      speaker={speaker}
    />
  );
}

function View(props: StepProps) {
  const { known, speaker } = props;
  const { look, problem } = known;
  const { main, more } = rolesOf(kindOf(props), props.draft);
  const hasMore = look?.columns.some(({ role }) => (more as readonly string[]).includes(role)) ?? false;
  return (
    <>
      <p class="found" role="status">
        {look === null ? known.isAsking && speaker.say("looking") : foundLine(speaker, look)}
      </p>
      {problem && <Problem error={problem} speaker={speaker} />}
      {look && (
        <>
          <Kinds {...props} />
          <Instead look={look} draft={props.draft} change={props.change} speaker={speaker} />
          <fieldset>
            <legend>{speaker.text(texts.columns)}</legend>
            <Columns {...props} roles={main} />
          </fieldset>
          <details open={hasMore}>
            <summary>{speaker.text(texts.more)}</summary>
            <Columns {...props} roles={more} />
          </details>
          <GoneSheets {...props} />
          {(kindOf(props) === "orders" || !isAlone(props.draft)) && (
            <>
              <FurtherSheets {...props} />
              <IdMapFields {...props} />
            </>
          )}
        </>
      )}
    </>
  );
}

/** The step for sheet, kind of rows and columns. */
export const columns: Step = {
  id: "data",
  name: { en: "Data", zh: "数据" },
  title: { en: "Data and columns", zh: "数据和列" },
  needs: "look",
  isReady(draft, known) {
    const { look, isAsking } = known;
    const isFound = !isAsking && look !== null && look.lacking.length === 0 && kindOf({ draft, known }) === look.kind;
    return isFound && areSheetsReady(withSheetsRead(draft, false), known.looks);
  },
  View,
};
