/** What each of the nine steps of the lesson starts from: fentanyl is looked at with force at sea at surge. */
import type { StepStart } from "./lesson-place.ts";

export const STEP_STARTS: readonly StepStart[] = [
  "shipped",
  "shipped",
  "shipped",
  "shipped",
  "surge",
  "shipped",
  "shipped",
  "shipped",
  "shipped",
];
