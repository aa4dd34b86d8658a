/**
 * What stored futures say in the months of a claim: weekly series summed over traces and weeks, with the campaign over without it,
 * or as a share without it. A trace that ends in a dot stands for all that begin so.
 */
import type { ClaimNumber, ISODate } from "@inflow/evidence";
import { dayOf } from "../calendar.ts";
import { jobsOf, type Plan } from "../plan.ts";
import type { ResultStore } from "../ports.ts";
import { monthNumber, monthText } from "./months.ts";

type Asked = Extract<ClaimNumber, { of: "model" }>;

const DAYS = 7;
/** Blocks that are read: draws come in the order of a sequence that fills evenly, so the first 256 futures stand for all. */
const MOST_BLOCKS = 8;

/** First week and the one after the last whose Mondays lie in the months, inside the plan. */
const weeksOf = (plan: Plan, [from, until]: Asked["months"]): readonly [number, number] => {
  const firstOf = (month: number): number =>
    Math.ceil((dayOf(`${monthText(month)}-01` as ISODate) - plan.calendar.firstDay) / DAYS);
  return [Math.max(0, firstOf(monthNumber(from))), Math.min(plan.weeks, firstOf(monthNumber(until) + 1))];
};

/** One number for each of the first 256 futures: change or share, as asked; empty where the run lacks a trace or does not reach the months. */
export const futuresOfClaim = async (
  plan: Plan,
  store: ResultStore,
  policy: number,
  asked: Asked,
): Promise<Float64Array> => {
  const [from, until] = weeksOf(plan, asked.months);
  if (until <= from) return new Float64Array(0);
  const found: number[] = [];
  for (const job of jobsOf(plan, [policy]).slice(0, MOST_BLOCKS)) {
    const theirs = await store.get(plan, { ...job, policy: plan.against });
    const mine = asked.statistic === "share" ? theirs : await store.get(plan, job);
    if (mine === null || theirs === null) return new Float64Array(0);
    const runs = job.until - job.from;
    const sumOf = (block: typeof mine, traces: readonly string[], slot: number): number => {
      let sum = 0;
      block.header.traces.forEach((trace, place) => {
        if (!traces.some((name) => (name.endsWith(".") ? trace.startsWith(name) : trace === name))) return;
        for (let week = from; week < until; week++) sum += block.traces[(place * plan.weeks + week) * runs + slot]!;
      });
      return sum;
    };
    for (let slot = 0; slot < runs; slot++) {
      const top = sumOf(mine, asked.traces, slot);
      found.push(
        asked.statistic === "share"
          ? top / sumOf(theirs, asked.per ?? asked.traces, slot)
          : top / sumOf(theirs, asked.traces, slot) - 1,
      );
    }
  }
  return Float64Array.from(found);
};
