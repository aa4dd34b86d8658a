/** What an intervention did to a series: state space, interrupted series, synthetic controls, and the placebo gate. */
export {};
