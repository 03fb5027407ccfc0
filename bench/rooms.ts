// The rooms that the benchmarks time or ask, in one module.
export { toHistories } from "../src/customers/histories";
export { models } from "../src/models/index";
export { predictLifetime } from "../src/models/lifetime/lifetime";
export { learnLifetime } from "../src/models/lifetime/lifetimeLearning";
export { sumLifetime } from "../src/models/lifetime/lifetimeTotals";
export { fitGammaGamma } from "../src/stats/gammaGamma";
export { orderModels, predictorOf } from "../src/stats/orderModels";
export { toTriples } from "../src/stats/triples";
