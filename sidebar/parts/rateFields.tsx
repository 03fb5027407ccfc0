// Exchange rates of other currencies, for users who want their rows converted instead of left out.
import type { Text } from "../../src/ground/language";
import { rateKind } from "../state/draft";
import type { StepProps } from "../state/wizard";

const texts = {
  title: { en: "Exchange rates", zh: "汇率" },
  help: { en: "A currency without a rate is left out.", zh: "没有填写汇率的币种不计入。" },
  wrong: { en: "A number above 0 with a point, such as 1.08, or nothing", zh: "请填大于 0 的数，如 1.08，或留空" },
} satisfies Record<string, Text>;

/** One field for each other currency, such as "1 USD = … EUR". */
export function RateFields({ draft, codes, change, speaker: { text } }: StepProps & { codes: readonly string[] }) {
  const { currency } = draft.orders;
  const others = codes.filter((code) => code !== currency);
  if (currency === undefined || others.length === 0) return null;
  return (
    <fieldset aria-describedby="ratesHelp">
      <legend>{text(texts.title)}</legend>
      {others.map((code) => {
        const typed = draft.rates[code] ?? "";
        const isWrong = rateKind(typed) === "wrong";
        return (
          <div class="field" key={code}>
            <label class="rate">
              <span>1 {code} =</span>
              <input
                type="text"
                inputMode="decimal"
                autocomplete="off"
                aria-invalid={isWrong}
                aria-describedby={isWrong ? `rate-${code}` : undefined}
                value={typed}
                onInput={(event) => change({ rates: { ...draft.rates, [code]: event.currentTarget.value } })}
              />
              <span>{currency}</span>
            </label>
            {isWrong && (
              <span id={`rate-${code}`} class="help" role="alert">
                {text(texts.wrong)}
              </span>
            )}
          </div>
        );
      })}
      <p class="second" id="ratesHelp">
        {text(texts.help)}
      </p>
    </fieldset>
  );
}
