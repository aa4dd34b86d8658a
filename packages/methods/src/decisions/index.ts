/** Choosing under deep uncertainty: robustness, fronts, adaptive plans, value of information. */
export {};
