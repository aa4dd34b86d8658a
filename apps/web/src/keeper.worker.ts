/**
 * Keeps the files of a served page on this machine, so that it opens again with the network cut. The network always comes
 * first: what is kept answers only where it fails, and one whole build replaces another.
 */

/** What the build lists of itself. */
interface Listed {
  readonly build: string;
  readonly files: readonly string[];
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface Asking {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Scope {
  skipWaiting(): Promise<void>;
  addEventListener(kind: "install" | "message", hear: (event: Lasting) => void): void;
  addEventListener(kind: "fetch", hear: (event: Asking) => void): void;
}

const scope = globalThis as unknown as Scope;

const PREFIX = "inflow-";

/** The page itself, whatever it is asked as. */
const PAGE = "index.html";

/** Keeps the present build as a whole, then puts every other away; nothing is done where it is kept already. */
const keep = async (): Promise<void> => {
  const { build, files } = (await (await fetch("files.json", { cache: "no-cache" })).json()) as Listed;
  const name = `${PREFIX}${build}`;
  const cache = await caches.open(name);
  if ((await cache.match(PAGE)) === undefined) await cache.addAll([...files]);
  for (const other of await caches.keys()) if (other.startsWith(PREFIX) && other !== name) await caches.delete(other);
};

const answer = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request);
  } catch (cause) {
    const kept = await caches.match(request.mode === "navigate" ? PAGE : request, { ignoreSearch: true });
    if (kept === undefined) throw cause;
    return kept;
  }
};

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("message", (event) => event.waitUntil(keep()));
scope.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});
