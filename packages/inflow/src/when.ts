/**
 * When could the data tell? Runs or finds the policy and the comparison of a study, and tells for each published series how
 * long until a change can be told from chance. Limit: as whenOf of the study.
 */
import { dateOfWeek, rounded, type Study, type WhenReport, whenOf } from "@inflow/study";
import type { Changes } from "./ask.ts";
import { observationWith } from "./observation.ts";
import { type Work, workWith } from "./parts.ts";
import { type AboutWhat, inQuestion } from "./policy-in-question.ts";
import { withQuickSample } from "./quick-sample.ts";

export interface WhenSettings extends AboutWhat {
  /** Synthetic worlds for each observable; 2,000 where left out, 500 for a quick look. */
  readonly worlds?: number;
  readonly work?: Work;
  readonly tell?: (sentence: string) => void;
}

/** The report with the run it is of, and the Monday of the first week in which policy and comparison differ. */
export interface WhenAnswer extends WhenReport {
  readonly runId: string;
  readonly study: string;
  readonly onset: string;
}

const QUICK = { draws: 128, luckPerDraw: 1 };
const QUICK_WORLDS = 500;

/** When the data could tell of a policy of a study; throws an InputError with what stands in the way. */
export const when = async (
  asked: string | Study,
  changes: Changes = {},
  settings: WhenSettings = {},
): Promise<WhenAnswer> => {
  const { work = workWith(), tell = () => {} } = settings;
  const observation = observationWith(changes.over);
  const quick = changes.quick === true;
  const { plan, policy, place, commodity, test } = inQuestion(asked, withQuickSample(changes, QUICK), settings);
  tell(`${policy} and ${plan.policies[plan.against].id}: ${plan.runs} futures each.`);
  const store = await work([{ plan, places: [place, plan.against] }]);
  const report = await whenOf(plan, store, place, commodity, {
    observation,
    test,
    worlds: settings.worlds ?? (quick ? QUICK_WORLDS : 2000),
  });
  return rounded({
    ...report,
    runId: plan.runId,
    study: plan.study.id,
    onset: dateOfWeek(plan.policies[place].onset, plan.calendar),
  });
};
