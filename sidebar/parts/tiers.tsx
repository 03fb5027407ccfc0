// Tiers as a table with bars: rank, name, customers, and share of revenue or of future value.
import type { Text } from "../../src/ground/language";
import { inkOn } from "../../src/models/rfm/ink";
import type { Speaker } from "../state/words";

/** A tier's rank on its colour. */
export function Chip({ rank, color }: { rank: number; color: string }) {
  return (
    <span class="chip" style={{ background: color, color: inkOn(color) }}>
      {rank}
    </span>
  );
}

function percent(share: number | null): string {
  if (share === null) return "–";
  return share > 0 && share < 0.005 ? "<1%" : `${Math.round(share * 100)}%`;
}

function length(share: number | null, longest: number): string {
  return `${longest > 0 ? (Math.max(0, share ?? 0) / longest) * 100 : 0}%`;
}

/** One line of the table. */
export interface TierLine {
  readonly name: string;
  readonly color: string;
  readonly customers: number;
  readonly customerShare: number | null;
  readonly revenueShare: number | null;
  readonly lifetimeShare: number | null;
}

/** Heading of the predicted value of each tier. */
export const aheadText: Text = { en: "Future value", zh: "未来价值" };

/** The table of tiers, the best first. The second bar is the share of lifetime value if it was predicted, else of revenue. */
export function Tiers({ tiers, speaker }: { tiers: readonly TierLine[]; speaker: Speaker }) {
  const isAhead = tiers.some(({ lifetimeShare }) => lifetimeShare !== null);
  const shareOf = ({ lifetimeShare, revenueShare }: TierLine) => (isAhead ? lifetimeShare : revenueShare);
  const longest = tiers.reduce((most, tier) => Math.max(most, tier.customerShare ?? 0, shareOf(tier) ?? 0), 0);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {speaker.say("tier")}
          </th>
          <th scope="col" colSpan={2}>
            <span class="swatch" /> {speaker.say("customers")}
          </th>
          <th scope="col">
            <span class="swatch revenue" /> {isAhead ? speaker.text(aheadText) : speaker.say("share")}
          </th>
        </tr>
      </thead>
      <tbody>
        {tiers.map((tier, rank) => (
          <tr key={tier.name}>
            <td>
              <Chip rank={rank + 1} color={tier.color} />
            </td>
            <th scope="row">{tier.name}</th>
            <td class="bars" aria-hidden="true">
              <span class="bar" style={{ width: length(tier.customerShare, longest) }} />
              <span class="bar revenue" style={{ width: length(shareOf(tier), longest) }} />
            </td>
            <td>{speaker.count(tier.customers)}</td>
            <td>{percent(shareOf(tier))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
