/** A small experiment of a made-up drug market, the shipped files, and what becomes of a text at the door; for tests. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Checked, formatProblems, isOk, type Problem } from "@inflow/evidence";
import type { Library } from "@inflow/model";
import { blockHash } from "../block.ts";
import { shippedLibrary } from "../library.test-support.ts";
import { jobsOf, type Plan } from "../plan.ts";
import { work } from "../work.ts";
import { type PreparedBacktest, prepareBacktest } from "./door.ts";
import { readBacktest } from "./file.ts";
import { type Measured, runBacktest } from "./run.ts";

const root = join(import.meta.dirname, "..", "..", "..", "..");

/** Files of the shipped backtests. */
export const shippedNames = readdirSync(join(root, "studies", "backtests")).filter((name) => name.endsWith(".yaml"));
const ledger = join(root, "packages", "evidence", "sources");
const sources = new Map(
  readdirSync(ledger).map((name) => [
    name.replace(/\.yaml$/, ""),
    /^published: "([^"]*)"/m.exec(readFileSync(join(ledger, name), "utf8"))?.[1] ?? "",
  ]),
);
export const textOf = (name: string): string => readFileSync(join(root, "studies", "backtests", name), "utf8");

let known: Library | null = null;
export const library = (): Library => {
  known ??= shippedLibrary();
  return known;
};

export const prepare = (text: string, over: Library = library()): Checked<PreparedBacktest> => {
  const read = readBacktest(text, "own.yaml");
  return isOk(read) ? prepareBacktest(read.ok, over, { sources }) : read;
};

const orThrow = <T>(checked: Checked<T>): T => {
  if (isOk(checked)) return checked.ok;
  throw new Error(formatProblems(checked.problems));
};

export const ready = (text: string, over?: Library): PreparedBacktest => orThrow(prepare(text, over));
export const measuredOf = (prepared: PreparedBacktest): Measured => orThrow(runBacktest(prepared));
export const problemsIn = (text: string): readonly Problem[] => {
  const made = prepare(text);
  return isOk(made) ? [] : made.problems;
};

/** Hashes of the blocks of the first policy, as a study would make them. */
export const hashesOf = (plan: Plan): string[] => jobsOf(plan, [0]).map((job) => blockHash(work(plan, job)));

/** An entry with an assumption for its evidence. */
export const given = (rest: string): string => `{ ${rest}, evidence: [{ assumption: "Made up." }] }`;
const level = (set: string, to: number): string => `  - ${given(`set: ${set}, from: 1990-01-01, to: ${to}`)}`;

/** A small experiment of a made-up drug market: landed cost doubles in 1991. */
export const own = ({
  record = "",
  gives = "",
  targets = "",
}: {
  record?: string;
  gives?: string;
  targets?: string;
} = {}): string => `inflow: 1
kind: backtest
id: own
title: "Landed cost doubles"
asks: "Does retail follow?"
setting: "A market and nothing else."
asOf: 1991-06-30
world: { commodities: [{ id: cocaine }] }
only: [market]
horizon: { from: 1990-01-01, until: 1992-12-27 }
drivers: frozen
record:
${[
  level("refConsumedKg", 4000),
  level("refInflowKg", 4300),
  level("refUsStockKg", 24000),
  level("refLandedUsdPerKg", 14000),
  level("refWholesaleUsdPerKg", 31000),
  level("refRetailUsdPerKg", 200000),
  level("usStockKg", 24000),
  level("demandKg", 4000),
  level("landedMeanUsdPerKg", 14000),
  level("landedMarginalUsdPerKg", 14000),
].join("\n")}
${record}
policies:
  - id: dearer
    is: "Landed cost doubles."
    gives:
      - ${given("set: landedMeanUsdPerKg, from: 1991-01-07, to: 28000")}
      - ${given("set: landedMarginalUsdPerKg, from: 1991-01-07, to: 28000")}
${gives}
against: none
sample: { draws: 16, luckPerDraw: 2, seed: 3 }
targets:
  - id: retail
    metric: "Retail price, 1992 over 1990"
    unit: "1"
    outcome: retailUsdPerKg
    take: mean
    window: [1992-01-06, 1992-12-27]
    ratioTo: [1990-01-01, 1990-12-30]
    band: [1.05, 1.9]
    observed: 1.2
    date: 1993-01
    role: holdout
    evidence: [{ assumption: "Made up." }]
${targets}
`;
