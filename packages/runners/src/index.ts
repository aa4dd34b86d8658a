/** Where work happens: inline and threads. */
export { inlineRunner } from "./inline.ts";
export { type Post, serve } from "./serve.ts";
export { type ThreadOptions, threadRunner } from "./threads.ts";
