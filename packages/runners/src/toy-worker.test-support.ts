/** A worker thread that serves the toy; a run beyond 100,000 makes it die. */
import { parentPort } from "node:worker_threads";
import type { ToWorker } from "@inflow/study";
import { serve } from "./serve.ts";
import { toySimulator } from "./toy.test-support.ts";

const handle = serve((message, transfer) => parentPort!.postMessage(message, transfer), toySimulator);
parentPort!.on("message", (message: ToWorker) => {
  if ("job" in message && message.job.from >= 100_000) process.exit(3);
  handle(message);
});
