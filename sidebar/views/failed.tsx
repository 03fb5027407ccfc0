// The view of a failure: the problem, the remedy, and fields for a question that the user can answer at once.

import type { ApiError, Forms, Look } from "../../src/app/api";
import { Plain } from "../parts/buttons";
import { ColumnQuestion } from "../parts/columnQuestion";
import { Problem } from "../parts/problem";
import { StatusQuestion } from "../parts/statusQuestion";
import { type Draft, withColumn } from "../state/draft";
import type { Act, FailedView } from "../state/state";
import { statusAnswer } from "../state/statusLists";
import type { Speaker, Word } from "../state/words";
import { Merged } from "./around";

type Setting = keyof Forms["choices"] | "currency";

/** A field to fill in: a setting about reading orders, the column of a role, or whether a status counts as a sale. */
export interface Field {
  readonly kind: "setting" | "column" | "status";
  readonly name: string;
}

/** The fields that the question asks for. After a refusal of the input, the columns that the user has named before. */
export function fieldsOf({ code, about, choices }: ApiError, { columns }: Draft): Field[] {
  const column = (name: string): Field => ({ kind: "column", name });
  if (code === "unexpected") return [];
  if (code === "input") return Object.entries(columns).flatMap(([role, name]) => (name === "" ? [] : [column(role)]));
  if (about === "statuses") return choices.map((name) => ({ kind: "status", name }));
  return about === "columns" ? choices.map(column) : [{ kind: "setting", name: about }];
}

/** The current answer in a field. */
export function answerText(draft: Draft, { kind, name }: Field): string {
  const { orders, columns } = draft;
  if (kind === "status") return statusAnswer(draft, name);
  return (kind === "setting" ? orders[name as Setting] : columns[name as keyof typeof columns]) ?? "";
}

/** The part of the draft that an answer changes. */
function withAnswer(draft: Draft, { kind, name }: Field, text: string | null): Partial<Draft> {
  return kind === "column" ? withColumn(draft, name, text) : { orders: { ...draft.orders, [name]: text ?? "" } };
}

interface Props {
  readonly view: FailedView;
  readonly fields: readonly Field[];
  readonly draft: Draft;
  readonly look: Look | null;
  readonly speaker: Speaker;
  readonly wish: (part: Partial<Draft>) => void;
  readonly again: () => void;
  readonly ways: WaysOut;
}

/** What a user may press where a document has to be put in order first. */
interface WaysOut {
  /** Gives up a run that was begun and cannot be put in order. */
  readonly letBe: () => void;
  readonly remove: () => void;
  /** Sets aside what the document remembers and cannot be believed. */
  readonly setAside: () => void;
}

function Choices({
  view: { error },
  field,
  draft,
  speaker,
  wish,
}: Pick<Props, "view" | "draft" | "speaker" | "wish"> & { field: Field }) {
  return (
    <fieldset>
      <legend>{speaker.sentence(error.fix)}</legend>
      {error.choices.map((choice) => (
        <label class="choice" key={choice}>
          <input
            type="radio"
            name={field.name}
            checked={answerText(draft, field) === choice}
            onChange={() => wish(withAnswer(draft, field, choice))}
          />
          <span>{speaker.choice(choice)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Columns({ fields, draft, look, speaker, wish, again }: Props) {
  return (
    <fieldset>
      <legend>{speaker.say("headers")}</legend>
      {look && <Merged look={look} again={again} speaker={speaker} />}
      {look &&
        fields.map((field) => (
          <ColumnQuestion
            key={field.name}
            role={field.name}
            look={look}
            columns={draft.columns}
            choose={(name) => wish(withAnswer(draft, field, name))}
            speaker={speaker}
          />
        ))}
    </fieldset>
  );
}

const failedWords: Readonly<Record<Act, Word>> = {
  load: "loadFailed",
  run: "runFailed",
  undo: "undoFailed",
  remove: "removeFailed",
};

function titleOf({ act, error }: FailedView): Word {
  if (error.code === "question") return "question";
  if (error.about === "memory") return "memoryLost";
  if (error.about === "halfDone") return "cutShort";
  return act === "load" && error.about === "unfinished" ? "cutShort" : failedWords[act];
}

/** The ways out of what only the user can decide. */
function Out({ about, ways, speaker }: { about: string; ways: WaysOut; speaker: Speaker }) {
  const card = (help: Word | null, buttons: readonly (readonly [Word, () => void])[]) => (
    <section class="card">
      {help && <p>{speaker.say(help)}</p>}
      {buttons.map(([word, press]) => (
        <Plain key={word} onClick={press}>
          {speaker.say(word)}
        </Plain>
      ))}
    </section>
  );
  if (about === "unfinished") return card("letBeHelp", [["letBe", ways.letBe]]);
  if (about === "memory") return card(null, [["setAside", ways.setAside]]);
  if (about !== "halfDone") return null;
  return card("leaveHalfHelp", [
    ["leaveHalf", ways.letBe],
    ["remove", ways.remove],
  ]);
}

/** The view of a failure. */
export function Failed(props: Props) {
  const { view, fields, draft, speaker, ways } = props;
  const { error, aftermath } = view;
  const [field] = fields;
  return (
    <>
      <h1 tabIndex={-1}>{speaker.say(titleOf(view))}</h1>
      <Problem error={error} speaker={speaker} />
      {field?.kind === "setting" && <Choices {...props} field={field} />}
      {field?.kind === "status" && (
        <StatusQuestion asked={fields.map(({ name }) => name)} draft={draft} change={props.wish} speaker={speaker} />
      )}
      {field?.kind === "column" && <Columns {...props} />}
      <Out about={error.about} ways={ways} speaker={speaker} />
      {aftermath !== "told" && <p class="second">{speaker.say(aftermath)}</p>}
    </>
  );
}
