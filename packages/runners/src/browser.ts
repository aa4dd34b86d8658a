/** Where work happens in a browser: inline, and the worker's side of the seam. */
export { inlineRunner } from "./inline.ts";
export { type Post, serve } from "./serve.ts";
