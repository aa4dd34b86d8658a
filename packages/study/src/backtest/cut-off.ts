/**
 * The cut-off: a datum dated after it may not change anything that enters the runs.
 *
 * A backtest becomes the study that could have been asked on that day: entries that begin or became known later are left
 * out, an end that lies later is not known and so the entry holds on, and rows of a series dated later are not read
 * (schedule.ts). Targets, sources, texts and roles never enter the study, so plan, draws and blocks cannot depend on them.
 * Limit: priors of the model's laws are today's knowledge; targets whose case informed one of them say so.
 */
import { dayOf, lastDayOf } from "../calendar.ts";
import type { Given, Policy, Study } from "../question.ts";
import type { Backtest } from "./file.ts";

/** An entry that the runs do not see, and why. */
export interface Unseen {
  readonly of: string;
  readonly quantity: string;
  readonly from: string;
  readonly because: string;
}

const unseenBecause = (given: Given, lastDay: number): string | null => {
  if (dayOf(given.from) > lastDay) return `begins on ${given.from}`;
  const known = given.evidence.map((entry) => entry.known).find((date) => date !== undefined && dayOf(date) > lastDay);
  return known === undefined ? null : `became known on ${known}`;
};

const knownGiven = ({ until, ...given }: Given, lastDay: number): Given =>
  until === undefined || dayOf(until) > lastDay ? given : { ...given, until };

/** The study inside a backtest with all its entries, whatever was known when: for looking names up, never for runs. */
export const wholeStudyOf = (backtest: Backtest): Study => {
  const { kind: _, title: __, setting: ___, live: ____, sources: _____, targets: ______, ...asked } = backtest;
  return asked;
};

/** The study that could have been asked on the day of the cut-off, and the entries that it does not see. */
export const studyOfBacktest = (backtest: Backtest): { readonly study: Study; readonly unseen: readonly Unseen[] } => {
  const asked = wholeStudyOf(backtest);
  const lastDay = lastDayOf(backtest.asOf);
  const unseen: Unseen[] = [];
  const seen = (of: string, gives: readonly Given[]): Given[] =>
    gives.flatMap((given) => {
      const because = unseenBecause(given, lastDay);
      if (because === null) return [knownGiven(given, lastDay)];
      unseen.push({ of, quantity: given.set, from: given.from, because });
      return [];
    });
  const policies = asked.policies.map((entry): Study["policies"][number] =>
    typeof entry === "string" || Array.isArray(entry)
      ? entry
      : ({ ...entry, gives: seen(entry.id, entry.gives) } satisfies Policy),
  );
  const record = asked.record?.flatMap((entry): (string | Given)[] =>
    typeof entry === "string" ? [entry] : seen("record", [entry]),
  );
  return { study: { ...asked, policies, ...(record === undefined ? {} : { record }) }, unseen };
};
