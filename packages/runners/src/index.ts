/** Where work happens: inline, threads and web workers. */
export { inlineRunner } from "./inline.ts";
export { inlinePool } from "./inline-pool.ts";
export { type Arrival, type Pool, poolOf, runnerOn } from "./pool.ts";
export { type Post, serve } from "./serve.ts";
export { type ThreadOptions, threadPool, threadRunner } from "./threads.ts";
export { type WebOptions, type WorkerLike, webPool, webRunner } from "./web.ts";
