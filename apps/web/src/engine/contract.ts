/**
 * What the page and the desk say to each other. The desk holds library, ledger, runs and answers, in a worker where there
 * may be one; the page holds what the reader has set and draws what comes. Everything here can be cloned.
 */
import type { Prior } from "@inflow/evidence";
import type { Assessment, Calendar, Language, Study, Test, TraceBands } from "@inflow/study";
import type { PageView } from "./views.ts";

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
  /** A study that was opened from a file, in place of the shipped one; its own policies are compared. */
  readonly study?: Study;
  /** The file of that study, and the places in which it differs from what dials make of the shipped one. */
  readonly opened?: { readonly name: string; readonly differs: readonly string[] };
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
  /** Weekly bands of every policy of the plan; of the first stage, inflow alone, and of policies that have their first futures. */
  readonly bands: readonly TraceBands[];
  /** What the pages say of it, by language; null while there is no verdict. */
  readonly views: Readonly<Record<Language, PageView>> | null;
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
      /** The text of shipped.json: model, version and texts. */
      readonly shipped: string;
      readonly threads: number;
      /** Most futures of an answer; what memory allows. */
      readonly most: number;
      readonly runWorker: string | null;
      /** The text of stored.json, for the brief of the stored answer; null where none was delivered. */
      readonly stored: string | null;
    }
  | { readonly kind: "scenario"; readonly scenario: Scenario; readonly token: number }
  /** What may be asked next, the likeliest first, in place of what was expected before; a scenario that is asked ends it. */
  | { readonly kind: "expect"; readonly scenarios: readonly Scenario[] }
  | { readonly kind: "call"; readonly service: string; readonly args: unknown; readonly call: number };

/** Messages from the desk. */
export type FromDesk =
  | { readonly kind: "here" }
  | {
      readonly kind: "ready";
      readonly parameters: readonly ParameterView[];
      readonly policies: readonly { readonly id: string; readonly is: string }[];
      /** Workers at work; 0 where the browser allows none, and the desk works by itself. */
      readonly workers: number;
    }
  | {
      readonly kind: "answer";
      readonly answer: Answer;
      readonly token: number;
      /** Of an earlier scenario than the one that is set: shown while the reader moves a dial without a pause. */
      readonly isLate?: true;
    }
  | {
      readonly kind: "refused";
      readonly token: number;
      readonly problems: readonly { readonly what: string; readonly fix: string; readonly place: string }[];
    }
  | { readonly kind: "result"; readonly call: number; readonly result: unknown }
  | { readonly kind: "failed"; readonly call: number | null; readonly because: string };
