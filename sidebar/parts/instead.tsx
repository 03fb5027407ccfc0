// Models and schemes that sort the customers of a sheet though something usual is lacking in it.
import type { Look } from "../../src/app/api";
import type { Text } from "../../src/ground/language";
import { schemes } from "../../src/models/rfm/schemes";
import { forms } from "../forms";
import { withMain, withScheme } from "../state/choosing";
import { type Draft, formOf, hasSchemes } from "../state/draft";
import type { Speaker } from "../state/words";
import { Inline } from "./buttons";

type Way = Look["instead"][number];

interface Props {
  readonly look: Look;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly speaker: Speaker;
}

/** "no column for revenue". */
function lackingText({ usuallyLacking }: Look, { language, role }: Speaker): string {
  const names = usuallyLacking.map((own) => role(own).toLowerCase());
  return language === "zh" ? `没有“${names.join("、")}”列` : `No column for ${names.join(", ")}`;
}

function titleOf({ model, scheme }: Way): Text {
  const named = schemes().find(({ id }) => id === scheme) ?? forms.models.find(({ id }) => id === model);
  return named?.title ?? { en: model, zh: model };
}

function isChosen({ model, scheme }: Way, draft: Draft): boolean {
  return formOf(draft).id === model && (scheme === null || !hasSchemes(draft) || draft.scheme === scheme);
}

/** What can be done without the columns that are lacking; nothing where none is lacking, or nothing can be done. */
export function Instead({ look, draft, change, speaker }: Props) {
  const { text, language } = speaker;
  if (look.instead.length === 0) return null;
  const choose = ({ model, scheme }: Way): void => {
    const sorted = { ...draft, ...withMain(draft, model) };
    change(scheme === null ? sorted : withScheme(sorted, scheme as Draft["scheme"]));
  };
  return (
    <div class="hint small">
      <p>
        {lackingText(look, speaker)}
        {language === "zh" ? "，仍可使用以下方案：" : "; these do without:"}
      </p>
      <ul>
        {look.instead.map((way) => (
          <li key={`${way.model} ${way.scheme}`}>
            {isChosen(way, draft) ? (
              <strong>{text(titleOf(way))}</strong>
            ) : (
              <Inline onClick={() => choose(way)}>{text(titleOf(way))}</Inline>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
