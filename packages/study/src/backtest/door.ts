/**
 * Everything wrong with a backtest that its text alone does not show: names of quantities, members, policies and sources,
 * windows outside the horizon, bands upside down, numbers of the world that were not known at the cut-off. What is wrong
 * with the study inside it is told by the compiler, with the lines of this file.
 */

import { type Checked, didYouMean, isOk, type Problem } from "@inflow/evidence";
import { canonicalJson } from "@inflow/exact";
import {
  type Index,
  type Library,
  layOut,
  prepareWorld,
  type QuantityId,
  quantities,
  quantityIds,
  type World,
} from "@inflow/model";
import { calendarOf, dateOfWeek, dayOf, lastDayOf } from "../calendar.ts";
import { type CompileOptions, compile } from "../compile.ts";
import type { Plan } from "../plan.ts";
import { lineTo } from "../question.ts";
import { studyOfBacktest, type Unseen, wholeStudyOf } from "./cut-off.ts";
import { checkKnown, hindsightOf, type Tell, under } from "./door-known.ts";
import { type Backtest, textOfBacktest } from "./file.ts";
import { type Hindsight, type Published, saysPublic } from "./known.ts";
import { cellsOfOutcome, earlierOf } from "./measure.ts";
import type { Target } from "./target.ts";

/** A backtest made ready: what enters the runs, and what is only held beside them. */
export interface PreparedBacktest {
  readonly backtest: Backtest;
  readonly plan: Plan;
  readonly unseen: readonly Unseen[];
  /** What enters the runs although its source was published after the cut-off, and how that can be. */
  readonly hindsight: readonly Hindsight[];
}

/** How a backtest is prepared: sources of the ledger, by their dates of publication where these are to be checked. */
export interface BacktestOptions extends CompileOptions {
  readonly sources?: ReadonlySet<string> | Published;
}

const isDated = (sources: BacktestOptions["sources"]): sources is Published => sources instanceof Map;

const publishedIn = (sources: BacktestOptions["sources"], backtest: Backtest): Published =>
  new Map([
    ...(isDated(sources) ? sources : []),
    ...(backtest.sources ?? []).map(({ id, published }): [string, string] => [id, published]),
  ]);

const listed = (names: readonly string[]): string => `Choose one of: ${names.join(", ")}.`;
const IGNORED = "A name that nobody knows would be ignored in silence.";

const checkSources = (backtest: Backtest, ledger: Iterable<string>, tell: Tell): void => {
  const own = (backtest.sources ?? []).map(({ id }) => id);
  const known = new Set([...ledger, ...own]);
  const { sources: _, ...rest } = backtest;
  for (const [path, id] of under("source", rest)) {
    if (typeof id !== "string" || known.has(id)) continue;
    tell(
      path,
      `The source "${id}" is not in the ledger and not in this file.`,
      "A citation that leads nowhere is decoration.",
      didYouMean(id, known, `Add it under sources: in this file, or as sources/${id}.yaml.`),
    );
  }
};

const checkPolicies = (backtest: Backtest, tell: Tell): void => {
  const names = backtest.policies.map((entry) => (typeof entry === "object" && !Array.isArray(entry) ? entry.id : ""));
  backtest.policies.forEach((entry, i) => {
    if (names[i] !== "" || entry === "none") return;
    tell(
      ["policies", i],
      `The policy ${JSON.stringify(entry)} does not stand in this file.`,
      "A shipped policy may change after the outcome is known; a backtest stands alone.",
      "Write its entries out under policies:, each with its date and evidence.",
    );
  });
  (backtest.record ?? []).forEach((entry, i) => {
    if (typeof entry !== "string") return;
    tell(
      ["record", i],
      `The record names "${entry}", which does not stand in this file.`,
      "A shipped record may change after the outcome is known; a backtest stands alone.",
      "Write its entries out under record:.",
    );
  });
};

const checkWhere = (target: Target, where: Target["where"], path: PropertyKey[], world: World, tell: Tell): void => {
  const outcomes = [path.includes("per") ? target.per!.outcome : target.outcome].flat();
  const over = new Set<string>(outcomes.flatMap((id) => quantities[id as QuantityId]?.over ?? []));
  for (const [index, members] of Object.entries(where ?? {})) {
    if (!over.has(index)) {
      const why = "A place that does not apply would choose nothing.";
      tell([...path, index], `The outcome is not counted by "${index}".`, why, didYouMean(index, over, "Remove it."));
      continue;
    }
    const names = world.names[index as Index];
    for (const member of [members].flat())
      if (!names.includes(member))
        tell(
          [...path, index],
          `There is no ${index} "${member}" in this world.`,
          IGNORED,
          didYouMean(member, names, names.length > 0 ? listed(names) : `The world has no ${index}.`),
        );
  }
};

const checkOutcomes = (target: Target, path: readonly PropertyKey[], world: World | null, tell: Tell): void => {
  const look = (outcome: Target["outcome"], where: Target["where"], here: readonly PropertyKey[]): void => {
    const unknown = [outcome].flat().filter((id) => !(id in quantities));
    for (const id of unknown)
      tell(
        [...here, "outcome"],
        `There is no quantity "${id}".`,
        IGNORED,
        didYouMean(id, quantityIds, "See MODEL.md."),
      );
    if (world === null) return;
    checkWhere(target, where, [...here, "where"], world, tell);
    if (unknown.length > 0 || cellsOfOutcome(outcome, where, world, layOut(world)).length > 0) return;
    tell(
      [...here, "outcome"],
      "The outcome has no cell in this world.",
      "A sum over nothing would be 0 in every run.",
      "Add the members that it is counted over to the world, or measure another quantity.",
    );
  };
  look(target.outcome, target.where, path);
  if (target.per !== undefined) look(target.per.outcome, target.per.where, [...path, "per"]);
};

const checkWindows = (target: Target, path: readonly PropertyKey[], backtest: Backtest, tell: Tell): void => {
  const calendar = calendarOf(backtest.horizon);
  const ends = { from: dateOfWeek(0, calendar), until: dateOfWeek(calendar.weeks, calendar) };
  for (const name of ["window", "ratioTo", "changeFrom"] as const) {
    const window = target[name];
    if (window === undefined) continue;
    const [from, until] = window;
    if (lastDayOf(until) < dayOf(from))
      tell(
        [...path, name],
        `The window ends on ${until}, before ${from}.`,
        "It would hold no week.",
        "Exchange the two.",
      );
    else if (dayOf(from) < dayOf(ends.from) || lastDayOf(until) >= dayOf(ends.until))
      tell(
        [...path, name],
        `The window ${from} to ${until} is not within the horizon, ${ends.from} to ${ends.until}.`,
        "Only weeks that are run can be measured.",
        "Widen the horizon, or move the window.",
      );
  }
  const days = ([from, until]: readonly [Backtest["asOf"], Backtest["asOf"]]): number => lastDayOf(until) - dayOf(from);
  const earlier = earlierOf(target);
  if (target.ratioTo !== undefined && target.changeFrom !== undefined)
    tell([...path, "changeFrom"], "Both ratioTo and changeFrom are given.", "It is one or the other.", "Remove one.");
  if (target.take === "sum" && earlier !== undefined && Math.abs(days(earlier) - days(target.window)) > 2)
    tell(
      [...path, "take"],
      "The windows of a sum differ in length.",
      "The ratio would be of lengths.",
      "Take the mean.",
    );
  if (target.take === "monthsToRecover" && target.ratioTo === undefined)
    tell([...path, "take"], "There is nothing to recover to.", "Recovery needs a level before.", "Give it as ratioTo.");
};

const checkFigures = (target: Target, path: readonly PropertyKey[], backtest: Backtest, tell: Tell): void => {
  const { band, observed, role } = target;
  if (band !== undefined && band[0] >= band[1])
    tell([...path, "band"], `The band ${band[0]} to ${band[1]} is empty.`, "Nothing could hit it.", "Low, then high.");
  if (band === undefined && role !== "report" && role !== "input")
    tell(
      [...path],
      `A target with the role ${role} has no band.`,
      "Without a band there is no hit or miss.",
      "Add one.",
    );
  if (observed === undefined && role !== "report")
    tell([...path], "Nothing is said to have been observed.", "A score needs the outcome.", "Add observed:.");
  const told = role === "input" && target.evidence.some(saysPublic);
  if ((role === "fit" || role === "input") && !told && dayOf(target.date) > lastDayOf(backtest.asOf))
    tell(
      [...path, "date"],
      `A target with the role ${role} is dated ${target.date}, after the cut-off ${backtest.asOf}.`,
      "What is fitted or given must have been known.",
      "Make it a holdout, or move the cut-off.",
    );
};

const plainOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What decides the number that a target takes from a run. */
const measureOf = ({ outcome, where, take, window, ratioTo, changeFrom, per, times, within, policy, versus }: Target) =>
  canonicalJson(plainOf({ outcome, where, take, window, ratioTo, changeFrom, per, times, within, policy, versus }));

const checkSame = (target: Target, i: number, path: readonly PropertyKey[], backtest: Backtest, tell: Tell): void => {
  if (target.sameAs === undefined) return;
  const ids = backtest.targets.slice(0, i).map(({ id }) => id);
  const other = backtest.targets.slice(0, i).find(({ id }) => id === target.sameAs);
  if (other === undefined)
    tell(
      [...path, "sameAs"],
      `There is no earlier target "${target.sameAs}".`,
      IGNORED,
      didYouMean(target.sameAs, ids, ids.length > 0 ? listed(ids) : "Remove it."),
    );
  else if (measureOf(other) !== measureOf(target))
    tell(
      [...path, "sameAs"],
      `The target "${target.id}" does not measure what "${other.id}" does.`,
      "Only the identical number of the runs is counted once.",
      "Remove sameAs, or give both the same outcome, windows and factor.",
    );
};

const checkNamed = (
  target: Target,
  path: readonly PropertyKey[],
  backtest: Backtest,
  paths: readonly string[] | null,
  tell: Tell,
): void => {
  const own = backtest.policies.map((entry) => (typeof entry === "object" && !Array.isArray(entry) ? entry.id : entry));
  const policies = [...own.flat(), backtest.against];
  if (target.policy !== undefined && !policies.includes(target.policy))
    tell(
      [...path, "policy"],
      `There is no policy "${target.policy}".`,
      IGNORED,
      didYouMean(target.policy, policies, listed(policies)),
    );
  if (paths === null) return;
  for (const [i, name] of (target.informedBy ?? []).entries())
    if (!paths.includes(name))
      tell(
        [...path, "informedBy", i],
        `There is no parameter "${name}".`,
        IGNORED,
        didYouMean(name, paths, "Give its path, such as supply.area.balloon."),
      );
};

/** A backtest ready to run, or everything that is wrong with it and with the study in it, at once. */
export const prepareBacktest = (
  backtest: Backtest,
  library: Library,
  { sources, ...options }: BacktestOptions = {},
): Checked<PreparedBacktest> => {
  const text = textOfBacktest(backtest);
  const file = options.file ?? text?.file ?? backtest.id;
  const problems: Problem[] = [];
  const tell: Tell = (path, what, why, fix) => {
    const place = text === null ? path.map(String).join(" › ") : text.placeOf(path);
    problems.push({ file, place, what, why, fix });
  };
  const published = publishedIn(sources, backtest);
  checkKnown(backtest, published, tell);
  checkPolicies(backtest, tell);
  if (sources !== undefined) checkSources(backtest, sources.keys(), tell);
  const whole = wholeStudyOf(backtest);
  if (text !== null) lineTo(whole, text);
  const named = compile(whole, library, { ...options, file });
  const { study, unseen } = studyOfBacktest(backtest, published);
  const compiled = isOk(named) ? compile(study, library, { ...options, file }) : named;
  if (!isOk(compiled)) problems.push(...compiled.problems);
  const made = prepareWorld(library, backtest.world, file);
  const shape = isOk(made) ? made.ok : null;
  const ids = backtest.targets.map(({ id }) => id);
  backtest.targets.forEach((target, i) => {
    const path = ["targets", i];
    if (ids.indexOf(target.id) < i)
      tell([...path, "id"], `The target "${target.id}" is given twice.`, "One would hide the other.", "Rename one.");
    checkWindows(target, path, backtest, tell);
    checkFigures(target, path, backtest, tell);
    checkSame(target, i, path, backtest, tell);
    checkOutcomes(target, path, shape?.world ?? null, tell);
    checkNamed(target, path, backtest, shape?.parameters.map((parameter) => parameter.path) ?? null, tell);
  });
  if (problems.length > 0 || !isOk(compiled)) return { problems };
  return { ok: { backtest, plan: compiled.ok, unseen, hindsight: hindsightOf(backtest, published) } };
};
