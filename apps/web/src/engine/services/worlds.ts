/**
 * The worlds in which a policy meets a fate: boxes of at most three conditions found on half of the draws and counted on the
 * other, and one draw opened with what matters in it, its weekly inflow and the line of the command that opens the same.
 * Limit: a condition goes with a fate in the model under its beliefs; it is no cause in the world.
 */
import {
  type Block,
  CONTRASTS,
  casesOfFate,
  contrastOf,
  contrastValues,
  countFates,
  type DiscoveryEnd,
  type DrawColumn,
  discoverBoxes,
  drawColumns,
  drawsOfInterest,
  type Fate,
  type FoundBox,
  fateKeys,
  fatesOfPolicy,
  type HeldOutCounts,
  jobsOf,
  type Plan,
  plainName,
  type ResultStore,
} from "@inflow/study";
import type { Desk } from "../desk.ts";
import { inHand, policyIn } from "./in-hand.ts";

export interface WorldsArgs {
  readonly policy: string;
  readonly commodity: string;
  /** reduces, no-effect, harmful …; null for the one that splits the answer most. */
  readonly fate: string | null;
}

/** One condition of a box, with the values of all draws for the picture. */
export interface Condition {
  readonly path: string;
  readonly is: string;
  readonly unit: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly among: readonly string[] | null;
  readonly values: Float64Array;
  readonly forms: readonly string[] | null;
}

export interface WorldBox {
  readonly conditions: readonly Condition[];
  readonly heldOut: HeldOutCounts;
  /** Least share of random halves in which a condition is found again. */
  readonly foundAgain: number;
  readonly members: readonly number[];
  readonly strangers: readonly number[];
}

export interface WorldsResult {
  /** The run that was searched. */
  readonly runId: string;
  readonly fate: string;
  /** Whether the desk chose the fate, since it splits the answer most. */
  readonly isChosen: boolean;
  readonly share: number;
  readonly fates: Readonly<Record<Fate, number>>;
  readonly futures: number;
  readonly draws: number;
  readonly drawsSearched: number;
  readonly drawsHeldOut: number;
  /** Share of futures of this fate among those held out. */
  readonly base: number;
  readonly boxes: readonly WorldBox[];
  /** Why there are no more boxes. */
  readonly end: DiscoveryEnd;
  /** One mark a draw. */
  readonly interest: Uint8Array;
}

const conditionOf = (limit: FoundBox["limits"][number], columns: readonly DrawColumn[]): Condition | null => {
  const column = columns.find(({ parameter }) => parameter.path === limit.name);
  if (column === undefined) return null;
  const { parameter, values, forms } = column;
  const about = { path: parameter.path, is: plainName(parameter), unit: parameter.unit, values, forms };
  return limit.kind === "categories"
    ? { ...about, lower: null, upper: null, among: [...limit.among] }
    : {
        ...about,
        lower: limit.lowerBinds ? limit.lower : null,
        upper: limit.upperBinds ? limit.upper : null,
        among: null,
      };
};

const boxOf = ({ limits, heldOut, foundAgain, members, strangers }: FoundBox, columns: readonly DrawColumn[]) => ({
  conditions: limits.flatMap((limit) => conditionOf(limit, columns) ?? []),
  heldOut,
  foundAgain: Math.min(1, ...foundAgain.map(({ share }) => share)),
  members,
  strangers,
});

/** In which worlds a policy of the plan in hand meets a fate. */
export const worldsService = async (
  desk: Pick<Desk, "current">,
  { policy, commodity, fate }: WorldsArgs,
): Promise<WorldsResult> => {
  const { plan, ensemble, test } = await inHand(desk);
  if (fate !== null && !fateKeys().includes(fate))
    throw new Error(`"${fate}" is no fate. Choose one of: ${fateKeys().join(", ")}.`);
  const fates = fatesOfPolicy(plan, ensemble, policyIn(plan, policy), commodity, test);
  const cases = fate === null ? casesOfFate(fates) : casesOfFate(fates, fate);
  const columns = drawColumns(plan, ensemble);
  const { luckPerDraw, seed } = plan.study.sample;
  const found = discoverBoxes(columns, cases.marks, luckPerDraw, seed);
  return {
    runId: plan.runId,
    fate: cases.key,
    isChosen: fate === null,
    share: cases.share,
    fates: countFates(fates),
    futures: plan.runs,
    draws: found.draws,
    drawsSearched: found.drawsSearched,
    drawsHeldOut: found.drawsHeldOut,
    base: found.base,
    boxes: found.boxes.map((box) => boxOf(box, columns)),
    end: found.end,
    interest: drawsOfInterest(cases.marks, luckPerDraw),
  };
};

export interface OpenArgs {
  readonly policy: string;
  readonly commodity: string;
  readonly draw: number;
  /** Parameters that stand first: those of the box. */
  readonly first: readonly string[];
}

export interface OpenedParameter {
  readonly path: string;
  readonly is: string;
  readonly unit: string;
  readonly value: number | string;
  /** Share of draws with a lower value; null for a choice. */
  readonly rank: number | null;
}

export interface OpenedFuture {
  /** The run of which it is one draw, and how many futures it has. */
  readonly runId: string;
  readonly of: number;
  readonly draw: number;
  readonly draws: number;
  readonly futures: readonly {
    readonly run: number;
    readonly fate: Fate;
    readonly differences: readonly { readonly outcome: string; readonly unit: string; readonly value: number }[];
    /** Weekly inflow [kg], policy and comparison. */
    readonly weekly: Float64Array;
    readonly weeklyAgainst: Float64Array;
  }[];
  /** Those of the box, then those whose value is rarest among draws. */
  readonly parameters: readonly OpenedParameter[];
  readonly vary: number;
  readonly command: string;
}

const OPENED_PARAMETERS = 12;

const weeklyIn = ({ header, traces }: Block, weeks: number, run: number, series: string): Float64Array => {
  const s = header.traces.indexOf(series);
  const runs = header.until - header.from;
  return Float64Array.from(
    { length: s < 0 ? 0 : weeks },
    (_, w) => traces[(s * weeks + w) * runs + run - header.from]!,
  );
};

const weeklyOf = async (
  plan: Plan,
  store: ResultStore,
  place: number,
  run: number,
  series: string,
): Promise<Float64Array> => {
  for (const job of jobsOf(plan, [place])) {
    if (run < job.from || run >= job.until) continue;
    const block = await store.get(plan, job);
    return block === null ? new Float64Array(0) : weeklyIn(block, plan.weeks, run, series);
  }
  return new Float64Array(0);
};

const farFromMiddle = ({ rank }: OpenedParameter): number => (rank === null ? 0 : Math.abs(rank - 0.5));

const parametersOf = (columns: readonly DrawColumn[], draw: number, first: readonly string[]): OpenedParameter[] => {
  const all = columns.map(({ parameter, values, forms }): OpenedParameter => {
    const own = values[draw]!;
    return {
      path: parameter.path,
      is: plainName(parameter),
      unit: parameter.unit,
      value: forms === null ? own : (forms[own] ?? ""),
      rank: forms === null ? values.filter((value) => value < own).length / values.length : null,
    };
  });
  const isFirst = ({ path }: OpenedParameter): boolean => first.includes(path);
  return [
    ...all.filter(isFirst),
    ...all.filter((one) => !isFirst(one)).sort((a, b) => farFromMiddle(b) - farFromMiddle(a)),
  ];
};

/** The line that opens the same draw, from the line that makes the runs again. */
export const openLine = (command: string, runs: number, { policy, commodity, draw }: OpenArgs): string =>
  [
    command.replace(/\b(assess|run|brief)\b/, "discover"),
    ...(command.includes("--runs") ? [] : [`--runs ${runs}`]),
    `--policy ${policy} --commodity ${commodity} --open ${draw}`,
  ].join(" ");

/** One draw of the plan in hand: its futures, what differs in them, what is rare in it. */
export const openFutureService = async (
  desk: Pick<Desk, "current" | "command">,
  args: OpenArgs,
): Promise<OpenedFuture> => {
  const { plan, store, ensemble, test } = await inHand(desk);
  const { policy, commodity, draw, first } = args;
  const place = policyIn(plan, policy);
  const { luckPerDraw } = plan.study.sample;
  const draws = plan.runs / luckPerDraw;
  if (!(Number.isInteger(draw) && draw >= 0 && draw < draws))
    throw new Error(`There is no draw ${draw}: the ensemble has ${draws}. Give 0 to ${draws - 1}.`);
  const fates = fatesOfPolicy(plan, ensemble, place, commodity, test);
  const contrasts = CONTRASTS.filter((name) => name !== "deaths").flatMap((name) => {
    const contrast = contrastOf(plan, ensemble, name, commodity, test);
    if (contrast === null) return [];
    return [{ outcome: name, unit: contrast.unit, values: contrastValues(ensemble, place, plan.against, contrast) }];
  });
  const parameters = parametersOf(drawColumns(plan, ensemble), draw, first);
  const series = `inflowKg.${commodity}`;
  const runs = Array.from({ length: luckPerDraw }, (_, r) => draw * luckPerDraw + r);
  return {
    runId: plan.runId,
    of: plan.runs,
    draw,
    draws,
    futures: await Promise.all(
      runs.map(async (run) => ({
        run,
        fate: fates[run]!,
        differences: contrasts.map(({ values, ...about }) => ({ ...about, value: values[run]! })),
        weekly: await weeklyOf(plan, store, place, run, series),
        weeklyAgainst: await weeklyOf(plan, store, plan.against, run, series),
      })),
    ),
    parameters: parameters.slice(0, OPENED_PARAMETERS),
    vary: parameters.length,
    command: openLine(desk.command(), plan.runs, args),
  };
};
