// Shows a preview: tiers with bars, tiers too small to act on, and remarks; or the reason why the scheme cannot be used.
import type { Draft } from "../state/draft";
import { type Preview as Found, fewest } from "../state/preview";
import type { Speaker } from "../state/words";
import { Problem } from "./problem";
import { NoteWithRemedies, openLimits, remedied, type SaidRemedy } from "./remedies";
import { Tiers } from "./tiers";

type Sorted = Extract<Found, { isReady: true }>;

interface SmallProps {
  readonly tiers: Sorted["tiers"];
  /** Whether a note says already that customers are few. */
  readonly isSaid: boolean;
  readonly speaker: Speaker;
}

/** Names the tiers that are empty or too small to act on. */
function Small({ tiers, isSaid, speaker: { language, text, count } }: SmallProps) {
  const isChinese = language === "zh";
  const list = (found: Sorted["tiers"], withCount: boolean): string =>
    found
      .map(
        ({ name, customers }) =>
          `“${text(name)}”${withCount ? (isChinese ? `（${count(customers)} 位）` : ` (${count(customers)})`) : ""}`,
      )
      .join(isChinese ? "、" : ", ");
  const small = isSaid ? [] : tiers.filter(({ customers }) => customers > 0 && customers < fewest);
  const empty = tiers.filter(({ customers }) => customers === 0);
  if (small.length + empty.length === 0) return null;
  return (
    <div class="hint small">
      {small.length > 0 && (
        <p>
          {isChinese
            ? `客户不足 ${fewest} 位，人数太少，不宜单独运营：${list(small, true)}。`
            : `Fewer than ${fewest} customers, too few to act on: ${list(small, true)}.`}
        </p>
      )}
      {empty.length > 0 && <p>{isChinese ? `没有客户：${list(empty, false)}。` : `Without customers: ${list(empty, false)}.`}</p>}
    </div>
  );
}

interface Props {
  /** What the remedies of notes change; null where they cannot be taken. */
  readonly wishes: { readonly draft: Draft; readonly change: (part: Partial<Draft>) => void } | null;
  readonly speaker: Speaker;
}

function Drawn({ preview: { tiers, notes }, wishes, speaker }: Props & { preview: Sorted }) {
  const press = (remedy: SaidRemedy): void => {
    const part = wishes && remedied(wishes.draft, remedy);
    if (part === null) openLimits();
    else wishes?.change(part);
  };
  const areFew = notes.some(({ id }) => id === "fewCustomers");
  return (
    <>
      <Tiers tiers={tiers.map((tier) => ({ ...tier, name: speaker.text(tier.name) }))} speaker={speaker} />
      <Small tiers={tiers} isSaid={areFew} speaker={speaker} />
      {notes.map(({ id, text, remedies = [] }) => (
        <NoteWithRemedies
          key={id}
          text={speaker.text(text)}
          remedies={(wishes === null ? [] : remedies).map((remedy) => ({ ...remedy, label: speaker.text(remedy.label) }))}
          press={press}
          isSmall
          speaker={speaker}
        />
      ))}
    </>
  );
}

/** A preview, or the reason why there is none. */
export function Preview({ preview, ...props }: Props & { preview: Found }) {
  const { speaker } = props;
  if (preview.isReady) return <Drawn preview={preview} {...props} />;
  if (preview.refusal === null) return null;
  const { text, fix } = preview.refusal;
  return <Problem error={{ code: "input", message: speaker.text(text), fix: speaker.text(fix) }} speaker={speaker} />;
}
