// The question which statuses count as sales: two answers for each that is not known.
import type { Text } from "../../src/ground/language";
import type { Draft } from "../state/draft";
import { statusAnswer, withStatusAnswer } from "../state/statusLists";
import type { Speaker } from "../state/words";

const texts = {
  sale: { en: "Is a sale", zh: "算成交" },
  none: { en: "Is no sale", zh: "不算成交" },
} satisfies Record<string, Text>;

interface Props {
  /** The statuses that are asked about. */
  readonly asked: readonly string[];
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly speaker: Speaker;
}

/** Asks for each status whether it counts as a sale. */
export function StatusQuestion({ asked, draft, change, speaker: { text } }: Props) {
  return (
    <>
      {asked.map((status, place) => (
        <fieldset key={status}>
          <legend>{status}</legend>
          {(["sale", "none"] as const).map((answer) => (
            <label class="choice" key={answer}>
              <input
                type="radio"
                name={`status-${place}`}
                checked={statusAnswer(draft, status) === answer}
                onChange={() => change(withStatusAnswer(draft, status, answer))}
              />
              <span>{text(texts[answer])}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}
