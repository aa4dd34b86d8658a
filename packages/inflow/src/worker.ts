/** The worker's side of a run, for those who bring a host of their own: `inflow/worker`. */
export { type Post, serve } from "@inflow/runners";
