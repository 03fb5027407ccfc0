// The program behind `npm run conformance`. It runs the suite on the memory grid and prints each claim with its evidence.
// With --gs, it prints the suite as a script to be run at Google instead.
import { argv } from "node:process";
import { conformanceCases } from "./host/conformance";
import { runCase, sources } from "./host/conformanceCase";
import { conformanceScript } from "./host/conformanceScript";
import { memoryGrid } from "./host/memoryGrid";

function runSuite(): void {
  let failures = 0;
  for (const tried of conformanceCases) {
    const { observed, isAsExpected } = runCase(tried, memoryGrid);
    console.log(`${isAsExpected ? "pass" : "FAIL"}  ${tried.evidence.padEnd(10)}  ${tried.name}  [${sources[tried.source]}]`);
    if (isAsExpected) continue;
    failures += 1;
    console.log(`      expected ${JSON.stringify(tried.expected)}\n      observed ${JSON.stringify(observed)}`);
  }
  const counts = ["documented", "community", "unverified"].map(
    (evidence) => `${conformanceCases.filter((tried) => tried.evidence === evidence).length} ${evidence}`,
  );
  console.log(`${conformanceCases.length} cases (${counts.join(", ")}), ${failures} failed`);
  if (failures > 0) process.exitCode = 1;
}

if (argv.includes("--gs")) console.log(conformanceScript(conformanceCases));
else runSuite();
