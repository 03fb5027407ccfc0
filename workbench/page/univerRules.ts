// Conditional rules and validations of a Univer sheet as the host's grid sees them, whether the user or the script has made them.
import { DataValidationErrorStyle, type ISheetDataValidationRule } from "@univerjs/core";
import { AddDataValidationMutation, RemoveDataValidationMutation } from "@univerjs/data-validation";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { ConditionalRule, Validation } from "../host/gridParts";
import { conditionOf, ruleOf } from "./ruleKinds";
import type { UniverBook } from "./univerBook";
import { toArea, toRange } from "./univerLayout";

function rulesOf(book: UniverBook, key: string): readonly IConditionFormattingRule[] {
  return book.injector.get(ConditionalFormattingRuleModel).getSubunitRules(book.unitId, key) ?? [];
}

/** Whether Univer has a rule of this kind. */
export function isUniverRule({ condition }: ConditionalRule): boolean {
  return ruleOf(condition) !== null;
}

/** Reads the rules. The first rule is the strongest, in Univer as in Sheets. */
export function readRules(book: UniverBook, key: string): ConditionalRule[] {
  return rulesOf(book, key).map(({ ranges, rule }) => ({ areas: ranges.map(toArea), condition: conditionOf(rule) }));
}

let made = 0;

/** Writes the rules from the last to the first, because Univer puts each new rule before all others. */
export function writeRules(book: UniverBook, key: string, rules: readonly ConditionalRule[]): void {
  for (const { cfId } of [...rulesOf(book, key)]) book.run(DeleteConditionalRuleMutation, key, { cfId });
  for (const { areas, condition } of rules.toReversed()) {
    made += 1;
    const rule = { cfId: `rule-${made}`, ranges: areas.map(toRange), stopIfTrue: false, rule: ruleOf(condition) };
    book.run(AddConditionalRuleMutation, key, { rule });
  }
}

type HeldValidation = Omit<ISheetDataValidationRule, "uid" | "ranges" | "errorStyle">;

/** The only kind of validation that is kept in words. Any other of Univer's is kept as Univer's JSON. */
const LIST = /^one of (.+)$/;

function validationOf(rule: string): HeldValidation | null {
  const listed = LIST.exec(rule)?.[1];
  if (listed !== undefined) return { type: "list", formula1: listed.replaceAll(", ", ",") };
  return rule.startsWith("{") ? (JSON.parse(rule) as HeldValidation) : null;
}

function wordsOf(held: HeldValidation): string {
  const { type, formula1 = "", ...others } = held;
  const isPlain = type === "list" && !formula1.startsWith("=") && Object.values(others).every((said) => said === undefined);
  return isPlain ? `one of ${formula1.replaceAll(",", ", ")}` : JSON.stringify(held);
}

function validationsOf(book: UniverBook, key: string): readonly ISheetDataValidationRule[] {
  return book.injector.get(SheetDataValidationModel).getRules(book.unitId, key);
}

/** Whether Univer has a validation of this kind. */
export function isUniverValidation({ rule }: Validation): boolean {
  return validationOf(rule) !== null;
}

export function readValidations(book: UniverBook, key: string): Validation[] {
  return validationsOf(book, key).flatMap(({ uid: _, ranges, errorStyle, ...held }) =>
    ranges.map((range) => ({
      area: toArea(range),
      rule: wordsOf(held),
      isRejecting: errorStyle === DataValidationErrorStyle.STOP,
    })),
  );
}

export function writeValidations(book: UniverBook, key: string, validations: readonly Validation[]): void {
  const gone = validationsOf(book, key).map(({ uid }) => uid);
  if (gone.length > 0) book.run(RemoveDataValidationMutation, key, { ruleId: gone });
  for (const [index, { area, rule, isRejecting }] of validations.entries()) {
    made += 1;
    const errorStyle = isRejecting ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING;
    const added = { ...validationOf(rule), uid: `validation-${made}`, ranges: [toRange(area)], errorStyle };
    book.run(AddDataValidationMutation, key, { rule: added, index });
  }
}
