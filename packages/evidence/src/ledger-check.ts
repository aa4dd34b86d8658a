/**
 * What must hold of a whole ledger, beyond each record by itself: every citation resolves, contradictions are mutual,
 * references point at something, and a number taken from a source is the number the prior is built around, or the
 * step between is explained. A source that nobody cites is listed, not refused.
 */
import { type Evidence, kindOfEvidence } from "./evidence-entry.ts";
import type { Entry, Ledger, Use } from "./ledger.ts";
import { unusedSources } from "./ledger-queries.ts";
import type { StatedParameter } from "./parameter-file.ts";
import { centreOfPrior, wordsOfPrior } from "./prior.ts";
import { didYouMean, type Problem } from "./problem.ts";

export interface LedgerCounts {
  readonly parameters: number;
  readonly withSource: number;
  readonly assumptions: number;
  readonly elicited: number;
  readonly claims: number;
  readonly problems: number;
}

export interface LedgerReport {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly unused: readonly string[];
  readonly counts: LedgerCounts;
}

/** How far a taken number may lie from the prior's centre before the step must be explained [1, relative]. */
const NEAR = 0.05;

const unresolved = ({ uses, sources }: Ledger): Problem[] =>
  uses
    .filter(({ source }) => !sources.has(source))
    .map(({ source, file, place }) => ({
      file,
      place,
      what: `The source "${source}" is not in the ledger.`,
      why: "A citation that leads nowhere is decoration.",
      fix: didYouMean(source, sources.keys(), `Add sources/${source}.yaml.`),
    }));

interface Contradicting {
  readonly id: string;
  readonly contradicts?: readonly string[] | undefined;
}

const oneSided = (records: ReadonlyMap<string, Entry<Contradicting>>): Problem[] =>
  [...records.values()].flatMap(({ record, file, place }) =>
    (record.contradicts ?? []).flatMap((other): Problem[] => {
      const found = records.get(other);
      if (found === undefined)
        return [
          {
            file,
            place,
            what: `"${record.id}" contradicts "${other}", which is not in the ledger.`,
            why: "Both sides of a contradiction are kept.",
            fix: didYouMean(other, records.keys(), `Add "${other}".`),
          },
        ];
      if (found.record.contradicts?.includes(record.id) === true) return [];
      return [
        {
          file: found.file,
          place: found.place,
          what: `"${other}" does not say that it contradicts "${record.id}".`,
          why: "A contradiction has two sides, and each must show the other.",
          fix: `Add "contradicts: [${record.id}]".`,
        },
      ];
    }),
  );

const dangling = (ledger: Ledger): Problem[] => {
  const kinds: Readonly<Record<string, ReadonlyMap<string, unknown>>> = {
    event: ledger.events,
    series: ledger.series,
    claim: ledger.claims,
    source: ledger.sources,
    parameter: ledger.parameters,
  };
  return [...ledger.claims.values()].flatMap(({ record, file, place }) =>
    record.against.flatMap(({ what }): Problem[] => {
      const slash = what.indexOf("/");
      const kind = what.slice(0, slash);
      const id = what.slice(slash + 1);
      const known = kinds[kind]!;
      if (known.has(id) || (kind === "parameter" && known.size === 0)) return [];
      return [
        {
          file,
          place,
          what: `"${record.id}" is measured against the ${kind} "${id}", which is not in the ledger.`,
          why: "A claim can be set only beside something that is on record.",
          fix: didYouMean(id, known.keys(), `Add the ${kind}, or measure it against another.`),
        },
      ];
    }),
  );
};

const unexplained = ({ path, prior, evidence, file, place }: StatedParameter): Problem[] => {
  const centre = centreOfPrior(prior);
  if (centre === null) return [];
  return evidence.flatMap((entry): Problem[] => {
    if (!("finds" in entry) || entry.gives === undefined || entry.because !== undefined) return [];
    if (Math.abs(entry.gives - centre) <= NEAR * Math.max(Math.abs(centre), Math.abs(entry.gives))) return [];
    return [
      {
        file,
        place,
        what: `${path}: ${entry.source} gives ${entry.gives}, but the prior ${wordsOfPrior(prior)} is built around ${Number(centre.toPrecision(4))}.`,
        why: "Between what is found and what is taken stands a step that the reader must see.",
        fix: 'Add "because: …", or centre the prior on what the source gives.',
      },
    ];
  });
};

const withKind = (parameters: readonly StatedParameter[], kind: ReturnType<typeof kindOfEvidence>): number =>
  parameters.filter(({ evidence }) => evidence.some((entry: Evidence) => kindOfEvidence(entry) === kind)).length;

/**
 * Checks a ledger as a whole; counts are numbers of parameters that carry at least one entry of the kind. A source that only
 * the further uses cite, those of studies, is not unused.
 */
export const checkLedger = (ledger: Ledger, further: readonly Use[] = []): LedgerReport => {
  const problems = [
    ...ledger.problems,
    ...unresolved(ledger),
    ...oneSided(ledger.events),
    ...oneSided(ledger.claims),
    ...dangling(ledger),
  ];
  const parameters = [...ledger.parameters.values()];
  return {
    problems,
    warnings: parameters.flatMap(unexplained),
    unused: unusedSources(ledger, further).map(({ id }) => id),
    counts: {
      parameters: parameters.length,
      withSource: withKind(parameters, "source"),
      assumptions: withKind(parameters, "assumption"),
      elicited: withKind(parameters, "elicited"),
      claims: withKind(parameters, "claim"),
      problems: problems.length,
    },
  };
};
