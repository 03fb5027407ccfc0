// Tiers as a table with bars: rank, name, customers and share of revenue.
import { inkOn } from "../src/models/ink";
import type { Speaker } from "./words";

/** A tier's rank on its colour. */
export const Chip = ({ rank, color }: { rank: number; color: string }) => (
  <span class="chip" style={{ background: color, color: inkOn(color) }}>
    {rank}
  </span>
);

const percent = (share: number | null): string => (share === null ? "–" : `${Math.round(share * 100)}%`);

const length = (share: number | null, longest: number): string =>
  `${longest > 0 ? (Math.max(0, share ?? 0) / longest) * 100 : 0}%`;

/** What is shown of one tier. */
export interface TierLine {
  readonly name: string;
  readonly color: string;
  readonly customers: number;
  readonly customerShare: number | null;
  readonly revenueShare: number | null;
}

/** Customers and revenue of each tier as bars, best tier first. */
export const Tiers = ({ tiers, speaker }: { tiers: readonly TierLine[]; speaker: Speaker }) => {
  const longest = tiers.reduce((most, tier) => Math.max(most, tier.customerShare ?? 0, tier.revenueShare ?? 0), 0);
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
            <span class="swatch revenue" /> {speaker.say("share")}
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
              <span class="bar revenue" style={{ width: length(tier.revenueShare, longest) }} />
            </td>
            <td>{speaker.count(tier.customers)}</td>
            <td>{percent(tier.revenueShare)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
