/** The past and the future of what the reader has set: one step for a drag, however many values it passed. */
import type { Scenario } from "../engine/contract.ts";

export interface Course {
  readonly scenario: Scenario;
  readonly past: readonly Scenario[];
  readonly future: readonly Scenario[];
  /** The gesture that is going on: changes of one gesture are one step. */
  readonly gesture: string | null;
}

const MOST = 200;

export const isSame = (a: Scenario, b: Scenario): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The course after a change; a change to what is already set is none. */
export const changedCourse = (course: Course, scenario: Scenario, gesture: string | null = null): Course => {
  if (isSame(course.scenario, scenario)) return course;
  const goesOn = gesture !== null && gesture === course.gesture;
  return {
    scenario,
    past: goesOn ? course.past : [...course.past, course.scenario].slice(-MOST),
    future: [],
    gesture,
  };
};

/** One step back, or null where there is none. */
export const undone = ({ scenario, past, future }: Course): Course | null => {
  const before = past.at(-1);
  if (before === undefined) return null;
  return { scenario: before, past: past.slice(0, -1), future: [scenario, ...future], gesture: null };
};

/** One step forward again, or null where there is none. */
export const redone = ({ scenario, past, future }: Course): Course | null => {
  const [next, ...rest] = future;
  if (next === undefined) return null;
  return { scenario: next, past: [...past, scenario], future: rest, gesture: null };
};
