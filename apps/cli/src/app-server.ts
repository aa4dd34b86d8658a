/**
 * Serves the app from its folder to this machine alone, unless another address is named. Files are those that lay in the
 * folder when it was opened; nothing else can be asked for.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

/** The folder of the built app beside the command, or null where it was not built. */
export const appFolder = (): string | null =>
  ["../web/", "./web/"]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((folder) => existsSync(join(folder, "index.html"))) ?? null;

/** A server of the files of a folder; `index.html` stands for the folder itself. */
export const appServer = (folder: string): Server => {
  const files = new Map(
    readdirSync(folder)
      .filter((name) => extname(name) in TYPES)
      .map((name) => {
        const bytes = gzipSync(readFileSync(join(folder, name)));
        return [`/${name}`, { bytes, mark: `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"` }];
      }),
  );
  return createServer(({ url = "/", method, headers }, response) => {
    const path = url.split(/[?#]/)[0]!;
    const name = path === "/" ? "/index.html" : path;
    const file = files.get(name);
    if (file === undefined || (method !== "GET" && method !== "HEAD")) {
      response.writeHead(file === undefined ? 404 : 405, { "content-type": "text/plain; charset=utf-8" });
      response.end("There is no such page. The app is at /.\n");
      return;
    }
    const { bytes, mark } = file;
    if (headers["if-none-match"] === mark) {
      response.writeHead(304, { etag: mark });
      response.end();
      return;
    }
    response.writeHead(200, {
      etag: mark,
      "content-type": TYPES[extname(name)]!,
      "content-encoding": "gzip",
      "content-length": bytes.length,
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    response.end(method === "HEAD" ? undefined : bytes);
  });
};

/** Listens; resolves with the address to open, rejects where the port is taken. */
export const listen = (server: Server, port: number, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const { address, port: given } = server.address() as AddressInfo;
      resolve(`http://${address.includes(":") ? `[${address}]` : address}:${given}/`);
    });
  });
