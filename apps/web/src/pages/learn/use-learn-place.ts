/** Where the reader is on the page Learn, and the links to its steps. */
import { useStore } from "../../state/store.ts";
import { type LearnPlace, learnPlaceOf, learnPlaceText, stepHref } from "./lesson-place.ts";
import { STEP_STARTS } from "./step-starts.ts";

/** Tab, step and help line of the address. */
export const useLearnPlace = (): LearnPlace =>
  learnPlaceOf(
    useStore((state) => state.place),
    STEP_STARTS.length,
  );

/** Gives the link to a step, which sets what it starts from; step 0 is the note before the first. */
export const useStepLinks = (): ((step: number) => string) => {
  const dials = useStore((state) => state.dials);
  const { help } = useLearnPlace();
  return (step) => {
    const start = STEP_STARTS[step - 1];
    return start === undefined
      ? `#/learn/${learnPlaceText({ tab: "lesson", step: 0, help })}`
      : stepHref(step, start, dials, help);
  };
};
