// Shows a preview: tiers with bars, tiers too small to act on, and remarks; or the reason why the scheme cannot be used.
import { type Preview as Found, fewest } from "../state/preview";
import type { Speaker } from "../state/words";
import { Problem } from "./problem";
import { Tiers } from "./tiers";

type Sorted = Extract<Found, { isReady: true }>;

/** Names the tiers that are empty or too small to act on. */
function Small({ tiers, speaker: { language, text, count } }: { tiers: Sorted["tiers"]; speaker: Speaker }) {
  const isChinese = language === "zh";
  const list = (found: Sorted["tiers"], withCount: boolean): string =>
    found
      .map(
        ({ name, customers }) =>
          `“${text(name)}”${withCount ? (isChinese ? `（${count(customers)} 位）` : ` (${count(customers)})`) : ""}`,
      )
      .join(isChinese ? "、" : ", ");
  const small = tiers.filter(({ customers }) => customers > 0 && customers < fewest);
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

function Drawn({ preview: { tiers, notes }, speaker }: { preview: Sorted; speaker: Speaker }) {
  return (
    <>
      <Tiers tiers={tiers.map((tier) => ({ ...tier, name: speaker.text(tier.name) }))} speaker={speaker} />
      <Small tiers={tiers} speaker={speaker} />
      {notes.map(({ id, text }) => (
        <p class="hint small" key={id}>
          {speaker.sentence(speaker.text(text))}
        </p>
      ))}
    </>
  );
}

/** A preview, or the reason why there is none. */
export function Preview({ preview, speaker }: { preview: Found; speaker: Speaker }) {
  if (preview.isReady) return <Drawn preview={preview} speaker={speaker} />;
  if (preview.refusal === null) return null;
  const { text, fix } = preview.refusal;
  return <Problem error={{ code: "input", message: speaker.text(text), fix: speaker.text(fix) }} speaker={speaker} />;
}
