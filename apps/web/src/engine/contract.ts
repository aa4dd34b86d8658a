/**
 * What the page and the desk say to each other. The desk holds library, ledger, runs and answers, in a worker where there
 * may be one; the page holds what the reader has set and draws what comes. Everything here can be cloned.
 */
import type { Prior } from "@inflow/evidence";
import type { Assessment, Calendar, Plan, Test, TraceBands } from "@inflow/study";

/** What a reader has changed; empty where nothing differs from the shipped study. */
export interface Scenario {
  /** Settings of what we choose, by dial; a dial at its default is absent. */
  readonly levers: Readonly<Record<string, number>>;
  /** Beliefs by dial: a value, a range (low, high), or the name of a form. */
  readonly beliefs: Readonly<Record<string, number | string | readonly [number, number]>>;
  /** What counts as success, where it differs from the study's test. */
  readonly success: Partial<Test>;
  /** Policies compared with the reader's, by name, at most three. */
  readonly compared: readonly string[];
}

export const DEFAULT_SCENARIO: Scenario = {
  levers: {},
  beliefs: {},
  success: {},
  compared: ["ports-of-entry", "treatment"],
};

/** How far an answer has come. "stored" is shipped with the page; the others are computed here. */
export type Stage = "stored" | "first" | "refining" | "settled";

/** What a chart needs of the plan that was run. */
export interface PlanView {
  readonly runId: string;
  readonly calendar: Calendar;
  readonly weeks: number;
  readonly commodities: readonly string[];
  /** Policies of the plan in order, the reader's first. */
  readonly policies: readonly { readonly id: string; readonly is: string; readonly onset: number }[];
  readonly against: string;
}

/** Everything that the pages show of one scenario. */
export interface Answer {
  readonly scenario: Scenario;
  readonly stage: Stage;
  /** Paired futures behind it, and how many are aimed at. */
  readonly futures: number;
  readonly aim: number;
  readonly plan: PlanView;
  /** Null while there are too few futures for a verdict. */
  readonly assessment: Assessment | null;
  /** Weekly bands of every policy of the plan. */
  readonly bands: readonly TraceBands[];
}

/** One parameter of the ledger as drawers and panels show it. */
export interface ParameterView {
  readonly path: string;
  readonly unit: string;
  readonly is: string;
  readonly prior: Prior;
  readonly priorInWords: string;
  /** Quantiles 0.05, 0.5, 0.95 of the prior; null for forms. */
  readonly span: readonly [number, number, number] | null;
  readonly evidence: readonly unknown[];
}

/** Messages to the desk. `call` names a service of `services/index.ts`. */
export type ToDesk =
  | {
      readonly kind: "open";
      readonly texts: string;
      readonly model: string;
      readonly version: string;
      readonly threads: number;
      readonly runWorker: string | null;
    }
  | { readonly kind: "scenario"; readonly scenario: Scenario; readonly token: number }
  | { readonly kind: "call"; readonly service: string; readonly args: unknown; readonly call: number };

/** Messages from the desk. */
export type FromDesk =
  | {
      readonly kind: "ready";
      readonly parameters: readonly ParameterView[];
      readonly policies: readonly { readonly id: string; readonly is: string }[];
    }
  | { readonly kind: "answer"; readonly answer: Answer; readonly token: number }
  | {
      readonly kind: "refused";
      readonly token: number;
      readonly problems: readonly { readonly what: string; readonly fix: string; readonly place: string }[];
    }
  | { readonly kind: "result"; readonly call: number; readonly result: unknown }
  | { readonly kind: "failed"; readonly call: number | null; readonly because: string };

/** What services of the desk work with: the plan and runs of the scenario that was asked last. */
export interface DeskState {
  readonly plan: Plan | null;
}
