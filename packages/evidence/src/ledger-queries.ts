/**
 * Questions to a ledger: which sources nothing rests on, which parameters rest on weak evidence alone, and where the record
 * contradicts itself, both sides kept.
 *
 *     weight of a parameter = the weight of its best evidence:
 *     assumption 0 < elicited 1 < claim 2 < recalled figure 3 < recalled and consistent 4 < derived 5 < read in its place 6
 *
 * Weak is what stays below 5. The order of the weights is a judgement (assumption); no number is computed from it.
 */
import { type Evidence, kindOfEvidence, saidBy } from "./evidence-entry.ts";
import type { Ledger, Use } from "./ledger.ts";
import type { Source } from "./source.ts";

/** What the best evidence of a parameter is, from the weakest. */
const WEIGHTS = ["assumption", "elicited", "claim", "recalled", "check", "derived", "read"] as const;
export type Weight = (typeof WEIGHTS)[number];

export interface WeakParameter {
  readonly path: string;
  readonly unit: string;
  readonly is: string;
  readonly weight: Weight;
  readonly evidence: readonly { readonly weight: Weight; readonly source: string | null; readonly says: string }[];
}

/** One side of a contradiction. */
export interface Side {
  readonly id: string;
  readonly says: string;
  readonly sources: readonly string[];
}

export interface Contradiction {
  readonly kind: "claim" | "event" | "parameter";
  /** The parameter, or the records in the order of their names. */
  readonly about: string;
  readonly sides: readonly Side[];
}

const MARKS: Readonly<Record<Source["verified"], Weight>> = {
  no: "recalled",
  check: "check",
  derived: "derived",
  yes: "read",
};

const weightOf = ({ sources }: Ledger, entry: Evidence): Weight => {
  const kind = kindOfEvidence(entry);
  if (kind !== "source" || !("source" in entry)) return kind === "source" ? "recalled" : kind;
  return MARKS[sources.get(entry.source)?.record.verified ?? "no"];
};

const rankOf = (weight: Weight): number => WEIGHTS.indexOf(weight);

/** The sources that nothing in the ledger cites, nor any further use that is given, in the order of their names. */
export const unusedSources = ({ sources, uses }: Ledger, further: readonly Use[] = []): readonly Source[] => {
  const cited = new Set([...uses, ...further].map(({ source }) => source));
  return [...sources.values()]
    .map(({ record }) => record)
    .filter(({ id }) => !cited.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** The parameters whose best evidence is an assumption, a judgement, a claim or a recalled figure, the weakest first. */
export const weakParameters = (ledger: Ledger): readonly WeakParameter[] =>
  [...ledger.parameters.values()]
    .map(({ path, unit, is, evidence }): WeakParameter => {
      const weighed = evidence.map((entry) => ({
        weight: weightOf(ledger, entry),
        source: "source" in entry ? entry.source : null,
        says: saidBy(entry),
      }));
      const best = Math.max(0, ...weighed.map(({ weight }) => rankOf(weight)));
      return { path, unit, is, weight: WEIGHTS[best] ?? "assumption", evidence: weighed };
    })
    .filter(({ weight }) => rankOf(weight) < rankOf("derived"))
    .sort(
      (a, b) =>
        rankOf(a.weight) - rankOf(b.weight) ||
        a.evidence.length - b.evidence.length ||
        (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
    );

interface Contradicting {
  readonly id: string;
  readonly says: string;
  readonly sources: readonly { readonly source: string }[];
  readonly contradicts?: readonly string[] | undefined;
}

/** Records that name each other, directly or through others, as one contradiction each. */
const contradictionsAmong = (kind: "claim" | "event", records: readonly Contradicting[]): Contradiction[] => {
  const byId = new Map(records.map((record) => [record.id, record]));
  const seen = new Set<string>();
  return records.flatMap(({ id, contradicts }) => {
    if (contradicts === undefined || seen.has(id)) return [];
    const group = new Set([id]);
    for (const member of group)
      for (const other of byId.get(member)?.contradicts ?? []) if (byId.has(other)) group.add(other);
    const ids = [...group].sort();
    for (const member of ids) seen.add(member);
    const sides = ids.map((member): Side => {
      const { says, sources } = byId.get(member)!;
      return { id: member, says, sources: sources.map(({ source }) => source) };
    });
    return [{ kind, about: ids.join(", "), sides }];
  });
};

/** How far two figures for one number may lie apart before they contradict each other [1, relative; assumption]. */
const NEAR = 0.05;

const contradictedParameters = ({ parameters }: Ledger): Contradiction[] =>
  [...parameters.values()].flatMap(({ path, unit, evidence }) => {
    const given = evidence.flatMap((entry) => ("finds" in entry && entry.gives !== undefined ? [entry] : []));
    const values = given.map(({ gives }) => gives!);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (given.length < 2 || high - low <= NEAR * Math.max(Math.abs(low), Math.abs(high))) return [];
    const sides = given.map(
      ({ source, finds, gives }): Side => ({ id: `${gives} ${unit}`, says: finds, sources: [source] }),
    );
    return [{ kind: "parameter" as const, about: path, sides }];
  });

/** Claims and events that contradict each other, and parameters whose sources give different numbers, all sides kept. */
export const contradictionsIn = (ledger: Ledger): readonly Contradiction[] => [
  ...contradictionsAmong(
    "claim",
    [...ledger.claims.values()].map(({ record }) => record),
  ),
  ...contradictionsAmong(
    "event",
    [...ledger.events.values()].map(({ record }) => record),
  ),
  ...contradictedParameters(ledger),
];
