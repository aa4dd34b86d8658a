/**
 * The shape of what the app says about its own record: backtests and replications, as `inflow backtest` and `inflow
 * replicate` give them for one named model. Limit: texts of experiments are in English, as in their files.
 */
/** One target of an experiment: the fair band, the record, and what the runs said. */
export interface TargetFact {
  readonly id: string;
  readonly metric: string;
  readonly role: string;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly observed: number | null;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  /** Null where nothing is judged. */
  readonly hit: boolean | null;
  /** Whether another seed may decide otherwise. */
  readonly edge: boolean;
  /** Whether a shipped prior rests on this very case, so that a hit says less. */
  readonly informed: boolean;
  readonly ifMissed: string | null;
}

export interface ExperimentFact {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  readonly setting: string;
  readonly asOf: string;
  /** Written before the outcome is known: reported, not counted. */
  readonly live: boolean;
  readonly runs: number;
  readonly skill: string;
  readonly targets: readonly TargetFact[];
}

/** A published number beside ours; the texts are as the reports print them. */
export interface ReplicaFact {
  readonly id: string;
  readonly model: string;
  readonly grade: string;
  readonly quantity: string;
  readonly published: string;
  readonly ours: string;
  readonly tolerance: string;
  /** Difference over tolerance, for sorting; null for a property, or where no difference is allowed. */
  readonly off: number | null;
  readonly pass: boolean;
  readonly source: string;
  readonly because: string | null;
  /** Whether ours rests on the published number: shown, no test. */
  readonly isGiven: boolean;
}

export interface TallyFact {
  readonly hits: number;
  readonly of: number;
}

export interface Facts {
  /** SHA-256 of the sources of the model that these are of. */
  readonly model: string;
  readonly backtests: {
    readonly holdout: TallyFact;
    readonly placebo: TallyFact;
    readonly fit: TallyFact;
    readonly covered: TallyFact;
    /** Experiments that are counted, and those of them with a missed prediction. */
    readonly run: number;
    readonly failed: number;
    /** Failures first. */
    readonly experiments: readonly ExperimentFact[];
  };
  readonly replications: {
    /** Numbers that are tests, and those that differ. */
    readonly of: number;
    readonly differ: number;
    /** Differences first. */
    readonly rows: readonly ReplicaFact[];
  };
}

/** Roles of targets that are predictions: nothing was fitted to them. */
export const PREDICTED: readonly string[] = ["holdout", "null-test", "placebo"];

/** Predictions of an experiment that missed their band. */
export const missedOf = ({ targets }: ExperimentFact): readonly TargetFact[] =>
  targets.filter(({ hit, role }) => hit === false && PREDICTED.includes(role));
