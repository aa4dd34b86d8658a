/**
 * One scenario from the first pairs to the settled answer. A stage asks for more futures of the same policies; each stage is
 * a plan of its own, whose run id and hash are those of the same study at that size by the command.
 */
import type { Checked } from "@inflow/evidence";
import { isOk } from "@inflow/evidence";
import { answerFrom, bandsOf, namedPlan, type Plan, type TraceBands } from "@inflow/study";
import type { Scenario, Stage } from "./contract.ts";
import type { Current } from "./desk.ts";
import { hashesOf } from "./hashes.ts";
import type { Shelf } from "./library.ts";
import type { Goal, Live } from "./live.ts";
import { AIM, FIRST, sizesTo } from "./sizes.ts";
import { type Kept, storeOf, type Trajectories } from "./trajectories.ts";

/** What answering works with. */
export interface Bench {
  readonly shelf: Shelf;
  readonly live: Live;
  readonly kept: Trajectories;
  readonly bands: Map<string, readonly TraceBands[]>;
  /** Most futures of an answer. */
  readonly most: number;
  planOf(scenario: Scenario, futures: number): Checked<Plan>;
  /** The plan of the first futures, with no evidence named. */
  draftOf(scenario: Scenario): Checked<Plan>;
}

/** Futures at which a bench's answer is settled. */
const aimOf = ({ most }: Pick<Bench, "most">): number => Math.min(AIM, most);

/** What is told on the way. `pause` and `shown` give way, and throw where somebody asked for something else. */
export interface Telling {
  readonly pause: () => Promise<void>;
  /** Gives the page the time to paint what it was told. */
  readonly shown: () => Promise<void>;
  first(plan: Plan, bands: readonly TraceBands[]): void;
  judged(current: Current, stage: Stage): void;
}

const MOST_BANDS = 40;

/** Weekly bands of a policy, of the named series or of all; made once for the same runs. */
const bandsAt = async (
  { bands }: Bench,
  { plan, keys, of }: Kept,
  policy: number,
  series?: readonly string[],
  pause?: () => Promise<void>,
): Promise<readonly TraceBands[]> => {
  const name = `${plan.runs} ${series?.length ?? "all"} ${plan.policies[policy]!.id} ${keys[policy]}`;
  const made = bands.get(name) ?? (await bandsOf(plan, storeOf({ plan, keys, of }), policy, series, pause));
  bands.delete(name);
  bands.set(name, made);
  for (const old of bands.keys()) if (bands.size > MOST_BANDS) bands.delete(old);
  return made;
};

/** The first picture: weekly inflow of every policy that has its first futures. */
const tellFirst = async (bench: Bench, kept: Kept, telling: Telling): Promise<void> => {
  const { plan, of } = kept;
  const series = plan.world.names.commodity.map((commodity) => `inflowKg.${commodity}`);
  const bands: TraceBands[] = [];
  for (const [policy, { reach }] of of.entries())
    if (reach >= FIRST) bands.push(...(await bandsAt(bench, kept, policy, series)));
  telling.first(plan, bands);
};

/** Answers a plan whose runs are all there: at once without months to answer where it was there before, then with them. */
const tellJudged = async (
  bench: Bench,
  scenario: Scenario,
  kept: Kept,
  telling: Telling,
  isFresh: boolean,
): Promise<void> => {
  const { plan } = kept;
  const { pause } = telling;
  const store = storeOf(kept);
  const hashOf = await hashesOf(plan, store, pause);
  const bands: TraceBands[] = [];
  for (let policy = 0; policy < plan.policies.length; policy++)
    bands.push(...(await bandsAt(bench, kept, policy, undefined, pause)));
  const isSettled = plan.runs >= aimOf(bench);
  if (!isSettled || isFresh)
    telling.judged(
      { scenario, plan, store, bands, hashOf, assessment: await answerFrom(plan, store, { hashOf, pause }) },
      "refining",
    );
  if (!isSettled) return;
  const { observation } = bench.shelf;
  const assessment = await answerFrom(plan, store, { hashOf, pause, observation });
  telling.judged({ scenario, plan, store, bands, hashOf, assessment }, "settled");
};

/** The reader's policy, the comparison, the yardstick of cost, then the others. */
const orderOf = ({ policies, against, study }: Plan): number[] => {
  const costUpTo = study.test?.costUpTo;
  const yardstick = typeof costUpTo === "object" ? policies.findIndex(({ id }) => id === costUpTo.costOf) : -1;
  const first = policies.findIndex((_, policy) => policy !== against);
  const named = [first, against, yardstick, ...policies.keys()].filter((policy) => policy >= 0);
  return [...new Set(named)];
};

/** The runs of a first picture: the reader's policy and the comparison. */
const firstGoal = (kept: Kept): Goal => ({ kept, policies: orderOf(kept.plan).slice(0, 2), until: FIRST });

/** The first runs of a scenario that may be asked next; null where it cannot be asked. */
export const expectedGoal = (bench: Bench, scenario: Scenario): Goal | null => {
  const draft = bench.draftOf(scenario);
  return isOk(draft) ? firstGoal(bench.kept.for(draft.ok)) : null;
};

/** Answers a scenario stage by stage; the problems of its study where it cannot be asked. Throws `Superseded` where another is asked. */
export const answerScenario = async (
  bench: Bench,
  scenario: Scenario,
  telling: Telling,
): Promise<Checked<"answered">> => {
  const draft = bench.draftOf(scenario);
  if (!isOk(draft)) return draft;
  const kept = bench.kept.for(draft.ok);
  const first = firstGoal(kept);
  const sizes = sizesTo(bench.most);
  const goals = sizes.map((until): Goal => ({ kept, policies: orderOf(draft.ok), until }));
  const there = Math.min(...kept.of.map(({ reach }) => reach));
  const begin = Math.max(
    0,
    sizes.findLastIndex((size) => size <= there),
  );
  if (there < sizes[0]!) {
    bench.live.aim([first]);
    await bench.live.reach(first);
    await tellFirst(bench, { ...kept, plan: namedPlan(draft.ok) }, telling);
    await telling.shown();
  }
  bench.live.aim(goals);
  for (const [place, size] of sizes.entries()) {
    if (place < begin) continue;
    await bench.live.reach(goals[place]!);
    await telling.pause();
    const plan = bench.planOf(scenario, size);
    if (!isOk(plan)) return plan;
    await tellJudged(bench, scenario, { ...kept, plan: plan.ok }, telling, place === begin);
  }
  return { ok: "answered" };
};
