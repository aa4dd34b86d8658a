/** The entry of a worker thread, to be bundled into one file: serves the port that its parent opened. */
import { parentPort } from "node:worker_threads";
import type { ToWorker } from "@inflow/study";
import { serve } from "./serve.ts";

const port = parentPort;
if (port !== null) {
  const handle = serve((message, transfer) => port.postMessage(message, transfer));
  port.on("message", (message: ToWorker) => handle(message));
}
