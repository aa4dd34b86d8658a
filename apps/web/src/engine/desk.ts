/** The desk: opens the shelf and hires hands, takes scenarios and answers them, coarse first. Knows nothing of the page. */
import { isOk } from "@inflow/evidence";
import type { Assessment, HashOf, Plan, ResultStore, TraceBands } from "@inflow/study";
import { answerScenario, type Bench, expectedGoal, type Telling } from "./answering.ts";
import { commandFor } from "./commands.ts";
import type { Answer, FromDesk, Scenario, Stage, ToDesk } from "./contract.ts";
import { giveWay } from "./give-way.ts";
import { type Hands, openHands } from "./hands.ts";
import { fetchAhead } from "./later.ts";
import { openShelf, type Shelf } from "./library.ts";
import { createLive, type Goal, Superseded } from "./live.ts";
import { plansOf } from "./plans.ts";
import { type ServiceName, services } from "./services/index.ts";
import { FIRST } from "./sizes.ts";
import { readStored, type StoredAnalyses } from "./stored.ts";
import { deskStudies } from "./study-of.ts";
import { Trajectories } from "./trajectories.ts";
import { parameterViews, viewOf } from "./view-of-plan.ts";
import { viewsOf } from "./views.ts";

/** The plan and results of the scenario that was answered last. */
export interface Current {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly store: ResultStore;
  readonly assessment: Assessment;
  readonly bands: readonly TraceBands[];
  /** Hashes of its blocks, which were taken already. */
  readonly hashOf: HashOf;
}

/** The plan and results of the answer that the page was delivered with; its runs are not there. */
export interface Delivered extends StoredAnalyses, Pick<Current, "plan" | "assessment" | "bands" | "scenario"> {}

/** What services see of the desk. */
export interface Desk {
  shelf(): Shelf;
  current(): Current;
  /** Throws where none was delivered for this model. */
  delivered(): Delivered;
  /** The command that makes a run again, of the current plan where none is named. */
  command(plan?: Plan): string;
}

interface Shipped {
  readonly model: string;
  readonly version: string;
  readonly texts: Readonly<Record<string, string>>;
}

type Open = Extract<ToDesk, { readonly kind: "open" }>;

/** A reader who has seen nothing new for so long gets the picture that is being made, though it is of an earlier setting. */
const PATIENCE_MS = 250;

/** What a page takes to paint a picture that it was told: hands rest so long, as they want the same cores. */
const PAINTING_MS = 50;

const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAINTING_MS));

/** Room for runs: two answers of five policies at the most futures [bytes a future]. */
const BYTES_A_FUTURE = 500_000;

const MOST_DRAFTS = 64;

/** The same drafts, made once for the same scenario as long as there are not many others. */
const remembering = (draftOf: Bench["draftOf"]): Bench["draftOf"] => {
  const made = new Map<string, ReturnType<Bench["draftOf"]>>();
  return (scenario) => {
    const name = JSON.stringify(scenario);
    const draft = made.get(name) ?? draftOf(scenario);
    made.delete(name);
    made.set(name, draft);
    for (const old of made.keys()) if (made.size > MOST_DRAFTS) made.delete(old);
    return draft;
  };
};

const benchOf = (message: Open, { pool }: Hands): Bench => {
  const { texts, model, version } = JSON.parse(message.shipped) as Shipped;
  const shelf = openShelf(new Map(Object.entries(texts)), model, version);
  const plan = plansOf(shelf);
  const studyAt = deskStudies(shelf);
  return {
    draftOf: remembering((scenario) => plan(studyAt(scenario, FIRST), true)),
    shelf,
    live: createLive(pool),
    kept: new Trajectories(message.most * BYTES_A_FUTURE),
    bands: new Map(),
    most: message.most,
    planOf: (scenario, futures) => plan(studyAt(scenario, futures)),
  };
};

const deliveredOf = ({ stored }: Open, { shelf, planOf }: Bench): Delivered | null => {
  const read = readStored(stored, shelf.model);
  if (read === null) return null;
  const { scenario, futures, assessment, bands } = read.answer;
  const plan = planOf(scenario, futures);
  if (!isOk(plan) || assessment === null || plan.ok.runId !== assessment.runId) return null;
  return { plan: plan.ok, assessment, bands, scenario, ...read.beside };
};

/** Makes the desk; `post` sends to the page. */
export const createDesk = (post: (message: FromDesk) => void): ((message: ToDesk) => Promise<void>) => {
  let bench: Promise<Bench> | null = null;
  let shelf: Shelf | null = null;
  let current: Current | null = null;
  let delivered: Delivered | null = null;
  let latest = 0;
  let expecting = 0;
  /** The first picture that is being made, and when the last one was told [ms]. */
  let picture: Promise<void> = Promise.resolve();
  let toldAt = Number.NEGATIVE_INFINITY;
  const desk: Desk = {
    shelf: () => {
      if (shelf === null) throw new Error("The library is not open yet.");
      return shelf;
    },
    current: () => {
      if (current === null) throw new Error("Nothing has been answered yet.");
      return current;
    },
    delivered: () => {
      if (delivered === null) throw new Error("No answer was delivered for this model.");
      return delivered;
    },
    command: (plan = desk.current().plan) => commandFor(desk.shelf(), plan),
  };

  const open = async (message: Open): Promise<Bench> => {
    const hands = await openHands(message.runWorker, message.threads);
    const made = benchOf(message, hands);
    shelf = made.shelf;
    delivered = deliveredOf(message, made);
    post({
      kind: "ready",
      parameters: parameterViews(made.shelf),
      policies: [...made.shelf.library.policies.values()].map(({ id, is }) => ({ id, is })),
      workers: hands.workers,
    });
    fetchAhead();
    return made;
  };

  const opened = (): Promise<Bench> => bench ?? Promise.reject(new Error("The desk was never opened."));

  const answer = async (scenario: Scenario, token: number): Promise<void> => {
    const asked = await opened();
    asked.live.expect([]);
    if (performance.now() - toldAt > PATIENCE_MS) await picture;
    if (token !== latest) return;
    let shown = (): void => {};
    picture = new Promise((resolve) => {
      shown = resolve;
    });
    const tell = (plan: Plan, stage: Stage, rest: Pick<Answer, "assessment" | "bands" | "views">): void => {
      const found = { scenario, stage, futures: plan.runs, aim: asked.most, plan: viewOf(plan), ...rest };
      post({ kind: "answer", answer: found, token });
      toldAt = performance.now();
      shown();
    };
    const pause = async (): Promise<void> => {
      await giveWay();
      if (token !== latest) throw new Superseded();
    };
    const telling: Telling = {
      pause,
      shown: async () => {
        await painted();
        await pause();
      },
      first: (plan, bands) => tell(plan, "first", { assessment: null, bands, views: null }),
      judged: (found, stage) => {
        current = found;
        const views = viewsOf(found, asked.shelf, desk.command());
        tell(found.plan, stage, { assessment: found.assessment, bands: found.bands, views });
      },
    };
    const done = await answerScenario(asked, scenario, telling).finally(shown);
    if (isOk(done)) return;
    const problems = done.problems.map(({ what, fix, place }) => ({ what, fix, place }));
    post({ kind: "refused", token, problems });
  };

  /** Sets idle hands to the first runs of what the reader may ask next. */
  const expect = async (scenarios: readonly Scenario[]): Promise<void> => {
    const mine = ++expecting;
    const asked = await opened();
    await picture;
    await painted();
    const goals: Goal[] = [];
    for (const scenario of scenarios) {
      await giveWay();
      if (mine !== expecting) return;
      const goal = expectedGoal(asked, scenario);
      if (goal !== null) goals.push(goal);
      asked.live.expect([...goals]);
    }
  };

  const serve = async ({ service, args, call }: Extract<ToDesk, { readonly kind: "call" }>): Promise<void> => {
    await bench;
    const named = services[service as ServiceName] as (desk: Desk, args: never) => unknown;
    post({ kind: "result", call, result: await named(desk, args as never) });
  };

  return async (message) => {
    try {
      if (message.kind === "open") {
        bench = open(message);
        await bench;
      } else if (message.kind === "scenario") {
        latest = message.token;
        expecting += 1;
        await answer(message.scenario, message.token);
      } else if (message.kind === "expect") await expect(message.scenarios);
      else await serve(message);
    } catch (cause) {
      if (cause instanceof Superseded || (message.kind === "scenario" && message.token !== latest)) return;
      const because = cause instanceof Error ? cause.message : String(cause);
      post({ kind: "failed", call: message.kind === "call" ? message.call : null, because });
    }
  };
};
