// The rooms that bench/lifetime.mjs times, in one module.
export { toHistories } from "../src/customers/histories";
export { predictLifetime } from "../src/models/lifetime";
export { learnLifetime } from "../src/models/lifetimeLearning";
export { sumLifetime } from "../src/models/lifetimeTotals";
export { fitGammaGamma } from "../src/stats/gammaGamma";
export { orderModels, predictorOf } from "../src/stats/orderModels";
export { toTriples } from "../src/stats/triples";
