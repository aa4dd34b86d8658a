import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { completed, type Lock, missingEntries, platformOf } from "../../scripts/lock.mjs";
import { root } from "../command.test-support.ts";

const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;

describe("The lock file", () => {
  it("has the optional entries of every platform, so that it installs on machines that its writer never saw", () => {
    expect(Object.keys(missingEntries(lock))).toEqual([]);
  });

  it("names no registry", () => {
    const hosts = Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith("http"));
    expect(hosts).toEqual([]);
  });

  it("would be completed with the platform that a package's name says, and keeps every entry that it has", () => {
    expect(platformOf("@biomejs/cli-linux-arm64-musl")).toEqual({ cpu: ["arm64"], libc: ["musl"], os: ["linux"] });
    expect(platformOf("@esbuild/win32-x64")).toEqual({ cpu: ["x64"], os: ["win32"] });
    const small: Lock = {
      packages: {
        "": {},
        "node_modules/tool": { version: "1.0.0", dev: true, optionalDependencies: { "tool-darwin-arm64": "1.0.0" } },
      },
    };
    const whole = completed(small);
    expect(whole.packages["node_modules/tool-darwin-arm64"]).toMatchObject({
      version: "1.0.0",
      cpu: ["arm64"],
      os: ["darwin"],
      dev: true,
      optional: true,
    });
    expect(whole.packages["node_modules/tool"]).toBe(small.packages["node_modules/tool"]);
    expect(Object.keys(completed(lock).packages).filter((place) => !(place in lock.packages))).toEqual(
      Object.keys(missingEntries(lock)),
    );
  });
});
