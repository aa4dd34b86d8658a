/** Where work happens in a browser: web workers, or inline where there are none; and the worker's side of the seam. */
export { inlineRunner } from "./inline.ts";
export { inlinePool } from "./inline-pool.ts";
export { type Arrival, type Pool, poolOf, runnerOn } from "./pool.ts";
export { type Post, serve } from "./serve.ts";
export { type WebOptions, type WorkerLike, webPool, webRunner } from "./web.ts";
