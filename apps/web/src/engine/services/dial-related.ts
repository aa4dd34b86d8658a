/**
 * What is drawn beside a dial, and what was set aside for it. Of a belief, the shares of its default in equal steps of the
 * dial's scale and those of the draws in hand; of rival forms, their weights and their shares; of a lever, what shipped
 * policies set it to. Goals of the past stand beside the reduction that matters. Limit: of a belief that moves several
 * parameters the first is drawn, of a mixture of two the whole; of a lever, the first quantity that policies give numbers to.
 */
import type { Ledger, Prior } from "@inflow/evidence";
import { cdfOf } from "@inflow/methods";
import { type QuantityId, quantities } from "@inflow/model";
import { type DrawColumn, drawColumns } from "@inflow/study";
import { BELIEFS, type BeliefId, beliefNumbers, isPath, type LeverId, pathScale } from "../../dials/index.ts";
import { LEVER_SETS } from "../../dials/records.ts";
import type { ParameterView } from "../contract.ts";
import type { Desk } from "../desk.ts";
import { YOUR_POLICY } from "../study-of.ts";
import { inHand } from "./in-hand.ts";

export interface RelatedStep {
  readonly from: number;
  readonly to: number;
  readonly believed: number;
  readonly drawn: number | null;
}

export interface Goal {
  readonly event: string;
  readonly date: string;
  /** Share that was to be removed, and that was removed; null where the record does not say. */
  readonly goal: number;
  readonly reached: number | null;
  readonly says: string;
  readonly publishers: readonly string[];
}

/** What the chart of a drawer shows; draws are counted over the answer in hand, none where there is none yet. */
export type Related =
  | { readonly kind: "shape"; readonly draws: number; readonly steps: readonly RelatedStep[] }
  | {
      readonly kind: "forms";
      readonly draws: number;
      readonly rows: readonly { readonly form: string; readonly weight: number; readonly drawn: number | null }[];
    }
  | {
      readonly kind: "policies";
      readonly quantity: string;
      readonly unit: string;
      readonly rows: readonly {
        readonly policy: string;
        /** Whether the reader has set it. */
        readonly isOwn: boolean;
        readonly values: readonly number[];
      }[];
    }
  | { readonly kind: "goals"; readonly goals: readonly Goal[] };

/** A claim on record that no number of the model was taken from, and why. */
export interface SetAside {
  readonly claim: string;
  readonly who: string;
  readonly date: string;
  readonly says: string;
  readonly because: string;
}

/** Claims about the matter of a dial whose figure was not taken as it stands: the reason is the claim's own status. */
export const SET_ASIDE: Readonly<Partial<Record<LeverId | BeliefId, readonly string[]>>> = {
  force: ["seizures-as-success-2021", "few-boats-2026-03"],
  where: ["sea-share-eighty"],
  target: ["success-degradation", "dismantling-not-interception-2025-09"],
  ports: ["fentanyl-ports-of-entry", "fentanyl-flows-down-2026-03"],
  growing: ["colombia-production-disputed-2025"],
  reach: ["loss-two-per-cent", "acted-on-nine-per-cent-2025-02"],
  cargo: ["narcotics-on-board-2025-09"],
  error: ["narcotics-on-board-2025-09"],
  passThrough: ["price-rise-2025-11", "success-wholesale-price"],
  trend: ["success-overdose-deaths"],
  partnersReact: ["colombia-most-cues"],
};

/** The claims that were set aside for a dial. */
export const setAsideOf = ({ claims }: Pick<Ledger, "claims">, id: string): readonly SetAside[] =>
  (SET_ASIDE[id as LeverId | BeliefId] ?? []).flatMap((name) => {
    const claim = claims.get(name);
    if (claim === undefined) return [];
    const { who, date, says, status } = claim.record;
    return [{ claim: name, who, date, says, because: status }];
  });

/** Steps of a scale: few draws fill wide steps only. */
const STEPS = { few: 12, many: 24 } as const;
const MANY_DRAWS = 400;
const KIND = "market.passThrough.kind";

/** The draws of the answer in hand, by parameter; null where nothing has been run yet. */
const columnsInHand = async (desk: Desk): Promise<readonly DrawColumn[] | null> => {
  try {
    const { plan, ensemble } = await inHand(desk);
    return drawColumns(plan, ensemble);
  } catch {
    return null;
  }
};

const drawsOf = (columns: readonly DrawColumn[] | null): number => columns?.[0]?.values.length ?? 0;

/** Values of the draws of a belief: of a mixture, those of the branch that each draw is in; null where it does not vary. */
const drawnOf = (id: BeliefId, columns: readonly DrawColumn[]): readonly number[] | null => {
  const of = (path: string): DrawColumn | undefined => columns.find(({ parameter }) => parameter.path === path);
  const branches = BELIEFS[id].moves.map(({ path }) => of(path));
  const [first] = branches;
  if (first === undefined) return null;
  if (!("isMixture" in BELIEFS[id])) return [...first.values];
  const kind = of(KIND);
  return kind === undefined
    ? null
    : Array.from(kind.values, (branch, draw) => branches[branch]?.values[draw] ?? Number.NaN);
};

/** A belief on the scale on which it is shown: its ends, the share of its default below a value, the draws in hand. */
interface Scaled {
  readonly min: number;
  readonly max: number;
  below(shown: number): number;
  /** Null where nothing has been run, or where it does not vary. */
  readonly draws: readonly number[] | null;
}

const stepsOf = ({ min, max, below, draws }: Scaled): Related => {
  const length = draws !== null && draws.length < MANY_DRAWS ? STEPS.few : STEPS.many;
  const steps = Array.from({ length }, (_, i): RelatedStep => {
    const [from, to] = [i, i + 1].map((k) => min + ((max - min) * k) / length) as [number, number];
    const isLast = i === length - 1;
    const held = draws?.filter((y) => (i === 0 || y >= from) && (isLast || y < to)).length;
    return {
      from,
      to,
      believed: Math.max(0, (isLast ? 1 : below(to)) - (i === 0 ? 0 : below(from))),
      drawn: held === undefined ? null : held / draws!.length,
    };
  });
  return { kind: "shape", draws: draws?.length ?? 0, steps };
};

const shapeOf = (
  id: BeliefId,
  parameters: readonly ParameterView[],
  columns: readonly DrawColumn[] | null,
): Related => {
  const { shown, moves } = BELIEFS[id];
  const { min, max } = beliefNumbers(id, parameters);
  const prior = (path: string): Prior => parameters.find((one) => one.path === path)!.prior;
  const kind = "isMixture" in BELIEFS[id] ? prior(KIND) : null;
  const weights = kind !== null && "forms" in kind ? Object.values(kind.forms) : [1];
  const below = (y: number): number => {
    const x = shown.back(y);
    const share = weights.reduce((sum, weight, k) => sum + weight * cdfOf(prior(moves[k]!.path), x), 0);
    return shown.of(1) > shown.of(0.5) ? share : 1 - share;
  };
  const values = columns === null ? null : drawnOf(id, columns);
  return stepsOf({ min, max, below, draws: values?.map((value) => shown.of(value)) ?? null });
};

/** A belief that is named by its path, in its parameter's own unit; null where there is no such parameter or nothing to draw. */
const pathRelated = (
  path: string,
  parameters: readonly ParameterView[],
  columns: readonly DrawColumn[] | null,
): Related | null => {
  const parameter = parameters.find((one) => one.path === path);
  if (parameter === undefined) return null;
  const { prior } = parameter;
  const scale = pathScale(parameter);
  if (scale === null) return formsOf(path, prior, columns);
  const [min, max] = scale;
  if (min === max) return null;
  const column = columns?.find((one) => one.parameter.path === path);
  return stepsOf({ min, max, below: (x) => cdfOf(prior, x), draws: column === undefined ? null : [...column.values] });
};

const formsOf = (path: string, prior: Prior, columns: readonly DrawColumn[] | null): Related | null => {
  if (!("forms" in prior)) return null;
  const column = columns?.find(({ parameter }) => parameter.path === path);
  const rows = Object.entries(prior.forms).map(([form, weight], place) => ({
    form,
    weight,
    drawn: column === undefined ? null : column.values.filter((value) => value === place).length / column.values.length,
  }));
  return { kind: "forms", draws: drawsOf(columns), rows };
};

type Gives = readonly { readonly set: string; readonly to?: unknown }[];

const valuesOf = (gives: Gives, set: QuantityId): number[] => [
  ...new Set(gives.flatMap(({ set: of, to }) => (of === set && typeof to === "number" ? [to] : []))),
];

const policiesOf = (desk: Desk, id: LeverId, own: Gives | null): Related | null => {
  const { library } = desk.shelf();
  const all: (readonly [string, Gives])[] = [...library.policies].map(([policy, { gives }]) => [policy, gives]);
  if (own !== null) all.push([YOUR_POLICY, own]);
  for (const set of LEVER_SETS[id]) {
    const rows = all.flatMap(([policy, gives]) => {
      const values = valuesOf(gives, set);
      return values.length === 0 ? [] : [{ policy, isOwn: policy === YOUR_POLICY, values }];
    });
    if (rows.length > 1) return { kind: "policies", quantity: quantities[set].is, unit: quantities[set].unit, rows };
  }
  return null;
};

/** The reader's own policy as the study in hand writes it out; null where no lever is moved or nothing has been run yet. */
const ownPolicy = (desk: Desk): Gives | null => {
  try {
    const [first] = desk.current().plan.study.policies;
    return typeof first === "object" && !Array.isArray(first) && first.id === YOUR_POLICY ? first.gives : null;
  } catch {
    return null;
  }
};

const FALL = "fall";
const GOALS = ["record-removal-fy2012", "record-goal-2015"] as const;

/** National goals of removal on record: the goal is stated as one, or in the words of what was removed. */
export const goalsOf = ({ events, sources }: Pick<Ledger, "events" | "sources">): readonly Goal[] =>
  GOALS.flatMap((id): Goal[] => {
    const event = events.get(id)?.record;
    const quantity = event?.quantity;
    if (event === undefined || quantity === undefined || Array.isArray(quantity)) return [];
    const { value } = quantity;
    const stated = /goal of (\d+(?:\.\d+)?) %/.exec(event.says)?.[1];
    const publishers = event.sources.flatMap(({ source }) => sources.get(source)?.record.publisher ?? []);
    const about = { event: id, date: (event.until ?? event.date).slice(0, 4), says: event.says, publishers };
    if (stated !== undefined) return [{ ...about, goal: Number(stated) / 100, reached: value }];
    return event.kind === "doctrine" ? [{ ...about, goal: value, reached: null }] : [];
  });

/** What is drawn beside a dial; null where there is nothing to draw. */
export const relatedOf = async (
  desk: Desk,
  id: string,
  parameters: readonly ParameterView[],
): Promise<Related | null> => {
  if (id === FALL) {
    const goals = goalsOf(desk.shelf().ledger);
    return goals.length === 0 ? null : { kind: "goals", goals };
  }
  if (Object.hasOwn(BELIEFS, id)) {
    const columns = await columnsInHand(desk);
    const [first] = BELIEFS[id as BeliefId].moves;
    const prior = parameters.find(({ path }) => path === first.path)?.prior;
    if (prior === undefined) return null;
    return "forms" in prior ? formsOf(first.path, prior, columns) : shapeOf(id as BeliefId, parameters, columns);
  }
  if (isPath(id)) return pathRelated(id, parameters, await columnsInHand(desk));
  return Object.hasOwn(LEVER_SETS, id) ? policiesOf(desk, id as LeverId, ownPolicy(desk)) : null;
};
