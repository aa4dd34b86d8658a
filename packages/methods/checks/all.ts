/** Every check against a reference number, by subject; a new file of checks is one import and one line here. */
import { checksOfCalibration } from "./calibration.ts";
import { checksOfCausal } from "./causal.ts";
import type { Check } from "./check.ts";
import { checksOfDecisions } from "./decisions.ts";
import { checksOfDesign } from "./design.ts";
import { checksOfDetection } from "./detection.ts";
import { checksOfDiscovery } from "./discovery.ts";
import { checksOfEconomics } from "./economics.ts";
import { checksOfSensitivity } from "./sensitivity.ts";

/** Gives the text of a fixture by its file name. */
export type ReadFixture = (file: string) => string;

export const subjects: Readonly<Record<string, (read: ReadFixture) => readonly Check[]>> = {
  design: checksOfDesign,
  sensitivity: checksOfSensitivity,
  discovery: checksOfDiscovery,
  decisions: checksOfDecisions,
  calibration: checksOfCalibration,
  causal: checksOfCausal,
  detection: checksOfDetection,
  economics: checksOfEconomics,
};

export interface SubjectCheck extends Check {
  readonly subject: string;
}

/** Checks of some subjects, all unless named; a subject that throws fails under its own name, with what it threw. */
export function allChecks(read: ReadFixture, only = Object.keys(subjects)): SubjectCheck[] {
  return only.flatMap((subject) => {
    try {
      return subjects[subject](read).map((check) => ({ subject, ...check }));
    } catch (error) {
      const ours = error instanceof Error ? error.message : String(error);
      return [{ subject, name: "runs to its end", expected: "no error", ours, tolerance: 0, pass: false }];
    }
  });
}
