// The rooms that bench/lifetime.mjs times, in one module.
export { toHistories } from "../src/customers/histories";
export { predictLifetime } from "../src/models/lifetime";
export { learnLifetime } from "../src/models/lifetimeLearning";
export { fitGammaGamma } from "../src/stats/gammaGamma";
export { orderModels } from "../src/stats/orderModels";
export { toTriples } from "../src/stats/triples";
