/**
 * The cut-off: a datum dated after it may not change anything that enters the runs.
 *
 * A backtest becomes the study that could have been asked on that day: entries that begin or became known later are left
 * out (a source without a date of its own is known when it was published), an end that lies later is not known and so the entry holds on, and rows of a series dated later are not read
 * (schedule.ts). Targets, sources, texts and roles never enter the study, so plan, draws and blocks cannot depend on them.
 * Limit: priors of the model's laws are today's knowledge; targets whose case informed one of them say so.
 */
import type { Prior } from "@inflow/evidence";
import { dayOf, lastDayOf } from "../calendar.ts";
import type { Given, Policy, Study } from "../question.ts";
import type { Backtest, Belief } from "./file.ts";
import { knownOf, type Published } from "./known.ts";

/** An entry that the runs do not see, and why. */
export interface Unseen {
  readonly of: string;
  readonly quantity: string;
  readonly from: string;
  readonly because: string;
}

const unseenBecause = (given: Given, lastDay: number, published: Published): string | null => {
  if (dayOf(given.from) > lastDay) return `begins on ${given.from}`;
  const known = given.evidence
    .map((entry) => knownOf(entry, published))
    .find((date): date is NonNullable<typeof date> => date !== null && dayOf(date) > lastDay);
  return known === undefined ? null : `became known on ${known}`;
};

const knownGiven = ({ until, ...given }: Given, lastDay: number): Given =>
  until === undefined || dayOf(until) > lastDay ? given : { ...given, until };

const priorOfBelief = (belief: Belief): Prior | string =>
  typeof belief === "object" && "prior" in belief ? belief.prior : belief;

/** The study inside a backtest with all its entries, whatever was known when: for looking names up, never for runs. */
export const wholeStudyOf = (backtest: Backtest): Study => {
  const { kind: _, title: __, setting: ___, live: ____, sources: _____, targets: ______, beliefs, ...asked } = backtest;
  if (beliefs === undefined) return asked;
  const priors = Object.entries(beliefs).map(([path, belief]) => [path, priorOfBelief(belief)]);
  return { ...asked, beliefs: Object.fromEntries(priors) };
};

/** The study that could have been asked on the day of the cut-off, and the entries that it does not see. */
export const studyOfBacktest = (
  backtest: Backtest,
  published: Published = new Map(),
): { readonly study: Study; readonly unseen: readonly Unseen[] } => {
  const asked = wholeStudyOf(backtest);
  const lastDay = lastDayOf(backtest.asOf);
  const unseen: Unseen[] = [];
  const seen = (of: string, gives: readonly Given[]): Given[] =>
    gives.flatMap((given) => {
      const because = unseenBecause(given, lastDay, published);
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
