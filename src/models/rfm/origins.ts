// Where each scheme's rules were published, and scores with the tier they lead to; apart from the rules, so that the sidebar need not carry them.

/** What is known of a scheme from outside. */
export interface Origin {
  /** Where the rules were published. */
  readonly source: string;
  /** Scores and the English name of the tier they must lead to. */
  readonly examples: readonly { readonly scores: readonly [number, number, number]; readonly tier: string }[];
}

const eightTypes: Origin = {
  source: "The eight RFM types of Chinese CRM teaching (RFM 客户分类八象限)",
  examples: [
    { scores: [2, 2, 2], tier: "Important value" },
    { scores: [2, 1, 2], tier: "Important to develop" },
    { scores: [1, 2, 2], tier: "Important to keep" },
    { scores: [1, 1, 1], tier: "General to win back" },
  ],
};

const tenSegments: Origin = {
  source: "R package rfm 0.3.0, default segments; the first that holds is taken",
  examples: [
    { scores: [5, 5, 5], tier: "Champions" },
    { scores: [5, 5, 4], tier: "Potential Loyalist" },
    { scores: [2, 2, 2], tier: "Loyal Customers" },
    { scores: [2, 1, 5], tier: "Others" },
    { scores: [1, 1, 1], tier: "Lost" },
  ],
};

/** By id of the scheme. */
export const origins: Readonly<Record<string, Origin>> = {
  standard11: {
    source: "The eleven well-known names as putler.com lists them, without the overlaps",
    examples: [
      { scores: [5, 5, 5], tier: "Champions" },
      { scores: [3, 4, 2], tier: "Loyal" },
      { scores: [1, 5, 3], tier: "Can't lose" },
      { scores: [1, 3, 4], tier: "At risk" },
      { scores: [5, 1, 1], tier: "Recent" },
      { scores: [1, 1, 2], tier: "Lost" },
    ],
  },
  "standard11-rm": {
    source: "standard11 with revenue in the place of FM",
    examples: [
      { scores: [5, 1, 5], tier: "Champions" },
      { scores: [1, 1, 4], tier: "Can't lose" },
    ],
  },
  grid10: {
    source: "CleverTap and Pushwoosh, RFM grid",
    examples: [
      { scores: [5, 4, 1], tier: "Champions" },
      { scores: [4, 4, 1], tier: "Loyal" },
      { scores: [3, 3, 5], tier: "Need attention" },
      { scores: [2, 5, 1], tier: "Can't lose" },
    ],
  },
  chinese8: eightTypes,
  "chinese8-scores": eightTypes,
  "chinese8-high": eightTypes,
  rpackage10: tenSegments,
  "rpackage10-original": tenSegments,
  klaviyo6: {
    source: "Klaviyo help centre, RFM analysis: groups by score",
    examples: [
      { scores: [3, 2, 3], tier: "Champions" },
      { scores: [2, 3, 3], tier: "Loyal" },
      { scores: [2, 2, 3], tier: "Recent" },
      { scores: [1, 3, 2], tier: "Needs attention" },
      { scores: [1, 3, 1], tier: "At risk" },
      { scores: [1, 2, 1], tier: "Inactive" },
    ],
  },
  braze10: {
    source: "Braze documentation, RFM segments",
    examples: [
      { scores: [3, 2, 2], tier: "Champions" },
      { scores: [2, 2, 1], tier: "Loyal users" },
      { scores: [3, 0, 0], tier: "New" },
      { scores: [0, 3, 0], tier: "Others" },
      { scores: [0, 0, 3], tier: "Hibernating" },
    ],
  },
  hml3: { source: "After the heavy half (Twedt 1964); shares of customers are cumulative", examples: [] },
};
