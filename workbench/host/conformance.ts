// The conformance suite: every claim that this host makes about Google, with its evidence.
import type { ConformanceCase } from "./conformanceCase";
import { documentCases } from "./conformanceDocument";
import { filterCases } from "./conformanceFilter";
import { formulaCases } from "./conformanceFormula";
import { hangingCases } from "./conformanceHanging";
import { readingCases } from "./conformanceReading";
import { runtimeCases } from "./conformanceRuntime";
import { storeCases } from "./conformanceStores";
import { writingCases } from "./conformanceWriting";

export const conformanceCases: readonly ConformanceCase[] = [
  ...readingCases,
  ...writingCases,
  ...documentCases,
  ...hangingCases,
  ...filterCases,
  ...runtimeCases,
  ...storeCases,
  ...formulaCases,
];
