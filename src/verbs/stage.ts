// Verb: stages one more block of a run under way.
import * as v from "valibot";
import { isWhole, refuseField } from "../app/request";
import { scoreAgain } from "../app/results";
import { type Progress, stageBlock } from "../runs/writing";
import { verb } from "./verb";

/** Stages a block. */
export const stage = verb({
  name: "stage",
  fields: () => ({ token: v.string(), block: v.number() }),
  answer({ token, block }): { readonly run: Progress } {
    if (!isWhole(block, 0, 10_000))
      throw refuseField("block", { en: "a whole number from 0 to 10000", zh: " 0 到 10000 的整数" }, block);
    return { run: stageBlock(token, block, scoreAgain) };
  },
});
