/** What the lesson says of the answer on view: the drug by name, the test, the comparison, and in how many futures inflow falls. */
import { percentOf } from "@inflow/charts";
import { type Verdict, wordsOfCommodity, wordsOfComparison } from "@inflow/study";
import { useStore } from "../../state/store.ts";

export interface LessonSlots {
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly cocaine: string;
  readonly comparison: string;
  readonly x: string;
  readonly y: number;
  /** Share of futures in which inflow of a drug falls so far for so long. */
  falls(commodity: string): number;
}

/** Null before there is an answer. */
export const useLessonSlots = (): LessonSlots | null => {
  const assessment = useStore((state) => state.judged?.assessment ?? null);
  const language = useStore((state) => state.language);
  if (assessment === null) return null;
  const verdicts = assessment.verdicts[assessment.primaryPolicy] ?? {};
  return {
    verdicts,
    cocaine: wordsOfCommodity("cocaine", language),
    comparison: wordsOfComparison(assessment.against, language),
    x: percentOf(assessment.test.fall),
    y: assessment.test.forWeeks,
    falls: (commodity) => verdicts[commodity]?.inflow.falls ?? 0,
  };
};
