/**
 * What stands behind a dial: its parameters down to their sources, the entries of policies that set the same, what was set
 * aside, what is drawn beside it, replications.
 */
import { badgeOf } from "@inflow/brief";
import { type Evidence, type ExplainedEvidence, explainParameter, isOk, type Ledger } from "@inflow/evidence";
import { quantileOf } from "@inflow/methods";
import { type Given, type QuantityId, quantities } from "@inflow/model";
import { BELIEF_IDS, BELIEFS, type BeliefId, isPath, type LeverId } from "../../dials/index.ts";
import { LEVER_PARAMETERS, LEVER_SETS, REPRODUCED } from "../../dials/records.ts";
import { factsOf } from "../../facts/facts.ts";
import type { ReplicaFact } from "../../facts/record.ts";
import type { Desk } from "../desk.ts";
import { parameterViews } from "../view-of-plan.ts";
import { type Related, relatedOf, type SetAside, setAsideOf } from "./dial-related.ts";
import { type SourceView, sourcesOf } from "./sources.ts";

export interface ParameterRecord {
  readonly path: string;
  readonly is: string;
  readonly unit: string;
  readonly prior: string;
  /** Weights of rival forms by name; null for numbers. */
  readonly forms: Readonly<Record<string, number>> | null;
  /** Quantiles 0.05 and 0.95; null for forms and fixed numbers. */
  readonly span: readonly [number, number] | null;
  readonly badge: ReturnType<typeof badgeOf>;
  readonly evidence: readonly ExplainedEvidence[];
}

/** One entry of a shipped policy. */
export interface EntryRecord {
  readonly policy: string;
  readonly quantity: string;
  readonly unit: string;
  readonly where: string;
  readonly from: string;
  readonly until: string | null;
  readonly to: number | null;
  readonly badge: ReturnType<typeof badgeOf>;
  readonly evidence: readonly Evidence[];
}

export interface DialRecord {
  readonly parameters: readonly ParameterRecord[];
  readonly entries: readonly EntryRecord[];
  readonly sources: readonly SourceView[];
  readonly replicas: readonly ReplicaFact[];
  readonly setAside: readonly SetAside[];
  readonly related: Related | null;
}

const parameterRecord = (ledger: Ledger, path: string): ParameterRecord[] => {
  const found = explainParameter(ledger, path);
  const stated = ledger.parameters.get(path);
  if (!isOk(found) || stated === undefined) return [];
  const { is, unit, prior, priorWords, evidence } = found.ok;
  const isOpen = !("forms" in prior || "fixed" in prior);
  return [
    {
      path,
      is,
      unit,
      prior: priorWords,
      forms: "forms" in prior ? prior.forms : null,
      span: isOpen ? [quantileOf(prior, 0.05), quantileOf(prior, 0.95)] : null,
      badge: badgeOf(stated.evidence),
      evidence,
    },
  ];
};

const entryRecord = (policy: string, given: Given): EntryRecord => ({
  policy,
  quantity: quantities[given.set].is,
  unit: quantities[given.set].unit,
  where: Object.values(given.where ?? {})
    .flat()
    .join(", "),
  from: given.from,
  until: given.until ?? null,
  to: typeof given.to === "number" ? given.to : null,
  badge: badgeOf(given.evidence),
  evidence: given.evidence,
});

const pathsOf = (id: string): readonly string[] => {
  if (Object.hasOwn(BELIEFS, id)) return BELIEFS[id as BeliefId].moves.map(({ path }) => path);
  return isPath(id) ? [id] : (LEVER_PARAMETERS[id as LeverId] ?? []);
};

/** The belief with a dial that a parameter is part of; the id itself where there is none. */
const dialOf = (id: string): string =>
  BELIEF_IDS.find((one) => BELIEFS[one].moves.some(({ path }) => path === id)) ?? id;

/**
 * The record of a lever or a belief by its id, of a belief without a dial by its path; of a criterion, which is the reader's
 * own, what it can be measured by.
 */
export const dialRecord = async (desk: Desk, id: string): Promise<DialRecord> => {
  const { ledger, library } = desk.shelf();
  const sets: readonly QuantityId[] = Object.hasOwn(LEVER_SETS, id) ? LEVER_SETS[id as LeverId] : [];
  const entries = [...library.policies].flatMap(([policy, { gives }]) =>
    gives.filter(({ set }) => sets.includes(set)).map((given) => entryRecord(policy, given)),
  );
  const cited = new Set(
    entries.flatMap(({ evidence }) => evidence.flatMap((one) => ("source" in one ? [one.source] : []))),
  );
  const folders: readonly string[] = REPRODUCED[dialOf(id) as LeverId | BeliefId] ?? [];
  return {
    parameters: pathsOf(id).flatMap((path) => parameterRecord(ledger, path)),
    entries,
    sources: sourcesOf(desk, [...cited]),
    replicas: factsOf(desk.shelf()).replications.rows.filter(
      (row) => folders.some((folder) => row.id.startsWith(`${folder}.`)) && !row.isGiven,
    ),
    setAside: setAsideOf(ledger, dialOf(id)),
    related: await relatedOf(desk, id, parameterViews(desk.shelf())),
  };
};
