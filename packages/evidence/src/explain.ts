/**
 * Where one number comes from: a tree from the parameter through its evidence to its sources, each with the place in
 * it, its address, how much of it was read and whether the figure was verified. Branches that rest on judgement end in
 * the word that says so.
 */
import { type Evidence, kindOfEvidence, saidBy } from "./evidence-entry.ts";
import type { Ledger } from "./ledger.ts";
import { type Prior, wordsOfPrior } from "./prior.ts";
import { type Checked, didYouMean } from "./problem.ts";
import type { ReadMark, VerifiedMark } from "./schema.ts";

/** The end of a branch: a source and the place in it; null marks where the source is not in the ledger. */
export interface ExplainedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly locator: string;
  readonly url: string;
  readonly read: ReadMark;
  readonly verified: VerifiedMark;
}

export interface ExplainedEvidence {
  readonly kind: ReturnType<typeof kindOfEvidence>;
  readonly says: string;
  readonly gives: number | null;
  readonly because: string | null;
  readonly known: string | null;
  readonly source: ExplainedSource | null;
}

export interface ExplainedParameter {
  readonly path: string;
  readonly is: string;
  readonly unit: string;
  readonly prior: Prior;
  readonly priorWords: string;
  readonly file: string;
  readonly place: string;
  readonly evidence: readonly ExplainedEvidence[];
}

const sourceOf = (ledger: Ledger, id: string, locator: string): ExplainedSource | null => {
  const entry = ledger.sources.get(id);
  if (entry === undefined) return null;
  const { title, publisher, published, url, read, verified } = entry.record;
  return { id, title, publisher, published, locator, url, read, verified };
};

const explained = (ledger: Ledger, entry: Evidence): ExplainedEvidence => ({
  kind: kindOfEvidence(entry),
  says: saidBy(entry),
  gives: "finds" in entry ? (entry.gives ?? null) : null,
  because: "finds" in entry ? (entry.because ?? null) : null,
  known: entry.known ?? null,
  source: "source" in entry ? sourceOf(ledger, entry.source, entry.at) : null,
});

/** The tree of one parameter down to its sources, or the problem that there is no such parameter. */
export const explainParameter = (ledger: Ledger, path: string): Checked<ExplainedParameter> => {
  const parameter = ledger.parameters.get(path);
  if (parameter === undefined)
    return {
      problems: [
        {
          file: "ledger",
          place: path,
          what: `There is no parameter "${path}".`,
          why: "Only a parameter of the ledger can be explained.",
          fix: didYouMean(path, ledger.parameters.keys(), "List the parameters to find its path."),
        },
      ],
    };
  const { is, unit, prior, evidence, file, place } = parameter;
  return {
    ok: {
      path,
      is,
      unit,
      prior,
      priorWords: wordsOfPrior(prior),
      file,
      place,
      evidence: evidence.map((entry) => explained(ledger, entry)),
    },
  };
};
