/** A worker that runs jobs of a plan for the desk; its first word says that it is here. */
import { serve } from "@inflow/runners";
import type { ToWorker } from "@inflow/study";

interface Scope {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(kind: "message", hear: (event: { readonly data: ToWorker }) => void): void;
}

const scope = globalThis as unknown as Scope;
const handle = serve((message, transfer) => scope.postMessage(message, transfer));
scope.addEventListener("message", ({ data }) => handle(data));
scope.postMessage("here", []);
