/**
 * Places of the page Learn in the address: tab, step of the lesson, help line.
 *
 *     #/learn/lesson/5/mx?v=1&l.force=8.5
 *
 * A step's address holds the settings at which it starts, so that whoever opens it sees the same; the help line is the code of
 * a country of `help-lines.ts`, or a teacher's own words, and goes on from step to step.
 */
import { DEFAULT_SCENARIO, type Scenario } from "../../engine/contract.ts";
import type { DialFacts } from "../../engine/services/dials.ts";
import { hashOf } from "../../state/address.ts";

export interface LearnPlace {
  readonly tab: string;
  /** 0 is the note before the first step. */
  readonly step: number;
  /** A code or own words; empty for the default. */
  readonly help: string;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Reads a place; what is no step of `steps` is the note before the first. */
export const learnPlaceOf = (place: string, steps: number): LearnPlace => {
  const [tab = "", step = "", help = ""] = place.split("/");
  const stated = /^\d$/.test(step) ? Number(step) : 0;
  return { tab: tab === "" ? "lesson" : tab, step: stated <= steps ? stated : 0, help: decoded(help) };
};

/** A place as it stands in an address. */
export const learnPlaceText = ({ tab, step, help }: LearnPlace): string => {
  const parts = [tab, step === 0 ? "" : String(step), encodeURIComponent(help)];
  return parts.join("/").replace(/\/+$/, "");
};

/** How the levers of a step start: as shipped, or with force at sea at its highest band. */
export type StepStart = "shipped" | "surge";

/** The settings at which a step starts; the surge is known once the dials are. */
export const scenarioOfStart = (start: StepStart, dials: Pick<DialFacts, "levers"> | null): Scenario => ({
  ...DEFAULT_SCENARIO,
  levers: start === "surge" && dials !== null ? { force: dials.levers.force.max } : {},
});

/** The link to a step: opened anywhere, it sets what the step starts from. */
export const stepHref = (
  step: number,
  start: StepStart,
  dials: Pick<DialFacts, "levers"> | null,
  help: string,
): string => hashOf("learn", scenarioOfStart(start, dials), learnPlaceText({ tab: "lesson", step, help }));
