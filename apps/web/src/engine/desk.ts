/** The desk: opens the shelf, compiles scenarios, runs them and answers, coarse first. Knows nothing of the page. */
import { formatProblems, isOk, wordsOfPrior } from "@inflow/evidence";
import { quantileOf } from "@inflow/methods";
import { inlineRunner } from "@inflow/runners";
import { memoryStore } from "@inflow/store";
import {
  type Assessment,
  answerFrom,
  bandsOf,
  compile,
  type Plan,
  pointsOfPosterior,
  type ResultStore,
  readPosterior,
  runMissing,
  type TraceBands,
  withPoints,
} from "@inflow/study";
import type { Answer, FromDesk, ParameterView, PlanView, Scenario, Stage, ToDesk } from "./contract.ts";
import { openShelf, orThrow, type Shelf } from "./library.ts";
import { type ServiceName, services } from "./services/index.ts";
import { studyOfScenario } from "./study-of.ts";

/** The plan and results of the scenario that was answered last. */
export interface Current {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly store: ResultStore;
  readonly assessment: Assessment;
  readonly bands: readonly TraceBands[];
}

/** What services see of the desk. */
export interface Desk {
  shelf(): Shelf;
  current(): Current;
  /** The command that makes the current run again. */
  command(): string;
}

const AIMS: readonly (readonly [number, Stage])[] = [
  [64, "refining"],
  [256, "settled"],
];

const viewOf = (plan: Plan): PlanView => ({
  runId: plan.runId,
  calendar: plan.calendar,
  weeks: plan.weeks,
  commodities: plan.world.names.commodity,
  policies: plan.policies.map(({ id, is, onset }) => ({ id, is, onset })),
  against: plan.policies[plan.against]!.id,
});

const parameterViews = ({ ledger }: Shelf): ParameterView[] =>
  [...ledger.parameters.values()].map(({ path, unit, is, prior, evidence }) => ({
    path,
    unit,
    is,
    prior,
    priorInWords: wordsOfPrior(prior),
    span: "forms" in prior ? null : [quantileOf(prior, 0.05), quantileOf(prior, 0.5), quantileOf(prior, 0.95)],
    evidence,
  }));

/** Makes the desk; `post` sends to the page. */
export const createDesk = (post: (message: FromDesk) => void): ((message: ToDesk) => Promise<void>) => {
  let shelf: Shelf | null = null;
  let current: Current | null = null;
  let latest = 0;
  const desk: Desk = {
    shelf: () => {
      if (shelf === null) throw new Error("The library is not open yet.");
      return shelf;
    },
    current: () => {
      if (current === null) throw new Error("Nothing has been answered yet.");
      return current;
    },
    command: () => "inflow assess study.yaml",
  };

  const planOf = (scenario: Scenario, futures: number) => {
    const { library, study, model, texts } = desk.shelf();
    const made = compile(studyOfScenario(study, scenario, futures), library, { file: "scenario", model });
    if (!isOk(made)) return made;
    const name = made.ok.study.posterior;
    if (name === undefined || name === "none") return made;
    const file = `posteriors/${name}.json`;
    const points = pointsOfPosterior(orThrow(readPosterior(texts.get(file) ?? "", file)), made.ok);
    return { ok: points === null ? made.ok : withPoints(made.ok, points) };
  };

  const answer = async (scenario: Scenario, token: number): Promise<void> => {
    for (const [futures, stage] of AIMS) {
      const made = planOf(scenario, futures);
      if (!isOk(made)) {
        post({ kind: "refused", token, problems: made.problems.map(({ what, fix, place }) => ({ what, fix, place })) });
        return;
      }
      const plan = made.ok;
      const store = memoryStore();
      await runMissing(plan, inlineRunner(), store);
      if (token !== latest) return;
      const assessment = await answerFrom(plan, store, { observation: desk.shelf().observation });
      const bands: TraceBands[] = [];
      for (let policy = 0; policy < plan.policies.length; policy++) bands.push(...(await bandsOf(plan, store, policy)));
      current = { scenario, plan, store, assessment, bands };
      const found: Answer = {
        scenario,
        stage,
        futures: plan.runs,
        aim: AIMS.at(-1)![0],
        plan: viewOf(plan),
        assessment,
        bands,
      };
      post({ kind: "answer", answer: found, token });
    }
  };

  return async (message) => {
    try {
      if (message.kind === "open") {
        const texts = new Map(Object.entries(JSON.parse(message.texts) as Record<string, string>));
        shelf = openShelf(texts, message.model, message.version);
        post({
          kind: "ready",
          parameters: parameterViews(shelf),
          policies: [...shelf.library.policies.values()].map(({ id, is }) => ({ id, is })),
        });
      } else if (message.kind === "scenario") {
        latest = message.token;
        await answer(message.scenario, message.token);
      } else {
        const service = services[message.service as ServiceName] as (desk: Desk, args: never) => unknown;
        post({ kind: "result", call: message.call, result: await service(desk, message.args as never) });
      }
    } catch (cause) {
      const because = cause instanceof Error ? cause.message : formatProblems([]) || String(cause);
      post({ kind: "failed", call: message.kind === "call" ? message.call : null, because });
    }
  };
};
