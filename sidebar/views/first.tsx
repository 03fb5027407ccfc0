// The first view: the sheet that was found, the button that starts a run, and results of earlier runs.

import type { Look } from "../../src/app/api";
import { Inline } from "../parts/buttons";
import { ColumnQuestion, LikelyColumn } from "../parts/columnQuestion";
import { Glossary } from "../parts/glossary";
import { Instead } from "../parts/instead";
import { GoneSheets, togetherLine } from "../parts/otherSheets";
import { Links } from "../parts/pointed";
import { Problem } from "../parts/problem";
import { TakeBack } from "../parts/takeBack";
import { Waiting } from "../parts/waiting";
import { withColumn } from "../state/draft";
import type { Flow } from "../state/flow";
import { hasChoices } from "../state/message";
import type { State } from "../state/state";
import { countedLine, foundLine, type Speaker } from "../state/words";
import { AlsoHere, Filtered, Merged } from "./around";
import { EmptyDocument, isEmptyDocument } from "./emptyDocument";

interface Props {
  readonly state: State;
  readonly flow: Flow;
  readonly speaker: Speaker;
}

/** Whether a usable sheet was found, so that one of its customers may be selected. */
function hasCustomers({ look, problem }: State["known"]): boolean {
  return look !== null && look.lacking.length === 0 && problem === null;
}

function Results({ state: { status, known, pointed }, flow, speaker }: Props) {
  const links = <Links tabs={status?.tabs ?? []} pointers={flow} pointed={pointed} speaker={speaker} />;
  if (status === null || (status.tabs.length === 0 && !status.canUndo)) return hasCustomers(known) ? links : null;
  return (
    <section class="card">
      <h2>{speaker.say("found")}</h2>
      <p class="second">{speaker.say("foundHelp")}</p>
      {links}
      <TakeBack status={status} flow={flow} speaker={speaker} />
    </section>
  );
}

/** A question or a remark about the column of each role. */
function Roles(props: Props & { look: Look; roles: readonly string[]; of: typeof ColumnQuestion | typeof LikelyColumn }) {
  const { state, flow, look, roles, of: About, speaker } = props;
  const { draft } = state;
  return (
    <>
      {roles.map((role) => (
        <About
          key={role}
          role={role}
          look={look}
          columns={draft.columns}
          choose={(name) => flow.wish(withColumn(draft, role, name))}
          speaker={speaker}
        />
      ))}
    </>
  );
}

/** The columns that were taken without being sure. */
function Likely(props: Props) {
  const { speaker } = props;
  const { look } = props.state.known;
  if (look === null || look.likely.length === 0) return null;
  return (
    <section class="hint" aria-label={speaker.say("likely")}>
      <p>{speaker.say("likely")}</p>
      <Roles {...props} look={look} roles={look.likely} of={LikelyColumn} />
    </section>
  );
}

/** The columns without which nothing can be scored, and what can be done instead. */
function Lacking(props: Props) {
  const { state, flow, speaker } = props;
  const { known, draft } = state;
  const { look } = known;
  if (look === null) return null;
  const instead = <Instead look={look} draft={draft} change={flow.wish} speaker={speaker} />;
  if (look.lacking.length === 0) return instead;
  return (
    <fieldset>
      <legend>{speaker.say("lacking")}</legend>
      <Merged look={look} again={flow.load} speaker={speaker} />
      {look.advice && <p>{speaker.sentence(speaker.text(look.advice))}</p>}
      <Roles {...props} look={look} roles={look.lacking} of={ColumnQuestion} />
      {instead}
    </fieldset>
  );
}

/** Number of customers and latest order, once they are counted. With an as-of date chosen by the user, the latest order is left out. */
function counted({ known: { scored }, draft }: State, speaker: Speaker): string {
  return scored === null
    ? ""
    : countedLine(speaker, scored.customers.count, draft.orders.asOf === undefined ? scored.outcome.asOf : null);
}

function Found({ state, state: { known }, flow, speaker }: Props) {
  return (
    <>
      <p class="found" role="status">
        {known.look === null
          ? known.isAsking && speaker.say("looking")
          : [foundLine(speaker, known.look), togetherLine(speaker, state.draft, known.look), counted(state, speaker)]
              .filter((line) => line !== "")
              .join(speaker.language === "zh" ? "" : " ")}
      </p>
      <Waiting known={known} stop={flow.stopAsking} again={flow.askAgain} speaker={speaker} />
      {known.look && <AlsoHere look={known.look} speaker={speaker} />}
      {known.look && <Filtered look={known.look} speaker={speaker} />}
      {known.problem &&
        (isEmptyDocument(state) ? (
          <EmptyDocument {...known.problem} speaker={speaker} />
        ) : (
          <Problem error={known.problem} speaker={speaker} />
        ))}
      <GoneSheets draft={state.draft} known={known} change={flow.wish} speaker={speaker} />
    </>
  );
}

function Gains({ state: { draft }, flow, speaker: { say } }: Props) {
  return (
    <>
      <h2>{say("gains")}</h2>
      <ul class="ticks">
        <li>{say("tierGain")}</li>
        <li>{say("summaryGain")}</li>
      </ul>
      <label class="choice">
        <input
          type="checkbox"
          checked={draft.withWhy}
          onChange={(event) => flow.wish({ withWhy: event.currentTarget.checked })}
        />
        <span>{say("withWhy")}</span>
      </label>
    </>
  );
}

/** The view before a run. */
export function First(props: Props) {
  const { state, flow, speaker } = props;
  const { say } = speaker;
  return (
    <>
      <h1 tabIndex={-1}>{say("heading")}</h1>
      <p>{say("intro")}</p>
      {state.status?.isRunning && <p class="hint">{say("elsewhere")}</p>}
      <Found {...props} />
      <Likely {...props} />
      <Lacking {...props} />
      {state.status?.request && hasChoices(state.draft) && (
        <p class="second">
          {say("kept")} <Inline onClick={flow.startOver}>{say("startOver")}</Inline>
        </p>
      )}
      <Results {...props} />
      <Gains {...props} />
      <p class="second">{say("privacy")}</p>
      <Glossary speaker={speaker} />
    </>
  );
}
