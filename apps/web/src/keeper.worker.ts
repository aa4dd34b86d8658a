/**
 * Keeps the files of a served page on this machine, so that it opens again with the network cut. The network always comes
 * first: what is kept answers only where it fails or has a file no more, and one whole build replaces another.
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
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(kind: "install" | "message", hear: (event: Lasting) => void): void;
  addEventListener(kind: "fetch", hear: (event: Asking) => void): void;
}

const scope = globalThis as unknown as Scope;

/** Builds of this place alone: another copy of the app on the same host keeps its own. */
const PREFIX = `inflow ${scope.registration.scope} `;

const PAGE = "index.html";

/** Keeps the present build as a whole, then puts every other away; nothing is done where it is kept already. */
const keep = async (): Promise<void> => {
  const { build, files } = (await (await fetch("files.json", { cache: "no-cache" })).json()) as Listed;
  const name = `${PREFIX}${build}`;
  const cache = await caches.open(name);
  if ((await cache.match(PAGE)) === undefined)
    await cache.addAll(files.map((file) => new Request(file, { cache: "reload" })));
  for (const other of await caches.keys()) if (other.startsWith(PREFIX) && other !== name) await caches.delete(other);
};

/** The kept twin of a file; the folder itself is its page. */
const keptOf = async ({ url }: Request): Promise<Response | undefined> => {
  const bare = url.split(/[?#]/)[0]!;
  const asked = bare === scope.registration.scope ? new URL(PAGE, bare).href : bare;
  for (const name of await caches.keys()) {
    const kept = name.startsWith(PREFIX) ? await (await caches.open(name)).match(asked) : undefined;
    if (kept !== undefined) return kept;
  }
  return undefined;
};

const answer = async (request: Request): Promise<Response> => {
  try {
    const response = await fetch(request);
    return response.status < 400 ? response : ((await keptOf(request)) ?? response);
  } catch (cause) {
    const kept = await keptOf(request);
    if (kept === undefined) throw cause;
    return kept;
  }
};

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("message", (event) => event.waitUntil(keep()));
scope.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});
