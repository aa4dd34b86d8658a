/** Reasoning under uncertainty about any function, for those who bring a function of their own: `inflow/methods`. */
export * from "@inflow/methods";
