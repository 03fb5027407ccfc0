// Something that failed: what happened, what to do, and the question that the user can answer in place.

import type { ApiError, Look } from "../../src/app/api";
import { Plain } from "../parts/buttons";
import { ColumnSelect } from "../parts/columnSelect";
import { Problem } from "../parts/problem";
import { type Draft, withColumn } from "../state/draft";
import type { Act, FailedView } from "../state/state";
import type { Speaker, Word } from "../state/words";
import { Merged } from "./around";

type Setting = "dates" | "decimal" | "amounts" | "currency" | "sameCustomer";

/** One thing to be filled in: a setting of how orders are read, or the column of a role. */
export interface Field {
  readonly kind: "setting" | "column";
  readonly name: string;
}

/** What is to be filled in: the question's own, or again the columns that were named before something went wrong. */
export function fieldsOf({ code, about, choices }: ApiError, { columns }: Draft): Field[] {
  const column = (name: string): Field => ({ kind: "column", name });
  if (code === "unexpected") return [];
  if (code === "input") return Object.entries(columns).flatMap(([role, name]) => (name === "" ? [] : [column(role)]));
  return about === "columns" ? choices.map(column) : [{ kind: "setting", name: about }];
}

/** What has been filled in so far. */
export function answerText({ orders, columns }: Draft, { kind, name }: Field): string {
  return (kind === "setting" ? orders[name as Setting] : columns[name as keyof typeof columns]) ?? "";
}

/** The part of a draft that one answer changes. */
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
  /** Leaves what cannot be put in order as it is. */
  readonly letBe: () => void;
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
          <ColumnSelect
            key={field.name}
            role={field.name}
            look={look}
            columns={draft.columns}
            isNeeded
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
  return act === "load" && error.about === "unfinished" ? "cutShort" : failedWords[act];
}

/** The view of something that failed. */
export function Failed(props: Props) {
  const { view, fields, speaker, letBe } = props;
  const { error, aftermath } = view;
  const [field] = fields;
  return (
    <>
      <h1 tabIndex={-1}>{speaker.say(titleOf(view))}</h1>
      <Problem error={error} speaker={speaker} />
      {field?.kind === "setting" && <Choices {...props} field={field} />}
      {field?.kind === "column" && <Columns {...props} />}
      {error.about === "unfinished" && (
        <section class="card">
          <p>{speaker.say("letBeHelp")}</p>
          <Plain onClick={letBe}>{speaker.say("letBe")}</Plain>
        </section>
      )}
      {aftermath !== "told" && <p class="second">{speaker.say(aftermath)}</p>}
    </>
  );
}
