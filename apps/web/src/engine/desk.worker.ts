/** The code of the desk: serves the worker that it runs in, or is handed to the page where workers are blocked. */
import type { ToDesk } from "./contract.ts";
import { createDesk } from "./desk.ts";

interface Scope {
  /** Only a page has one. */
  readonly document?: unknown;
  inflowDesk?: typeof createDesk;
  postMessage(message: unknown): void;
  addEventListener(kind: "message", hear: (event: { readonly data: ToDesk }) => void): void;
}

const scope = globalThis as unknown as Scope;
if (scope.document === undefined) {
  const hear = createDesk((message) => scope.postMessage(message));
  scope.addEventListener("message", ({ data }) => void hear(data));
  scope.postMessage({ kind: "here" });
} else scope.inflowDesk = createDesk;
