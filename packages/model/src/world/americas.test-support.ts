/** The shipped world compiled once for tests. */
import { readdirSync, readFileSync } from "node:fs";
import { formatProblems, isOk } from "@inflow/evidence";
import { type CompiledWorld, compileWorld } from "./compile.ts";

const folder = new URL("./americas/", import.meta.url);

/** The files of the shipped world by name. */
export const americasFiles = (): Map<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
  );

/** The shipped world; throws with its problems. */
export const americas = (): CompiledWorld => {
  const compiled = compileWorld(americasFiles(), "americas");
  if (!isOk(compiled)) throw new Error(formatProblems(compiled.problems));
  return compiled.ok;
};
