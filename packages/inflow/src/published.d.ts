/** The types of the published library: ask a question, run it, read the verdict. */

export interface Problem {
  readonly file: string;
  readonly place: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Thrown where a file, a name or a value from outside cannot be used; nothing has been run or written then. */
export class InputError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]);
}

export interface Band {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export type Fate = "reduces sustainably" | "reduces unsustainably" | "no effect" | "harmful";
export type Finding = Fate | "cannot tell yet";
export type CostDefinition = "full" | "ships" | "incremental";

/** The verdict on one policy against the comparison, for one commodity. */
export interface Verdict {
  readonly runId: string;
  readonly hash: string;
  readonly policy: string;
  readonly against: string;
  readonly commodity: string;
  readonly finding: Finding;
  readonly countingTheKilled: Finding;
  readonly notCountingTheKilled: Finding;
  readonly futures: number;
  readonly shares: Readonly<Record<Fate, number>>;
  readonly plusMinus: Readonly<Record<Fate, number>>;
  readonly probability: number;
  readonly epistemicShare: number | null;
  readonly change: Readonly<Record<string, Band>>;
  readonly costPerTonneNotLanded: Readonly<Record<CostDefinition, Band | "no benefit">>;
  readonly agreementOfForms: Readonly<Record<string, Readonly<Record<string, Finding>>>>;
  readonly rider: number;
  readonly monthsToAnswer: Band | null;
  /** Months until a published series answers, in half and in nine of ten futures; null where none does in the horizon. */
  readonly answerTime: {
    readonly p50: number | null;
    readonly p90: number | null;
    readonly bestSignal: string | null;
  } | null;
  readonly tallies: Readonly<Record<string, number>>;
  readonly sentence: string;
  readonly sentences: Readonly<Record<"en" | "es", string>>;
}

/** A study made ready to run, named by its content. */
export interface Plan {
  readonly id: string;
  readonly runId: string;
  readonly model: string;
  readonly weeks: number;
  readonly runs: number;
}

/** What may be changed in a study without another file. */
export interface Changes {
  readonly quick?: boolean;
  readonly runs?: number;
  readonly draws?: number;
  readonly luckPerDraw?: number;
  readonly seed?: number;
  readonly policies?: readonly string[];
  readonly against?: string;
  readonly untested?: boolean;
  readonly over?: string;
}

/** What a finished run says of every policy and commodity. */
export interface Assessment {
  readonly runId: string;
  readonly hash: string;
  readonly study: string;
  readonly policies: readonly string[];
  readonly against: string;
  readonly runs: number;
  readonly primaryCommodity: string;
  readonly primaryPolicy: string;
  readonly verdict: Finding;
  readonly sentence: string;
  readonly probability: number;
  readonly verdicts: Readonly<Record<string, Readonly<Record<string, Verdict>>>>;
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Band>>>>>>;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly found: number;
  readonly runsDone: number;
}

export interface RunSettings {
  /** Threads; as many as the machine runs at once when not given, 0 for none beside this one. */
  readonly threads?: number;
  /** A folder in which finished blocks are kept and found again. */
  readonly folder?: string;
  readonly onProgress?: (progress: Progress) => void;
  readonly stop?: AbortSignal;
}

export interface Results {
  readonly assessment: Assessment;
}

/** A question from a study file, or from a shipped study by its name. */
export function ask(study: string, changes?: Changes): Plan;
/** The shipped policies, with a folder of the reader's own laid over them. */
export function policies(over?: string): { readonly id: string; readonly is: string }[];
/** Runs a question and answers it. */
export function run(plan: Plan, settings?: RunSettings): Promise<Results>;
/** The verdict on one policy for one commodity; on the first policy and the primary commodity when none is named. */
export function verdict(results: Results, about?: { readonly policy?: string; readonly commodity?: string }): Verdict;

/** A place in the chain behind a name: what it is, and what stands behind it. */
export interface Cause {
  readonly kind: string;
  readonly name: string;
  readonly is: string;
  readonly title?: string;
  readonly locator?: string;
  readonly url?: string;
  readonly verified?: string;
  readonly from: readonly Cause[];
}

/** The chain behind a quantity, parameter, mechanism or policy, down to its sources. */
export function explain(name: string, over?: string): Cause;
