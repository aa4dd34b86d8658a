/** Arithmetic and chance that are the same bits on every JavaScript engine. */
export { canonicalJson } from "./canonical.ts";
export { capacityFor, expectedMin } from "./expected-min.ts";
export { exp, log, logistic, logit, logOnePlus, pow } from "./exponential.ts";
export { greatCircleKm } from "./great-circle.ts";
export { sha256Hex } from "./identity.ts";
export { logGamma } from "./log-gamma.ts";
export { type Fortune, type KeyedLuck, type Luck, luckOf } from "./luck.ts";
export { nameHash } from "./name-hash.ts";
export { normalCdf, normalQuantile } from "./normal-quantile.ts";
export { philox4x32 } from "./philox.ts";
export { roundTo } from "./six-digits.ts";
export { asin, atan2, cos, sin } from "./trigonometry.ts";
