/**
 * Discovery: in which worlds a policy meets which fate. Runs or finds the ensemble of the policy, the comparison and the
 * yardstick of cost, takes the futures of interest, seeks boxes of few conditions, counts them on draws held out, and names
 * members of each, so that one future of a box can be opened.
 */
import { didYouMean } from "@inflow/evidence";
import {
  type AxisOfBox,
  boxSentence,
  type Cases,
  CONTRASTS,
  casesOfFate,
  casesWhen,
  contrastOf,
  contrastValues,
  countFates,
  type Discovery,
  discoverySentences,
  drawColumns,
  drawsOfPlan,
  type Ensemble,
  type Fate,
  fateKeys,
  fatesOfPolicy,
  firmnessSentence,
  gatherPolicies,
  placeOfPolicy,
  plainName,
  type Study,
  worldsOf,
} from "@inflow/study";
import type { Changes } from "./ask.ts";
import { type Work, workWith } from "./parts.ts";
import { type AboutWhat, type InQuestion, inQuestion } from "./policy-in-question.ts";
import { withQuickSample } from "./quick-sample.ts";
import { InputError } from "./refused.ts";

export interface DiscoverSettings extends AboutWhat {
  /** reduces, reduces-sustainably, reduces-unsustainably, no-effect or harmful; the one that most splits the verdict if absent. */
  readonly fate?: string;
  /** A condition on differences instead: "inflow < -10 and deaths > 500". */
  readonly when?: string;
  readonly work?: Work;
  readonly tell?: (sentence: string) => void;
}

export interface DiscoveryReport {
  readonly runId: string;
  readonly hash: string;
  readonly study: string;
  readonly policy: string;
  readonly against: string;
  readonly commodity: string;
  readonly cases: Pick<Cases, "key" | "are" | "said" | "share" | "reason" | "because">;
  readonly fates: Readonly<Record<Fate, number>>;
  readonly discovery: Discovery;
  /** For each box its sentence and how firm it is. */
  readonly boxes: readonly {
    readonly sentence: string;
    readonly firmness: string;
    readonly axes: readonly AxisOfBox[];
  }[];
  readonly sentences: readonly string[];
  /** One mark a draw: 1 where most of its histories of luck are of interest. */
  readonly interest: Uint8Array;
}

const QUICK = { draws: 256, luckPerDraw: 1 };

const refuse = (place: string, what: string, why: string, fix: string): never => {
  throw new InputError([{ file: "discover", place, what, why, fix }]);
};

/** Policies whose runs fates need: the policy, the comparison, and the yardstick of cost. */
const placesFor = ({ plan, place, test }: InQuestion): number[] => {
  const yardstick = typeof test.costUpTo === "object" ? placeOfPolicy(plan, test.costUpTo.costOf) : -1;
  return [...new Set([place, plan.against, ...(yardstick >= 0 ? [yardstick] : [])])];
};

const casesOf = (
  { plan, place, commodity, test }: InQuestion,
  ensemble: Ensemble,
  fates: readonly Fate[],
  { fate, when }: DiscoverSettings,
): Cases => {
  if (fate !== undefined && when !== undefined)
    refuse("--when", "Both a fate and a condition are given.", "Cases are one or the other.", "Leave one out.");
  if (fate !== undefined && !fateKeys().includes(fate))
    refuse(
      "--fate",
      `There is no fate "${fate}".`,
      "Cases of interest are futures of one fate.",
      didYouMean(fate, fateKeys(), `Choose among: ${fateKeys().join(", ")}.`),
    );
  if (when === undefined) return casesOfFate(fates, fate);
  const cases = casesWhen(plan, ensemble, place, commodity, test, when);
  if (!("unread" in cases)) return cases;
  throw new InputError(
    cases.unread.map((term) => ({
      file: "discover",
      place: "--when",
      what: `"${term}" cannot be read.`,
      why: "A condition is an outcome, one of < <= > >=, and a number; several are joined by and.",
      fix: `Such as "inflow < -10 and deaths > 500". Outcomes: ${CONTRASTS.join(", ")}; or a summary column.`,
    })),
  );
};

interface Prepared {
  readonly question: InQuestion;
  readonly ensemble: Ensemble;
}

const prepare = async (asked: string | Study, changes: Changes, settings: DiscoverSettings): Promise<Prepared> => {
  const { work = workWith(), tell = () => {} } = settings;
  const question = inQuestion(asked, withQuickSample(changes, QUICK), settings);
  const { plan, policy } = question;
  const places = placesFor(question);
  tell(`The study's own ensemble: ${policy} and what it is held against, ${plan.runs} futures each.`);
  return { question, ensemble: await gatherPolicies(plan, await work([{ plan, places }]), places) };
};

/** In which worlds the policy meets a fate; throws an InputError with what stands in the way. */
export const discover = async (
  asked: string | Study,
  changes: Changes = {},
  settings: DiscoverSettings = {},
): Promise<DiscoveryReport> => {
  const { question, ensemble } = await prepare(asked, changes, settings);
  const { plan, policy, place, commodity, test } = question;
  const fates = fatesOfPolicy(plan, ensemble, place, commodity, test);
  const cases = casesOf(question, ensemble, fates, settings);
  settings.tell?.(`Boxes for futures that ${cases.are}.`);
  const { discovery, axes, called, interest } = worldsOf(plan, ensemble, cases);
  const { key, are, said, share, reason, because } = cases;
  const boxes = discovery.boxes.map((box, i) => ({
    sentence: boxSentence(box, i, discovery, cases, called),
    firmness: firmnessSentence(box),
    axes: axes[i],
  }));
  return {
    runId: plan.runId,
    hash: ensemble.hash,
    study: plan.study.id,
    policy,
    against: plan.policies[plan.against].id,
    commodity,
    cases: { key, are, said, share, reason, because },
    fates: countFates(fates),
    discovery,
    boxes,
    sentences: discoverySentences(discovery, cases, called),
    interest,
  };
};

/** One draw opened: what is uncertain in it, what each history of luck comes to. */
export interface OpenedDraw {
  readonly runId: string;
  readonly policy: string;
  readonly against: string;
  readonly commodity: string;
  readonly draw: number;
  readonly futures: readonly {
    readonly run: number;
    readonly fate: Fate;
    readonly differences: readonly { readonly is: string; readonly unit: string; readonly value: number }[];
  }[];
  readonly parameters: readonly {
    readonly path: string;
    readonly is: string;
    readonly unit: string;
    readonly value: number | string;
    /** Share of draws with a lower value; null for a choice. */
    readonly rank: number | null;
  }[];
}

/** Opens one draw of the ensemble that `discover` searches: its futures and all its uncertain values. */
export const openDraw = async (
  asked: string | Study,
  draw: number,
  changes: Changes = {},
  settings: DiscoverSettings = {},
): Promise<OpenedDraw> => {
  const { question, ensemble } = await prepare(asked, changes, settings);
  const { plan, policy, place, commodity, test } = question;
  const draws = drawsOfPlan(plan);
  if (!(Number.isInteger(draw) && draw >= 0 && draw < draws))
    refuse("--open", `There is no draw ${draw}.`, `The ensemble has ${draws} draws.`, `Give 0 to ${draws - 1}.`);
  const fates = fatesOfPolicy(plan, ensemble, place, commodity, test);
  const { luckPerDraw } = plan.study.sample;
  const contrasts = CONTRASTS.filter((name) => name !== "overdose").flatMap((name) => {
    const contrast = contrastOf(plan, ensemble, name, commodity, test);
    return contrast === null ? [] : [{ ...contrast, values: contrastValues(ensemble, place, plan.against, contrast) }];
  });
  return {
    runId: plan.runId,
    policy,
    against: plan.policies[plan.against].id,
    commodity,
    draw,
    futures: Array.from({ length: luckPerDraw }, (_, r) => {
      const run = draw * luckPerDraw + r;
      return {
        run,
        fate: fates[run],
        differences: contrasts.map(({ is, unit, values }) => ({ is, unit, value: values[run] })),
      };
    }),
    parameters: drawColumns(plan, ensemble).map(({ parameter, values, forms }) => ({
      path: parameter.path,
      is: plainName(parameter),
      unit: parameter.unit,
      value: forms === null ? values[draw] : forms[values[draw]],
      rank: forms === null ? values.filter((value) => value < values[draw]).length / draws : null,
    })),
  };
};
