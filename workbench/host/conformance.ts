// The conformance suite: every claim about Google that this host makes, with its evidence.
import type { ConformanceCase } from "./conformanceCase";
import { formulaCases } from "./conformanceFormula";
import { readingCases } from "./conformanceReading";
import { runtimeCases } from "./conformanceRuntime";
import { writingCases } from "./conformanceWriting";

export const conformanceCases: readonly ConformanceCase[] = [...readingCases, ...writingCases, ...runtimeCases, ...formulaCases];
