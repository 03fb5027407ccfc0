// The functions of simple-statistics that the add-on uses, each from its own source file: the package's one built file computes a table of
// the normal distribution at every load, and esbuild cannot leave it out.
export { default as medianSorted } from "../../node_modules/simple-statistics/src/median_sorted.js";
