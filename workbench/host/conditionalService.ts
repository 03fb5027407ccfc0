// SpreadsheetApp.ConditionalFormatRule: rules that a script reads, builds and sets.

import type { Area } from "./area";
import type { Condition, ConditionalRule, ScalePoint } from "./gridParts";
import { type HeldService, heldService } from "./heldService";
import { notInHost } from "./hostError";
import { isSameArea } from "./lineChange";
import { held, type OnSheet, type OpenDocument } from "./openDocument";
import { rangeService } from "./rangeService";
import { defineService, type Member, type Service } from "./service";

/** A rule that a script holds. */
interface RuleState {
  readonly document: OpenDocument;
  readonly ranges: readonly (OnSheet & { readonly area: Area })[];
  readonly condition: Condition;
}

interface Draft {
  readonly document: OpenDocument;
  ranges: RuleState["ranges"];
  criteria: { readonly name: string; readonly values: readonly (string | number)[] } | null;
  background: string | null;
  color: string | null;
  low: ScalePoint | null;
  high: ScalePoint | null;
}

type CellCondition = Extract<Condition, { kind: "boolean" }>;
type ColorScale = Extract<Condition, { kind: "gradient" }>;

const booleanCondition = defineService<CellCondition>("SpreadsheetApp.BooleanCondition", {
  getCriteriaType: held(({ criteria }) => ({ enumPath: "SpreadsheetApp.BooleanCriteria", name: criteria })),
  getCriteriaValues: held(({ values }) => [...values]),
  getBackground: held(({ background }) => background),
  getFontColor: held(({ color }) => color),
});

const gradientCondition = defineService<ColorScale>("SpreadsheetApp.GradientCondition", {
  getMinColor: held(({ low }) => low.color),
  getMaxColor: held(({ high }) => high.color),
});

function rangesOf({ ranges }: { readonly ranges: RuleState["ranges"] }): Service[] {
  return ranges.map(rangeService.make);
}

const ruleService: HeldService<RuleState> = heldService<RuleState>("SpreadsheetApp.ConditionalFormatRule", {
  getRanges: held(rangesOf),
  getBooleanCondition: held(({ condition }) => (condition.kind === "boolean" ? booleanCondition(condition) : null)),
  getGradientCondition: held(({ condition }) => (condition.kind === "gradient" ? gradientCondition(condition) : null)),
  copy: held((state) => ruleBuilder(draftOf(state))),
});

function draftOf({ document, ranges, condition }: RuleState): Draft {
  const draft: Draft = { ...emptyDraft(document), ranges };
  if (condition.kind === "gradient") {
    if (condition.middle !== null) throw notInHost("A copy of a colour scale with a middle");
    return { ...draft, low: condition.low, high: condition.high };
  }
  if (condition.kind === "other") throw notInHost("A copy of a conditional rule of a kind that scripts lack");
  if (condition.look !== undefined) throw notInHost(`A copy of a conditional rule with ${condition.look}`);
  const { criteria, values, background, color } = condition;
  return { ...draft, criteria: { name: criteria, values }, background, color };
}

function setter(accepts: readonly string[], set: (draft: Draft, given: unknown) => void): Member<Draft> {
  return {
    need: "read",
    cost: "local",
    accepts,
    run: (draft, [given], self) => {
      set(draft, given);
      return self;
    },
  };
}

/** Sets a condition on cells, which replaces a colour scale. */
function when(accepts: string, name: string): Member<Draft> {
  return setter([accepts], (draft, given) => {
    draft.criteria = { name, values: [given as string | number] };
    draft.low = null;
    draft.high = null;
  });
}

function checkColor(given: unknown): string {
  if (typeof given === "string" && /^#[0-9a-f]{6}$/i.test(given)) return given.toLowerCase();
  throw notInHost(`The colour ${given}`);
}

/** Sets the end of a colour scale at the smallest or largest cell. */
function scaleEnd(end: "low" | "high", type: string): Member<Draft> {
  return setter(["String"], (draft, given) => {
    draft[end] = { color: checkColor(given), type, value: "" };
    draft.criteria = null;
  });
}

function conditionOf({ criteria, background, color, low, high }: Draft): Condition {
  if (criteria !== null) return { kind: "boolean", criteria: criteria.name, values: criteria.values, background, color };
  if (low === null || high === null) throw notInHost("A conditional rule without a condition or without both ends of its scale");
  return { kind: "gradient", low, middle: null, high };
}

function emptyDraft(document: OpenDocument): Draft {
  return {
    document,
    ranges: [],
    criteria: null,
    background: null,
    color: null,
    low: null,
    high: null,
  };
}

const ruleBuilder = defineService<Draft>("SpreadsheetApp.ConditionalFormatRuleBuilder", {
  whenTextEqualTo: when("String", "TEXT_EQUAL_TO"),
  whenNumberGreaterThan: when("decimal", "NUMBER_GREATER_THAN"),
  whenFormulaSatisfied: when("String", "CUSTOM_FORMULA"),
  setBackground: setter(["String", "null"], (draft, given) => {
    draft.background = given === null ? null : checkColor(given);
  }),
  setFontColor: setter(["String", "null"], (draft, given) => {
    draft.color = given === null ? null : checkColor(given);
  }),
  setGradientMinpoint: scaleEnd("low", "MIN"),
  setGradientMaxpoint: scaleEnd("high", "MAX"),
  setRanges: setter(["SpreadsheetApp.Range[]"], (draft, given) => {
    draft.ranges = (given as readonly Service[]).map(rangeService.stateOf);
  }),
  getRanges: held(rangesOf),
  build: held((draft) => {
    if (draft.ranges.length === 0) throw notInHost("A conditional rule without a range");
    return ruleService.make({ document: draft.document, ranges: draft.ranges, condition: conditionOf(draft) });
  }),
});

export function newRule(document: OpenDocument): Service {
  return ruleBuilder(emptyDraft(document));
}

/** The rules of a sheet. */
export function ruleServices(on: OnSheet): Service[] {
  return on.sheet.parts.conditionalRules.map(({ areas, condition }) =>
    ruleService.make({ document: on.document, ranges: areas.map((area) => ({ ...on, area })), condition }),
  );
}

/** Rules as the sheet keeps them. A rule that the sheet has already stays the same object. */
export function rulesFrom(services: readonly Service[], { sheet }: OnSheet): ConditionalRule[] {
  return services.map((service) => {
    const { ranges, condition } = ruleService.stateOf(service);
    if (ranges.some((range) => range.sheet !== sheet)) throw notInHost("A conditional rule with a range of another sheet");
    const areas = ranges.map(({ area }) => area);
    const same = sheet.parts.conditionalRules.find(
      (rule) =>
        rule.condition === condition &&
        rule.areas.length === areas.length &&
        rule.areas.every((area, index) => isSameArea(area, areas[index] ?? area)),
    );
    return same ?? { areas, condition };
  });
}
