// Something that failed: what happened, what to do, and the question that the user can answer in place.
import type { ApiError } from "../src/api";
import type { Act, FailedView } from "./flow";
import type { RequestOf } from "./server";
import type { Speaker, Word } from "./words";

type Message = RequestOf<"start">;

type Setting = "dates" | "decimal" | "amounts" | "currency" | "sameCustomer";

/** One thing to be filled in: a setting of how orders are read, or the column of a role. */
export interface Field {
  readonly kind: "setting" | "column";
  readonly name: string;
}

/** What is to be filled in: the question's own, or again the columns that were named before something went wrong. */
export const fieldsOf = ({ code, about, choices }: ApiError, { columns = {} }: Message): Field[] => {
  const column = (name: string): Field => ({ kind: "column", name });
  if (code === "unexpected") return [];
  if (code === "input") return Object.keys(columns).map(column);
  return about === "columns" ? choices.map(column) : [{ kind: "setting", name: about }];
};

/** What has been filled in so far. */
export const answerText = ({ orders = {}, columns = {} }: Message, { kind, name }: Field): string =>
  (kind === "setting" ? orders[name as Setting] : columns[name as keyof typeof columns]) ?? "";

/** The message with one thing filled in. */
export const withAnswer = (message: Message, { kind, name }: Field, text: string): Message =>
  kind === "setting"
    ? { ...message, orders: { ...message.orders, [name]: text } }
    : { ...message, columns: { ...message.columns, [name]: text } };

interface Props {
  readonly view: FailedView;
  readonly fields: readonly Field[];
  readonly message: Message;
  readonly speaker: Speaker;
  readonly answer: (field: Field, text: string) => void;
}

const Choices = ({ view: { error }, field, message, speaker, answer }: Omit<Props, "fields"> & { field: Field }) => (
  <fieldset>
    <legend>{speaker.sentence(error.fix)}</legend>
    {error.choices.map((choice) => (
      <label class="choice" key={choice}>
        <input
          type="radio"
          name={field.name}
          checked={answerText(message, field) === choice}
          onChange={() => answer(field, choice)}
        />
        <span>{speaker.choice(choice)}</span>
      </label>
    ))}
  </fieldset>
);

const Columns = ({ fields, message, speaker, answer }: Props) => (
  <fieldset>
    <legend>{speaker.say("headers")}</legend>
    {fields.map((field) => (
      <label class="field" key={field.name}>
        <span>{speaker.role(field.name)}</span>
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={answerText(message, field)}
          onInput={(event) => answer(field, event.currentTarget.value)}
        />
      </label>
    ))}
  </fieldset>
);

const failedWords: Readonly<Record<Act, Word>> = {
  load: "loadFailed",
  run: "runFailed",
  undo: "undoFailed",
  remove: "removeFailed",
};

const titleOf = ({ act, error, aftermath }: FailedView): Word => {
  if (error.code === "question") return "question";
  return aftermath === "unsure" ? "runUnsure" : failedWords[act];
};

/** The view of something that failed. */
export const Failed = (props: Props) => {
  const { view, fields, speaker } = props;
  const { error, aftermath } = view;
  const isQuestion = error.code === "question";
  const [field] = fields;
  return (
    <>
      <h1 tabIndex={-1}>{speaker.say(titleOf(view))}</h1>
      <div class={isQuestion ? "note" : "error"} role="alert">
        <p>{speaker.sentence(error.message)}</p>
        {!isQuestion && <p>{speaker.sentence(error.fix)}</p>}
      </div>
      {field?.kind === "setting" && <Choices {...props} field={field} />}
      {field?.kind === "column" && <Columns {...props} />}
      {aftermath !== "told" && <p class="second">{speaker.say(aftermath)}</p>}
    </>
  );
};
